/** The text of `check`: the answer first and last, lines worst first, nothing wider than the page. */
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { widthOf } from '../../src/cli/text/width';
import { runIn, SAMPLES, type World } from './harness';

function textOf(name: string, world: World = {}): string {
  return runIn(['check', join(SAMPLES, name)], world).out;
}

describe('the text of a check', () => {
  it('of the worked example is this', () => {
    const lines = textOf('model.xlsx').split('\n');
    expect(lines.slice(0, 1)).toEqual(['The order line can be released.']);
    expect(lines.slice(4, 9)).toEqual([
      'Release: Northfield Additive, PO 4711, DB-204 Drone bracket',
      '  40 parts accepted and 35 parts on hold.',
      '  60 parts still to build: 25 for sure, 35 wait for the hold decision.',
      '  60 = 100 ordered - 0 delivered - 40 accepted that count',
      '  Restart is blocked: nothing may be built now.',
    ]);
  });

  it.each(['model', 'multi-line', 'messy', 'wide', 'order-lines', 'job-block'])(
    'of %s begins and ends with the answer and keeps to 80 columns',
    (name) => {
      const lines = textOf(`${name}.xlsx`).split('\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.at(-2)).toBe(lines[0]);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
    },
  );

  it('keeps to a narrower terminal', () => {
    for (const line of textOf('messy.xlsx', { terminal: true, columns: 60, env: { NO_COLOR: '1' } }).split('\n')) {
      expect(widthOf(line)).toBeLessThanOrEqual(60);
    }
  });

  it('stands worst first: most things to fix, then what can be released, then the sheet', () => {
    const headings = textOf('messy.xlsx').match(/^(Keep all on hold, \d+|Release|About the sheet)/gm);
    expect(headings).toEqual([
      'Keep all on hold, 8',
      'Keep all on hold, 7',
      'Keep all on hold, 6',
      'Keep all on hold, 3',
      'Release',
      'About the sheet',
    ]);
  });

  it('says within a line errors before warnings before notices', () => {
    for (const block of textOf('messy.xlsx').split('\n\n')) {
      const order = ['Error', 'Warning', 'Notice'];
      const ranks = [...block.matchAll(/^ {2}(Error|Warning|Notice)/gm)].map(([, name]) => order.indexOf(name ?? ''));
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('shows every finding with its cells and what to do', () => {
    const text = textOf('messy.xlsx');
    expect(text).toContain(
      [
        '  Error    Row 8 has no exact count: the quantity is "~40" (probably 40 parts).',
        '           HOLD list!L8 (count-not-exact)',
      ].join('\n'),
    );
    expect(text).toContain('Certain fix: write "240513" in HOLD list!J9.');
  });

  it('shows no figure of what is still to build on a line with an error', () => {
    const held = textOf('messy.xlsx')
      .split('\n\n')
      .filter((block) => block.startsWith('Keep all on hold, '));
    expect(held).toHaveLength(4);
    for (const block of held) expect(block).not.toMatch(/still to build|may be built/);
  });

  it('says which notes there would be', () => {
    expect(textOf('model.xlsx')).toMatch(
      /^The note, not issued yet \("held-split write" puts it into the workbook\):\n {2}HS-[0-9A-F]{8} for Northfield Additive, PO 4711\n\n/m,
    );
  });

  it('is coloured on a terminal and plain in a pipe', () => {
    const escape = '\u001b[';
    expect(textOf('messy.xlsx')).not.toContain(escape);
    const coloured = textOf('messy.xlsx', { terminal: true, columns: 80 });
    expect(coloured).toContain(`${escape}31mError`);
    expect(stripVTControlCharacters(coloured)).toBe(textOf('messy.xlsx'));
  });
});
