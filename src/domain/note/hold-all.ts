/** An order line that stays on hold as a whole (SPEC section 7): nothing is released, nothing is built, no lane is told. */
import { head } from '../messages/en/note/head';
import { holdAll as words } from '../messages/en/note/hold-all';
import { statement as statementWords } from '../messages/en/note/statement';
import type { Finding } from '../model';
import { countOf, type LineInput } from './line';
import type { NoteBlock, NotePart } from './note';
import { isCountDoubtful, reasonsOf, sumOrNull, type Reasons } from './reasons';
import { holdAllTable } from './tables';

/** How a count of held parts is said: as all of them, as what the list has, as the least there are, or not at all. */
interface KeepWords {
  readonly all: (count: number) => string;
  readonly listed: (count: number) => string;
  readonly atLeast: (count: number) => string;
  readonly uncounted: string;
}

/** The sentence that keeps everything on hold, with the count as far as it is known and undisputed. */
function keepSentence(input: LineInput, isCountDoubtful: boolean, say: KeepWords): string {
  const total = totalOf(input);
  const counted = countOf(input.units);
  if (counted === 0) return say.uncounted;
  if (total === null) return say.atLeast(counted);
  return isCountDoubtful ? say.listed(total) : say.all(total);
}

/** The sentences of the statement. `errors`: the findings that hold the line back. */
export function holdAllStatement(input: LineInput, errors: readonly Finding[]): readonly string[] {
  const keep = keepSentence(input, isCountDoubtful(errors), {
    all: statementWords.keepEverything,
    listed: statementWords.keepListed,
    atLeast: statementWords.keepAtLeast,
    uncounted: statementWords.keepUncounted,
  });
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
    { key: 'hold', label: head.parts.hold, blocks: holdBlocks(input, reasons, isCountDoubtful(errors)) },
    { key: 'doNotUse', label: head.parts.doNotUse, blocks: [text(words.noDisposition)] },
    {
      key: 'restart',
      label: head.parts.restart,
      blocks: [text(words.doNotRestart, ...buildEnds, words.remaining)],
    },
    { key: 'authority', label: head.parts.authority, blocks: [text(words.authority)] },
  ];
}

function holdBlocks(input: LineInput, reasons: Reasons, doubtful: boolean): readonly NoteBlock[] {
  const isSure = (totalOf(input) ?? 0) > 0 && !doubtful;
  const sentences = [
    keepSentence(input, doubtful, {
      all: words.keep,
      listed: words.keepListed,
      atLeast: words.keepAtLeast,
      uncounted: words.keepUncounted,
    }),
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
