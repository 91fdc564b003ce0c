import { painter } from '../../../src/cli/text/paint';

function painted(isTerminal: boolean, env: Readonly<Record<string, string>>): string {
  const output = { isTerminal, columns: 80, write: () => undefined };
  return painter(output, env)('red', 'Error');
}

const RED = '\u001b[31mError\u001b[39m';

describe('colour', () => {
  it.each<[string, boolean, Readonly<Record<string, string>>, string]>([
    ['is on on a terminal', true, { TERM: 'xterm-256color' }, RED],
    ['is off in a pipe', false, { TERM: 'xterm-256color' }, 'Error'],
    ['is off where NO_COLOR is set', true, { NO_COLOR: '1' }, 'Error'],
    ['is on where NO_COLOR is empty', true, { NO_COLOR: '' }, RED],
    ['is off on a dumb terminal', true, { TERM: 'dumb' }, 'Error'],
    ['is on in a pipe where FORCE_COLOR is set', false, { FORCE_COLOR: '1' }, RED],
    ['is on where FORCE_COLOR is set to nothing', false, { FORCE_COLOR: '' }, RED],
    ['is off on a terminal where FORCE_COLOR is 0', true, { FORCE_COLOR: '0' }, 'Error'],
    ['follows FORCE_COLOR before NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, RED],
  ])('%s', (_, isTerminal, env, expected) => {
    expect(painted(isTerminal, env)).toBe(expected);
  });

  it('puts nothing around nothing', () => {
    const output = { isTerminal: true, columns: 80, write: () => undefined };
    expect(painter(output, {})('bold', '')).toBe('');
  });
});
