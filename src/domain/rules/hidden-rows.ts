import type { Rule } from './rule';

/** How many hidden or filtered rows were checked too (SPEC section 5, sheet). */
export const hiddenRows: Rule<'hidden-rows'> = {
  id: 'hidden-rows',
  family: 'sheet',
  check({ split }, report) {
    const cells = split.seen.hiddenRows;
    if (cells.length === 0) return;
    const count = cells.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
    report({ severity: 'info', line: null, cells, values: { count } });
  },
};
