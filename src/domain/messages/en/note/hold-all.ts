/**
 * Wording for an order line that stays on hold as a whole: what the shop is to do, and why, as far as the shop can see
 * or mend it (SPEC section 7). Nothing of the buyer's own matters is said.
 */
import { list } from '../../catalogue';
import { phrase } from './quoting';

/** What a reason is told with: the lots, bags or places concerned, already named (at most a few), and how many more. */
export interface ReasonValues {
  readonly names: readonly string[];
  readonly more: number;
  /** Parts on our list, and by the shop's own count; `null` where unknown. */
  readonly listed: number | null;
  readonly counted: number | null;
}

function where({ names, more }: ReasonValues): string {
  if (names.length === 0) return '';
  return ` (${list(more === 0 ? names : [...names, `${String(more)} more, marked in the list`], names.length + 1)})`;
}

/** One reason that the shop can see or mend. `check` stands beside each bag concerned. */
interface ReasonText {
  readonly why: (values: ReasonValues) => string;
  readonly check: string;
}

/** Reasons that the shop can see or mend. What is not here is the buyer's own to settle. */
export const SHOP_REASONS = {
  'count-not-exact': {
    why: (values) =>
      `A count is not exact${where(values)}. Please count these parts and tell us the number in each bag or lot.`,
    check: 'count',
  },
  'identifier-missing': {
    why: (values) =>
      `Some parts have no lot, no bag and no place of their own on our list${where(values)}. Please tell us what is on their labels and where they are.`,
    check: 'lot, bag and place',
  },
  'bag-listed-twice': {
    why: (values) =>
      `A bag is on our list twice${where(values)}. Please tell us how many bags have this id, and how many parts are in each.`,
    check: 'listed twice: count',
  },
  'bag-in-two-lanes': {
    why: (values) =>
      `Parts that need different decisions have the same bag id${where(values)}. Please tell us how many bags have this id, and how many parts are in each.`,
    check: 'same bag id: one bag or two',
  },
  'lot-in-two-lanes': {
    why: (values) =>
      `Parts of one lot need different decisions and cannot be told apart${where(values)}. Please tell us the bag or the place of each group, and how many parts are in it.`,
    check: 'which bag or place',
  },
  'serial-range-mismatch': {
    why: (values) =>
      `The serial numbers and the count do not agree${where(values)}. Please check both and tell us what you find.`,
    check: 'serial numbers and count',
  },
  'revision-missing': {
    why: (values) =>
      `No revision is recorded${where(values)}. Please tell us which revision these parts were built to.`,
    check: 'revision built',
  },
  'label-missing': {
    why: (values) => `The revision on the label is not recorded${where(values)}. Please read the labels and tell us.`,
    check: 'revision on label',
  },
  'label-mismatch': {
    why: (values) =>
      `The label shows another revision than the record${where(values)}. Please read the labels and tell us which revision these parts were built to.`,
    check: 'revision on label',
  },
  'lot-mixed-revisions': {
    why: (values) =>
      `One lot has parts of more than one revision${where(values)}. Please tell us which bag holds which revision.`,
    check: 'revision built',
  },
  'shared-location': {
    why: (values) =>
      `Parts that need different decisions are in one place${where(values)}. Please keep them there until we tell you how to separate them, and tell us which bags are in that place.`,
    check: 'shared place',
  },
  'held-total-mismatch': {
    why: ({ listed, counted }) =>
      listed === null || counted === null
        ? 'Your count of all held parts and our list do not agree. Please count all held parts again and tell us the number.'
        : `Your count of all held parts is ${String(counted)}, our list has ${String(listed)}. Please count all held parts again and tell us the number.`,
    check: 'count',
  },
  'lot-total-mismatch': {
    why: (values) =>
      `The bags of a lot do not add up to the number of parts in that lot${where(values)}. Please count them again and tell us the numbers.`,
    check: 'count',
  },
  'recount-differs': {
    why: (values) =>
      `A recount gave another number${where(values)}. Please count these parts again and tell us the number.`,
    check: 'count',
  },
  'units-appeared': {
    why: () =>
      'There are more parts on our list than the earlier note leaves room for. Please count all parts you have, and tell us what you built, used or shipped since then.',
    check: 'count',
  },
  'units-vanished': {
    why: () =>
      'There are fewer parts on our list than at the time of the earlier note. Please count all parts you have, and tell us what you used or shipped since then.',
    check: 'count',
  },
} as const satisfies Readonly<Record<string, ReasonText>>;

export const holdAll = {
  nothingReleased: 'Nothing is released by this note.',
  noneUsable: 'Do not use any of the held parts.',
  keep: (count: number): string =>
    count === 1 ? 'Keep the 1 held part on hold.' : `Keep all ${String(count)} held parts on hold.`,
  /** Where the shop's count and the list contradict each other, no count is said to be all of them. */
  keepListed: (count: number): string => `Keep all held parts on hold. Our list has ${String(count)}.`,
  keepAtLeast: (count: number): string => `Keep all held parts on hold: at least ${String(count)} counted.`,
  keepUncounted: 'Keep all held parts on hold, however many there are.',
  countNotSettled: 'The exact number is not settled: this includes parts that are not on the list.',
  untouched: 'Do not use, change, ship, scrap or return any of them.',
  why: 'Why:',
  ours: 'Some points are not yet settled on our side.',
  oursToo: 'Some other points are not yet settled on our side.',
  decides: 'Who decides: we do. A new release note will tell you what to do with each part.',
  /** Where an earlier note released parts of this order line. */
  earlier: (noteId: string): string =>
    `What was already used or shipped under note ${phrase(noteId)} stays as it is. Everything still at your shop is on hold, also the parts that note ${phrase(noteId)} released.`,
  noDisposition: 'This note does not say what to do with any part: do not scrap or return any.',
  doNotRestart: 'Do not restart: do not build any more parts until a new release note says so.',
  buildEnds: (noteId: string): string =>
    `Note ${phrase(noteId)} allowed you to build more parts. That ends with this note: tell us how many you have started since then.`,
  remaining: 'How many parts are still to be built is not yet settled.',
  authority: 'This hold stays until we send a new release note for this order line.',
  statementRestart: 'Nothing is released by this note. Do not restart the build until a new release note says so.',
};
