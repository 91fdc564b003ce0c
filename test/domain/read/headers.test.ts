import type { Field } from '../../../src/domain/model';
import type { Sheet } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { outcomeOf } from '../../support/tables';
import { columns, questions } from '../../support/reading';

/** The headers of vocabulary.md, typed from it. */
const VARIANTS: Readonly<Record<Field, string>> = {
  part: 'Part Number, Part No, Part #, Part ID, Part, PN, P/N, CPN, MPN, Customer P/N, Component, Item Code, Item No, Item Number, Material, Material No, SKU, Stock Code, Product Code, Article No, Drawing No, Dwg #, Model, STL, File name, Teil-Nr, Artikelnummer',
  description: 'Description, Part Description, Part Name, Item Name, Product, Desc, Title',
  shop: 'Shop, Supplier, Vendor, Manufacturer, Print shop, Factory, Made by',
  po: 'PO, PO #, PO Number, PO No, Purchase Order, Order No, Order #, Job, Job #, WO, Work order',
  line: 'Line, PO Line, Po Li, Line No, Item line, Line #, Item #, Pos, Position',
  rev: 'Rev, Revision, Part Rev, Rev Level, Rev Lvl, R/L, Rev Ltr, EC Level, Dwg Rev, Drawing Revision, Model Rev, CAD Rev, File Rev, As-built rev, Build version, Version, Ver, Iss, Indice',
  labelRev: 'Label Rev, Rev on label, Label revision, Marked rev, Tag rev, Rev on bag, Sticker rev',
  approvedRev: 'Approved Rev, Current Rev, PO Rev, Rev on PO, Latest Rev, Required Rev, Release Rev, Should be',
  lot: 'Lot, Lot #, Lot No, Lot Number, LotID, Batch, Batch #, Batch No, Batch Number, Lote, Charge, Run, Run Number, Build ID, Build No, Print job, Plate, Plate #, Powder lot, Material lot, Date code, D/C',
  bag: 'Bag, Bag #, Bag ID, Bag No, Box, Box #, Carton, Carton ID, Ctn, CRT No, Container, Container No, Tote, Tub, Crate, LPN, HU, SSCC, Package No, Tag #, Hold tag #, Label ID, Sleeve',
  location: 'Location, Loc, Bin, Bin Location, Shelf, Rack, Cage, Zone, Hold Location, MRB Location, Inventory location, Warehouse, Locator, Stored at, Where',
  qty: 'Qty, Quantity, Count, Units, Pieces, Pcs, EA, Each, Menge, Stk, Qte, Cantidad, Hold Qty, Qty on Hold, Qty Held, Held Qty, MRB Qty, Quantity Affected',
  heldTotal: 'Held total, Total held, Count total, Qty at shop, Physical count',
  counted: 'Counted, Counted quantity, Recount, Count 2, Verified count, Actual',
  lotTotal: 'Lot quantity, Lot total, Lot size, Qty in lot',
  inProcess: 'In process, In production, WIP, In build, Being printed, Started',
  openQty: 'Remaining, Remaining Qty, Remaining Quantity, Open Qty, Qty open, Outstanding, Balance due, Still to build, To go, Shortfall, Backordered',
  moveTo: 'Move to, Release to, Release location, New bin, New location',
  concession: 'Concession, Concession #, Deviation, Deviation #, Waiver, Waiver #, Permit',
  approval: 'Approval, Approval ref, Approved on, Approval date, Date approved, Written approval, E-mail ref',
  left: 'Shipped on, Picked up, Used on, Gone, Left, Left on, Moved out',
  holdDate: 'Hold date, Held since, On hold since, Date held, Hold placed',
  ordered: 'Ordered, Order Qty, Order Quantity, Qty Ordered, PO Qty, Contract qty, Req qty, Build qty, Job qty, Target',
  delivered: 'Delivered, Shipped, Qty Shipped, Received, Qty Received, Already delivered, Consumed, Used',
  lane: 'Lane, Status, Lot status, Disposition status, Decision, Usage decision, UD, Verdict, QC Result, QA status, Material status, Inventory status, Release status, OK to use, Accept/Reject, A/R, Go/No-go',
  reason: 'Hold Reason, Reason, Why held, Reason Code, Hold Code, Discrepancy, Defect, Problem, Nonconformance, NC description, Fault, Concern',
  trigger: 'Next decision, Trigger, Next step, Next action, Waiting on, Waiting for, Pending on, Blocked by, Decision needed, Gate, Retest, Follow-up',
  disposition: 'Disposition, Disposition code, Proposed disposition, Scrap/Return/Retain, What to do',
  counts: 'Counts toward order, Counts, Reduces open qty, Count against PO, Deduct, Net against order',
  restart: 'Restart, Restart instruction, Resume, Build instruction, Restart status',
  approver: 'Approved By, Released By, Release authorised by, Release authority, Authorised by, Signed off, Sign-off, Disposition approved by, MRB',
  changeApprover: 'Change approver, Change authority, Changes to be approved by, Amend by, Re-release by',
  relabelled: 'Relabelled, Relabeled, Label replaced, Old label removed, New label on',
  note: 'Note, Notes, Comment, Comments, Remark, Remarks, Misc',
}; // prettier-ignore

