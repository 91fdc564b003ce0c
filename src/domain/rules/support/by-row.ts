/** Observations about cells, gathered so that each row of the sheet gets one finding (SPEC section 5, "Granularity"). */
import type { Field } from '../../model';
import type { Rows } from '../../split';

interface OfCell {
  readonly row: number;
  readonly field: Field;
}

/**
 * Observations by sheet row, in order of appearance. In the wide form one sheet row is several rows, which share their
 * cells: each field is kept once.
 */
export function bySheetRow<T extends OfCell>(
  rows: Rows,
  observations: readonly T[],
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<number, [T, ...T[]]>();
  for (const seen of observations) {
    const sheetRow = rows.sheetRow(seen.row);
    const group = groups.get(sheetRow);
    if (group === undefined) groups.set(sheetRow, [seen]);
    else if (!group.some(({ field }) => field === seen.field)) group.push(seen);
  }
  return [...groups.values()];
}
