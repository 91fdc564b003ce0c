/** Fixes as text, so that a test says what they write. */
import type { Edit, RuleId } from '../../src/domain/model';
import type { Book, Sheet } from '../../src/domain/sheet';
import { addressOf, checked } from './tables';

/** The fixes of one rule's findings, each as `L3 = A, M3 = B-1`; `none` where a finding carries none. */
export function fixes(input: string | Sheet | Book, rule: RuleId): string[] {
  return checked(input)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ fix }) => (fix === null ? 'none' : fix.edits.map(editInWords).join(', ')));
}

function editInWords(edit: Edit): string {
  const cell = addressOf(edit.cell);
  return edit.kind === 'set' ? `${cell} = ${String(edit.value)}` : `copy of row ${String(edit.cell.top + 1)} below it`;
}
