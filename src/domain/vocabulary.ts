/**
 * What real sheets say: headers, lane words, yes and no, restart words, placeholders. Data only; `read/` compares with it
 * after normalising both sides (`read/words.ts`). The product asks wherever two readings are possible, so nothing
 * here is a guess.
 */
import type { Disposition, Field, Lane } from './model';

/** Header texts by field, as people write them. A field may be found under any of its variants, whole headers only. */
export const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  part: [
    'Part Number', 'Part No', 'Part #', 'Part ID', 'Part', 'PN', 'P/N', 'CPN', 'MPN', 'Customer P/N', 'Component', 'Item Code', 'Item No',
    'Item Number', 'Material', 'Material No', 'SKU', 'Stock Code', 'Product Code', 'Article No', 'Drawing No', 'Dwg #', 'Model', 'STL',
    'File name', 'Teil-Nr', 'Artikelnummer',
  ],
  description: ['Description', 'Part Description', 'Part Name', 'Item Name', 'Product', 'Desc', 'Title'],
  shop: ['Shop', 'Supplier', 'Vendor', 'Manufacturer', 'Print shop', 'Factory', 'Made by'],
  po: ['PO', 'PO #', 'PO Number', 'PO No', 'Purchase Order', 'Order No', 'Order #', 'Job', 'Job #', 'WO', 'Work order'],
  line: ['Line', 'PO Line', 'Po Li', 'Line No', 'Item line', 'Line #', 'Item #', 'Pos', 'Position'],
  rev: [
    'Rev', 'Revision', 'Part Rev', 'Rev Level', 'Rev Lvl', 'R/L', 'Rev Ltr', 'EC Level', 'Dwg Rev', 'Drawing Revision', 'Model Rev',
    'CAD Rev', 'File Rev', 'As-built rev', 'Build version', 'Version', 'Ver', 'Iss', 'Indice',
  ],
  labelRev: ['Label Rev', 'Rev on label', 'Label revision', 'Marked rev', 'Tag rev', 'Rev on bag', 'Sticker rev'],
  approvedRev: ['Approved Rev', 'Current Rev', 'PO Rev', 'Rev on PO', 'Latest Rev', 'Required Rev', 'Release Rev', 'Should be'],
  lot: [
    'Lot', 'Lot #', 'Lot No', 'Lot Number', 'LotID', 'Batch', 'Batch #', 'Batch No', 'Batch Number', 'Lote', 'Charge', 'Run', 'Run Number',
    'Build ID', 'Build No', 'Print job', 'Plate', 'Plate #', 'Powder lot', 'Material lot', 'Date code', 'D/C',
  ],
  bag: [
    'Bag', 'Bag #', 'Bag ID', 'Bag No', 'Box', 'Box #', 'Carton', 'Carton ID', 'Ctn', 'CRT No', 'Container', 'Container No', 'Tote', 'Tub',
    'Crate', 'LPN', 'HU', 'SSCC', 'Package No', 'Tag #', 'Hold tag #', 'Label ID', 'Sleeve',
  ],
  location: [
    'Location', 'Loc', 'Bin', 'Bin Location', 'Shelf', 'Rack', 'Cage', 'Zone', 'Hold Location', 'MRB Location', 'Inventory location',
    'Warehouse', 'Locator', 'Stored at', 'Where',
  ],
  qty: [
    'Qty', 'Quantity', 'Count', 'Units', 'Pieces', 'Pcs', 'EA', 'Each', 'Menge', 'Stk', 'Qte', 'Cantidad', 'Hold Qty', 'Qty on Hold',
    'Qty Held', 'Held Qty', 'MRB Qty', 'Quantity Affected',
  ],
  heldTotal: ['Held total', 'Total held', 'Count total', 'Qty at shop', 'Physical count'],
  counted: ['Counted', 'Counted quantity', 'Recount', 'Count 2', 'Verified count', 'Actual'],
  lotTotal: ['Lot quantity', 'Lot total', 'Lot size', 'Qty in lot'],
  inProcess: ['In process', 'In production', 'WIP', 'In build', 'Being printed', 'Started'],
  openQty: [
    'Remaining', 'Remaining Qty', 'Remaining Quantity', 'Open Qty', 'Qty open', 'Outstanding', 'Balance due', 'Still to build', 'To go',
    'Shortfall', 'Backordered',
  ],
  moveTo: ['Move to', 'Release to', 'Release location', 'New bin', 'New location'],
  concession: ['Concession', 'Concession #', 'Deviation', 'Deviation #', 'Waiver', 'Waiver #', 'Permit'],
  approval: ['Approval', 'Approval ref', 'Approved on', 'Approval date', 'Date approved', 'Written approval', 'E-mail ref'],
  left: ['Shipped on', 'Picked up', 'Used on', 'Gone', 'Left', 'Left on', 'Moved out'],
  holdDate: ['Hold date', 'Held since', 'On hold since', 'Date held', 'Hold placed'],
  ordered: ['Ordered', 'Order Qty', 'Order Quantity', 'Qty Ordered', 'PO Qty', 'Contract qty', 'Req qty', 'Build qty', 'Job qty', 'Target'],
  delivered: ['Delivered', 'Shipped', 'Qty Shipped', 'Received', 'Qty Received', 'Already delivered', 'Consumed', 'Used'],
  lane: [
    'Lane', 'Status', 'Lot status', 'Disposition status', 'Decision', 'Usage decision', 'UD', 'Verdict', 'QC Result', 'QA status',
    'Material status', 'Inventory status', 'Release status', 'OK to use', 'Accept/Reject', 'A/R', 'Go/No-go',
  ],
  reason: [
    'Hold Reason', 'Reason', 'Why held', 'Reason Code', 'Hold Code', 'Discrepancy', 'Defect', 'Problem', 'Nonconformance', 'NC description',
    'Fault', 'Concern',
  ],
  trigger: [
    'Next decision', 'Trigger', 'Next step', 'Next action', 'Waiting on', 'Waiting for', 'Pending on', 'Blocked by', 'Decision needed',
    'Gate', 'Retest', 'Follow-up',
  ],
  disposition: ['Disposition', 'Disposition code', 'Proposed disposition', 'Scrap/Return/Retain', 'What to do'],
  counts: ['Counts toward order', 'Counts', 'Reduces open qty', 'Count against PO', 'Deduct', 'Net against order'],
  restart: ['Restart', 'Restart instruction', 'Resume', 'Build instruction', 'Restart status'],
  approver: [
    'Approved By', 'Released By', 'Release authorised by', 'Release authorized by', 'Release authority', 'Authorised by', 'Authorized by',
    'Signed off', 'Sign-off', 'Disposition approved by', 'MRB',
  ],
  changeApprover: ['Change approver', 'Change authority', 'Changes to be approved by', 'Amend by', 'Re-release by'],
  relabelled: ['Relabelled', 'Relabeled', 'Label replaced', 'Old label removed', 'New label on'],
  note: ['Note', 'Notes', 'Comment', 'Comments', 'Remark', 'Remarks', 'Misc'],
}; // prettier-ignore

