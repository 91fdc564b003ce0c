/** Every rule of SPEC section 5, in its order, and how they are run. */
import { RULE_IDS, type Finding, type FindingOf, type RuleId, type Severity } from '../model';
import type { Place } from '../sheet';
import type { Found, Rule, RuleInput } from './rule';
import type { HeaderRule, HeaderSeen } from './support/header';
import { acceptedByConcession } from './accepted-by-concession';
import { approvalNotWritten } from './approval-not-written';
import { approvedRevisionMissing } from './approved-revision-missing';
import { approverMissing } from './approver-missing';
import { authorityDisputed } from './authority-disputed';
import { bagInTwoLanes } from './bag-in-two-lanes';
import { bagListedTwice } from './bag-listed-twice';
import { cellError } from './cell-error';
import { changeApproverMissing } from './change-approver-missing';
import { countNotExact } from './count-not-exact';
import { countsNotStated } from './counts-not-stated';
import { deliveredNotStated } from './delivered-not-stated';
import { dispositionMissing } from './disposition-missing';
import { dispositionUnclear } from './disposition-unclear';
import { dittoMark } from './ditto-mark';
import { factsDisagree } from './facts-disagree';
import { headerAmbiguous } from './header-ambiguous';
import { headerMissing } from './header-missing';
import { heldSurplus } from './held-surplus';
import { heldTotalMismatch } from './held-total-mismatch';
import { heldTotalMissing } from './held-total-missing';
import { hiddenRows } from './hidden-rows';
import { idDamaged } from './id-damaged';
import { identifierLookalike } from './identifier-lookalike';
import { identifierMissing } from './identifier-missing';
import { keyFilledDown } from './key-filled-down';
import { keyMissing } from './key-missing';
import { labelMismatch } from './label-mismatch';
import { labelMissing } from './label-missing';
import { laneContradiction } from './lane-contradiction';
import { laneMissing } from './lane-missing';
import { laneUnclear } from './lane-unclear';
import { leftNotDelivered } from './left-not-delivered';
import { lotInTwoLanes } from './lot-in-two-lanes';
import { lotMixedRevisions } from './lot-mixed-revisions';
import { lotTotalMismatch } from './lot-total-mismatch';
import { mergedCells } from './merged-cells';
import { notRelabelled } from './not-relabelled';
import { orderedMissing } from './ordered-missing';
import { overDelivered } from './over-delivered';
import { overRelease } from './over-release';
import { possibleDuplicate } from './possible-duplicate';
import { readAs } from './read-as';
import { reasonMissing } from './reason-missing';
import { recountDiffers } from './recount-differs';
import { remainingDisagrees } from './remaining-disagrees';
import { restartCoversHold } from './restart-covers-hold';
import { restartNotStated } from './restart-not-stated';
import { restartUnclear } from './restart-unclear';
import { revisionLookalike } from './revision-lookalike';
import { revisionMissing } from './revision-missing';
import { revisionNotApproved } from './revision-not-approved';
import { rowsSkipped } from './rows-skipped';
import { separationNotStated } from './separation-not-stated';
import { serialRangeMismatch } from './serial-range-mismatch';
import { sharedLocation } from './shared-location';
import { triggerMissing } from './trigger-missing';
import { triggerNotEvent } from './trigger-not-event';
import { unitsAppeared } from './units-appeared';
import { unitsVanished } from './units-vanished';

