/** What words mean: lanes, dispositions, yes and no, restart (vocabulary). Whole cells only. */
import { Answer, LANES, type Disposition, type Lane, type Restart } from '../model';
import type { Reading } from '../split';
import {
  ASKED_NO, ASKED_YES, ASKING_HEADERS, CONCESSION_WORDS, DISPOSITION_WORDS, LANE_TEXT, LANE_WORDS, LEFT_WORDS, NO_WORDS, RESTART_WORDS,
  UNCLEAR_WORDS, YES_WORDS,
} from '../vocabulary'; // prettier-ignore
import { readCount } from './counts';
import { headerKey, isPlaceholder, wordKey } from './words';

/** What a lane cell says. A concession word is accepted only where the row names a concession. */
export type LaneMeaning =
  | {
      readonly kind: 'lane';
      readonly lane: Lane;
      readonly disposition: Disposition | null;
      readonly concession: boolean;
    }
  | { readonly kind: 'left' }
  | { readonly kind: 'unclear'; readonly candidates: readonly Reading[] };

function keyed<T>(groups: readonly (readonly [readonly string[], T])[]): ReadonlyMap<string, T> {
  return new Map(groups.flatMap(([words, meaning]) => words.map((word) => [wordKey(word), meaning] as const)));
}

const lanes = keyed(LANES.map((lane) => [LANE_WORDS[lane], lane] as const));
const left = keyed([[LEFT_WORDS, true]]);
const concessions = keyed([[CONCESSION_WORDS, true]]);
const unclear = new Map(Object.entries(UNCLEAR_WORDS).map(([word, candidates]) => [wordKey(word), candidates]));
const dispositions = keyed([
  [DISPOSITION_WORDS.scrap, 'scrap' as const],
  [DISPOSITION_WORDS.return, 'return' as const],
  [DISPOSITION_WORDS.retain, 'retain' as const],
]);
const answers = keyed([
  [YES_WORDS, Answer.yes],
  [NO_WORDS, Answer.no],
]);
const restarts = keyed([
  [RESTART_WORDS.blocked, 'blocked' as const],
  [RESTART_WORDS.firm, 'firm' as const],
  [RESTART_WORDS.all, 'all' as const],
]);
const askedYes = keyed([[ASKED_YES, true]]);
const askedNo = keyed([[ASKED_NO, true]]);
const asking = new Set(ASKING_HEADERS.map(headerKey));

/** Whether a lane column's header asks about using the parts, so that yes and no are answers to it. */
export function isAskingHeader(header: string): boolean {
  return asking.has(headerKey(header));
}

/** The lane that a whole text is a word for, or `null`. */
export function laneWord(text: string): Lane | null {
  return lanes.get(wordKey(text)) ?? null;
}

/**
 * What a lane cell says.
 *
 * @param text the cell's text, not blank
 * @param asks whether its header asks ({@link isAskingHeader})
 */
export function laneMeaning(text: string, asks: boolean): LaneMeaning {
  const key = wordKey(text);
  if (asks && askedYes.has(key)) return { kind: 'lane', lane: 'accepted', disposition: null, concession: false };
  if (asks && askedNo.has(key)) return { kind: 'unclear', candidates: ['doNotUse', 'hold'] };
  const lane = lanes.get(key);
  if (lane !== undefined) {
    return {
      kind: 'lane',
      lane,
      disposition: lane === 'doNotUse' ? (dispositions.get(key) ?? null) : null,
      concession: false,
    };
  }
  if (left.has(key)) return { kind: 'left' };
  if (concessions.has(key)) return { kind: 'lane', lane: 'accepted', disposition: null, concession: true };
  return { kind: 'unclear', candidates: unclear.get(key) ?? contained(text) };
}

/** Words that turn the meaning of a lane word round. */
const NEGATIONS: readonly string[] = ['not', 'no', 'never', 'isnt', 'nicht', 'kein', 'pas', 'non'];

/** Lanes whose words stand in a text that is not one of them; all three when none does, or when one is negated. */
function contained(text: string): readonly Reading[] {
  if (isPlaceholder(text)) return LANES;
  const words = text.split(/[^\p{L}\p{N}]+/u).map(wordKey);
  if (words.some((word) => NEGATIONS.includes(word))) return LANES;
  const found = LANES.filter((lane) => words.some((word) => lanes.get(word) === lane));
  return found.length === 0 ? LANES : found;
}

/** Whether a whole text is a word about lanes at all: a lane, left, by concession, or one of the words that ask. */
export function isLaneTalk(text: string, asks: boolean): boolean {
  const key = wordKey(text);
  if (isLaneWord(text) || unclear.has(key) || isPlaceholder(text)) return true;
  return asks && (askedYes.has(key) || askedNo.has(key));
}

/** Whether a lane cell already says its lane in the product's own words, so that reading it is no reading at all. */
export function isOwnLaneText(text: string, lane: Lane): boolean {
  const key = wordKey(text);
  return key === wordKey(LANE_TEXT[lane]) || (lane === 'hold' && key === 'onhold');
}

/** Whether a whole text is a word for a lane, for units that left, or for a concession: what a lane column is known by. */
export function isLaneWord(text: string): boolean {
  const key = wordKey(text);
  return lanes.has(key) || left.has(key) || concessions.has(key);
}

/** Whether a text is a lane word for units that left. */
export function isLeftWord(text: string): boolean {
  return left.has(wordKey(text));
}

/** The disposition a whole text is a word for, or `null`. */
export function dispositionMeaning(text: string): Disposition | null {
  return dispositions.get(wordKey(text)) ?? null;
}

/** Yes, no, or not stated. */
export function answerMeaning(text: string): Answer {
  return answers.get(wordKey(text)) ?? Answer.notStated;
}

/** What the shop may build, or `null` where the text is no word for it and no whole number. */
export function restartMeaning(text: string): Restart | null {
  const word = restarts.get(wordKey(text));
  if (word !== undefined) return word;
  return readCount(text, 0).exact;
}
