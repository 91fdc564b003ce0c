/** What overwriting a formula means for the cells that depend on it being there. */
import type { Area } from '../../../domain/sheet';
import { parseArea } from '../../refs';
import { decodeUtf8 } from '../../xml-text';
import { within } from '../../../workbook/areas';
import { cellName } from '../refs';
import { WriteRefusal } from '../refusal';
import type { RowCells, SpecialFormula } from './row-cells';
import { tagAttributes } from './tag';

/** Follows the special formulas of a sheet from top to bottom. */
export class FormulaGuard {
  private readonly arrays: Area[] = [];
  /** Shared formulas whose text is gone, with the cell that held it. */
  private readonly orphaned = new Map<string, string>();
  private readonly overwritten = new Set<number>();

  constructor(private readonly sheet: string) {}

  /** Takes note of the arrays that begin in a row. To be told of every row, before its cells are written. */
  seeRow(bytes: Uint8Array, cells: RowCells): void {
    this.overwritten.clear();
    for (const special of cells.special) {
      const { type, area } = read(bytes, special);
      if ((type === 'array' || type === 'dataTable') && area !== null) this.arrays.push(area);
    }
  }

  /** Refuses to write into an array formula, unless the cell is the whole of it. */
  refuseArrays(row: number, column: number): void {
    const cell = { top: row, left: column, bottom: row, right: column };
    const array = this.arrays.find((area) => within(cell, area));
    if (array === undefined || within(array, cell)) return;
    throw new WriteRefusal('partOfArray', { sheet: this.sheet, cells: cellName(row, column) });
  }

  /** Takes note that the formula of a cell is gone. */
  overwrite(bytes: Uint8Array, cells: RowCells, cell: number, row: number): void {
    this.overwritten.add(cell);
    const special = cells.special.find((one) => one.cell === cell);
    if (special === undefined) return;
    const { type, area, shared } = read(bytes, special);
    if (type === 'shared' && area !== null) this.orphaned.set(shared, cellName(row, cells.column[cell] ?? 0));
  }

  /** Refuses when a cell that stays shares a formula whose text is gone. To be asked of every row, after its cells are written. */
  refuseOrphans(bytes: Uint8Array, cells: RowCells): void {
    if (this.orphaned.size === 0) return;
    for (const special of cells.special) {
      if (this.overwritten.has(special.cell)) continue;
      const { type, shared } = read(bytes, special);
      const first = type === 'shared' ? this.orphaned.get(shared) : undefined;
      if (first !== undefined) throw new WriteRefusal('sharedFormula', { sheet: this.sheet, cells: first });
    }
  }
}

function read(bytes: Uint8Array, special: SpecialFormula) {
  const attributes = tagAttributes(decodeUtf8(bytes, special.start, special.inner));
  const ref = attributes.get('ref');
  const area = ref === undefined ? null : parseArea(ref);
  return { type: attributes.get('t') ?? 'normal', area, shared: attributes.get('si') ?? '' };
}
