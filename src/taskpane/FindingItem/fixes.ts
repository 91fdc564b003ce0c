/** What a fix will change, step by step. */
import type { Finding, Fix } from '../../domain/model';
import { cellName } from '../shared/places';
import type { FixStep } from './messages.en';

/** The edits of a fix as steps: the same value for cells that follow each other is one step. */
export function fixSteps({ edits }: Fix, heldSheet: string): readonly FixStep[] {
  const steps: FixStep[] = [];
  for (const edit of edits) {
    if (edit.kind === 'copyRow') {
      steps.push({ kind: 'copyRow', row: edit.cell.top + 1 });
      continue;
    }
    const value = String(edit.value);
    const cell = cellName(edit.cell, heldSheet);
    const last = steps.at(-1);
    if (last?.kind === 'set' && last.value === value) {
      steps[steps.length - 1] = { ...last, cells: [...last.cells, cell] };
    } else steps.push({ kind: 'set', value, cells: [cell] });
  }
  return steps;
}

/**
 * The findings whose fixes may be carried out together: those that only write into cells. A fix that copies a row moves
 * the cells of the others.
 */
export function fixedTogether(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix }) => fix?.edits.every(({ kind }) => kind === 'set') === true);
}
