/** Which rows of the held range are data (SPEC section 2, "Held sheet"). Everything else is skipped, counted and quoted. */
import { isBlank, valueAt, type CellValue, type Place } from '../sheet';
import type { Observations } from '../split';
import { TOTAL_WORDS } from '../vocabulary';
import { addPlace } from './collector';
import type { Columns } from './columns';
import type { Found } from './find';
import { ownHeader } from './header';
import type { Merges } from './merges';

/** A row that is no data and has a block below it, which it may supply. */
interface Band {
  readonly sheetRow: number;
  /** Index among the data rows of the first one of its block. */
  readonly firstRow: number;
}

/** The data rows and what was skipped. */
export interface Classified {
  readonly dataRows: Int32Array;
  readonly bands: readonly Band[];
  readonly skipped: Observations['skipped'];
}

const TOTAL = new RegExp(`^\\s*(?:${TOTAL_WORDS.join('|')}|sub-total)(?![\\p{L}\\p{N}])`, 'iu');

/** Classes the rows below a header, in the order blank, repeated header, total row, band row, data. */
export function classify(found: Found, columns: Columns, merges: Merges): Classified {
  const look = new RowLook(found, columns, merges);
  const dataRows: number[] = [];
  const bands = new BandsBelow();
  const quoted: { text: string; cell: Place }[] = [];
  const cells: Place[] = [];
  const counts = { blank: 0, repeatedHeaders: 0, totals: 0 };
  for (let row = found.header.row + 1; row <= found.bottom; row++) {
    const kind = look.kind(row);
    if (kind === 'data') {
      if (bands.open) bands.supply(dataRows.length);
      dataRows.push(row);
      continue;
    }
    addPlace(cells, look.place(row));
    if (kind === 'band') {
      bands.add(row);
      quoted.push({ text: look.text(row), cell: look.place(row) });
    } else {
      counts[kind]++;
      if (kind !== 'repeatedHeaders') bands.drop();
    }
  }
  bands.drop();
  return { dataRows: Int32Array.from(dataRows), bands: bands.all, skipped: { ...counts, bands: quoted, cells } };
}

/**
 * Which block each band supplies: the one right below it, or below the bands and the repeated header that follow it. A blank
 * row or a total in between ends it, so that a footer never speaks of the next block.
 */
class BandsBelow {
  readonly all: Band[] = [];
  private waiting: number[] = [];

  get open(): boolean {
    return this.waiting.length > 0;
  }

  add(sheetRow: number): void {
    this.waiting.push(sheetRow);
  }

  supply(dataRow: number): void {
    for (const sheetRow of this.waiting) this.all.push({ sheetRow, firstRow: dataRow });
    this.waiting = [];
  }

  drop(): void {
    this.waiting = [];
  }
}

type RowKind = 'data' | 'blank' | 'repeatedHeaders' | 'totals' | 'band';

/** Looks at single rows of a held range. */
class RowLook {
  private readonly all: readonly number[];
  /** Lane, lot and bag columns: a row with one of them filled is data, unless it repeats the header. */
  private readonly telling: readonly number[];
  private readonly quantities: readonly number[];
  private readonly tellingValues: readonly (readonly (CellValue | undefined)[])[];

  constructor(
    private readonly found: Found,
    columns: Columns,
    merges: Merges,
  ) {
    const { byField, lanes, wide } = columns;
    this.all = columnsOf(found);
    this.telling = [...lanes.map(({ column }) => column), byField.get('lot'), byField.get('bag')].filter(
      (column) => column !== undefined,
    );
    const qty = byField.get('qty');
    this.quantities = wide.length > 0 ? wide.map(({ column }) => column) : qty === undefined ? [] : [qty];
    this.tellingValues = this.telling.map((column) => merges.values(column));
  }

  kind(row: number): RowKind {
    for (let index = 0; index < this.tellingValues.length; index++) {
      const value = this.tellingValues[index]?.[row];
      if (value === undefined || value === null || isBlank(value)) continue;
      return this.repeats(row, this.telling[index] ?? 0) ? 'repeatedHeaders' : 'data';
    }
    return this.kindWithoutLane(row);
  }

  private kindWithoutLane(row: number): RowKind {
    const { sheet } = this.found;
    const filled = this.all.filter((column) => !isBlank(valueAt(sheet, row, column)));
    if (filled.length === 0) return 'blank';
    if (filled.some((column) => this.repeats(row, column))) return 'repeatedHeaders';
    if (filled.some((column) => isTotal(valueAt(sheet, row, column)))) return 'totals';
    return filled.some((column) => this.quantities.includes(column)) ? 'data' : 'band';
  }

  /** Whether a cell says what its header says, but for capitals, and so does every other filled cell of the row. */
  private repeats(row: number, column: number): boolean {
    const { sheet, header } = this.found;
    if (!sameText(valueAt(sheet, row, column), valueAt(sheet, header.row, column))) return false;
    const filled = this.all.filter((other) => !isBlank(valueAt(sheet, row, other)));
    return (
      filled.length > 1 &&
      filled.every((other) => sameText(valueAt(sheet, row, other), valueAt(sheet, header.row, other)))
    );
  }

  place(row: number): Place {
    const { sheet, left, right } = this.found;
    return { sheet: sheet.name, top: row, bottom: row, left, right };
  }

  text(row: number): string {
    const { sheet } = this.found;
    const texts = this.all.map((column) => sheet.text(row, column).replace(/\s+/g, ' ').trim());
    return texts.filter((text) => text !== '').join(' ');
  }
}

/** The columns of a held range but those that Held Split wrote. */
function columnsOf({ sheet, header, left, right }: Found): readonly number[] {
  const found: number[] = [];
  for (let column = left; column <= right; column++) {
    if (ownHeader(valueAt(sheet, header.row, column)) === null) found.push(column);
  }
  return found;
}

function isTotal(value: CellValue): boolean {
  return typeof value === 'string' && TOTAL.test(value);
}

function sameText(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string' || one.length !== other.length) return false;
  return one === other || one.toLowerCase() === other.toLowerCase();
}
