import { Answer } from '../model';
import type { Rule } from './rule';
import { countOf } from './support/standings';

/** Accepted units that still carry their old label, or do not say whether they do (SPEC section 5, labels). */
export const notRelabelled: Rule<'not-relabelled'> = {
  id: 'not-relabelled',
  family: 'labels',
  check({ split }, report) {
    const { rows } = split;
    if (!rows.relabelled.present) return;
    for (const row of rows.acceptedRows) {
      const answer = rows.relabelled.at(row);
      if (answer !== Answer.no && answer !== Answer.notStated) continue;
      report({
        severity: 'warning',
        line: rows.line(row),
        cells: [split.cell(row, 'relabelled')],
        values: { row: split.rowNumber(row), qty: countOf(split, row), said: answer === Answer.no },
      });
    }
  },
};
