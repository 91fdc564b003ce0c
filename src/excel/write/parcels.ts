/** A plan in parcels that Excel takes in one request each (FACTS: 5 MB on the web). */
import type { PlanStep } from '../../workbook/plan';

/** Characters of a plan that one request may carry; what names the cells and sets their formats comes on top. */
const BUDGET = 2_500_000;

/** What an area or an item takes in a request besides what it holds. */
const PER_STEP = 800;

/** Steps that travel together, in the order of the plan. */
export function parcelsOf(steps: readonly PlanStep[], budget = BUDGET): readonly (readonly PlanStep[])[] {
  const parcels: PlanStep[][] = [];
  let left = 0;
  for (const step of steps.flatMap((whole) => cut(whole, budget))) {
    const size = sizeOf(step);
    const open = parcels.at(-1);
    if (open === undefined || size > left) {
      parcels.push([step]);
      left = budget - size;
    } else {
      open.push(step);
      left -= size;
    }
  }
  return parcels;
}

/** A block of very many rows as several blocks below each other. */
function cut(step: PlanStep, budget: number): readonly PlanStep[] {
  const size = sizeOf(step);
  if (step.verb !== 'block' || size <= budget || step.values.length < 2) return [step];
  const rows = Math.max(1, Math.floor(step.values.length / Math.ceil((size / budget) * 1.2)));
  const blocks: PlanStep[] = [];
  for (let first = 0; first < step.values.length; first += rows) {
    blocks.push({ ...step, top: step.top + first, values: step.values.slice(first, first + rows) });
  }
  return blocks;
}

function sizeOf(step: PlanStep): number {
  return PER_STEP + JSON.stringify(step).length;
}
