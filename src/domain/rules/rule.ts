/** The shape every rule has: one file, one exported object, listed in `index.ts` in the order of SPEC section 5. */
import type { MessageValues } from '../messages';
import type { Family, Figures, Fix, RuleId, Severity } from '../model';
import type { Place } from '../sheet';
import type { Split } from '../split';

/** What a rule says of one thing it found. */
export interface Found<R extends RuleId> {
  readonly severity: Severity;
  readonly line: number | null;
  readonly cells: readonly Place[];
  readonly values: MessageValues[R];
  readonly fix?: Fix;
}

/** What a rule looks at: the split as read, and the figures of each line by line index. */
export interface RuleInput {
  readonly split: Split;
  readonly figures: readonly Figures[];
}

/** A rule. It never throws and never changes what it looks at. */
export interface Rule<R extends RuleId> {
  readonly id: R;
  readonly family: Family;
  readonly check: (input: RuleInput, report: (found: Found<R>) => void) => void;
}
