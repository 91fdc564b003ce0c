/** Reads of a sheet's rows what a Snapshot does not say: styles of all cells, heights, and what shared formulas say. */
import type { Area } from '../../domain/sheet';
import type { SnapshotSheet } from '../../workbook/snapshot';
import { parseArea } from '../../xlsx/refs';
import { RowCells, type SpecialFormula } from '../../xlsx/write/sheet/row-cells';
import { rowStyle } from '../../xlsx/write/sheet/row-tag';
import { tagAttributes } from '../../xlsx/write/sheet/tag';
import { CLOSE, EMPTY, OPEN, TagFinder } from '../../xlsx/write/sheet/tags';
import { joinBytes } from '../../xlsx/join';
import { copyReferences } from './references';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const SHEET_DATA = encoder.encode('sheetData');
const ROW = encoder.encode('row');

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells that share a formula; the first one holds its text. */
export interface SharedFormula extends Place {
  readonly text: string;
  readonly others: Place[];
}

/** What is read. */
export interface ReadRows {
  /** By column and row. */
  readonly styles: readonly (number | undefined)[][];
  readonly formulas: readonly Map<number, string>[];
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly arrays: readonly Area[];
  readonly shared: readonly SharedFormula[];
  /** The part without its rows. */
  readonly frame: Uint8Array;
}

/** Reads the rows of a sheet. `bytes` is its part in UTF-8. */
export function readRows(bytes: Uint8Array, sheet: SnapshotSheet): ReadRows {
  return new RowReader(bytes, sheet).read();
}

class RowReader implements Omit<ReadRows, 'shared' | 'frame'> {
  readonly styles: (number | undefined)[][] = [];
  readonly formulas: Map<number, string>[] = [];
  readonly rowStyles = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly arrays: Area[] = [];
  private readonly groups = new Map<string, SharedFormula>();
  private readonly cells = new RowCells();
  private row = -1;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sheet: SnapshotSheet,
  ) {}

  read(): ReadRows {
    const { bytes } = this;
    const tags = new TagFinder(bytes);
    let from = -1;
    let to = -1;
    while (to < 0 && tags.next()) {
      if (from < 0 && tags.kind === OPEN && tags.is(SHEET_DATA)) from = tags.end;
      else if (tags.kind === CLOSE && tags.is(SHEET_DATA)) to = tags.start;
      else if (from >= 0 && (tags.kind === OPEN || tags.kind === EMPTY) && tags.is(ROW)) {
        if (!this.cells.read(tags)) break;
        this.takeRow();
      }
    }
    const frame = from < 0 || to < 0 ? bytes : joinBytes([bytes.subarray(0, from), bytes.subarray(to)]);
    const { styles, formulas, rowStyles, heights, arrays } = this;
    return { styles, formulas, rowStyles, heights, arrays, shared: [...this.groups.values()], frame };
  }

  private takeRow(): void {
    const { bytes, cells } = this;
    this.row = cells.rowNumber < 0 ? this.row + 1 : cells.rowNumber;
    this.takeTag(decoder.decode(bytes.subarray(cells.rowStart, cells.rowInner)));
    let special = 0;
    for (let cell = 0; cell < cells.count; cell++) {
      const column = cells.column[cell] ?? 0;
      const rows = (this.styles[column] ??= []);
      while (rows.length < this.row) rows.push(undefined);
      rows[this.row] = Math.max(0, cells.style(bytes, cell));
      if (cells.hasFormula[cell] !== true) continue;
      const found = cells.special[special]?.cell === cell ? cells.special[special++] : undefined;
      const text = this.sheet.formula(this.row, column) ?? '';
      this.putFormula(column, found === undefined ? text : this.specialText(found, { row: this.row, column }, text));
    }
  }

  private takeTag(tag: string): void {
    const style = rowStyle(tag);
    if (style !== null) this.rowStyles.set(this.row, style);
    const height = tag.includes('ht') ? tagAttributes(tag).get('ht') : undefined;
    if (height !== undefined) this.heights.set(this.row, Number(height));
  }

  private putFormula(column: number, text: string): void {
    while (this.formulas.length <= column) this.formulas.push(new Map());
    this.formulas[column]?.set(this.row, text);
  }

  private specialText(special: SpecialFormula, place: Place, text: string): string {
    const attributes = tagAttributes(decoder.decode(this.bytes.subarray(special.start, special.inner)));
    const type = attributes.get('t');
    if (type === 'shared') return this.sharedText(attributes.get('si') ?? '', place, text);
    const area = parseArea(attributes.get('ref') ?? '');
    if ((type === 'array' || type === 'dataTable') && area !== null) this.arrays.push(area);
    return type === 'dataTable' ? `TABLE(${attributes.get('r1') ?? ''},${attributes.get('r2') ?? ''})` : text;
  }

  private sharedText(id: string, place: Place, text: string): string {
    const first = this.groups.get(id);
    if (text !== '') {
      if (first === undefined) this.groups.set(id, { ...place, text, others: [] });
      return text;
    }
    if (first === undefined) return '';
    first.others.push(place);
    return copyReferences(first.text, place.row - first.row, place.column - first.column);
  }
}
