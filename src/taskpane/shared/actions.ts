import type { Finding, RuleId } from '../../domain/model';
import type { Place } from '../../domain/sheet';

/** What a reader of findings may do with them. Whoever shows findings passes these down; nothing here knows of Excel. */
export interface FindingActions {
  /** Goes to cells and selects them. */
  readonly select: (places: readonly Place[]) => void;
  /** Carries out the fixes of these findings. Each of them has one. */
  readonly fix: (findings: readonly Finding[]) => void;
  /** Address of the page of a rule; it is opened in a window of its own. */
  readonly rulePage: (rule: RuleId) => string;
}
