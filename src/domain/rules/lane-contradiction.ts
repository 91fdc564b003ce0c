import { Answer, type Lane } from '../model';
import type { Rows, Split } from '../split';
import type { Found, Rule } from './rule';
import { cellsOf, laneCellField } from './support/cells';

type ContradictingField = Found<'lane-contradiction'>['values']['stated'][number]['field'];

/**
 * Cells that belong to another lane (SPEC section 5, nextAction): disposition, reason or trigger on accepted; disposition or
 * concession on hold; counts or concession on do-not-use. A `no` under counts agrees with do-not-use and is none.
 */
export const laneContradiction: Rule<'lane-contradiction'> = {
  id: 'lane-contradiction',
  family: 'nextAction',
  check({ split }, report) {
    const { rows } = split;
    const { disposition, reason, trigger, concession, counts } = rows;
    for (const row of rows.acceptedRows) {
      if (disposition.given(row) || reason.given(row) || trigger.given(row)) {
        report(contradiction(split, row, 'accepted', ['disposition', 'reason', 'trigger']));
      }
    }
    for (const row of rows.holdRows) {
      if (disposition.given(row) || concession.given(row)) {
        report(contradiction(split, row, 'hold', ['disposition', 'concession']));
      }
    }
    for (const row of rows.doNotUseRows) {
      if (counts.at(row) === Answer.yes || concession.given(row)) {
        report(contradiction(split, row, 'doNotUse', ['counts', 'concession']));
      }
    }
  },
};

function isStated(rows: Rows, row: number, field: ContradictingField): boolean {
  return field === 'counts' ? rows.counts.at(row) === Answer.yes : rows[field].given(row);
}

function contradiction(
  split: Split,
  row: number,
  lane: Lane,
  fields: readonly ContradictingField[],
): Found<'lane-contradiction'> {
  const stated = fields.filter((field) => isStated(split.rows, row, field));
  return {
    severity: 'warning',
    line: split.rows.line(row),
    cells: cellsOf(split, [row], [laneCellField(split), ...stated]),
    values: {
      row: split.rowNumber(row),
      lane,
      stated: stated.map((field) => ({ field, shown: split.shown(row, field) })),
    },
  };
}
