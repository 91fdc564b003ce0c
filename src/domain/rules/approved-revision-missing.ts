import type { Rule } from './rule';
import { cellsOfFact, isMissing } from './support/lines';

/** Accepted rows on a line that does not say which revision is approved (SPEC section 5, superseded). */
export const approvedRevisionMissing: Rule<'approved-revision-missing'> = {
  id: 'approved-revision-missing',
  family: 'superseded',
  check({ split, figures }, report) {
    const { rows, lines } = split;
    const told = new Set<number>();
    for (const row of rows.acceptedRows) {
      const line = lines[rows.line(row)];
      if (line === undefined || !isMissing(line.approvedRev) || told.has(line.index)) continue;
      told.add(line.index);
      report({
        severity: 'error',
        line: line.index,
        cells: cellsOfFact(split, line, line.approvedRev, 'approvedRev'),
        values: { accepted: figures[line.index]?.accepted ?? null },
      });
    }
  },
};
