/** The columns of the held sheet as the mapping editor shows them. */
import type { Corrections } from '../../domain/check';
import { FIELDS, type Field, type Lane } from '../../domain/model';
import type { Outcome } from '../../domain/outcome';
import { settleColumns, type Columns } from '../../domain/read/columns';
import { chooseSheet, orderLinesIn, type Found } from '../../domain/read/find';
import { cellPlace, correctionOf, type HeaderCell } from '../../domain/read/header';
import { LINE_FIELDS } from '../../domain/read/labels';
import { isBlank, valueAt, type Book, type Place, type Sheet } from '../../domain/sheet';
import { guessedRange } from './guess';
import { suggestedField } from './suggest';

/** Values of a column that are shown with it. */
const MOST_SAMPLES = 3;

/** What a column is read as: a field, in the wide form the quantities of a lane, or `null`: it is not read. */
export type Reading = Field | { readonly lane: Lane } | null;

/** One column with a header. */
export interface MappingColumn {
  /** The header cell. */
  readonly place: Place;
  /** The header as displayed, and its key. */
  readonly header: Pick<HeaderCell, 'shown' | 'key'>;
  /** Up to three different values, as displayed. */
  readonly samples: readonly string[];
  /** What it is read as when nobody says otherwise. */
  readonly byDefault: Reading;
  /** What the buyer said: a field, `null` for "not read", `undefined` for nothing. */
  readonly correction: Field | null | undefined;
  /** The fields that it may be, where that is a question; else `null`. */
  readonly question: readonly Field[] | null;
  /** A field that a word of the header points to, for a column that is not read: never more than a suggestion. */
  readonly suggestion: Field | null;
}

/**
 * The columns of the sheet that a check was made of, those with a question first, else from left to right. For a sheet that
 * is no held sheet, those of the row that looks most like headers. Of an order-lines sheet, the columns that are a question
 * or are corrected follow.
 *
 * @param book the workbook that was checked
 * @param outcome what the check came to
 * @param corrections the corrections that it was made with
 * @param asked the sheet that the buyer chose, where the outcome names none
 * @returns none where no sheet is meant, or where it has no header
 */
export function mappingColumns(
  book: Book,
  outcome: Outcome,
  corrections: Corrections,
  asked: string | null = null,
): readonly MappingColumn[] {
  const sheet = sheetOf(book, outcome, asked);
  if (sheet === null) return [];
  const choice = chooseSheet(book, sheet.name, corrections);
  const found = choice.kind === 'found' ? choice.found : guessedRange(sheet, corrections);
  if (found === null) return [];
  const others = choice.kind === 'found' ? orderLinesIn(book, found, corrections) : [];
  const columns = [
    ...columnsOf(found, corrections, FIELDS),
    ...others
      .flatMap((range) => columnsOf(range, corrections, LINE_FIELDS))
      .filter(({ question, correction }) => question !== null || correction !== undefined),
  ];
  return [
    ...columns.filter(({ question }) => question !== null),
    ...columns.filter(({ question }) => question === null),
  ];
}

function sheetOf(book: Book, outcome: Outcome, asked: string | null): Sheet | null {
  const named = (name: string | undefined): Sheet | null => book.sheets.find((sheet) => sheet.name === name) ?? null;
  if (outcome.kind === 'checked') return named(outcome.split.sheet.name);
  if (outcome.kind === 'stopped') return named(outcome.sheet);
  if (asked !== null) return named(asked);
  if (outcome.why === 'empty' || outcome.why === 'notHeld') return named(outcome.sheets[0]);
  return outcome.why === 'none' && book.activeSheet !== null ? (book.sheets[book.activeSheet] ?? null) : null;
}

/** @param wanted the fields that are read from this range: a question about another one is none */
function columnsOf(
  { sheet, header, bottom }: Found,
  corrections: Corrections,
  wanted: readonly Field[],
): readonly MappingColumn[] {
  const range = { sheet, header, bottom };
  const settled = settleColumns(range, corrections);
  const byDefault = settleColumns(range, {});
  const taken = new Set([...settled.byField.keys(), ...(settled.lanes.length > 0 ? ['lane' as const] : [])]);
  return header.cells.map((cell) => {
    const correction = correctionOf(cell, corrections);
    const question = questionAbout(settled, cell.column, wanted);
    const isRead = readingOf(settled, cell.column) !== null;
    const isOpen = correction === undefined && question === null && !isRead;
    const suggestion = isOpen ? suggestedField(cell.shown) : null;
    return {
      place: cellPlace(sheet, header.row, cell.column),
      header: cell,
      samples: samplesOf(sheet, header.row, bottom, cell.column),
      byDefault: readingOf(byDefault, cell.column),
      correction,
      question,
      // A field has one column: another one that is read must not lose it to a suggestion.
      suggestion: suggestion !== null && taken.has(suggestion) ? null : suggestion,
    };
  });
}

function readingOf({ byField, lanes, wide }: Columns, column: number): Reading {
  const quantity = wide.find((one) => one.column === column);
  if (quantity !== undefined) return { lane: quantity.lane };
  if (lanes.some((one) => one.column === column)) return 'lane';
  for (const [field, own] of byField) if (own === column) return field;
  return null;
}

function questionAbout({ ambiguous }: Columns, column: number, wanted: readonly Field[]): readonly Field[] | null {
  const asked = ambiguous.filter(
    ({ field, columns }) => wanted.includes(field) && columns.some(({ cell }) => cell.left === column),
  );
  if (asked.length === 0) return null;
  return [...new Set(asked.flatMap(({ field, candidates }) => [field, ...candidates]))];
}

function samplesOf(sheet: Sheet, headerRow: number, bottom: number, column: number): readonly string[] {
  const samples = new Set<string>();
  for (let row = headerRow + 1; row <= bottom && samples.size < MOST_SAMPLES; row++) {
    if (isBlank(valueAt(sheet, row, column))) continue;
    const text = sheet.text(row, column).replace(/\s+/g, ' ').trim();
    if (text !== '') samples.add(text);
  }
  return [...samples];
}
