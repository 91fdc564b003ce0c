import fc from 'fast-check';
import { Standing, type Field } from '../../../src/domain/model';
import type { Check } from '../../../src/domain/outcome';
import type { Place } from '../../../src/domain/sheet';
import {
  cleanLines,
  damaged,
  DRAWN_HEADERS,
  heldRows,
  KEYS,
  oddValues,
  render,
  type HeldRow,
} from '../../support/arbitraries';
import { checked } from '../../support/tables';
import { nameOf, resultsOf } from './support';

const RUNS = { numRuns: 150 };

const EDITABLE: readonly Field[] = DRAWN_HEADERS.map(([field]) => field).filter((field) => !KEYS.includes(field));

/** Whether an error of a line concerns a cell of these rows of the sheet. */
function isHeldBackBy({ findings }: Check, line: number, rows: ReadonlySet<number>): boolean {
  const touches = ({ top, bottom }: Place): boolean => [...rows].some((row) => row >= top && row <= bottom);
  return findings.some(
    (finding) => finding.line === line && finding.severity === 'error' && finding.cells.some(touches),
  );
}

describe('SPEC 10: an edit to one order line changes no other line’s figures', () => {
  it('its verdict may change only through a finding that spans both', () => {
    const edits = fc.record({
      row: fc.nat(),
      field: fc.constantFrom(...EDITABLE),
      odd: oddValues,
      from: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(heldRows, edits, (rows, { row, field, odd, from }) => {
        const at = row % rows.length;
        const value = from === null ? odd : (rows[from % rows.length]?.[field] ?? null);
        const before = checked(render(rows));
        const after = checked(render(damaged(rows, at, field, value)));
        const edited = before.split.rows.line(at);
        const own = new Set([...(before.split.lines[edited]?.rows ?? [])].map((index) => index + 1));
        for (const { line, figures, verdict } of before.lines) {
          if (line.index === edited) continue;
          const now = after.lines[line.index];
          expect(now?.figures).toEqual(figures);
          if (now?.verdict === verdict) continue;
          expect(isHeldBackBy(before, line.index, own) || isHeldBackBy(after, line.index, own)).toBe(true);
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});

function lotOf({ lot }: HeldRow): string {
  return typeof lot === 'string' ? lot : '';
}

/** Rows with the bag of one hold row decided. */
function decided(rows: readonly HeldRow[], at: number, lane: 'accepted' | 'doNotUse'): HeldRow[] {
  const none = { reason: null, trigger: null };
  return rows.map((row, index): HeldRow => {
    if (index !== at) return row;
    return lane === 'accepted'
      ? { ...row, ...none, lane: 'Accepted', lot: `${lotOf(row)}+`, counts: row.counts ?? 'Yes' }
      : { ...row, ...none, lane: 'Do not use', lot: `${lotOf(row)}-`, disposition: 'Scrap', counts: null };
  });
}

describe('SPEC 10: deciding a held bag', () => {
  const pick = fc.record({ row: fc.nat(), lane: fc.constantFrom('accepted' as const, 'doNotUse' as const) });

  it('never changes any other line, and moves exactly its count', () => {
    fc.assert(
      fc.property(cleanLines, pick, (lines, { row, lane }) => {
        const rows = lines.flatMap((line) => line.rows);
        const before = checked(render(rows));
        const { holdRows, qty, line } = before.split.rows;
        fc.pre(holdRows.length > 0);
        const at = holdRows[row % holdRows.length] ?? 0;
        const after = checked(render(decided(rows, at, lane)));
        const name = nameOf(before.split.lines[line(at)]?.key ?? { shop: null, po: null, line: null, part: null });
        const { [name]: was, ...others } = resultsOf(before);
        const { [name]: is, ...othersNow } = resultsOf(after);
        expect(othersNow).toEqual(others);
        const count = qty.value(at);
        expect(is?.figures.onHold).toBe((was?.figures.onHold ?? NaN) - count);
        expect(is?.figures[lane]).toBe((was?.figures[lane] ?? NaN) + count);
        expect(is?.figures.made).toBe(was?.figures.made);
        if (lane === 'doNotUse') expect(is?.figures.remaining).toBe(was?.figures.remaining);
      }),
      RUNS,
    );
  });

  it('firm and remaining bound what will be needed whatever is decided', () => {
    fc.assert(
      fc.property(cleanLines, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (lines, accepts) => {
        const rows = lines.flatMap((line) => line.rows);
        const before = checked(render(rows));
        const all = [...before.split.rows.holdRows].reduce<readonly HeldRow[]>(
          (so, at) => decided(so, at, accepts[at] === true ? 'accepted' : 'doNotUse'),
          rows,
        );
        const after = checked(render(all));
        for (const [index, { figures }] of before.lines.entries()) {
          const raw = after.lines[index]?.figures.rawRemaining ?? NaN;
          const needed = Math.max(0, raw);
          expect(needed).toBeGreaterThanOrEqual(figures.firm ?? NaN);
          expect(needed).toBeLessThanOrEqual(figures.remaining ?? NaN);
        }
        expect([...after.split.rows.holdRows]).toEqual([]);
      }),
      RUNS,
    );
  });

  it('and both bounds are met: all accepted, none accepted', () => {
    fc.assert(
      fc.property(cleanLines, (lines) => {
        const rows = lines.flatMap((line) => line.rows);
        const before = checked(render(rows));
        const decideAll = (lane: 'accepted' | 'doNotUse'): Check =>
          checked(
            render([...before.split.rows.holdRows].reduce<readonly HeldRow[]>((so, at) => decided(so, at, lane), rows)),
          );
        const [accepted, rejected] = [decideAll('accepted'), decideAll('doNotUse')];
        for (const [index, { figures }] of before.lines.entries()) {
          expect(Math.max(0, accepted.lines[index]?.figures.rawRemaining ?? NaN)).toBe(figures.firm);
          expect(rejected.lines[index]?.figures.remaining).toBe(figures.remaining);
        }
      }),
      RUNS,
    );
  });

  it('a row that is decided is in the lane that was decided', () => {
    fc.assert(
      fc.property(cleanLines, pick, (lines, { row, lane }) => {
        const rows = lines.flatMap((line) => line.rows);
        const { holdRows } = checked(render(rows)).split.rows;
        fc.pre(holdRows.length > 0);
        const at = holdRows[row % holdRows.length] ?? 0;
        expect(checked(render(decided(rows, at, lane))).split.rows.standing.at(at)).toBe(Standing[lane]);
      }),
      RUNS,
    );
  });
});
