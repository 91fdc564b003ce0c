/** Rows that share a lot, a bag or a location within their scope. Linear, and over typed arrays only. */
import { Standing } from '../model';
import type { CodeColumn, Groups, TextColumn } from '../split';

/** Rows by scope: what ids are compared within. */
export interface Scoped {
  readonly scopeOf: Int32Array;
  /** Rows ordered by scope, and within a scope as they stand on the sheet. */
  readonly ordered: Int32Array;
}

/** Orders rows by scope. */
export function scopeRows(lineOf: Int32Array, scopeOfLine: Int32Array, scopeCount: number): Scoped {
  const scopeOf = new Int32Array(lineOf.length);
  const starts = new Int32Array(scopeCount + 1);
  for (let row = 0; row < lineOf.length; row++) {
    const scope = scopeOfLine[lineOf[row] ?? 0] ?? 0;
    scopeOf[row] = scope;
    starts[scope + 1] = (starts[scope + 1] ?? 0) + 1;
  }
  for (let index = 1; index <= scopeCount; index++) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  const ordered = new Int32Array(lineOf.length);
  for (let row = 0; row < lineOf.length; row++) {
    const scope = scopeOf[row] ?? 0;
    const next = starts[scope] ?? 0;
    ordered[next] = row;
    starts[scope] = next + 1;
  }
  return { scopeOf, ordered };
}

/** Groups rows by scope and by a column's code. Rows without a text, and left rows, are in no group. */
export function groupRows({ scopeOf, ordered }: Scoped, column: TextColumn, standing: CodeColumn): Groups {
  const of = new Int32Array(ordered.length).fill(-1);
  const sizes = new Int32Array(ordered.length);
  const standings = new Uint8Array(ordered.length);
  const codeCount = column.lexicon.keys.length;
  const groupOfCode = new Int32Array(codeCount);
  const scopeOfCode = new Int32Array(codeCount).fill(-1);
  let count = 0;
  for (const row of ordered) {
    const code = column.code(row);
    const at = standing.at(row);
    if (code === 0 || at === Standing.left) continue;
    const scope = scopeOf[row] ?? 0;
    if (scopeOfCode[code] !== scope) {
      scopeOfCode[code] = scope;
      groupOfCode[code] = count++;
    }
    const group = groupOfCode[code] ?? 0;
    of[row] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
    standings[group] = (standings[group] ?? 0) | (1 << at);
  }
  return new RowGroups(count, of, sizes.subarray(0, count), standings);
}

class RowGroups implements Groups {
  private readonly starts: Int32Array;
  private readonly members: Int32Array;

  constructor(
    readonly count: number,
    private readonly groupOf: Int32Array,
    private readonly sizes: Int32Array,
    private readonly standingBits: Uint8Array,
  ) {
    this.starts = new Int32Array(count + 1);
    for (let group = 0; group < count; group++) {
      this.starts[group + 1] = (this.starts[group] ?? 0) + (sizes[group] ?? 0);
    }
    const next = this.starts.slice();
    this.members = new Int32Array(this.starts[count] ?? 0);
    for (let row = 0; row < groupOf.length; row++) {
      const group = groupOf[row] ?? -1;
      if (group < 0) continue;
      const at = next[group] ?? 0;
      this.members[at] = row;
      next[group] = at + 1;
    }
  }

  of(row: number): number {
    return this.groupOf[row] ?? -1;
  }

  rows(group: number): Int32Array {
    return this.members.subarray(this.starts[group] ?? 0, this.starts[group + 1] ?? 0);
  }

  size(group: number): number {
    return this.sizes[group] ?? 0;
  }

  standings(group: number): number {
    return this.standingBits[group] ?? 0;
  }
}
