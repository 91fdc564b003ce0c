import { halvesOf, parcelsOf } from '../../../src/excel/write/parcels';
import type { PlanStep } from '../../../src/workbook/plan';

function block(rows: number, text: string): PlanStep {
  return { verb: 'block', sheet: 'S', top: 3, left: 0, values: Array.from({ length: rows }, () => [text]) };
}

const small: PlanStep = { verb: 'sheet', sheet: 'S' };

describe('a plan in parcels', () => {
  it('is one parcel where it is small', () => {
    expect(parcelsOf([small, block(10, 'x')])).toEqual([[small, block(10, 'x')]]);
  });

  it('keeps its order, and cuts blocks of very many rows into blocks below each other', () => {
    const parcels = parcelsOf([small, block(100, 'y'.repeat(1000))], 40_000);
    const blocks = parcels.flat().flatMap((step) => (step.verb === 'block' ? [step] : []));
    expect(parcels.length).toBeGreaterThan(2);
    expect(parcels[0]?.[0]).toEqual(small);
    expect(blocks.reduce((sum, { values }) => sum + values.length, 0)).toBe(100);
    let row = 3;
    for (const { top, values } of blocks) {
      expect(top).toBe(row);
      row += values.length;
    }
  });

  it('can be halved where Excel does not take it: by steps, then by rows, and no further than one row', () => {
    expect(halvesOf([small, small, small])).toEqual([[small, small], [small]]);
    const halves = halvesOf([block(3, 'x')]);
    expect(halves?.map(([step]) => (step?.verb === 'block' ? [step.top, step.values.length] : null))).toEqual([
      [3, 2],
      [5, 1],
    ]);
    expect(halvesOf([block(1, 'x')])).toBeNull();
    expect(halvesOf([small])).toBeNull();
  });
});
