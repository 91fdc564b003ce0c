import { progressOn } from '../../src/cli/progress';

function spoken(
  isTerminal: boolean,
  milliseconds: number,
  bytes: number,
  env: Readonly<Record<string, string>> = {},
): string {
  let said = '';
  let time = 0;
  const err = {
    isTerminal,
    columns: 40,
    write: (text: string) => {
      said += text;
    },
  };
  const progress = progressOn({ err, env, now: () => new Date(time) });
  time = milliseconds;
  progress.step('Reading a workbook with a rather long name ...', bytes);
  progress.done();
  return said;
}

const SAID = '\r\u001b[KReading a workbook with a rather long\r\u001b[K';

describe('progress', () => {
  it('is said once half a second has passed, on one line, and taken away again', () => {
    expect(spoken(true, 500, 0)).toBe(SAID);
    expect(spoken(true, 499, 0)).toBe('');
  });

  it('is said at once where the file is so large that it will take that long', () => {
    expect(spoken(true, 0, 10_000_000)).toBe(SAID);
    expect(spoken(true, 0, 100_000)).toBe('');
  });

  it('is said to nobody but a person at a terminal', () => {
    expect(spoken(false, 5000, 10_000_000)).toBe('');
    expect(spoken(true, 5000, 10_000_000, { TERM: 'dumb' })).toBe('');
  });
});
