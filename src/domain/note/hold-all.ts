/** An order line that stays on hold as a whole (SPEC section 7): nothing is released, nothing is built, no lane is told. */
import { head } from '../messages/en/note/head';
import { holdAll as words } from '../messages/en/note/hold-all';
import { statement as statementWords } from '../messages/en/note/statement';
import type { Finding } from '../model';
import { countOf, type LineInput } from './line';
import type { NoteBlock, NotePart } from './note';
import { reasonsOf, sumOrNull, type Reasons } from './reasons';
import { holdAllTable } from './tables';

/** The sentences of the statement. */
export function holdAllStatement(input: LineInput): readonly string[] {
  const total = totalOf(input);
  const counted = countOf(input.units);
  const keep =
    total !== null && total > 0
      ? statementWords.keepEverything(total)
      : counted > 0
        ? statementWords.keepAtLeast(counted)
        : statementWords.keepUncounted;
  return [keep, words.statementRestart];
}

/** The five parts. `errors`: the findings that hold the line back. */
export function holdAllParts(input: LineInput, errors: readonly Finding[]): readonly NotePart[] {
  const { past } = input;
  const reasons = reasonsOf(input, errors);
  const buildEnds = past !== null && past.line.mayBuildNow > 0 ? [words.buildEnds(past.noteId)] : [];
  const text = (...sentences: readonly string[]): NoteBlock => ({ kind: 'text', sentences });
  return [
    { key: 'released', label: head.parts.released, blocks: [text(words.nothingReleased, words.noneUsable)] },
    { key: 'hold', label: head.parts.hold, blocks: holdBlocks(input, reasons) },
    { key: 'doNotUse', label: head.parts.doNotUse, blocks: [text(words.noDisposition)] },
    {
      key: 'restart',
      label: head.parts.restart,
      blocks: [text(words.doNotRestart, ...buildEnds, words.remaining)],
    },
    { key: 'authority', label: head.parts.authority, blocks: [text(words.authority)] },
  ];
}

function holdBlocks(input: LineInput, reasons: Reasons): readonly NoteBlock[] {
  const total = totalOf(input);
  const counted = countOf(input.units);
  const isSure = total !== null && total > 0 && !reasons.isCountDoubtful;
  const keep =
    total !== null && total > 0 ? words.keep(total) : counted > 0 ? words.keepAtLeast(counted) : words.keepUncounted;
  const sentences = [
    keep,
    ...(isSure ? [] : [words.countNotSettled]),
    words.untouched,
    ...(input.releasedBy === null ? [] : [words.earlier(input.releasedBy)]),
    words.decides,
  ];
  const ours = reasons.ours ? [reasons.shop.length === 0 ? words.ours : words.oursToo] : [];
  const table: readonly NoteBlock[] = input.units.length === 0 ? [] : [holdAllTable(input.units, reasons.checks)];
  return [
    { kind: 'text', sentences },
    ...table,
    { kind: 'text', sentences: [words.why] },
    { kind: 'list', items: [...reasons.shop, ...ours] },
  ];
}

/** All held parts of the line, or `null` where a count is not known. */
function totalOf({ checked: { figures } }: LineInput): number | null {
  return sumOrNull([figures.accepted, figures.onHold, figures.doNotUse, figures.unplaced]);
}
