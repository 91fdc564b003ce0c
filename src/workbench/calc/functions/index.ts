/** The functions that are reckoned: each was held against Excel's values or worked out by hand. Others are unsure. */
import { dates } from './dates';
import type { FormulaFunction } from './define';
import { logic } from './logic';
import { lookups } from './lookup';
import { math } from './math';
import { statistics } from './statistics';
import { subtotals } from './subtotal';
import { text } from './text';

export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  [logic, math, statistics, subtotals, text, lookups, dates].flatMap((group) => Object.entries(group)),
);
