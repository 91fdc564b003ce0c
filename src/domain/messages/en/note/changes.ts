/** Wording of what changed since the note that is replaced (SPEC section 6, `Fingerprint`). */
import { list, parts } from '../../catalogue';
import { phrase } from './quoting';

/** Where parts are, as the shop was told. */
export type ToldLane = 'accepted' | 'hold' | 'doNotUse' | 'left';

const LANES: Readonly<Record<ToldLane, string>> = {
  accepted: 'accepted',
  hold: 'hold',
  doNotUse: 'do not use',
  left: 'no longer at the shop',
};

/** Some parts of one bag or lot, which is already named; `null` where there is no id. */
export interface Piece {
  readonly name: string | null;
  readonly count: number;
}

/** More ids than this in one sentence cannot be read; the lists of the note have all of them. */
const MOST_PIECES = 12;

/** `, bag B-14`, or `: bag B-14 (20 parts), bag B-15 (20 parts)`. */
function which(pieces: readonly Piece[]): string {
  if (pieces.length === 1) {
    const name = pieces[0]?.name ?? null;
    return name === null ? '' : `, ${name}`;
  }
  const told = pieces.map(({ name, count }) => `${name ?? 'without id'} (${parts(count)})`);
  return `: ${list(told, MOST_PIECES)}`;
}

function total(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}

export const changes = {
  title: (noteId: string): string => `Changes since note ${phrase(noteId)}`,
  /** `20 parts moved from hold to accepted, bag B-14.` */
  moved: (from: ToldLane, to: ToldLane, pieces: readonly Piece[]): string => {
    const count = total(pieces);
    if (to === 'left') {
      return `${parts(count)} ${are(count)} no longer at the shop (${LANES[from]} before)${which(pieces)}.`;
    }
    if (from === 'left') {
      return `${parts(count)} ${are(count)} back at the shop (${LANES[to]} now)${which(pieces)}.`;
    }
    return `${parts(count)} moved from ${LANES[from]} to ${LANES[to]}${which(pieces)}.`;
  },
  /** The same lane, under another bag or lot. */
  renamed: (lane: ToldLane, count: number, before: string | null, after: string | null): string =>
    `${parts(count)} (${LANES[lane]}) ${are(count)} now listed under ${after ?? 'no id'}, before under ${before ?? 'no id'}.`,
  packedAnew: (count: number): string =>
    `${parts(count)} are now listed under other bags or lots, in the same lanes as before.`,
  gone: (lane: ToldLane, pieces: readonly Piece[]): string =>
    `${parts(total(pieces))} ${are(total(pieces))} no longer on the list (${LANES[lane]} before)${which(pieces)}.`,
  added: (lane: ToldLane, pieces: readonly Piece[]): string =>
    `${parts(total(pieces))} ${are(total(pieces))} new on the list (${LANES[lane]})${which(pieces)}.`,
  details: (fields: readonly string[], names: readonly (string | null)[]): string =>
    `New ${list(fields)} for ${list(
      names.map((name) => name ?? 'parts without id'),
      MOST_PIECES,
    )}.`,
  fields: {
    location: 'location',
    moveTo: 'place to move to',
    rev: 'revision',
    labelRev: 'label revision',
    concession: 'concession',
    reason: 'reason',
    trigger: 'trigger',
    disposition: 'disposition',
    counts: 'statement whether they count toward the order',
  },
  figure: (name: string, before: number, now: number): string => `${name}: ${parts(before)} before, ${parts(now)} now.`,
  figures: {
    accepted: 'Released',
    onHold: 'On hold',
    doNotUse: 'Do not use',
    ordered: 'Ordered',
    delivered: 'Delivered',
    inProcess: 'In process',
    remaining: 'Still to build',
    mayBuildNow: 'More parts you may build',
  },
  wholeHold: 'All held parts are on hold now.',
  holdEnds: 'The hold on all parts has ended: do with each part what this note says.',
  newLine: (noteId: string): string => `Not in note ${phrase(noteId)}: new in this note.`,
  missingLine: (noteId: string): string =>
    `In note ${phrase(noteId)}, but not in this note. Do not use or build these parts before you ask us.`,
  nothingCounted: 'No count changed. Other details changed: follow the text of this note.',
};
