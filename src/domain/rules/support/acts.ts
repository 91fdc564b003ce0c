/** What a line does that somebody must have approved (SPEC section 5, authority). */
import { Standing, type Figures, type OrderLine } from '../../model';
import { DispositionCode, type Split } from '../../split';
import type { RuleInput } from '../rule';
import { eachOrderLine, linesWithFault } from './lines';

/** Parts released, scrapped or returned, or built. `count` is `null` where it is not known. */
export interface Act {
  readonly act: 'release' | 'dispose' | 'build';
  readonly count: number | null;
}

/** Where a line's names are kept, by field. */
const NAMED = { approver: 'approvers', changeApprover: 'changeApprovers', approval: 'approvals' } as const;

/**
 * Whether the shop may build on a line, as far as is known: restart firm, all or a number above zero, unless it is known
 * that nothing is left to build (SPEC section 4: with ordered unknown it "counts as may be built").
 */
export function mayBeBuilt({ mayBuildNow, rawRemaining, restart }: Figures): boolean {
  if (mayBuildNow !== null) return mayBuildNow > 0;
  if (restart === null || restart === 'blocked' || restart === 0) return false;
  return rawRemaining === null || rawRemaining > 0;
}

/** What a line does that needs an approver, the weightiest first, or `null`. */
function actOf(split: Split, line: OrderLine, figures: Figures): Act | null {
  if (figures.accepted !== 0) return { act: 'release', count: figures.accepted };
  const disposed = disposedOf(split, line);
  if (disposed > 0 || Number.isNaN(disposed)) {
    return { act: 'dispose', count: Number.isNaN(disposed) ? null : disposed };
  }
  return mayBeBuilt(figures) ? { act: 'build', count: figures.mayBuildNow } : null;
}

/** How many units of a line are scrapped or returned; NaN where a count is not exact. */
function disposedOf({ rows }: Split, line: OrderLine): number {
  let disposed = 0;
  for (const row of line.rows) {
    if (rows.standing.at(row) !== Standing.doNotUse) continue;
    const code = rows.dispositionCode.at(row);
    if (code === DispositionCode.scrap || code === DispositionCode.return) disposed += rows.qty.value(row);
  }
  return disposed;
}

/** Visits the lines that need an approver and on which this field names nobody and nothing, with what they do. */
export function eachUnauthorised(
  input: RuleInput,
  field: keyof typeof NAMED,
  visit: (line: OrderLine, act: Act) => void,
): void {
  const { split } = input;
  const unknown = linesWithFault(split, field);
  eachOrderLine(input, (line, figures) => {
    if (split.authority[line.index]?.[NAMED[field]].length !== 0 || unknown.has(line.index)) return;
    const act = actOf(split, line, figures);
    if (act !== null) visit(line, act);
  });
}
