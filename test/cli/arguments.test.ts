import { readArguments } from '../../src/cli/arguments';
import { Impossible } from '../../src/cli/io';

function refusal(argv: readonly string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof Impossible) return error.message;
    throw error;
  }
  throw new Error(`${argv.join(' ')} was understood`);
}

describe('arguments that are understood', () => {
  it('checks a file and nothing else', () => {
    expect(readArguments(['check', 'a.xlsx'])).toEqual({
      command: 'check',
      file: 'a.xlsx',
      sheet: null,
      json: false,
      note: null,
    });
  });

  it('takes options before and after the file, with a blank or an equals sign', () => {
    const asked = { command: 'check', file: 'a.xlsx', sheet: 'Held bags', json: true, note: 'n.txt' };
    expect(readArguments(['check', '--sheet', 'Held bags', 'a.xlsx', '--json', '--note=n.txt'])).toEqual(asked);
    expect(readArguments(['check', '--note', 'n.txt', '--json', '--sheet=Held bags', 'a.xlsx'])).toEqual(asked);
  });

  it('writes under a name, to another file', () => {
    expect(readArguments(['write', 'a.xlsx', '--out', 'b.xlsx', '--prepared-by', 'Sam Whitcombe'])).toEqual({
      command: 'write',
      file: 'a.xlsx',
      sheet: null,
      json: false,
      out: 'b.xlsx',
      preparedBy: 'Sam Whitcombe',
    });
  });

  it('names nobody where nobody is named', () => {
    expect(readArguments(['write', 'a.xlsx'])).toMatchObject({ out: null, preparedBy: null });
  });

  it('takes what follows -- for files, whatever it begins with', () => {
    expect(readArguments(['check', '--', '--json'])).toMatchObject({ file: '--json', json: false });
  });

  it('takes a value that begins with a hyphen', () => {
    expect(readArguments(['check', 'a.xlsx', '--sheet', '-A-'])).toMatchObject({ sheet: '-A-' });
  });

  it.each([[['--help']], [['-h']], [['help']], [['check', '--help']], [['write', 'a.xlsx', '-h']]])(
    '%j asks for help',
    (argv) => {
      expect(readArguments(argv)).toEqual({ command: 'help' });
    },
  );

  it('tells the version', () => {
    expect(readArguments(['--version'])).toEqual({ command: 'version' });
  });
});

describe('arguments that are not understood', () => {
  it.each([
    [[], 'Say what to do: "check" or "write"'],
    [['chekc', 'a.xlsx'], 'There is no command "chekc", only "check" and "write"'],
    [['check'], 'Name the workbook to check'],
    [['check', 'a.xlsx', 'b.xlsx'], 'not "a.xlsx" and "b.xlsx"'],
    [['check', 'a.xlsx', '--out', 'b.xlsx'], '"check" has no option "--out"'],
    [['write', 'a.xlsx', '--note', 'n.txt'], '"write" has no option "--note"'],
    [['check', 'a.xlsx', '--sheet'], 'The option "--sheet" needs a value'],
    [['check', 'a.xlsx', '--sheet='], 'The option "--sheet" needs a value'],
    [['check', 'a.xlsx', '--sheet', 'A', '--sheet', 'B'], 'The option "--sheet" is given twice'],
    [['check', 'a.xlsx', '--json=yes'], '"check" has no option "--json=yes"'],
    [['check', 'a.xlsx', '-x'], '"check" has no option "-x"'],
  ])('%j', (argv, sentence) => {
    expect(refusal(argv)).toContain(sentence);
  });

  it('say so in one sentence on one line', () => {
    expect(refusal(['check'])).toMatch(/^[^\n]+\.xlsx\.$/);
    expect(refusal([])).toMatch(/^[^\n.]+\.$/);
  });
});
