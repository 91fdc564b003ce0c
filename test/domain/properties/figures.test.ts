import fc from 'fast-check';
import { Standing, type Figures } from '../../../src/domain/model';
import { cleanLines, heldRows, messyRows, render, sum, type DrawnLine } from '../../support/arbitraries';
import { checked } from '../../support/tables';

const RUNS = { numRuns: 150 };

/** The figures of SPEC 4, worked out once more from the numbers that a line was drawn from. */
function expected({ ordered, delivered, inProcess, units, restart }: DrawnLine): Partial<Figures> {
  const inLane = (lane: string): number => sum(units.filter((unit) => unit.lane === lane).map(({ qty }) => qty));
  const saysYes = (lane: string): number =>
    sum(units.filter((unit) => unit.lane === lane && unit.counts).map(({ qty }) => qty));
  const counting = saysYes('accepted');
  const mayCount = saysYes('hold');
  const remaining = ordered - delivered - inProcess - counting;
  const waiting = remaining < mayCount ? remaining : mayCount;
  const firm = remaining - waiting;
  const replacing = inLane('doNotUse') < firm ? inLane('doNotUse') : firm;
  const mayBuildNow = { blocked: 0, firm, all: remaining }[String(restart)] ?? Number(restart);
  return {
    accepted: inLane('accepted'),
    onHold: inLane('hold'),
    doNotUse: inLane('doNotUse'),
    unplaced: 0,
    left: 0,
    counting,
    remaining,
    waiting,
    firm,
    replacing,
    neverMade: firm - replacing,
    surplus: mayCount > remaining ? mayCount - remaining : 0,
    mayBuildNow,
    buildUntil: delivered + inProcess + counting + mayBuildNow,
  };
}

describe('a clean sheet', () => {
  it('has no errors, and the figures that its numbers come to', () => {
    fc.assert(
      fc.property(cleanLines, (lines) => {
        const { lines: read, findings } = checked(render(lines.flatMap(({ rows }) => rows)));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read.map(({ figures }) => figures)).toMatchObject(lines.map(expected));
        expect(read.map(({ verdict }) => verdict)).toEqual(
          lines.map(({ units }) => (units.some(({ lane }) => lane === 'accepted') ? 'release' : 'nothingToRelease')),
        );
      }),
      RUNS,
    );
  });
});

describe('SPEC 10: units are conserved; nothing is counted twice or dropped', () => {
  it('accepted + onHold + doNotUse + unplaced + left = sum of exact counts read', () => {
    fc.assert(
      fc.property(heldRows, (rows) => {
        const { split, lines } = checked(render(rows));
        const { qty, standing, count } = split.rows;
        for (const { line, figures } of lines) {
          const totals = [figures.unplaced, figures.accepted, figures.onHold, figures.doNotUse, figures.left];
          for (const [place, total] of totals.entries()) {
            const own = [...line.rows].filter((row) => standing.at(row) === place);
            const isKnown = own.every((row) => qty.given(row));
            expect(total).toBe(isKnown ? sum(own.map((row) => qty.value(row))) : null);
          }
        }
        expect(sum(lines.map(({ line }) => line.rows.length))).toBe(count);
        expect(new Set(lines.flatMap(({ line }) => [...line.rows])).size).toBe(count);
      }),
      RUNS,
    );
  });

  it('every row with a quantity, a lane, a lot or a bag is a row', () => {
    fc.assert(
      fc.property(cleanLines, (lines) => {
        const rows = lines.flatMap((line) => line.rows);
        expect(checked(render(rows)).split.rows.count).toBe(rows.length);
      }),
      RUNS,
    );
  });
});

describe('SPEC 10: remaining is never negative in a release line; mayBuildNow <= remaining', () => {
  it('however messy the sheet is', () => {
    fc.assert(
      fc.property(messyRows(), (rows) => {
        for (const { verdict, figures } of checked(render(rows)).lines) {
          const { remaining, mayBuildNow, firm, waiting } = figures;
          if (verdict === 'release') expect(remaining).toBeGreaterThanOrEqual(0);
          if (remaining !== null) {
            expect(remaining).toBeGreaterThanOrEqual(0);
            expect(mayBuildNow ?? 0).toBeLessThanOrEqual(remaining);
          }
          if (firm !== null && waiting !== null) expect(firm + waiting).toBe(remaining);
        }
      }),
      RUNS,
    );
  });

  it('a line that releases or may build has every figure that its note states', () => {
    fc.assert(
      fc.property(messyRows(3), (rows) => {
        for (const { verdict, figures } of checked(render(rows)).lines) {
          if (verdict !== 'release') continue;
          const { accepted, counting, onHold, doNotUse, remaining, waiting, firm, replacing, mayBuildNow, buildUntil } =
            figures;
          expect([
            accepted,
            counting,
            onHold,
            doNotUse,
            remaining,
            waiting,
            firm,
            replacing,
            mayBuildNow,
            buildUntil,
          ]).not.toContain(null);
        }
      }),
      RUNS,
    );
  });
});

describe('SPEC 5: the verdict follows from the findings', () => {
  it('a line with any error is on hold, and no other', () => {
    fc.assert(
      fc.property(messyRows(), (rows) => {
        const { lines, findings, split } = checked(render(rows));
        for (const { line, verdict, errors, broken } of lines) {
          const own = findings.filter((finding) => finding.line === line.index && finding.severity === 'error');
          const releases = [...line.rows].some((row) => split.rows.standing.at(row) === Standing.accepted);
          expect(verdict).toBe(own.length > 0 ? 'holdAll' : releases ? 'release' : 'nothingToRelease');
          expect(errors).toBe(own.length);
          expect(new Set(broken)).toEqual(new Set(own.map(({ family }) => family)));
        }
        expect(findings.every(({ severity, line }) => severity !== 'error' || line !== null)).toBe(true);
      }),
      RUNS,
    );
  });
});
