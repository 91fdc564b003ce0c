/** Wording of the release note: head, captions, reminders (SPEC section 7). */
import { id, phrase } from './quoting';

export const head = {
  title: (noteId: string): string => `Release note ${noteId}`,
  shop: 'Shop',
  po: 'PO',
  date: 'Date',
  preparedBy: 'Prepared by',
  replaces: 'Replaces note',
  workbook: 'Workbook',
  sheet: 'Sheet',
  notIssued: 'not issued',
  noEarlierNote: 'none',
  /** `2026-05-04 09:30 UTC`, from an ISO time; a time of any other form stays as it is. */
  time: (iso: string): string => {
    const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(iso) ?? [];
    return day === undefined || minute === undefined ? iso : `${day} ${minute} UTC`;
  },
  instruction: 'This note is an instruction. It is not a certificate of conformity.',
  replacesNote: (noteId: string): string =>
    `It replaces note ${phrase(noteId)}: from now on, follow only this note for these parts.`,
  /** What an order line is called in a note. */
  lineName: ({ part, line, po }: { part: string | null; line: string | null; po: string | null }): string => {
    const names = [part === null ? [] : [`part ${id(part)}`], line === null ? [] : [`line ${id(line)}`]].flat();
    if (names.length === 0) names.push(po === null ? 'this order' : `PO ${id(po)}`);
    const name = names.join(', ');
    return name.charAt(0).toUpperCase() + name.slice(1);
  },
  parts: {
    released: 'Released now',
    hold: 'Still on hold',
    doNotUse: 'Do not use',
    restart: 'Restart and remaining quantity',
    authority: 'Authority',
  },
  columns: {
    parts: 'Parts',
    lot: 'Lot',
    bag: 'Bag',
    location: 'Location',
    revision: 'Revision',
    concession: 'Concession',
    counts: 'Counts toward the order',
    moveTo: 'Move to',
    relabel: 'New label before use',
    check: 'Please check',
  },
  reminders: 'Please remember',
  moveReleased: 'Move released parts to a separate release location with new labels before you use them.',
  markHeld:
    'Keep parts on hold apart from all other parts, and mark them with the reason and the trigger for the decision.',
  keepTogether: 'Keep parts on hold apart from all other parts, and mark them as on hold.',
  markRejected: 'Keep do-not-use parts apart from all other parts, and mark them as do not use.',
  ask: 'If anything here does not match what you see, keep all these parts on hold and ask us.',
  signApprover: 'For the buyer (approver): name, date, signature',
  signShop: 'For the shop: name, date, signature',
};

/** Wording of the cells of lane tables. */
export const table = {
  yes: 'yes',
  no: 'no',
  notExact: 'count not clear',
};
