/** `SUBTOTAL`: of the rows that a filter leaves, without subtotals of others. */
import { overlap } from '../../../workbook/areas';
import type { Args } from '../evaluate';
import { finite, FormulaError, summed, Unsure, VALUE, type Scalar } from '../values';
import { numberOf, whole, MOST, type FormulaFunction } from './define';
import { extreme, mean } from './statistics';

const OTHERS = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;
const WHOLE = /^SUBTOTAL\([^()]*\)$/i;

/** The values that count. From 101 on, rows that were hidden by hand do not either. */
function* counted(args: Args, withoutHidden: boolean): Generator<Scalar, void> {
  const { cells } = args.on;
  for (let place = 1; place < args.count; place++) {
    const used = args.on.used(args.ref(place));
    if (used === null) continue;
    const { sheetId, area } = used;
    const isFiltered = cells.filtered(sheetId).some((filter) => overlap(filter, area));
    for (let row = area.top; row <= area.bottom; row++) {
      if ((withoutHidden || isFiltered) && cells.isHidden(sheetId, row)) continue;
      for (let column = area.left; column <= area.right; column++) {
        const formula = cells.formula(sheetId, row, column) ?? '';
        if (!OTHERS.test(formula)) yield cells.value(sheetId, row, column);
        else if (!WHOLE.test(formula)) throw new Unsure('a subtotal within a formula');
      }
    }
  }
}

function subtotal(args: Args): number {
  const code = Math.trunc(args.number(0));
  const withoutHidden = code > 100;
  const values = [...counted(args, withoutHidden)];
  const numbers = (): readonly number[] => values.flatMap((value) => numberOf(value) ?? []);
  switch (withoutHidden ? code - 100 : code) {
    case 1:
      return mean(numbers());
    case 2:
      return values.filter((value) => typeof value === 'number').length;
    case 3:
      return values.filter((value) => value !== null).length;
    case 4:
      return extreme(numbers(), 1);
    case 5:
      return extreme(numbers(), -1);
    case 6: {
      const all = numbers();
      return all.length === 0 ? 0 : finite(all.reduce((product, number) => product * number, 1));
    }
    case 9:
      return summed(numbers());
    case 7:
    case 8:
    case 10:
    case 11:
      throw new Unsure('how values are spread');
    default:
      throw new FormulaError(VALUE);
  }
}

export const subtotals: Readonly<Record<string, FormulaFunction>> = { SUBTOTAL: whole(2, MOST, subtotal) };
