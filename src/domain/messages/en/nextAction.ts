import type { Lane } from '../../model';
import { list, parts } from '../catalogue';

/** A row that leaves its next action open. `shown` is what its cell says, empty when blank. */
interface OpenRow {
  readonly row: number;
  /** `null` where the count is not exact. */
  readonly qty: number | null;
  readonly shown: string;
  /** Whether the sheet has the column at all. */
  readonly column: boolean;
}

function rowWithParts(row: number, verb: string, qty: number | null): string {
  return `Row ${String(row)} ${verb} ${qty === null ? 'parts' : parts(qty)}`;
}

function saying(shown: string): string {
  return shown === '' ? '' : `: it says "${shown}"`;
}

const LANE_STATES: Readonly<Record<Lane, string>> = {
  accepted: 'is accepted',
  hold: 'is on hold',
  doNotUse: 'is marked do not use',
};

/** Cells that belong to another lane than the row's. */
const STATED = {
  disposition: 'a disposition',
  reason: 'a hold reason',
  trigger: 'a next decision',
  concession: 'a concession',
  counts: 'an answer that it counts toward the order',
} as const;

/** A row whose cells speak against its lane. */
interface Contradiction {
  readonly row: number;
  readonly lane: Lane;
  readonly stated: readonly { readonly field: keyof typeof STATED; readonly shown: string }[];
}

/** Wording of the nextAction rules (SPEC section 5). */
export const nextAction = {
  'reason-missing': {
    title: 'No hold reason',
    message: ({ row, qty, shown }: OpenRow): string =>
      `${rowWithParts(row, 'holds', qty)} without a reason${saying(shown)}.`,
    suggestion: ({ column }: OpenRow): string =>
      column
        ? 'Write in the reason column why these parts are held.'
        : 'Add a column Hold reason that says why these parts are held.',
    why: 'A held bag without a reason is a bag somebody forgot. The shop releases it when the shelf is needed, or keeps it for years, because nobody can tell what the question was.',
  },
  'trigger-missing': {
    title: 'No next decision',
    message: ({ row, qty, shown }: OpenRow): string =>
      `${rowWithParts(row, 'holds', qty)} and does not say what decides them${saying(shown)}.`,
    suggestion: ({ column }: OpenRow): string =>
      column
        ? 'Write in the next decision column which event settles the hold, for example "drawing rev C signed".'
        : 'Add a column Next decision that names the event which settles the hold, for example "drawing rev C signed".',
    why: 'Nobody waits for something that is not named. The hold outlives its question, the order stays open, and in the end the parts are built a second time.',
  },
  'trigger-not-event': {
    title: 'Only a date decides',
    message: ({ row, qty, shown }: { row: number; qty: number | null; shown: string }): string =>
      `${rowWithParts(row, 'holds', qty)} until "${shown}", which is a date and not an event.`,
    suggestion: (): string => 'Name the event that settles the hold; the date may stand beside it.',
    why: 'When the date comes, nothing has happened yet: nobody knows who was to decide what. Some shops then release the parts because the day has passed.',
  },
  'disposition-missing': {
    title: 'No disposition',
    message: ({ row, qty, shown }: OpenRow): string =>
      `${rowWithParts(row, 'has', qty)} that must not be used, and does not say what happens to them${saying(shown)}.`,
    suggestion: ({ column }: OpenRow): string =>
      column
        ? 'Write scrap, return or retain in the disposition column.'
        : 'Add a column Disposition with scrap, return or retain.',
    why: 'Parts that must not be used and have no destination stay on the shelf next to good ones. Sooner or later somebody in a hurry takes them.',
  },
  'disposition-unclear': {
    title: 'Unclear disposition',
    message: (values: { row: number; shown: string; lane: string | null }): string =>
      values.lane === null
        ? `Row ${String(values.row)} has the disposition "${values.shown}", which is not scrap, return or retain.`
        : `Row ${String(values.row)} says "${values.lane}" as its lane and "${values.shown}" as its disposition.`,
    suggestion: (): string => 'Write scrap, return or retain in the disposition column, and nothing else.',
    why: 'Scrapping cannot be undone, and returning costs freight. The shop either does the wrong one of the two or does nothing.',
  },
  'lane-contradiction': {
    title: 'Cells that speak against the lane',
    message: ({ row, lane, stated }: Contradiction): string => {
      const cells = stated.map(({ field, shown }) => `${STATED[field]} ("${shown}")`);
      return `Row ${String(row)} ${LANE_STATES[lane]} and still has ${list(cells)}.`;
    },
    suggestion: ({ lane }: { lane: Lane }): string =>
      lane === 'accepted'
        ? 'Clear these cells if the parts are released, or correct the lane if they are not.'
        : 'Clear these cells if the lane is right, or correct the lane.',
    why: 'A row that was moved to another lane by changing one word keeps the marks of the old one. A reader at the shop may go by those and treat the parts the other way.',
  },
};
