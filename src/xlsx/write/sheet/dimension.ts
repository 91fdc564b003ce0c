/** The area that a sheet says its cells are in. */
import { isBlank, type Area, type CellValue } from '../../../domain/sheet';
import { areaName } from '../../../workbook/address';
import { parseArea } from '../../refs';
import { attributeOf, childOf, type XmlElement } from '../../xml';
import type { Patch } from '../patch';
import { around } from '../../../workbook/areas';
import type { CellOperation } from './operations';

/**
 * Widens the dimension over what is put, or takes it back from columns at the right edge that are cleared whole. A
 * sheet that states none gets none.
 *
 * @param valuesIn the values of a 0-based column as they are before the plan
 */
export function patchDimension(
  patch: Patch,
  root: XmlElement,
  operations: readonly CellOperation[],
  valuesIn: (column: number) => readonly CellValue[],
): void {
  const element = childOf(root, 'dimension');
  const before = element === null ? null : parseArea(attributeOf(element, 'ref') ?? '');
  if (element === null || before === null) return;
  const filled = operations.filter((one) => !isClearing(one)).map((one) => one.area);
  const clearing = operations.filter(isClearing).map((one) => one.area);
  const after = filled.reduce(around, before);
  let { right } = after;
  const isFilled = (column: number): boolean => filled.some((area) => area.left <= column && column <= area.right);
  while (right > after.left && !isFilled(right) && isCleared(clearing, right, valuesIn(right))) right--;
  const name = areaName({ ...after, right });
  if (name !== areaName(before)) patch.setAttribute(element, 'ref', name);
}

/** Blanks put over values clear them, too. */
function isClearing(one: CellOperation): boolean {
  if (one.kind !== 'put') return one.kind === 'clear';
  return one.values.every((row) => row.every((value) => value === null || value === ''));
}

/** Whether areas clear something in a column, and all that is in it. */
function isCleared(areas: readonly Area[], column: number, values: readonly CellValue[]): boolean {
  const own = areas.filter((area) => area.left <= column && column <= area.right);
  const isLeft = (value: CellValue, row: number): boolean =>
    !isBlank(value) && !own.some((area) => area.top <= row && row <= area.bottom);
  return own.length > 0 && !values.some(isLeft);
}
