/** Wording of the report, in English (UX, "The command line" and "Words"). */
import { orderLines } from '../../domain/messages/en/answer';
import { list } from '../../domain/messages/catalogue';
import { lineWords } from '../../domain/messages/en/line';

export { answerOf, stoppedAnswer, tallyOf } from '../../domain/messages/en/answer';
export {
  arithmetic, consequences, lanesSentence, remainingSentence, restartSentence, severityNames,
} from '../../domain/messages/en/line'; // prettier-ignore

/** Names of more sheets than this are counted and not listed. */
const MOST_SHEETS = 8;

function counted(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

export const report = {
  /** Which file and sheet, how much of it. */
  source: (file: string, sheet: string, ...what: readonly string[]): string =>
    `${file}, sheet "${sheet}": ${what.join('; ')}.`,
  notChecked: 'not checked',
  rows: (rows: number, lines: number): string => `${counted(rows, 'row')}, ${orderLines(lines)}`,
  found: (errors: number, warnings: number, infos: number): string =>
    errors + warnings + infos === 0
      ? 'nothing to report'
      : [
          errors > 0 ? counted(errors, 'error') : '',
          warnings > 0 ? counted(warnings, 'warning') : '',
          infos > 0 ? counted(infos, 'notice') : '',
        ]
          .filter((text) => text !== '')
          .join(', '),

  ...lineWords,

  aboutSheet: 'About the sheet',
  more: (count: number): string => `... and ${counted(count, 'more finding')}; --json lists them all.`,
  moreLines: (count: number): string =>
    `... and ${counted(count, 'more order line')}, none worse; --json lists them all.`,
  moreCells: (count: number): string => `and ${String(count)} more`,
  fix: (edits: string): string => `Certain fix: ${edits}.`,
  set: (value: string, cell: string): string => `write "${value}" in ${cell}`,
  copyRow: (row: number): string => `copy row ${String(row)} below itself`,
  edits: (texts: readonly string[]): string => list(texts, 3),
  rules: (folder: string): string => `What each rule means and how to settle it: ${folder}.`,

  notIssued: (notes: number): string =>
    notes === 1
      ? 'The note, not issued yet ("held-split write" puts it into the workbook):'
      : 'The notes, not issued yet ("held-split write" puts them into the workbook):',
  issued: (notes: number): string => (notes === 1 ? 'The note:' : 'The notes:'),
  note: (id: string, whom: string): string => (whom === '' ? id : `${id} for ${whom}`),
  moreNotes: (count: number): string => `... and ${counted(count, 'more note')}`,
  notWritten: 'Nothing is written.',
  written: (file: string, columns: string, sheets: readonly string[], marks: number): string =>
    [
      `Written to ${file}: ${columns}`,
      ...(marks > 0 ? [`marks on ${counted(marks, 'place')}`] : []),
      `and ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${list(
        sheets.map((name) => `"${name}"`),
        MOST_SHEETS,
      )}.`,
    ].join(', '),
  columns: (letters: readonly string[]): string => `Remaining to build and Split check in columns ${list(letters)}`,
  unchanged: (file: string): string => `Nothing has changed since it was last written, so ${file} is left as it is.`,
};
