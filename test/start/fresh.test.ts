/** Whether what was built is newer than what it was built from; asked as `npm start` and the end-to-end tests do. */
import { execFileSync } from 'node:child_process';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './support/folder';

const module_ = join(__dirname, '../../scripts/start/fresh.mjs');

/** Minutes of an hour: the pages are built at 30. */
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 12, minute));

/** A checkout whose sources are of minute 10 and whose page is of minute 30. */
function builtCheckout(): string {
  const root = folderOf({
    'src/domain/split.ts': 'one',
    'src/domain/rules/rule.ts': 'two',
    'dist/web/taskpane.html': 'page',
  });
  for (const path of ['src/domain/split.ts', 'src/domain/rules/rule.ts', 'src/domain/rules', 'src/domain']) {
    utimesSync(join(root, path), at(10), at(10));
  }
  utimesSync(join(root, 'dist/web/taskpane.html'), at(30), at(30));
  return root;
}

function stateOf(root: string): string {
  const build = { page: 'dist/web/taskpane.html', sources: ['src/domain', 'manifest.xml'] };
  const script = `import { stateOf } from ${JSON.stringify(module_)}; process.stdout.write(stateOf(${JSON.stringify(root)}, ${JSON.stringify(build)}))`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

it('is fresh where nothing was changed since', () => {
  expect(stateOf(builtCheckout())).toBe('fresh');
});

it('is missing where nothing was built', () => {
  expect(stateOf(folderOf({ 'src/domain/split.ts': 'one' }))).toBe('missing');
});

it('is stale where a file was changed, however deep', () => {
  const root = builtCheckout();
  utimesSync(join(root, 'src/domain/rules/rule.ts'), at(31), at(31));
  expect(stateOf(root)).toBe('stale');
});

it('is stale where a file was taken away', () => {
  const root = builtCheckout();
  rmSync(join(root, 'src/domain/rules/rule.ts'));
  expect(stateOf(root)).toBe('stale');
});

it('is stale where a file came that was not there', () => {
  const root = builtCheckout();
  writeFileSync(join(root, 'manifest.xml'), 'new');
  expect(stateOf(root)).toBe('stale');
});
