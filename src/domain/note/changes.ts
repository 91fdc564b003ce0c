/**
 * What changed since the note that a note replaces (SPEC section 6, "Fingerprint"): how many parts moved between lanes,
 * and what else the shop is now told differently. A line that was or is on hold as a whole counts as on hold with all
 * its parts, since that is what the shop was told.
 */
import type { PastLine, PastRow } from '../history';
import { changes as words, type Piece } from '../messages/en/note/changes';
import type { Figures } from '../model';
import { detailsChanged } from './details';
import { flowsBetween, type Flow } from './flows';
import type { LineInput } from './line';
import { namer } from './names';
import { compareUnits, notedRow } from './units';

type Namer = ReturnType<typeof namer>;

/** More bags packed anew than this are told as one number. */
const MOST_RENAMED = 6;

/** How many of the accepted parts the replaced note had not released; `null` where its rows are not kept. */
export function newlyReleased(input: LineInput): number | null {
  const flows = flowsOf(input);
  if (flows === null) return null;
  return flows.reduce((sum, { from, to, count }) => (to === 'accepted' && from !== 'accepted' ? sum + count : sum), 0);
}

/** What changed on a line that the replaced note had. Empty when nothing did. */
export function lineChanges(input: LineInput, past: PastLine): readonly string[] {
  const { figures, verdict } = input.checked;
  const wasHeld = past.verdict === 'holdAll';
  const isHeld = verdict === 'holdAll';
  const flows = flowsOf(input);
  const told = !wasHeld && !isHeld;
  return [
    ...(isHeld && !wasHeld ? [words.wholeHold] : []),
    ...(wasHeld && !isHeld ? [words.holdEnds] : []),
    ...(flows !== null ? flowSentences(flows, namer(past.rows ?? []), namer(rowsNow(input))) : []),
    ...(told && flows === null ? differences(past, figures, ['accepted', 'onHold', 'doNotUse']) : []),
    ...(told ? differences(past, figures, ['ordered', 'delivered', 'inProcess', 'remaining', 'mayBuildNow']) : []),
    ...(told && past.rows !== null ? detailsChanged(past.rows, rowsNow(input)) : []),
  ];
}

/** Every row of the line as it is now, those that have left too. */
function rowsNow({ split, checked }: LineInput): readonly PastRow[] {
  return Array.from(checked.line.rows, (row) => notedRow(split, row)).sort(compareUnits);
}

/** How parts moved, bag by bag; `null` where the rows of the replaced note are not kept. */
function flowsOf(input: LineInput): readonly Flow[] | null {
  const { past, checked } = input;
  const rows = past?.line.rows ?? null;
  if (past === null || rows === null) return null;
  return flowsBetween(
    { rows: [...rows].sort(compareUnits), isHeld: past.line.verdict === 'holdAll' },
    { rows: rowsNow(input), isHeld: checked.verdict === 'holdAll' },
  );
}

/** One sentence for all flows from one lane to another. Rows that came and left between two notes are nobody's concern. */
function flowSentences(flows: readonly Flow[], before: Namer, now: Namer): readonly string[] {
  const pieces = new Map<string, { flow: Flow; pieces: Piece[] }>();
  const renamed: Flow[] = [];
  for (const flow of flows) {
    if (flow.from === flow.to) renamed.push(flow);
    else {
      const key = `${String(flow.from)} ${String(flow.to)}`;
      const group = pieces.get(key) ?? { flow, pieces: [] };
      pieces.set(key, group);
      const name = flow.after === null ? flow.before && before(flow.before) : now(flow.after);
      group.pieces.push({ name, count: flow.count });
    }
  }
  return [
    ...[...pieces.values()].flatMap(({ flow, pieces: told }) => flowSentence(flow, told)),
    ...renamedSentences(renamed, before, now),
  ];
}

function flowSentence({ from, to }: Flow, pieces: readonly Piece[]): readonly string[] {
  if (from !== null && to !== null) return [words.moved(from, to, pieces)];
  if (from !== null) return from === 'left' ? [] : [words.gone(from, pieces)];
  return to === null || to === 'left' ? [] : [words.added(to, pieces)];
}

function renamedSentences(flows: readonly Flow[], nameBefore: Namer, nameNow: Namer): readonly string[] {
  const here = flows.filter(({ from }) => from !== 'left');
  if (here.length > MOST_RENAMED) return [words.packedAnew(here.reduce((sum, { count }) => sum + count, 0))];
  return here.flatMap(({ from, count, before, after }) =>
    from === null || before === null || after === null
      ? []
      : [words.renamed(from, count, nameBefore(before), nameNow(after))],
  );
}

/** Figures that differ, where both notes state them. */
function differences(
  past: PastLine,
  figures: Figures,
  names: readonly (keyof typeof words.figures)[],
): readonly string[] {
  return names.flatMap((name) => {
    const before = past[name];
    const now = figures[name];
    return before === null || now === null || before === now ? [] : [words.figure(words.figures[name], before, now)];
  });
}
