/** Wording around findings, in English. What a finding says is in `domain/messages`. */
import { list } from '../../domain/messages/catalogue';

export const findingItem = {
  /** What a group of findings of one rule is about. */
  several: (title: string, count: number): string => `${title} (${String(count)} times)`,
  selectCell: (cell: string): string => `Select ${cell}`,
  selectAll: (count: number): string => `Select all ${String(count)}`,
  cells: 'Cells',
  why: 'Why it matters',
  rule: (id: string): string => `Rule ${id}`,
  rulePage: 'Read more (new window)',
  showAll: (count: number): string => `Show all ${String(count)}`,
  showFewer: 'Show fewer',
  /** Names the list of findings of one rule. */
  list: (title: string): string => `${title}, each place`,
  fixAll: (count: number): string => `Fix all ${String(count)}`,
  makeChanges: (count: number): string => `Make these ${String(count)} changes`,
} as const;

/** One step of a fix: a value for some cells, or a row that is copied. */
export type FixStep =
  | { readonly kind: 'set'; readonly value: string; readonly cells: readonly string[] }
  | { readonly kind: 'copyRow'; readonly row: number };

/** `Write "Lot A" in H3`: what a step changes. */
export function stepText(step: FixStep): string {
  if (step.kind === 'copyRow') return `Copy row ${String(step.row)} below itself`;
  const cells = list(step.cells);
  return step.value === '' ? `Clear ${cells}` : `Write "${step.value}" in ${cells}`;
}
