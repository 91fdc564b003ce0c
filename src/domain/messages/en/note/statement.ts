/**
 * Wording of the statement: what to do with one order line, in the shape of the model sentence of SPEC section 7.
 * Each sentence is true for itself; which of them are said is decided in `note/statement.ts`.
 */
import type { Disposition } from '../../../model';
import { list, parts } from '../../catalogue';
import { phrase } from './quoting';

/** `part` or `parts`, after a count that stands before `of the ...`. */
function noun(count: number): string {
  return count === 1 ? 'part' : 'parts';
}

/**
 * Reasons that name something still to be done read well after "pending"; others do not ("pending wrong revision").
 * It is decided by the first or last word.
 */
const TO_DO =
  /^(?:review|inspection|test|testing|approval|decision|disposition|confirmation|check|measurement|analysis|recount|investigation|audit|evaluation|assessment|answer|clarification|verification|results?|report|sign-?off|requalification|validation)$/iu;
const NOT_A_NAME =
  /^(?:under|in|at|on|for|awaiting|pending|waiting|wait|needs?|no|not|failed|missing|open|after|before|see)$/iu;

/** ` pending revision review`, or ` (reason: wrong revision)`. */
function pending(reason: string): string {
  const said = phrase(reason);
  const words = said.split(' ');
  const [first = ''] = words;
  const fits = TO_DO.test(first) || TO_DO.test(words.at(-1) ?? '');
  return fits && !NOT_A_NAME.test(first) ? ` pending ${said}` : ` (reason: ${said})`;
}

const FATES: Readonly<Record<Disposition, string>> = {
  scrap: 'to scrap',
  return: 'to return',
  retain: 'to keep for reference only',
};

/** The same said of all of them: `scrap them`. */
function fateOfAll(fate: Disposition, count: number): string {
  const them = count === 1 ? 'it' : 'them';
  return fate === 'retain' ? `keep ${them} for reference only` : `${fate} ${them}`;
}

/** How many are on hold for a reason; `null` where none is given. */
export interface HoldReason {
  readonly count: number;
  readonly reason: string | null;
}

/** Most groups that are told in a sentence; more are left to the list. */
const MOST_GROUPS = 3;

function because(reasons: readonly HoldReason[]): string {
  if (reasons.length > MOST_GROUPS) return ' for the reasons given below';
  const told = reasons.map(({ count, reason }) => {
    const why = reason === null ? '' : pending(reason);
    return reasons.length === 1 ? why : `${String(count)}${why}`;
  });
  return reasons.length === 1 ? list(told) : `: ${list(told)}`;
}

function fatesInWords(fates: readonly Fate[]): string {
  const told = fates.map(({ count, fate }) => {
    if (fates.length === 1) return fate === null ? 'keep apart' : fateOfAll(fate, count);
    return `${String(count)} ${fate === null ? 'to keep apart' : FATES[fate]}`;
  });
  return list(told);
}

export const statement = {
  /** @param from lots, bags or places, already named; empty where the list has to say it */
  release: ({ count, isAll, from }: { count: number; isAll: boolean; from: readonly string[] }): string => {
    const amount = isAll
      ? count === 1
        ? 'the only already-made part'
        : `all ${String(count)} of the already-made parts`
      : `${String(count)} of the already-made parts`;
    return `Release ${amount} ${from.length === 0 ? 'listed below' : `from ${list(from)}`} for current use.`;
  },
  nothing: 'Nothing is released by this note.',
  noneHeld: 'Nothing is released by this note, and we have no held parts on our list for it.',
  keep: ({
    count,
    which,
    reasons,
  }: {
    count: number;
    which: 'all' | 'rest' | 'some';
    reasons: readonly HoldReason[];
  }): string => {
    const amount =
      which === 'all' && count > 1
        ? `all ${parts(count)}`
        : which === 'rest'
          ? `the remaining ${parts(count)}`
          : parts(count);
    return `Keep ${amount} from the paused inventory on hold${because(reasons)}.`;
  },
  doNotUse: ({ count, isRest, fates }: { count: number; isRest: boolean; fates: readonly Fate[] }): string => {
    return `Do not use ${isRest ? 'the other ' : ''}${parts(count)}: ${fatesInWords(fates)}.`;
  },
  /** The model sentence's last. `atMost` where fewer than all of them could reduce the open quantity. */
  heldBalance: ({ held, atMost }: { held: number; atMost: number | null }): string =>
    `Do not restart the held balance until we confirm whether ${
      held === 1 ? 'that 1 part is' : `those ${String(held)} are`
    } usable and whether the open quantity should be reduced accordingly${
      atMost === null ? '' : `, by no more than ${parts(atMost)}`
    }.`,
  build: (count: number): string => `Build no more than ${String(count)} more ${noun(count)} now.`,
  otherBalance: ({ rest, held, atMost }: { rest: number; held: number; atMost: number | null }): string =>
    `Do not restart the other ${parts(rest)} until we confirm whether the ${parts(held)} on hold ${
      held === 1 ? 'is' : 'are'
    } usable and whether the open quantity should be reduced accordingly${
      atMost === null ? '' : `, by no more than ${parts(atMost)}`
    }.`,
  buildRegardless: ({ count, held }: { count: number; held: number }): string =>
    `Build no more than ${String(count)} more ${noun(count)} now, without waiting for the decision on the ${parts(held)} on hold.`,
  stillNotUsable: (held: number): string =>
    held === 1
      ? 'Do not use that 1 part until we confirm whether it is usable.'
      : `Do not use those ${String(held)} until we confirm whether they are usable.`,
  notYet: 'Do not restart the build until a new release note says so.',
  restNotYet: (rest: number): string => `Do not build the other ${parts(rest)} until a new release note says so.`,
  nothingLeft: 'Do not build any more parts: nothing is left to build.',
  keepEverything: (count: number): string =>
    count === 1 ? 'Keep the only already-made part on hold.' : `Keep all ${String(count)} already-made parts on hold.`,
  keepListed: (count: number): string =>
    `Keep all already-made parts on hold. Our list has ${String(count)}, and the exact number is not settled.`,
  keepAtLeast: (count: number): string => `Keep all already-made parts on hold: at least ${String(count)} counted.`,
  keepUncounted: 'Keep all already-made parts on hold.',
};

interface Fate {
  readonly count: number;
  readonly fate: Disposition | null;
}
