/** Rules about the header: a run that they stop has no rows, so they look at what was seen of the header alone. */
import type { RuleId } from '../../model';
import type { Observations } from '../../split';
import type { Found, Rule } from '../rule';

/** What is known before any row is read. */
export type HeaderSeen = Pick<Observations, 'ambiguous' | 'missingColumns' | 'headerCells'>;

/** A rule that can be asked with or without rows. */
export interface HeaderRule<R extends RuleId> extends Rule<R> {
  readonly checkHeader: (seen: HeaderSeen, report: (found: Found<R>) => void) => void;
}
