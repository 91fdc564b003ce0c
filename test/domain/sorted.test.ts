import { sortFindings, worstFirst } from '../../src/domain/sorted';
import { checked, clean, sheet } from '../support/tables';

/** Three lines, by part: P1 clean, P2 with two errors (no lane; not counted as yes or no), P3 with one (no lane). */
const mixed = clean([
  { part: 'P1' },
  { part: 'P2', bag: 'B-2', counts: null },
  { part: 'P2', bag: 'B-3', lane: null, location: 'S-9' },
  { part: 'P3', bag: 'B-4' },
  { part: 'P3', bag: 'B-5', lane: null, location: 'S-8' },
]);

describe('the order in which a check is shown', () => {
  const check = checked(mixed);
  const { byLine, aboutSheet } = sortFindings(check);

  it('parts the findings by line, and leaves out lines without any', () => {
    expect([...byLine.keys()].sort()).toEqual([1, 2]);
    expect(byLine.get(1)?.map(({ rule }) => rule)).toEqual(['lane-missing', 'counts-not-stated']);
    expect(byLine.get(2)?.map(({ rule }) => rule)).toEqual(['lane-missing']);
    expect(aboutSheet).toEqual([]);
  });

  it('has the line with most to fix first, and the clean one last', () => {
    expect(worstFirst(check.lines, byLine).map(({ line }) => line.key.part)).toEqual(['P2', 'P3', 'P1']);
  });

  it('keeps the order of the sheet among lines that are equally good', () => {
    const good = checked(clean([{ part: 'P9' }, { part: 'P1', bag: 'B-2' }]));
    expect(worstFirst(good.lines, new Map()).map(({ line }) => line.key.part)).toEqual(['P9', 'P1']);
  });

  it('keeps findings about the sheet apart', () => {
    const titled = sheet(`
      | Shop | PO | Lot | Bag | Qty | Lane |
      | A | 1 | B | B-1 | 5 | Hold |
      | | | | | | |
      | A | 1 | B | B-2 | 5 | Hold |
      | Total | | | | 10 | |
    `);
    expect(sortFindings(checked(titled)).aboutSheet.map(({ rule }) => rule)).toContain('rows-skipped');
  });
});
