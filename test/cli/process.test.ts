/** The command line as a process of its own: the two commands of the README, and a reader that stops reading. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const PROGRAM = [join('scripts', 'run.mjs'), join('src', 'cli', 'main.ts')];

function start(...argv: readonly string[]) {
  return spawnSync(process.execPath, [...PROGRAM, ...argv], { cwd: root, encoding: 'utf8' });
}

describe('held-split as a process', () => {
  it('checks the worked example', () => {
    const { status, stdout, stderr } = start('check', 'assets/samples/model.xlsx', '--json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'assets/samples/model.xlsx',
      lines: [{ remaining: 60, waiting: 35, firm: 25, mayBuildNow: 0, verdict: 'release' }],
    });
  });

  it('ends with 1 where parts stay on hold and with 2 where it cannot be done', () => {
    expect(start('check', 'assets/samples/messy.xlsx').status).toBe(1);
    expect(start('check', 'none.xlsx')).toMatchObject({ status: 2, stdout: '' });
  });

  it('tells its version', () => {
    expect(start('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('says nothing when nobody reads on', () => {
    const command = `"${process.execPath}" ${PROGRAM.join(' ')} check assets/samples/messy.xlsx --json | head -n 1`;
    const { stdout, stderr, status } = spawnSync(command, { cwd: root, encoding: 'utf8', shell: true });
    expect({ stdout, stderr, status }).toEqual({ stdout: '{\n', stderr: '', status: 0 });
  });
});
