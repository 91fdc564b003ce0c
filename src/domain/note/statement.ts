/** The statement about one order line: which sentences are said, so that they stay true for every restart (SPEC section 7). */
import { statement as words } from '../messages/en/note/statement';
import { bagName, locationName, lotName } from '../messages/en/note/quoting';
import type { Figures } from '../model';
import { countOf, grouped, type LineInput } from './line';
import type { HeldUnit } from './units';

/** More names than this are left to the list. */
const MOST_NAMES = 4;

/** The sentences for a line that is not on hold as a whole. */
export function statementOf({ checked: { figures }, units }: LineInput): readonly string[] {
  const accepted = units.filter(({ standing }) => standing === 'accepted');
  const held = units.filter(({ standing }) => standing === 'hold');
  const rejected = units.filter(({ standing }) => standing === 'doNotUse');
  const counts = {
    accepted: figures.accepted ?? 0,
    onHold: figures.onHold ?? 0,
    doNotUse: figures.doNotUse ?? 0,
  };
  return [
    releaseSentence(counts, accepted),
    ...keepSentence(counts, held),
    ...doNotUseSentence(counts, rejected),
    ...restartSentences(figures),
  ];
}

interface Counts {
  readonly accepted: number;
  readonly onHold: number;
  readonly doNotUse: number;
}

function releaseSentence({ accepted, onHold, doNotUse }: Counts, units: readonly HeldUnit[]): string {
  const others = onHold + doNotUse;
  if (accepted === 0) return others === 0 ? words.noneHeld : words.nothing;
  return words.release({ count: accepted, isAll: others === 0, from: namesOf(units) });
}

/** Lots, or bags and places where no lot is given; empty when a unit has no name or there are too many. */
function namesOf(units: readonly HeldUnit[]): readonly string[] {
  const groups = grouped(units, ({ lot, bag, location }) =>
    lot !== null ? [lot] : bag !== null ? [null, bag] : [null, null, location],
  );
  if (groups.length > MOST_NAMES) return [];
  const names = groups.map(([unit]) => nameOf(unit));
  return names.includes('') ? [] : names;
}

function nameOf(unit: HeldUnit | undefined): string {
  const { lot = null, bag = null, location = null } = unit ?? {};
  if (lot !== null) return lotName(lot);
  if (bag !== null) return bagName(bag);
  return location === null ? '' : locationName(location);
}

function keepSentence({ accepted, onHold, doNotUse }: Counts, units: readonly HeldUnit[]): readonly string[] {
  if (onHold === 0) return [];
  const reasons = grouped(units, ({ reason }) => [reason]).map((group) => ({
    count: countOf(group),
    reason: group[0]?.reason ?? null,
  }));
  const which = doNotUse > 0 ? 'some' : accepted > 0 ? 'rest' : 'all';
  return [words.keep({ count: onHold, which, reasons })];
}

function doNotUseSentence({ accepted, onHold, doNotUse }: Counts, units: readonly HeldUnit[]): readonly string[] {
  if (doNotUse === 0) return [];
  const fates = grouped(units, ({ disposition }) => [disposition]).map((group) => ({
    count: countOf(group),
    fate: group[0]?.disposition ?? null,
  }));
  return [words.doNotUse({ count: doNotUse, isRest: accepted + onHold > 0, fates })];
}

/**
 * What may be built. `b` of `remaining` parts may be built now, `waiting` of them hang on the decision:
 *
 * | | b = 0 | 0 < b < remaining | b = remaining |
 * |---|---|---|---|
 * | waiting > 0 | the model sentence | build b; not the rest until the decision | build b whatever is decided |
 * | waiting = 0 | not yet | build b; not the rest yet | build b |
 */
function restartSentences(figures: Figures): readonly string[] {
  const { remaining } = figures;
  const onHold = figures.onHold ?? 0;
  const waiting = figures.waiting ?? 0;
  const build = figures.mayBuildNow ?? 0;
  if (remaining === null) return [words.notYet];
  if (remaining === 0) return [words.nothingLeft];
  const rest = remaining - build;
  const saved = Math.min(waiting, rest);
  const atMost = saved < onHold ? saved : null;
  if (waiting === 0) {
    if (build === 0) return [words.notYet];
    return rest === 0 ? [words.build(build)] : [words.build(build), words.restNotYet(rest)];
  }
  if (build === 0) return [words.heldBalance({ held: onHold, atMost })];
  if (rest === 0) return [words.buildRegardless({ count: build, held: onHold }), words.stillNotUsable(onHold)];
  return [words.build(build), words.otherBalance({ rest, held: onHold, atMost })];
}