/** A held sheet with one header of interest in column D, beside the least that makes it a held sheet. */
function withHeader(header: string, field: string): Sheet {
  const rest = [field === 'bag' ? 'Lot' : 'Bag', field === 'qty' ? 'x' : 'Qty', field === 'lane' ? 'y' : 'Lane'];
  const value = field === 'qty' ? 40 : field === 'line' ? 10 : 'Accepted';
  return sheetFromValues('Held', [
    [...rest, header],
    ['B', 40, 'Accepted', value],
  ]);
}

/** What the header in column D is taken for where a field is expected there; `nothing` when its column is not read. */
function takenFor(header: string, field = 'nothing'): string {
  const outcome = outcomeOf(withHeader(header, field));
  if (outcome.kind === 'stopped') return 'stopped';
  if (outcome.kind === 'noSheet') return outcome.why;
  return [...outcome.split.layout.columns].find(([, column]) => column === 3)?.[0] ?? 'nothing';
}

describe.each(Object.entries(VARIANTS) as [Field, string][])('vocabulary, Headers: %s', (field, variants) => {
  it.each(variants.split(', '))('is %s', (header) => {
    expect(takenFor(header, field)).toBe(field);
  });
});

describe('vocabulary: compare headers lower-cased, accents folded, with bracketed text, blanks and punctuation removed except # and %', () => {
  it.each([
    ['PART NUMBER', 'part'],
    ['part number', 'part'],
    ['Part\nNumber', 'part'],
    ['Part\r\n Number', 'part'],
    ['  Part   Number ', 'part'],
    ['Part number:', 'part'],
    ['Part-Number', 'part'],
    ['Part_No.', 'part'],
    ['P.O. #', 'po'],
    ['P.O.#', 'po'],
    ['Lôt', 'lot'],
    ['LOTE', 'lot'],
    ['Qté', 'qty'],
    ['Qty (pcs)', 'qty'],
    ['Qty [ea]', 'qty'],
    ['Qty\n(counted by the shop)', 'qty'],
    ['Hold reason {free text}', 'reason'],
    ['(Lot)', 'lot'],
    ['[Lot #]', 'lot'],
    ['Loc.', 'location'],
    ['Ｌｏｔ', 'lot'],
    ['Lot Number', 'lot'],
  ])('%j is the %s', (header, field) => {
    expect(takenFor(header, field)).toBe(field);
  });

  it.each(['Lot %', '% Lot', 'Lot % good', '()', '---', '#'])('%s is nothing', (header) => {
    expect(takenFor(header)).toBe('nothing');
  });
});

describe('vocabulary: after an id field #, No, Nr, Num, Number, ID are interchangeable and may be absent', () => {
  it.each(['Lot', 'Batch', 'Plate', 'Run', 'Build'])('%s', (stem) => {
    for (const ending of ['', '#', ' #', ' No', ' No.', ' Nr', ' Nr.', ' Num', ' Number', ' ID']) {
      expect([stem + ending, takenFor(stem + ending, 'lot')]).toEqual([stem + ending, 'lot']);
    }
  });

  it.each([
    ['Bag Nr', 'bag'],
    ['Tote ID', 'bag'],
    ['LPN #', 'bag'],
    ['Package', 'bag'],
    ['Drawing Number', 'part'],
    ['SKU #', 'part'],
    ['Dwg Num', 'part'],
    ['Article', 'part'],
    ['Job Number', 'po'],
    ['Purchase Order No', 'po'],
    ['Order', 'po'],
    ['WO #', 'po'],
    ['PO Line #', 'line'],
    ['Pos Nr', 'line'],
    ['Supplier ID', 'shop'],
    ['Vendor No', 'shop'],
    ['Bin #', 'location'],
    ['Shelf No', 'location'],
  ])('%s is the %s', (header, field) => {
    expect(takenFor(header, field)).toBe(field);
  });

  it.each(['Rev No', 'Qty #', 'Lane ID', 'Reason No', 'Ordered No', 'Description ID'])(
    '%s is nothing, for its field is no id',
    (header) => {
      expect(takenFor(header)).toBe('nothing');
    },
  );
});