/** The rules by id. The compiler checks that there is one for each id. */
export const RULES: { readonly [R in RuleId]: Rule<R> } = {
  'lane-missing': laneMissing,
  'lane-unclear': laneUnclear,
  'count-not-exact': countNotExact,
  'identifier-missing': identifierMissing,
  'ditto-mark': dittoMark,
  'id-damaged': idDamaged,
  'key-missing': keyMissing,
  'key-filled-down': keyFilledDown,
  'bag-listed-twice': bagListedTwice,
  'possible-duplicate': possibleDuplicate,
  'bag-in-two-lanes': bagInTwoLanes,
  'lot-in-two-lanes': lotInTwoLanes,
  'identifier-lookalike': identifierLookalike,
  'serial-range-mismatch': serialRangeMismatch,
  'revision-missing': revisionMissing,
  'label-missing': labelMissing,
  'label-mismatch': labelMismatch,
  'lot-mixed-revisions': lotMixedRevisions,
  'revision-lookalike': revisionLookalike,
  'not-relabelled': notRelabelled,
  'revision-not-approved': revisionNotApproved,
  'accepted-by-concession': acceptedByConcession,
  'approved-revision-missing': approvedRevisionMissing,
  'shared-location': sharedLocation,
  'separation-not-stated': separationNotStated,
  'approver-missing': approverMissing,
  'change-approver-missing': changeApproverMissing,
  'authority-disputed': authorityDisputed,
  'approval-not-written': approvalNotWritten,
  'ordered-missing': orderedMissing,
  'facts-disagree': factsDisagree,
  'delivered-not-stated': deliveredNotStated,
  'held-total-mismatch': heldTotalMismatch,
  'held-total-missing': heldTotalMissing,
  'lot-total-mismatch': lotTotalMismatch,
  'recount-differs': recountDiffers,
  'remaining-disagrees': remainingDisagrees,
  'over-release': overRelease,
  'over-delivered': overDelivered,
  'counts-not-stated': countsNotStated,
  'restart-not-stated': restartNotStated,
  'restart-unclear': restartUnclear,
  'restart-covers-hold': restartCoversHold,
  'left-not-delivered': leftNotDelivered,
  'units-appeared': unitsAppeared,
  'units-vanished': unitsVanished,
  'held-surplus': heldSurplus,
  'reason-missing': reasonMissing,
  'trigger-missing': triggerMissing,
  'trigger-not-event': triggerNotEvent,
  'disposition-missing': dispositionMissing,
  'disposition-unclear': dispositionUnclear,
  'lane-contradiction': laneContradiction,
  'header-ambiguous': headerAmbiguous,
  'header-missing': headerMissing,
  'cell-error': cellError,
  'merged-cells': mergedCells,
  'hidden-rows': hiddenRows,
  'rows-skipped': rowsSkipped,
  'read-as': readAs,
};

type FindingById = { readonly [R in RuleId]: FindingOf<R> };

/**
 * Runs every rule over a split as read.
 *
 * @returns the findings by line, worst first, then in the order of the rules and of their first cells; those about the sheet last
 */
export function runRules(input: RuleInput): readonly Finding[] {
  const findings: Finding[] = [];
  for (const id of RULE_IDS) runRule(RULES[id], input, findings);
  return inOrder(findings);
}

/** Runs the rules about the header alone, for a run that stops there: what stops it, and nothing else. */
export function runHeaderRules(seen: HeaderSeen): readonly Finding[] {
  const findings: Finding[] = [];
  runHeaderRule(headerAmbiguous, seen, findings);
  runHeaderRule(headerMissing, seen, findings);
  return inOrder(findings.filter(({ severity }) => severity === 'error'));
}

function runRule<R extends RuleId>(rule: Rule<R>, input: RuleInput, findings: Finding[]): void {
  rule.check(input, (found) => findings.push(findingOf(rule, found)));
}

function runHeaderRule<R extends RuleId>(rule: HeaderRule<R>, seen: HeaderSeen, findings: Finding[]): void {
  rule.checkHeader(seen, (found) => findings.push(findingOf(rule, found)));
}

// Two signatures, because the compiler follows that a rule's id and its values belong together, but not through an object.
function findingOf<R extends RuleId>(rule: Rule<R>, found: Found<R>): FindingById[R];
function findingOf({ id, family }: Rule<RuleId>, found: Found<RuleId>): FindingOf<RuleId> {
  const { severity, line, cells, values, fix = null } = found;
  return { rule: id, family, severity, line, cells, values, fix };
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const RULE_ORDER: ReadonlyMap<RuleId, number> = new Map(RULE_IDS.map((id, order) => [id, order]));

/** By line, severity, rule, and first cell. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) =>
      (one.line ?? Infinity) - (other.line ?? Infinity) ||
      SEVERITY_ORDER[one.severity] - SEVERITY_ORDER[other.severity] ||
      (RULE_ORDER.get(one.rule) ?? 0) - (RULE_ORDER.get(other.rule) ?? 0) ||
      inReadingOrder(one.cells[0], other.cells[0]),
  );
}

function inReadingOrder(one: Place | undefined, other: Place | undefined): number {
  return one === undefined || other === undefined ? 0 : one.top - other.top || one.left - other.left;
}
