import { Answer, Standing, type Figures } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { cellsOf, once } from './support/cells';
import { fixOf } from './support/fixes';
import { eachOrderLine } from './support/lines';
import { surplusEdits } from './support/surplus';

/**
 * More accepted units count toward the order than it has room for (SPEC section 5, quantity). The fix splits one row into
 * counting and surplus, where that is certain.
 */
export const overRelease: Rule<'over-release'> = {
  id: 'over-release',
  family: 'quantity',
  check(input, report) {
    const { split } = input;
    const edits = surplusEdits(split);
    eachOrderLine(input, (line, figures) => {
      const values = excessOf(figures);
      if (values === null) return;
      const counting = countingRows(split, line.rows);
      report({
        severity: 'error',
        line: line.index,
        cells: once([...line.ordered.cells, ...cellsOf(split, counting, ['qty'])]),
        values,
        ...fixOf(edits(line, counting, values.counting - values.room)),
      });
    });
  },
};

function excessOf({ ordered, delivered, inProcess, counting }: Figures) {
  if (ordered === null || delivered === null || inProcess === null || counting === null) return null;
  const room = ordered - delivered - inProcess;
  return room < 0 || counting <= room ? null : { counting, ordered, delivered, inProcess, room };
}

function countingRows({ rows }: Split, lineRows: Iterable<number>): readonly number[] {
  return [...lineRows].filter(
    (row) => rows.standing.at(row) === Standing.accepted && rows.counts.at(row) === Answer.yes,
  );
}
