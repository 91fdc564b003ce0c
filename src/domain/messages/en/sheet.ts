import type { Field } from '../../model';
import { list } from '../catalogue';
import { FIELD_WORDS, fieldsInWords, quoted } from './words';

/** A header that asks. */
interface HeaderQuestion {
  readonly why: 'severalColumns' | 'trap' | 'noLaneWord';
  readonly field: Field;
  /** The headers as displayed. */
  readonly headers: readonly string[];
  readonly candidates: readonly Field[];
  readonly stops: boolean;
}

/** Cells that show an error, of one row or of one fact. */
interface ErrorCells {
  /** `null` where the cells stand outside the rows. */
  readonly row: number | null;
  readonly cells: readonly { readonly field: Field; readonly shown: string; readonly uncalculated: boolean }[];
}

/** How many rows were not read, and what stands in them. */
interface SkippedRows {
  readonly blank: number;
  readonly repeatedHeaders: number;
  readonly totals: number;
  readonly bands: readonly string[];
}

/** Texts of the sheet in quotation marks, on one line. */
function allQuoted(texts: readonly string[]): string {
  return list(texts.map((text) => quoted(text.replace(/\s+/g, ' ').trim())));
}

/** Two or more readings: `lane, reason or disposition`. */
function either(texts: readonly string[]): string {
  return `${texts.slice(0, -1).join(', ')} or ${texts.slice(-1).join('')}`;
}

function rows(count: number, kind: string): string {
  return `${String(count)} ${kind} ${count === 1 ? 'row' : 'rows'}`;
}

/** Wording of the sheet rules (SPEC section 5). */
export const sheet = {
  'header-ambiguous': {
    title: 'Header with two readings',
    message: ({ why, field, headers, candidates }: HeaderQuestion): string => {
      if (headers.length > 1) return `The columns ${allQuoted(headers)} could each be the ${FIELD_WORDS[field]}.`;
      if (why === 'noLaneWord') return `The column ${allQuoted(headers)} has no word for a lane in it and is not read.`;
      const readings =
        candidates.length > 1 ? candidates.map((name) => FIELD_WORDS[name]) : [FIELD_WORDS[field], 'something else'];
      return `The column ${allQuoted(headers)} may be the ${either(readings)}.`;
    },
    suggestion: ({ why, stops }: HeaderQuestion): string =>
      why === 'noLaneWord'
        ? 'Nothing to do if it is the state of a report; else say what the column holds.'
        : stops
          ? 'Say which column it is, or rename the header; until then the sheet is not checked.'
          : 'Say which column it is, or rename the header; until then the column is not read.',
    why: 'A column taken for the wrong thing gives figures that look right. The shop builds or uses parts by them, and nobody sees the mistake on the sheet.',
  },
  'header-missing': {
    title: 'Needed column missing',
    message: ({ missing }: { missing: 'qty' | 'lane' }): string =>
      missing === 'qty'
        ? 'The sheet has no column for the quantity in each bag or lot.'
        : 'The sheet has no column that says which lane each bag or lot is in.',
    suggestion: ({ missing }: { missing: 'qty' | 'lane' }): string =>
      missing === 'qty'
        ? 'Add a column Qty, or say which column holds the quantity.'
        : 'Add a column Lane with Accepted, Hold or Do not use, or say which column holds it.',
    why: 'Without how many and without which lane there is no split: every bag would have to be guessed at.',
  },
  'cell-error': {
    title: 'Error value',
    message: ({ row, cells }: ErrorCells): string => {
      const shown = cells.map(({ field, shown: text, uncalculated }) =>
        uncalculated
          ? `a formula that was never calculated as the ${FIELD_WORDS[field]}`
          : `${text} as the ${FIELD_WORDS[field]}`,
      );
      return `${row === null ? 'The order line' : `Row ${String(row)}`} has ${list(shown)}.`;
    },
    suggestion: ({ cells }: ErrorCells): string =>
      cells.some(({ uncalculated }) => !uncalculated)
        ? 'Repair the formula, or write the value itself.'
        : 'Open the workbook in Excel, let it calculate and save it, or write the value itself.',
    why: 'An error value is neither zero nor blank. Read as either, parts appear or disappear in the figures without anybody having moved them.',
  },
  'merged-cells': {
    title: 'Merged cells',
    message: ({ fields, unknown }: { fields: readonly Field[]; unknown: boolean }): string => {
      const names = fieldsInWords(fields);
      return unknown
        ? `Cells are merged over the ${names}, so it is not clear which rows the value belongs to.`
        : `Cells are merged over the ${names}; the value is read for each of the rows.`;
    },
    suggestion: ({ unknown }: { unknown: boolean }): string =>
      unknown
        ? 'Unmerge the cells and give each row its own quantity and lane.'
        : 'Nothing to do if the value holds for each of the rows; else unmerge the cells.',
    why: 'A count in a cell over three rows may be the sum of three bags or the count of each. The shop takes it one way and the buyer meant the other.',
  },
  'hidden-rows': {
    title: 'Hidden rows',
    message: ({ count }: { count: number }): string =>
      `${rows(count, 'hidden')} ${count === 1 ? 'was' : 'were'} checked too.`,
    suggestion: (): string => 'Show the rows if you want to see what counts in the figures.',
    why: 'The parts in hidden rows are still at the shop. Left out, the figures would change with every filter.',
  },
  'rows-skipped': {
    title: 'Skipped rows',
    message: ({ blank, repeatedHeaders, totals, bands }: SkippedRows): string => {
      const kinds = [
        blank === 0 ? [] : [rows(blank, 'blank')],
        repeatedHeaders === 0 ? [] : [rows(repeatedHeaders, 'header')],
        totals === 0 ? [] : [rows(totals, 'total')],
        bands.length === 0 ? [] : [`${rows(bands.length, 'text')} (${allQuoted(bands)})`],
      ].flat();
      return `Not read as parts: ${list(kinds)}.`;
    },
    suggestion: (): string => 'Check that none of these rows is a bag or a lot.',
    why: 'A total read as a bag counts everything twice; a bag read as a heading is lost.',
  },
  'read-as': {
    title: 'Read differently',
    message: ({ field, shown, as, count }: { field: Field; shown: string; as: string; count: number }): string =>
      `"${shown}" is read as "${as}" in the ${FIELD_WORDS[field]}, in ${count === 1 ? '1 cell' : `${String(count)} cells`}.`,
    suggestion: (): string => 'Nothing to do if that is what is meant; else correct the cells.',
    why: 'What was read is what the figures and the note are made of. If it is not what you meant, better see it here than hear it from the shop.',
  },
};
