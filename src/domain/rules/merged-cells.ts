import type { Rule } from './rule';

/**
 * Merged cells (SPEC section 5, sheet): over quantity or lane those cells are unknown, which is an error on every line they
 * touch; elsewhere they are read as filled down, which is only told.
 */
export const mergedCells: Rule<'merged-cells'> = {
  id: 'merged-cells',
  family: 'sheet',
  check({ split }, report) {
    for (const { cell, fields, unknown, rows } of split.seen.merged) {
      const lines = new Set(rows.map((row) => split.rows.line(row)));
      for (const line of lines) {
        report({ severity: unknown ? 'error' : 'info', line, cells: [cell], values: { fields, unknown } });
      }
    }
  },
};
