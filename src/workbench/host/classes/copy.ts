/** `Range.copyFrom`. */
import type { CellEntry } from '../../model/types';
import { copyReferences } from '../../model/references';
import type { Cells } from '../cells';
import { HostError } from '../errors';
import { flagOf, optionalText, type Given } from '../object';

/** How far down and across a source is repeated in a target that holds it a whole number of times; else once. */
function extent(target: number, source: number): number {
  return target > source && target % source === 0 ? target : source;
}

/** Of whole rows and columns, only what reaches as far as anything on the sheet does can differ from blank. */
function usedEnd({ sheet }: Cells, end: 'bottom' | 'right'): number {
  return sheet.usedArea(false)?.[end] ?? 0;
}

/**
 * Copies cells: everything, their formulas, values or formats. Formulas move with the cells, as pasting does it.
 *
 * @param args the arguments of `copyFrom`: source, what to copy, whether blanks are skipped, whether rows become columns
 */
export function copyFrom(target: Cells, source: Cells, args: readonly Given[]): void {
  const what = optionalText(args[1]) ?? 'All';
  if (flagOf(args[2]) || flagOf(args[3])) throw new HostError('NotImplemented');
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(what)) throw new HostError('InvalidArgument');
  const rows = source.isEntireColumn ? usedEnd(source, 'bottom') + 1 : extent(target.rowCount, source.rowCount);
  const columns = source.isEntireRow ? usedEnd(source, 'right') + 1 : extent(target.columnCount, source.columnCount);
  const { top, left } = target.area;
  const from = (down: number, across: number): { readonly row: number; readonly column: number } => ({
    row: source.area.top + (down % source.rowCount),
    column: source.area.left + (across % source.columnCount),
  });
  const grid = <V>(read: (row: number, column: number, down: number, across: number) => V): V[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, across) => {
        const { row, column } = from(down, across);
        return read(row, column, top + down - row, left + across - column);
      }),
    );
  // Everything is read before anything is written: the two may overlap.
  const entries = grid((row, column, down, across): CellEntry => {
    const formula = what === 'Values' ? null : source.sheet.formula(row, column);
    const value = source.sheet.value(row, column);
    if (formula !== null) return { formula: copyReferences(formula, down, across), value };
    return typeof value === 'object' ? null : value;
  });
  const styles = grid((row, column) => source.sheet.style(row, column));
  if (what !== 'Formats') target.sheet.put(top, left, entries);
  if (what === 'All' || what === 'Formats') {
    for (const [down, line] of styles.entries()) {
      for (const [across, style] of line.entries()) {
        const [row, column] = [top + down, left + across];
        target.sheet.setStyle({ top: row, left: column, bottom: row, right: column }, style);
      }
    }
  }
}
