/** Wording of the five parts of the release note (SPEC section 7). Short sentences in plain words: many readers know little English. */
import type { Disposition } from '../../../model';
import { list, parts } from '../../catalogue';
import { lotName, phrase, revision } from './quoting';

/** `parts count` or `part counts`. */
function these(count: number, many: string, one: string): string {
  return count === 1 ? `This part ${one}` : `These parts ${many}`;
}

export const released = {
  noMoreThan: (count: number): string =>
    `No more than ${parts(count)} ${count === 1 ? 'is' : 'are'} released for use now.`,
  nothing: 'Nothing is released by this note.',
  /** Where an earlier note released parts of this order line. */
  earlierUse: (noteId: string): string =>
    `What was already used or shipped under note ${phrase(noteId)} stays as it is.`,
  allNew: (count: number): string =>
    count === 1 ? 'It is newly released by this note.' : `All ${String(count)} are newly released by this note.`,
  noneNew: (count: number, noteId: string): string =>
    count === 1
      ? `It is the same part that note ${phrase(noteId)} released: no further part is released.`
      : `They are the same ${String(count)} parts that note ${phrase(noteId)} released: no further parts are released.`,
  someNew: (fresh: number, earlier: number, noteId: string): string =>
    `Of these, ${parts(fresh)} ${fresh === 1 ? 'is' : 'are'} newly released by this note; ${parts(earlier)} ${
      earlier === 1 ? 'was' : 'were'
    } already released by note ${phrase(noteId)}.`,
  /** Without the rows of the earlier note nobody can say which of the parts are new. */
  before: (earlier: number, noteId: string): string =>
    `Note ${phrase(noteId)} released ${parts(earlier)}. The number here includes those of them that are still at your shop.`,
  revision: (shown: string): string => `Revision: ${revision(shown)}.`,
  concession: (reference: string, approved: string | null): string =>
    `Released under concession ${phrase(reference)}${approved === null ? '' : `; the approved revision is ${revision(approved)}`}.`,
  concessionsInList: (approved: string | null): string =>
    `Some are released under a concession, see the list${approved === null ? '' : `; the approved revision is ${revision(approved)}`}.`,
  count: (count: number): string => `${these(count, 'count', 'counts')} toward the order.`,
  doNotCount: (count: number): string => `${these(count, 'do not count', 'does not count')} toward the order.`,
  someCount: (counting: number, others: number): string =>
    `${parts(counting)} ${counting === 1 ? 'counts' : 'count'} toward the order, ${parts(others)} ${
      others === 1 ? 'does' : 'do'
    } not, see the list.`,
  moveTo: (place: string): string => `Move to: ${phrase(place)}.`,
  moveAsListed: 'Move them as the list says.',
  moveApart: 'Move to a separate release location.',
  relabel: 'Replace the old label before use.',
  relabelAsListed: 'Replace the old label before use where the list says so.',
  onlyListed: (lots: readonly string[]): string =>
    `Take only what is listed here: ${list(lots.map(lotName))} also ${lots.length === 1 ? 'has' : 'have'} parts that are not released.`,
};

export const hold = {
  none: 'No parts are on hold.',
  keep: (count: number): string =>
    count === 1
      ? 'Keep 1 part on hold. Do not use it, change it or ship it until a new release note releases it.'
      : `Keep ${parts(count)} on hold. Do not use them, change them or ship them until a new release note releases them.`,
  group: (count: number): string => `${parts(count)}.`,
  reason: (reason: string): string => `Reason: ${phrase(reason)}.`,
  trigger: (trigger: string): string => `Trigger for the decision: ${phrase(trigger)}.`,
  decides: (persons: readonly string[]): string =>
    persons.length === 0 ? 'Who decides: we will tell you.' : `Who decides: ${list(persons.map(phrase))}.`,
};

const FATES: Readonly<Record<Disposition, string>> = {
  scrap: 'Scrap',
  return: 'Return',
  retain: 'Retain for reference',
};

export const doNotUse = {
  none: 'There are no do-not-use parts.',
  count: (count: number): string => `Do not use ${parts(count)}.`,
  group: (count: number, fate: Disposition | null): string =>
    `${fate === null ? 'Keep apart until we tell you what to do' : FATES[fate]}: ${parts(count)}.`,
};

