/** The order in which a check is shown: what keeps parts on hold comes first. */
import type { Finding } from './model';
import type { Check, CheckedLine } from './outcome';

/** The findings of a check, by what they are about. */
export interface SortedFindings {
  /** By line index; a line without findings is not there. */
  readonly byLine: ReadonlyMap<number, readonly Finding[]>;
  readonly aboutSheet: readonly Finding[];
}

/** Parts the findings of a check into those of each line and those about the sheet, in the order given. */
export function sortFindings(check: Check): SortedFindings {
  const byLine = new Map<number, Finding[]>();
  const aboutSheet: Finding[] = [];
  for (const finding of check.findings) {
    if (finding.line === null) {
      aboutSheet.push(finding);
      continue;
    }
    const own = byLine.get(finding.line);
    if (own === undefined) byLine.set(finding.line, [finding]);
    else own.push(finding);
  }
  return { byLine, aboutSheet };
}

/** Lines on hold first, those with most to fix before the others; then those with more findings; else as on the sheet. */
export function worstFirst(
  lines: readonly CheckedLine[],
  findings: ReadonlyMap<number, readonly Finding[]>,
): readonly CheckedLine[] {
  const held = (line: CheckedLine) => (line.verdict === 'holdAll' ? 1 : 0);
  const found = (line: CheckedLine) => findings.get(line.line.index)?.length ?? 0;
  return [...lines].sort(
    (one, other) => held(other) - held(one) || other.errors - one.errors || found(other) - found(one),
  );
}