/** After a header of one of these fields `#`, `No`, `Nr`, `Num`, `Number` and `ID` are interchangeable and may be absent. */
export const ID_FIELDS: readonly Field[] = ['shop', 'po', 'line', 'part', 'lot', 'bag', 'location', 'moveTo'];

/** Lane headers under which a bare yes or no speaks of using the parts (SPEC section 2, "Two lane columns"). */
export const ASKING_HEADERS: readonly string[] = ['OK to use', 'Go/No-go', 'A/R', 'Accept/Reject'];
export const ASKED_YES: readonly string[] = ['yes', 'y', 'go', 'a', 'true'];
export const ASKED_NO: readonly string[] = ['no', 'n', 'no-go', 'r', 'false'];

/** Words for a lane. */
export const LANE_WORDS: Readonly<Record<Lane, readonly string[]>> = {
  accepted: [
    'accepted', 'accept', 'accepted now', 'acc', 'approved', 'app', 'OK', 'ok to use', 'available', 'released', 'release', 'rel', 'good',
    'pass', 'passed', 'unrestricted', 'ready', 'cleared', 'conforming', 'usable', 'use now', 'good to go', 'frei', 'freigegeben', 'libere',
    'liberado', 'aprobado',
  ],
  hold: [
    'hold', 'held', 'on hold', 'held for decision', 'quarantine', 'quarantined', 'QUAR', 'pending', 'pending disposition',
    'pending approval', 'inspection', 'in inspection', 'under review', 'review', 'investigate', 'suspended', 'QA hold', 'QC hold', 'MRB',
    'deferred', 'wait', 'waiting', 'awaiting', 'stop', 'gesperrt', 'en espera', 'bloque',
  ],
  doNotUse: [
    'do not use', 'DNU', 'rejected', 'reject', 'rej', 'scrap', 'scrapped', 'return', 'return to supplier', 'return to vendor', 'RTV',
    'damaged', 'disposed', 'expired', 'recalled', 'obsolete', 'superseded', 'fail', 'failed', 'broken', 'NOK', 'NG', 'defective', 'bad',
    'void', 'old rev', 'wrong rev', 'hold exhibit', 'retain', 'retain for reference', 'ausschuss', 'rebut', 'chatarra', 'rechazado',
  ],
}; // prettier-ignore