export const restart = {
  blocked: 'Blocked: do not build any more parts until a new release note says so.',
  notStated:
    'Blocked, because no restart instruction is given: do not build any more parts until a new release note says so.',
  allWaitsSoBlocked:
    'Do not build any more parts yet: all parts still to build wait for the decision on the parts on hold.',
  nothingLeft: 'Do not build any more parts: nothing is left to build.',
  build: ({ count, at, until, someNotCounting }: BuildValues): string =>
    `Build no more than ${String(count)} more ${count === 1 ? 'part' : 'parts'}${
      at === null ? '' : `, at revision ${revision(at)}`
    }, until delivered + in process + accepted = ${String(until)}${
      someNotCounting ? ' (of the accepted parts, only those that count toward the order)' : ''
    }.`,
  askRevision: 'Ask us for the revision before you build.',
  now: ({ delivered, inProcess, counting }: Terms): string =>
    `At the time of this note it is ${String(delivered)} + ${String(inProcess)} + ${String(counting)} = ${String(delivered + inProcess + counting)}.`,
  inProcessMeans: 'In process means built or started since the restart, and not yet delivered.',
  maybeNotNeeded: (count: number): string =>
    `If we accept the parts on hold, up to ${String(count)} of the parts you build now will be more than the order needs.`,
  /** `Still to build: 60 = 100 ordered - 0 delivered - 40 accepted.` */
  remaining: ({
    remaining,
    ordered,
    delivered,
    inProcess,
    counting,
    deliveredStated,
    allCount,
  }: RemainingValues): string =>
    [
      `Still to build: ${String(remaining)} = ${String(ordered)} ordered`,
      `${String(delivered)} delivered${deliveredStated ? '' : ' (not stated)'}`,
      ...(inProcess === 0 ? [] : [`${String(inProcess)} in process`]),
      `${String(counting)} accepted${allCount ? '' : ' that count toward the order'}.`,
    ].join(' - '),
  notSettled: 'How many parts are still to be built is not yet settled on our side.',
  deliveredNotStated:
    'Delivered is not stated and is taken as 0. If you have already delivered parts of this order line, tell us before you build.',
  /** What of the remaining quantity the decision can still change. */
  split: ({ remaining, firm, waiting }: { remaining: number; firm: number; waiting: number }): string => {
    if (firm === 0) {
      return waiting === 1
        ? 'This part waits for the decision on the parts on hold.'
        : `All ${String(waiting)} wait for the decision on the parts on hold.`;
    }
    return `Of these ${parts(remaining)}, ${String(firm)} ${firm === 1 ? 'is' : 'are'} needed whatever we decide, and ${String(waiting)} ${
      waiting === 1 ? 'waits' : 'wait'
    } for the decision on the parts on hold.`;
  },
  noneWait: 'The decision on the parts on hold does not change this number.',
  replacing: (count: number): string =>
    count === 1
      ? '1 of the parts still to build replaces a do-not-use part.'
      : `${String(count)} of the parts still to build replace do-not-use parts.`,
  wouldNotCount: (count: number, onHold: number): string =>
    count === onHold
      ? 'Parts on hold do not count toward the order, even if we accept them.'
      : `${String(count)} of the parts on hold ${count === 1 ? 'does' : 'do'} not count toward the order, even if we accept ${
          count === 1 ? 'it' : 'them'
        }.`,
  surplus: (count: number): string =>
    `${String(count)} of the parts on hold ${count === 1 ? 'is' : 'are'} more than the order still needs, even if we accept ${
      count === 1 ? 'it' : 'them'
    }.`,
  revisionToBuild: (shown: string): string => `Parts that are built later must be at revision ${revision(shown)}.`,
};

interface Terms {
  readonly delivered: number;
  readonly inProcess: number;
  readonly counting: number;
}

interface BuildValues {
  readonly count: number;
  /** The approved revision. */
  readonly at: string | null;
  readonly until: number;
  readonly someNotCounting: boolean;
}

interface RemainingValues extends Terms {
  readonly remaining: number;
  readonly ordered: number;
  readonly deliveredStated: boolean;
  /** Whether every accepted part counts. */
  readonly allCount: boolean;
}

export const authority = {
  approved: (persons: readonly string[], references: readonly string[]): string =>
    `Approved by ${list(persons.map(phrase))}${
      references.length === 0 ? '' : ` (written approval: ${list(references.map(phrase))})`
    }.`,
  approvalOnly: (references: readonly string[]): string => `Written approval: ${list(references.map(phrase))}.`,
  notStated: 'Approved by: not stated. This note releases nothing that needs an approval.',
  changes: (persons: readonly string[]): string =>
    persons.length === 0
      ? 'Do not change anything here without a new release note from us.'
      : `Any later change must be approved by ${list(persons.map(phrase))}.`,
};
