/** How the latest notes stand to the workbook, in words. */
import { list, rowsInWords } from '../../domain/messages/catalogue';
import { lineWords } from '../../domain/messages/en/line';
import type { Verification } from '../../workbook/verify';
import { standings as words } from '../messages.en';
import type { LastCheck } from '../session/model';

/** Of many notes those that are out of date are named, and this many at most. */
const MOST = 3;

/** One sentence per note that was written: those that are out of date first. */
export function standingSentences({ standings, answered: { outcome } }: LastCheck): readonly string[] {
  if (outcome.kind !== 'checked') return [];
  const { rowNumber } = outcome.split;
  const isAlone = standings.length === 1;
  const sentences = [...standings]
    .sort((one, other) => urgency(one) - urgency(other))
    .flatMap((standing) => {
      const whom = isAlone ? '' : addressee(standing);
      if (standing.state === 'unwritten') return [];
      if (standing.state === 'current') return [words.current(standing.id, whom)];
      return [words.outOfDate(standing.id, whom, changesOf(standing, rowNumber))];
    });
  return sentences.slice(0, MOST);
}

function urgency({ state }: Verification): number {
  return state === 'outOfDate' ? 0 : 1;
}

function addressee({ shop, po }: Verification): string {
  const whom = [shop, po === null ? null : lineWords.po(po)].filter((text) => text !== null).join(', ');
  return whom === '' ? '' : words.for(whom);
}

function changesOf(
  { lines }: Extract<Verification, { readonly state: 'outOfDate' }>,
  rowNumber: (row: number) => number,
): string {
  if (lines === null) return '';
  const rows = [...new Set(lines.flatMap((line) => line.rows.map(rowNumber)))].sort((one, other) => one - other);
  const gone = lines.reduce((count, line) => count + line.gone.length, 0);
  const texts = [
    ...(rows.length > 0 ? [words.rowsChanged(rowsInWords(rows))] : []),
    ...(rows.length === 0 && gone > 0 ? [words.rowsGone(gone)] : []),
    ...(lines.some(({ facts }) => facts.length > 0) ? [words.factsChanged] : []),
  ];
  return list(texts);
}
