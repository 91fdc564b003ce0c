/** The parts of the note about the three lanes: released now, still on hold, do not use (SPEC section 7, points 1 to 3). */
import { head } from '../messages/en/note/head';
import { doNotUse as doNotUseWords, hold as holdWords, released as words } from '../messages/en/note/parts';
import { newlyReleased } from './changes';
import { countOf, grouped, type LineInput } from './line';
import type { NoteBlock, NotePart } from './note';
import { isSame, laneTable, releaseTable } from './tables';
import type { HeldUnit } from './units';

function text(...sentences: readonly string[]): NoteBlock {
  return { kind: 'text', sentences };
}

/** Point 1. */
export function releasedPart(input: LineInput): NotePart {
  const units = input.units.filter(({ standing }) => standing === 'accepted');
  const earlier = input.releasedBy === null ? [] : [words.earlierUse(input.releasedBy)];
  const blocks =
    units.length === 0
      ? [text(words.nothing, ...earlier)]
      : [text(...amount(input), ...terms(input, units), ...handling(input, units)), releaseTable(units)];
  return { key: 'released', label: head.parts.released, blocks };
}

/** How many, and how many of them are new. */
function amount(input: LineInput): readonly string[] {
  const count = input.checked.figures.accepted ?? 0;
  const sentences = [words.noMoreThan(count)];
  const { past } = input;
  if (past === null) return sentences;
  const fresh = newlyReleased(input);
  if (fresh === null) return [...sentences, words.before(past.line.accepted ?? 0, past.noteId)];
  if (fresh === count) return [...sentences, words.allNew(count)];
  const known = fresh === 0 ? words.noneNew(count, past.noteId) : words.someNew(fresh, count - fresh, past.noteId);
  return [...sentences, known];
}

/** Revision, concession, whether they count. */
function terms({ checked, approvedRev }: LineInput, units: readonly HeldUnit[]): readonly string[] {
  const { accepted, counting } = checked.figures;
  const count = accepted ?? 0;
  const others = count - (counting ?? count);
  const rev = units[0]?.rev ?? null;
  const concession = units[0]?.concession ?? null;
  return [
    ...(rev !== null && isSame(units, (unit) => unit.rev) ? [words.revision(rev)] : []),
    ...(!isSame(units, (unit) => unit.concession)
      ? [words.concessionsInList(approvedRev)]
      : concession === null
        ? []
        : [words.concession(concession, approvedRev)]),
    others === 0
      ? words.count(count)
      : others === count
        ? words.doNotCount(count)
        : words.someCount(count - others, others),
  ];
}

/** Where to move them, which label, and which lots have others like them. */
function handling({ units: all }: LineInput, units: readonly HeldUnit[]): readonly string[] {
  const place = units[0]?.moveTo ?? null;
  const isOnePlace = isSame(units, ({ moveTo }) => moveTo);
  const labels = units.filter(({ relabel }) => relabel).length;
  const lots = mixedLots(all);
  return [
    !isOnePlace ? words.moveAsListed : place === null ? words.moveApart : words.moveTo(place),
    ...(labels === 0 ? [] : [labels === units.length ? words.relabel : words.relabelAsListed]),
    ...(lots.length === 0 ? [] : [words.onlyListed(lots)]),
  ];
}

/** Lots that have both accepted and other parts. */
function mixedLots(units: readonly HeldUnit[]): readonly string[] {
  const lots = grouped(
    units.filter(({ lot }) => lot !== null),
    ({ lot }) => [lot],
  );
  return lots
    .filter((lot) => new Set(lot.map(({ standing }) => standing === 'accepted')).size === 2)
    .map((lot) => lot[0]?.lot ?? '');
}

/** Point 2. Units with the same reason and trigger are one group. */
export function holdPart({ checked, units: all, authority }: LineInput): NotePart {
  const units = all.filter(({ standing }) => standing === 'hold');
  const label = head.parts.hold;
  if (units.length === 0) return { key: 'hold', label, blocks: [text(holdWords.none)] };
  const keep = holdWords.keep(checked.figures.onHold ?? 0);
  const decides = holdWords.decides(authority.changeApprovers);
  const groups = grouped(units, ({ reason, trigger }) => [reason, trigger]);
  const blocks =
    groups.length === 1
      ? [text(keep, ...cause(units), decides), laneTable(units)]
      : [
          text(keep, decides),
          ...groups.flatMap((group) => [text(holdWords.group(countOf(group)), ...cause(group)), laneTable(group)]),
        ];
  return { key: 'hold', label, blocks };
}

function cause([first]: readonly HeldUnit[]): readonly string[] {
  const reason = first?.reason ?? null;
  const trigger = first?.trigger ?? null;
  return [
    ...(reason === null ? [] : [holdWords.reason(reason)]),
    ...(trigger === null ? [] : [holdWords.trigger(trigger)]),
  ];
}

/** Point 3. Units with the same disposition are one group. */
export function doNotUsePart({ checked, units: all }: LineInput): NotePart {
  const units = all.filter(({ standing }) => standing === 'doNotUse');
  const label = head.parts.doNotUse;
  if (units.length === 0) return { key: 'doNotUse', label, blocks: [text(doNotUseWords.none)] };
  const groups = grouped(units, ({ disposition }) => [disposition]);
  const count = doNotUseWords.count(checked.figures.doNotUse ?? 0);
  const fate = (group: readonly HeldUnit[]): string =>
    doNotUseWords.group(countOf(group), group[0]?.disposition ?? null);
  const blocks =
    groups.length === 1
      ? [text(count, fate(units)), laneTable(units)]
      : [text(count), ...groups.flatMap((group) => [text(fate(group)), laneTable(group)])];
  return { key: 'doNotUse', label, blocks };
}