describe('vocabulary: a listed header wins over these rules', () => {
  it.each([
    ['Item No', 'part'],
    ['Item Number', 'part'],
    ['Item #', 'line'],
    ['Item Code', 'part'],
    ['Item line', 'line'],
    ['Tag #', 'bag'],
    ['Count 2', 'counted'],
  ])('%s is the %s', (header, field) => {
    expect(takenFor(header, field)).toBe(field);
  });

  it.each(['Item ID', 'Item Nr', 'Item Num'])('%s could be a part or a line and is neither', (header) => {
    expect(takenFor(header)).toBe('nothing');
  });
});

describe("vocabulary: Qty, Q'ty and Quantity are the same word in any header", () => {
  it.each([
    ["Q'ty", 'qty'],
    ['Q’ty', 'qty'],
    ['Q`ty', 'qty'],
    ["Hold Q'ty", 'qty'],
    ['Held Quantity', 'qty'],
    ['Quantity on hold', 'qty'],
    ['Qty Affected', 'qty'],
    ["Order Q'ty", 'ordered'],
    ['PO Quantity', 'ordered'],
    ['Quantity ordered', 'ordered'],
    ['Quantity shipped', 'delivered'],
    ['Lot qty', 'lotTotal'],
    ['Quantity in lot', 'lotTotal'],
    ['Counted qty', 'counted'],
    ['Open quantity', 'openQty'],
    ["Remaining Q'ty", 'openQty'],
    ['Reduces open quantity', 'counts'],
  ])('%s is the %s', (header, field) => {
    expect(takenFor(header, field)).toBe(field);
  });
});

describe('SPEC 2, Headers: whole headers only', () => {
  it.each([
    'Qty per box',
    'Counted by',
    'Part weight',
    'Lots',
    'Rev date',
    'Bag weight (g)',
    'Lot cost',
    'Shop phone',
    'PO date',
    'Approved by whom',
    'Ordering',
    'Laner',
    'Constructor',
    '__proto__',
    'toString',
    'x'.repeat(300),
  ])('%s is nothing', (header) => {
    expect(takenFor(header)).toBe('nothing');
  });

  it('and a header that is a number or a date is nothing', () => {
    const sheet = sheetFromValues('Held', [
      ['Lot', 'Qty', 'Lane', 2026],
      ['B', 40, 'Accepted', 1],
    ]);
    expect(columns(sheet)).toEqual(['lot A', 'qty B', 'lane C']);
  });
});

describe('SPEC 2, Headers: a header is a question when two columns could hold one field', () => {
  it.each([
    ['Qty', 'Quantity', 'qty', 'error'],
    ['Quantity', 'Qty on hold', 'qty', 'error'],
    ['Part No', 'Drawing No', 'part', 'error'],
    ['PO', 'Job #', 'po', 'error'],
    ['Line', 'Pos', 'line', 'error'],
    ['Shop', 'Vendor', 'shop', 'error'],
    ['Rev', 'Revision', 'rev', 'warning'],
    ['Batch', 'Build ID', 'lot', 'warning'],
    ['Location', 'Shelf', 'location', 'warning'],
    ['Ordered', 'PO qty', 'ordered', 'warning'],
  ])('%s and %s: %s, %s', (one, other, field, severity) => {
    const base = field === 'qty' ? ['Bag', 'Lane', 'x'] : ['Bag', 'Lane', 'Qty'];
    const sheet = sheetFromValues('Held', [
      [...base, one, other],
      ['B', 'Accepted', 40, '1', '2'],
    ]);
    expect(questions(sheet)).toEqual([`${field} ${severity} D1 E1: ${one}, ${other}`]);
  });

  it('leaves both columns unread when the field is not needed', () => {
    expect(columns('| Lot | Qty | Lane | Rev | Revision |\n| B | 40 | Accepted | A | B |')).toEqual([
      'lot A',
      'qty B',
      'lane C',
    ]);
  });

  it('asks about three at once', () => {
    expect(questions('| Bag | Qty | Lane | Lot | Batch | Plate |\n| B | 40 | Accepted | 1 | 2 | 3 |')).toEqual([
      'lot warning D1 E1 F1: Lot, Batch, Plate',
    ]);
  });

  it('does not ask about notes, of which there may be several', () => {
    expect(questions('| Lot | Qty | Lane | Note | Remarks |\n| B | 40 | Accepted | a | b |')).toEqual([]);
  });

  it('does not ask where one of the two is not read for another reason', () => {
    expect(questions('| Lot | Qty | Lane | Lot % |\n| B | 40 | Accepted | 5 |')).toEqual([]);
  });
});
