/** `npm start` as a process of its own, in a checkout as small as it can be: from its printed words to its end. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { builtNow, checkout, folderOf } from './support/folder';
import { ask } from './support/ask';
import { env, portIn, program, start } from './support/run';

const repository = join(__dirname, '../..');

function certificateOf(root: string): string {
  return readFileSync(join(root, 'node_modules/.cache/held-split/certificate/localhost.crt'), 'utf8');
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'serves what is built, says where and how to stop, and ends at %s',
  async (signal) => {
    const root = builtNow(folderOf(checkout));
    const { child, until, ended } = start(root, '--port', '0');
    const said = await until('Ctrl+C');
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^Held Split is at https:\/\/localhost:\d+\/$/),
      expect.stringMatching(/^The browser will warn once .+ Choose "Advanced"/),
      'It answers this machine only. Press Ctrl+C to stop it.',
      '',
    ]);
    const port = portIn(said);
    const ca = certificateOf(root);
    expect(await ask({ port, path: '/', ca })).toMatchObject({ status: 200, text: '<p>The stand-in Excel</p>' });
    const manifest = await ask({ port, path: '/manifest.xml', ca });
    expect(manifest.text).toContain(`"https://localhost:${port}/icons/a.png"`);
    child.kill(signal);
    const { status, said: all, complained } = await ended;
    expect({ status, complained, last: all.split('\n').at(-2) }).toEqual({
      status: 0,
      complained: '',
      last: 'Stopped.',
    });
    await expect(ask({ port, path: '/', ca })).rejects.toThrow('ECONNREFUSED');
  },
);

it('keeps its certificate from one start to the next', async () => {
  const root = builtNow(folderOf(checkout));
  const one = start(root, '--port', '0');
  await one.until('Ctrl+C');
  const certificate = certificateOf(root);
  const other = start(root, '--port', '0');
  const { status } = await ask({ port: portIn(await other.until('Ctrl+C')), path: '/', ca: certificate });
  expect(status).toBe(200);
});

it('takes the next port where one is in use, and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;
  const said = await start(builtNow(folderOf(checkout)), '--port', String(taken)).until('Ctrl+C');
  expect(said).toContain(`Port ${taken} is in use, so it is ${portIn(said)} this time.\n`);
  expect(portIn(said)).toBeGreaterThan(taken);
  other.close();
  await once(other, 'close');
});

describe('what has to be built first', () => {
  /** A checkout with nothing built, and a program in the place of webpack that builds nothing but two pages, after doing this. */
  function unbuilt(first = ''): string {
    const sources = Object.entries(checkout).filter(([name]) => !name.startsWith('dist/'));
    return folderOf({
      ...Object.fromEntries(sources),
      'node_modules/webpack/bin/webpack.js': `
        const fs = require('node:fs');
        const isWorkbench = process.argv.includes('webpack.config.workbench.mjs');
        ${first}
        const [folder, page] = isWorkbench ? ['dist/workbench', 'index.html'] : ['dist/web', 'taskpane.html'];
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(folder + '/' + page, '<p>built ' + process.argv.slice(2).join(' ') + '</p>');`,
    });
  }

  it('is built, for this machine, and not again at the next start', async () => {
    const root = unbuilt();
    const first = start(root, '--port', '0');
    const said = await first.until('Ctrl+C');
    expect(said).toMatch(/^Building the pages\. /);
    const pane = await ask({ port: portIn(said), path: '/taskpane.html', ca: certificateOf(root) });
    expect(pane.text).toContain('--config webpack.config.mjs --mode production --env local');
    first.child.kill('SIGINT');
    await first.ended;
    expect(await start(root, '--port', '0').until('Ctrl+C')).toMatch(/^Held Split is at /);
  });

  it('ends with what the build said, where that fails', async () => {
    const root = unbuilt(`if (isWorkbench) { console.log('Module not found.'); process.exit(1); }`);
    const { status, said, complained } = await start(root, '--port', '0').ended;
    expect(status).toBe(1);
    expect(complained).toBe('Module not found.\nThe build of dist/workbench failed. What it said is above.\n');
    expect(said).not.toContain('https://');
  });

  it('is given up with Ctrl+C', async () => {
    const { child, until, ended } = start(unbuilt('setInterval(() => {}, 1000);'), '--port', '0');
    await until('Building the pages.');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 0, complained: '' });
  });
});

describe('what it says before anything is done', () => {
  const run = (file: string, cwd: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [file, ...args], { cwd, env, encoding: 'utf8' });

  it('how to ask for something else', () => {
    const { status, stdout } = run(program, repository, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--port NUMBER');
    expect(stdout).toContain('--no-open');
  });

  it('what was asked that means nothing', () => {
    const { status, stdout, stderr } = run(program, repository, '--port', 'many');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      '"many" is no port. A port is a whole number from 0 to 65535. "npm start -- --help" says what can be asked.\n',
    );
  });

  it('that the packages are not installed', () => {
    const bare = folderOf();
    mkdirSync(join(bare, 'scripts'));
    cpSync(program, join(bare, 'scripts/start.mjs'));
    const { status, stderr } = run(join(bare, 'scripts/start.mjs'), bare);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'The packages are not installed yet. Run "npm ci" once, then "npm start".\n',
    });
  });
});
