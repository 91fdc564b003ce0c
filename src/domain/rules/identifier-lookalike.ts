import { Standing } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { textsOf } from './support/by-text';
import { cellsOf } from './support/cells';
import { eachLine, none } from './support/conflict';
import { lookalikes } from './support/lookalike';

/** Lots or bags of one scope whose ids people read as the same (SPEC section 5, identity). */
export const identifierLookalike: Rule<'identifier-lookalike'> = {
  id: 'identifier-lookalike',
  family: 'identity',
  check({ split }, report) {
    for (const field of ['lot', 'bag'] as const) {
      const column = split.rows[field];
      for (const members of alike(split, field)) {
        eachLine(split, { members, errors: none, side: (row) => column.code(row) }, (line, severity, named) => {
          report({
            severity,
            line,
            cells: cellsOf(split, named, [field]),
            values: { field, ids: textsOf(split, named, [field]) },
          });
        });
      }
    }
  },
};

/** Rows whose ids look alike without being equal, within one scope each. */
function alike({ rows }: Split, field: 'lot' | 'bag'): readonly (readonly number[])[] {
  const column = rows[field];
  const skeletons = lookalikes(column.lexicon.keys);
  if (skeletons.size === 0) return [];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const skeleton = skeletons.get(column.code(row));
    if (skeleton === undefined || rows.standing.at(row) === Standing.left) continue;
    const key = `${String(rows.scope(row))} ${skeleton}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter((group) => group.some((row) => column.code(row) !== column.code(group[0] ?? row)));
}
