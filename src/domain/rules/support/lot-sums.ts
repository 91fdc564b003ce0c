/** The rows of a lot against the lot's own total. Left rows count too: a lot total speaks of the lot as it was made. */
import type { Rows, Split } from '../../split';
import { isUnknown } from '../../read/collector';

/** A lot whose rows do not add up to a total that one of them states. */
export interface LotMismatch {
  readonly members: readonly number[];
  readonly sum: number;
  /** The totals that its rows state, each once. */
  readonly totals: readonly number[];
}

/** The lots whose rows do not add up, in order of first appearance. Lots with a count or a lot id unknown are left out. */
export function lotMismatches(split: Split): readonly LotMismatch[] {
  const { rows } = split;
  if (!rows.lotTotal.present) return [];
  const lotOf = lotNumbers(split);
  const sums = new Float64Array(lotOf.count);
  for (let row = 0; row < rows.count; row++) {
    const lot = lotOf.of(row);
    if (lot >= 0) sums[lot] = (sums[lot] ?? 0) + rows.qty.value(row);
  }
  const wrong = new Map<number, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const lot = lotOf.of(row);
    const sum = sums[lot] ?? NaN;
    if (rows.lotTotal.given(row) && !Number.isNaN(sum) && rows.lotTotal.value(row) !== sum) wrong.set(lot, []);
  }
  if (wrong.size === 0) return [];
  for (let row = 0; row < rows.count; row++) wrong.get(lotOf.of(row))?.push(row);
  const unsure = scopesWithUnknownLots(rows);
  return [...wrong]
    .filter(([, members]) => !unsure.has(rows.scope(members[0] ?? 0)))
    .map(([lot, members]) => ({ members, sum: sums[lot] ?? 0, totals: totalsOf(rows, members) }));
}

/** Numbers the lots, those of left rows included, which are in no group: -1 for a row without a lot. */
function lotNumbers({ rows, lots }: Split): { readonly count: number; readonly of: (row: number) => number } {
  const extra = new Map<string, number>();
  for (const row of rows.leftRows) if (rows.lot.given(row)) extra.set(lotKey(rows, row), -1);
  if (extra.size === 0) return { count: lots.count, of: (row) => lots.of(row) };
  let count = lots.count;
  for (let row = 0; row < rows.count; row++) {
    const group = lots.of(row);
    if (group >= 0 && extra.get(lotKey(rows, row)) === -1) extra.set(lotKey(rows, row), group);
  }
  for (const [key, group] of extra) if (group === -1) extra.set(key, count++);
  return {
    count,
    of: (row) => {
      const group = lots.of(row);
      return group >= 0 || !rows.lot.given(row) ? group : (extra.get(lotKey(rows, row)) ?? -1);
    },
  };
}

function lotKey(rows: Rows, row: number): string {
  return `${String(rows.scope(row))} ${String(rows.lot.code(row))}`;
}

/** Scopes in which some lot cell cannot be read: the row may belong to any lot there, so none can be added up. */
function scopesWithUnknownLots(rows: Rows): ReadonlySet<number> {
  const scopes = new Set<number>();
  for (let row = 0; row < rows.count; row++) if (isUnknown(rows.lot.state(row))) scopes.add(rows.scope(row));
  return scopes;
}

function totalsOf(rows: Rows, members: readonly number[]): readonly number[] {
  return [...new Set(members.filter((row) => rows.lotTotal.given(row)).map((row) => rows.lotTotal.value(row)))];
}