/** Lane words as our own sheets and fixes write them. A cell that says one of these, or `on hold`, is not reported as read differently. */
export const LANE_TEXT: Readonly<Record<Lane, string>> = { accepted: 'Accepted', hold: 'Hold', doNotUse: 'Do not use' };

/** Words that say the units are no longer at the shop: in no lane. */
export const LEFT_WORDS: readonly string[] = [
  'shipped', 'delivered', 'picked up', 'collected', 'used', 'consumed', 'assembled', 'sent back', 'destroyed', 'scrapped on', 'gone',
]; // prettier-ignore

/** Accepted where the row names a concession, else unclear. */
export const CONCESSION_WORDS: readonly string[] = [
  'concession', 'conditional', 'conditional acceptance', 'use as is', 'UAI', 'deviation', 'waived',
]; // prettier-ignore

/** Words that stand for no lane, with the lanes they might mean. Anything else unknown might mean any of the three. */
export const UNCLEAR_WORDS: Readonly<Record<string, readonly Lane[]>> = {
  rework: ['hold', 'doNotUse'],
  repair: ['hold', 'doNotUse'],
  reclassify: ['hold', 'doNotUse'],
  regrade: ['hold', 'doNotUse'],
  downgrade: ['hold', 'doNotUse'],
  sort: ['hold'],
  partial: ['accepted', 'hold'],
  restricted: ['accepted', 'hold'],
  'limited use': ['accepted', 'hold'],
  'prototype only': ['accepted', 'hold'],
  reserved: ['accepted', 'hold'],
  blocked: ['hold', 'doNotUse'],
  unavailable: ['hold', 'doNotUse'],
  attention: ['hold'],
  lost: ['doNotUse'],
  r: ['accepted', 'hold', 'doNotUse'],
  a: ['accepted'],
  y: ['accepted'],
  s: ['hold', 'doNotUse'],
  p: ['accepted', 'hold'],
  x: ['accepted', 'doNotUse'],
  u: ['accepted', 'hold'],
  c: ['accepted', 'hold'],
  h: ['hold'],
  q: ['hold'],
  '1': ['accepted'],
  '0': ['hold', 'doNotUse'],
  green: ['accepted'],
  yellow: ['hold'],
  amber: ['hold'],
  orange: ['hold'],
  red: ['hold', 'doNotUse'],
};

