import type { Field } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { once } from './support/cells';

type Inexact = Split['seen']['inexact'][number];

/** Counts that belong to the order line: one finding per fact and line, however many rows repeat it. */
const LINE_COUNTS: ReadonlySet<Field> = new Set(['ordered', 'delivered', 'inProcess', 'heldTotal', 'openQty']);

/** A count that is not an exact whole number (SPEC section 3, "Exact count"; section 5, identity). */
export const countNotExact: Rule<'count-not-exact'> = {
  id: 'count-not-exact',
  family: 'identity',
  check({ split }, report) {
    for (const group of grouped(split)) {
      const [first] = group;
      const ofLine = LINE_COUNTS.has(first.field);
      report({
        severity: 'error',
        line: first.line ?? (first.row === null ? null : split.rows.line(first.row)),
        cells: once(group.map(({ cell }) => cell)),
        values: {
          row: ofLine || first.row === null ? null : split.rowNumber(first.row),
          counts: distinct(group),
        },
      });
    }
  },
};

type Group = [Inexact, ...Inexact[]];

/** Inexact counts by fact and line, or by row of the sheet. */
function grouped(split: Split): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const seen of split.seen.inexact) {
    const { field, line, row } = seen;
    const key = LINE_COUNTS.has(field) || row === null ? `${field} ${String(line)}` : String(split.rows.sheetRow(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [seen]);
    else group.push(seen);
  }
  return groups.values();
}

/** Each field with each of its texts once. */
function distinct(group: Group): Pick<Inexact, 'field' | 'shown' | 'likely'>[] {
  const counts = new Map<string, Pick<Inexact, 'field' | 'shown' | 'likely'>>();
  for (const { field, shown, likely } of group) counts.set(`${field} ${shown}`, { field, shown, likely });
  return [...counts.values()];
}
