/** Findings as items of a list: those of one rule and severity are one item. */
import type { Finding } from '../../domain/model';

/** Findings of one rule and severity. */
export interface FindingGroup {
  /** Tells the groups of one list apart, and is the same after the next check. */
  readonly key: string;
  /** At least one, in the order given. */
  readonly findings: readonly Finding[];
}

/** Groups findings; a group stands where its first finding stood, so the order given (worst first) stays. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [finding]);
    else own.push(finding);
  }
  return [...groups].map(([key, own]) => ({ key, findings: own }));
}
