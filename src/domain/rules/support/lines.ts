/** Order lines with their figures, and where their facts stand. */
import type { Fact, Field, Figures, OrderLine } from '../../model';
import type { Place } from '../../sheet';
import type { Split } from '../../split';
import type { RuleInput } from '../rule';

/** Visits every order line with its figures, in order. */
export function eachOrderLine({ split, figures }: RuleInput, visit: (line: OrderLine, figures: Figures) => void): void {
  for (const line of split.lines) {
    const own = figures[line.index];
    if (own !== undefined) visit(line, own);
  }
}

/** Whether a fact is missing: no source for it, or a blank one. A fact that cannot be used has a finding of its own. */
export function isMissing({ state }: Fact<unknown>): boolean {
  return state === 'absent' || state === 'blank';
}

/** The cells of a fact: those that give it, or the blank ones where it would stand, else the line's quantity cells. */
export function cellsOfFact(split: Split, line: OrderLine, fact: Fact<unknown>, field: Field): readonly Place[] {
  const { cells } = fact;
  return cells.length > 0 ? cells : split.lineCells(line.index, field);
}

/** The lines on which a field shows an error value, in whatever row: what it says there is unknown, not missing. */
export function linesWithFault({ seen, rows }: Split, field: Field): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const fault of seen.faults) {
    if (fault.field !== field) continue;
    const line = fault.row === null ? fault.line : rows.line(fault.row);
    if (line !== null) lines.add(line);
  }
  return lines;
}
