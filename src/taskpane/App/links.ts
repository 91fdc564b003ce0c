/** Addresses that lead out of the pane: pages that are hosted beside it. */
import type { RuleId } from '../../domain/model';

/** The page of a rule. */
export function rulePage(rule: RuleId): string {
  return `rules/${rule}.html`;
}