/** Words for a disposition. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, readonly string[]>> = {
  scrap: ['scrap', 'scrapped'],
  return: ['return', 'return to supplier', 'return to vendor', 'RTV', 'RTS'],
  retain: ['retain', 'retain for reference', 'keep for reference', 'hold exhibit'],
};

export const YES_WORDS: readonly string[] = ['yes', 'y', 'true', 'ja', 'oui', 'si', 'sí', '是'];
export const NO_WORDS: readonly string[] = ['no', 'n', 'false', 'nein', 'non', '否'];

/** Words for what the shop may build; a whole number is that many. */
export const RESTART_WORDS: Readonly<Record<'blocked' | 'firm' | 'all', readonly string[]>> = {
  blocked: ['blocked', 'no', 'stop', 'hold', 'on hold', 'do not restart', 'not yet', 'wait'],
  firm: ['firm', 'firm only', 'only what is certain'],
  all: ['all', 'full', 'all remaining', 'everything'],
};

/** Whole cells that count as missing (SPEC section 3); so does any text that begins with the word `ask`. */
export const PLACEHOLDERS: readonly string[] = [
  'TBD', 'TBA', 'TBC', '?', '??', '???', 'n/a', 'na', 'none', 'unknown', 'mixed', 'various', 'see note', 'see notes', 'team', 'tbd.', 'not known', 'to be decided',
  'to be confirmed', 'to be advised',
]; // prettier-ignore

/** Whole cells that mean "as above" in an id field. */
export const DITTO_WORDS: readonly string[] = ['ditto', 'same', 'same as above', 'do.', '"', '”', '“', '〃', "''"];

/** Words that say a place is an area, not a bin or a shelf (SPEC section 3, "Kinds of ids"). */
export const AREA_WORDS: readonly string[] = ['warehouse', 'zone', 'cage', 'rack', 'area'];

/** A total row begins a cell with one of these whole words (SPEC section 2). */
export const TOTAL_WORDS: readonly string[] = ['total', 'totals', 'subtotal', 'sum', 'grand total'];

/** Plain piece units that may follow an exact count. */
export const PIECE_UNITS: readonly string[] = ['pcs', 'pc', 'pce', 'pces', 'piece', 'pieces', 'ea', 'each', 'unit', 'units', 'part', 'parts', 'stk', 'stück', 'pzs', 'pza', 'pièces']; // prettier-ignore

/** Headers of the columns Held Split writes: never read as input (SPEC section 6). */
export const OWN_HEADERS = { remaining: 'Remaining to build (line)', check: 'Split check' } as const;

/** Title cells of the sheets Held Split writes begin with this: such a sheet is never read as input (SPEC section 6). */
export const OWN_TITLE = 'Held Split: ';

/**
 * Headers that mean different things in different shops (vocabulary, "Traps"), and the fields each may hold. A question
 * only while two readings are open; `read/traps.ts` decides by the other columns and by the values.
 */
export const TRAPS: Readonly<Record<string, readonly Field[]>> = {
  released: ['lane', 'delivered'],
  'accept qty': ['qty'],
  'accepted qty': ['qty'],
  bin: ['location', 'bag'],
  balance: ['qty', 'openQty'],
  issue: ['rev', 'reason'],
  index: ['rev'],
  item: ['part', 'line'],
  amount: ['qty'],
  row: ['location'],
  'qty made': ['delivered', 'heldTotal'],
  'made to date': ['delivered', 'heldTotal'],
  'on hand': ['heldTotal', 'delivered'],
  'revised qty': ['ordered'],
  'new qty': ['ordered'],
  'amended qty': ['ordered'],
  disposition: ['lane', 'disposition'],
  total: ['heldTotal', 'lotTotal'],
  type: [],
};
