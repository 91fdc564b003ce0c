import { Standing, type OrderLine } from '../model';
import type { Split } from '../split';
import type { Rule } from './rule';
import { textsOf } from './support/by-text';
import { cellsOf, once } from './support/cells';
import { lookalikeRevisions } from './support/lookalike';

/** Two revisions of one line that differ only by letters that pass for digits (SPEC section 5, labels). */
export const revisionLookalike: Rule<'revision-lookalike'> = {
  id: 'revision-lookalike',
  family: 'labels',
  check({ split }, report) {
    const classes = lookalikeRevisions(split.revisions.keys);
    if (classes.size === 0) return;
    const seen = new Seen(split.revisions.keys.length);
    for (const line of split.lines) {
      for (const likeness of mixedOn(split, line, classes, seen)) {
        const isAlike = (code: number): boolean => classes.get(code) === likeness;
        const rows = [...line.rows].filter((row) => split.rows.standing.at(row) !== Standing.left);
        const recorded = rows.filter((row) => isAlike(split.rows.rev.code(row)));
        const labelled = rows.filter((row) => isAlike(split.rows.labelRev.code(row)));
        const approved = isAlike(line.approvedRev.value ?? 0);
        report({
          severity: 'warning',
          line: line.index,
          cells: once([
            ...cellsOf(split, recorded, ['rev']),
            ...cellsOf(split, labelled, ['labelRev']),
            ...(approved ? line.approvedRev.cells : []),
          ]),
          values: {
            recorded: textsOf(split, recorded, ['rev']),
            labelled: textsOf(split, labelled, ['labelRev']),
            approved: approved ? line.approvedRev.shown : null,
          },
        });
      }
    }
  },
};

/** The classes of like revisions that a line has more than one of. */
function mixedOn(split: Split, line: OrderLine, classes: ReadonlyMap<number, number>, seen: Seen): ReadonlySet<number> {
  const mixed = new Set<number>();
  const meet = (code: number): void => {
    const likeness = classes.get(code);
    if (likeness !== undefined && seen.differs(line.index, likeness, code)) mixed.add(likeness);
  };
  meet(line.approvedRev.value ?? 0);
  for (const row of line.rows) {
    if (split.rows.standing.at(row) === Standing.left) continue;
    meet(split.rows.rev.code(row));
    meet(split.rows.labelRev.code(row));
  }
  return mixed;
}

/** The first revision of each class met on a line; kept for all lines in one pair of arrays. */
class Seen {
  private readonly onLine: Int32Array;
  private readonly first: Int32Array;

  constructor(codes: number) {
    this.onLine = new Int32Array(codes).fill(-1);
    this.first = new Int32Array(codes);
  }

  /** Whether this line has met another revision of the class. */
  differs(line: number, likeness: number, code: number): boolean {
    if (this.onLine[likeness] === line) return this.first[likeness] !== code;
    this.onLine[likeness] = line;
    this.first[likeness] = code;
    return false;
  }
}
