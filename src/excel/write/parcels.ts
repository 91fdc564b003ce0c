/** A plan in parcels that Excel takes in one request each (FACTS: 5 MB on the web). */
import type { PlanStep, PlanValue } from '../../workbook/plan';
import { isGuarded } from './texts';

/** Characters that one request may be expected to have; the rest of 5 MB is for what was not expected. */
const BUDGET = 4_500_000;

/** What it takes to name a range, and to set one of its properties. */
const PER_RANGE = 1000;
const PER_PROPERTY = 500;

/** What an address takes within a list of them. */
const PER_ADDRESS = 14;

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

/** A step in halves, for a request that turned out to be too large; `null` where that is not possible. */
export function halvesOf(steps: readonly PlanStep[]): readonly [readonly PlanStep[], readonly PlanStep[]] | null {
  const [only] = steps;
  if (steps.length > 1) {
    const half = Math.ceil(steps.length / 2);
    return [steps.slice(0, half), steps.slice(half)];
  }
  if (only?.verb !== 'block' || only.values.length < 2) return null;
  const half = Math.ceil(only.values.length / 2);
  const [first, second] = [only.values.slice(0, half), only.values.slice(half)];
  return [[{ ...only, values: first }], [{ ...only, top: only.top + half, values: second }]];
}

/** Characters that a step is expected to take in a request. */
function sizeOf(step: PlanStep): number {
  switch (step.verb) {
    case 'look':
      return lookSize(step);
    case 'block':
      return PER_RANGE + JSON.stringify(step.values).length + formatSize(step.values);
    case 'heights':
      return 20 * PER_RANGE + PER_ADDRESS * runsIn(step.heights);
    case 'widths':
      return PER_RANGE * (1 + step.widths.length);
    default:
      return 5 * PER_RANGE + JSON.stringify(step).length;
  }
}

function lookSize({ areas, look }: Extract<PlanStep, { readonly verb: 'look' }>): number {
  const { border, ...others } = look;
  const rows = areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  const groups = (addresses: number): number => 1 + Math.ceil((addresses * PER_ADDRESS) / 4000);
  const plain =
    areas.length * PER_ADDRESS + groups(areas.length) * (PER_RANGE + PER_PROPERTY * Object.keys(others).length);
  if (border === undefined) return plain;
  return plain + 2 * rows * PER_ADDRESS + groups(rows) * (PER_RANGE + 2 * PER_PROPERTY * (border.sides.length + 2));
}

/** The formats that some texts need are set before and after, in arrays of the same size. */
function formatSize(values: readonly (readonly (PlanValue | undefined)[])[]): number {
  if (!values.some((row) => row.some(isGuarded))) return 0;
  return 10 * values.reduce((sum, row) => sum + row.length, 0);
}

function runsIn(heights: readonly { readonly row: number; readonly height: number }[]): number {
  return heights.filter(({ row, height }, index) => {
    const before = heights[index - 1];
    return before?.row !== row - 1 || before.height !== height;
  }).length;
}
