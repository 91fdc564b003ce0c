/** Rows that share a lot, a bag or a location within their scope. Linear, and over typed arrays only. */
import { Standing } from '../model';
import type { Groups } from '../split';

/** What rows are grouped by. Codes of 0 are in no group. */
export interface GroupRequest {
  readonly count: number;
  readonly scopeCount: number;
  readonly scope: (row: number) => number;
  readonly code: (row: number) => number;
  readonly codeCount: number;
  readonly standing: (row: number) => number;
}

/** Groups rows by scope and code. Left rows are in no group. */
export function groupRows(request: GroupRequest): Groups {
  const { count, code, standing } = request;
  const of = new Int32Array(count).fill(-1);
  const sizes: number[] = [];
  const standings: number[] = [];
  const groupOfCode = new Int32Array(request.codeCount);
  const scopeOfCode = new Int32Array(request.codeCount).fill(-1);
  for (const row of rowsByScope(request)) {
    const own = code(row);
    const at = standing(row);
    if (own === 0 || at === Standing.left) continue;
    const scope = request.scope(row);
    if (scopeOfCode[own] !== scope) {
      scopeOfCode[own] = scope;
      groupOfCode[own] = sizes.length;
      sizes.push(0);
      standings.push(0);
    }
    const group = groupOfCode[own] ?? 0;
    of[row] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
    standings[group] = (standings[group] ?? 0) | (1 << at);
  }
  return sealed(of, sizes, standings);
}

/** Rows ordered by scope, and within a scope as they stand on the sheet. */
function rowsByScope({ count, scopeCount, scope }: GroupRequest): Int32Array {
  const starts = new Int32Array(scopeCount + 1);
  for (let row = 0; row < count; row++) starts[scope(row) + 1] = (starts[scope(row) + 1] ?? 0) + 1;
  for (let index = 1; index <= scopeCount; index++) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const ordered = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const next = starts[scope(row)] ?? 0;
    ordered[next] = row;
    starts[scope(row)] = next + 1;
  }
  return ordered;
}

function sealed(of: Int32Array, sizes: readonly number[], standings: readonly number[]): Groups {
  const starts = new Int32Array(sizes.length + 1);
  for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
  const filled = starts.slice();
  const rows = new Int32Array(starts[sizes.length] ?? 0);
  for (const [row, group] of of.entries()) {
    if (group < 0) continue;
    const next = filled[group] ?? 0;
    rows[next] = row;
    filled[group] = next + 1;
  }
  return {
    count: sizes.length,
    of: (row) => of[row] ?? -1,
    rows: (group) => rows.subarray(starts[group] ?? 0, starts[group + 1] ?? 0),
    size: (group) => sizes[group] ?? 0,
    standings: (group) => standings[group] ?? 0,
  };
}
