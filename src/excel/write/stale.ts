/** Whether a workbook may be written to as a plan says: it is still what was checked, and nothing stands in the way. */
import { isBlank, isFault, valueAt } from '../../domain/sheet';
import { changesBetween, isValue, plannedIn } from '../../workbook/compare';
import { sameName, sheetNamed } from '../../workbook/own';
import type { Plan } from '../../workbook/plan';
import { checkPreconditions, type Refusal } from '../../workbook/preconditions';
import type { Snapshot } from '../../workbook/snapshot';
import { unwrapState } from '../../workbook/state-xml';
import { Trouble } from '../door';
import { says } from '../messages.en';
import { changeTrouble, refusalTrouble } from '../troubles';

/**
 * Throws where somebody changed the workbook since it was checked. What an interrupted write of the same plan left is no change.
 *
 * @param basis the workbook as it was checked
 * @param now the workbook as it is
 * @param held name of the held sheet, whose changes are told first
 */
export function refuseChanges(basis: Snapshot, now: Snapshot, plan: Plan, held: string | null): void {
  if (basis === now) return;
  const changes = changesBetween(basis, now, plan);
  const first = changes.find(({ sheet }) => held !== null && sameName(sheet, held)) ?? changes[0];
  if (first !== undefined) throw changeTrouble(first);
  const planned = plan.steps.find((step) => step.verb === 'state')?.xml ?? null;
  const isKnown = [basis.state, planned].some((xml) => sameState(xml, now.state));
  if (!isKnown) throw new Trouble('changed', 'nothing', says.stateChanged);
}

function sameState(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return one === other || unwrapState(one) === unwrapState(other);
}

/** What is about cells and not about the workbook or a sheet as a whole. */
const ABOUT_CELLS: ReadonlySet<Refusal['obstacle']> = new Set([
  'notFree',
  'merged',
  'noRoom',
  'foreign',
  'headersMissing',
]);

/**
 * Throws where a precondition of a plan does not hold. What an interrupted write of the same plan put into cells is not in its own way:
 * since nothing else changed, what was free when the workbook was checked is free.
 */
export function refuseObstacles(basis: Snapshot, now: Snapshot, plan: Plan): void {
  const before = new Set(checkPreconditions(basis, plan).map(({ message }) => message));
  const refusal = checkPreconditions(now, plan).find((one) => {
    if (ABOUT_CELLS.has(one.obstacle)) return before.has(one.message);
    return one.obstacle !== 'notOurs' || !isUnfinished(basis, now, plan, one.sheet);
  });
  if (refusal !== undefined) throw refusalTrouble(refusal);
}

/** Whether a sheet was not there before and holds nothing but what the plan puts there. */
function isUnfinished(basis: Snapshot, now: Snapshot, plan: Plan, name: string): boolean {
  const sheet = sheetNamed(now, name);
  if (sheet === undefined || basis.sheetNames.some((other) => sameName(other, name))) return false;
  const planned = plannedIn(plan, sheet);
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = valueAt(sheet, row, column);
      if (isBlank(value) && !isFault(value)) continue;
      const wanted = planned(row, column);
      if (wanted === undefined || !isValue(value, wanted)) return false;
    }
  }
  return true;
}
