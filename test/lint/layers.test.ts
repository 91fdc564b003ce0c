import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** [file, code that stands in it] */
type Piece = readonly [path: string, code: string];

const forbidden: readonly Piece[] = [
  // domain imports nothing outside itself
  ['src/domain/check.ts', `import { build } from '../workbook/plan';`],
  ['src/domain/rules/lane-blank.ts', `import { build } from '../../workbook/plan';`],
  ['src/domain/check.ts', `import type { Plan } from '../workbook/plan';`],
  ['src/domain/check.ts', `import { open } from '../xlsx/open';`],
  ['src/domain/check.ts', `import { format } from 'numfmt';`],
  ['src/domain/check.ts', `import type { LocaleData } from 'numfmt';`],
  ['src/domain/check.ts', `import '@e965/xlsx';`],
  ['src/domain/check.ts', `import { readFileSync } from 'node:fs';`],
  ['src/domain/check.ts', `import { readFileSync } from 'fs';`],
  ['src/domain/check.ts', `import { version } from '../../package.json';`],
  ['src/domain/check.ts', `import { sheet } from '../../test/sheet';`],
  ['src/domain/check.ts', `export * from '../workbook/plan';`],
  ['src/domain/check.ts', `export { build } from '../workbook';`],
  ['src/domain/check.ts', `export const later = () => import('../workbook/plan');`],
  ['src/domain/check.ts', `export const any = (name: string) => import(name);`],
  ['src/domain/check.ts', `export type Plan = import('../workbook/plan').Plan;`],
  ['src/domain/check.ts', `import plan = require('../workbook/plan');`],
  ['src/domain/check.ts', `const plan = require('../workbook/plan');`],
  // and every other arrow the wrong way
  ['src/workbook/plan.ts', `import { save } from '../xlsx/save';`],
  ['src/workbook/plan.ts', `import { apply } from '../excel/apply';`],
  ['src/workbook/plan.ts', `import { unzipSync } from 'fflate';`],
  ['src/xlsx/open.ts', `import { main } from '../cli/main';`],
  ['src/xlsx/open.ts', `import { apply } from '../excel/apply';`],
  ['src/xlsx/open.ts', `import { inflateRawSync } from 'node:zlib';`],
  ['src/xlsx/open.ts', `import { read } from '@e965/xlsx';`],
  ['src/excel/apply.ts', `import { save } from '../xlsx/save';`],
  ['src/excel/apply.ts', `import { Pane } from '../taskpane/pane';`],
  ['src/cli/main.ts', `import { apply } from '../excel/apply';`],
  ['src/cli/main.ts', `import { run } from '../../scripts/bundle.mjs';`],
  ['src/taskpane/pane.ts', `import { main } from '../cli/main';`],
  ['src/elsewhere/thing.ts', `export const thing = 1;`],
  ['src/thing.ts', `export const thing = 1;`],
];

const permitted: readonly Piece[] = [
  ['src/domain/check.ts', `import { read } from './read/header';`],
  ['src/domain/rules/lane-blank.ts', `import type { Line } from '../model';`],
  ['src/domain/check.ts', `export * from './rules';`],
  ['src/workbook/plan.ts', `import { check } from '../domain/check';`],
  ['src/workbook/plan.ts', `import { format } from 'numfmt';`],
  ['src/xlsx/save.ts', `import { zipSync } from 'fflate'; import type { Plan } from '../workbook/plan';`],
  ['src/excel/apply.ts', `import type { Plan } from '../workbook/plan';`],
  ['src/cli/main.ts', `import { readFileSync } from 'node:fs'; import { open } from '../xlsx/open';`],
  ['src/cli/main.ts', `import { version } from '../../package.json';`],
  ['src/taskpane/pane.ts', `import { createElement } from 'react'; import { take } from '../excel/take';`],
  ['test/domain/check.test.ts', `import { check } from '../../src/domain/check'; import fc from 'fast-check';`],
];

function lint(pieces: readonly Piece[]): readonly (readonly string[])[] {
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-strings.mjs')], {
    cwd: join(__dirname, '..', '..'),
    encoding: 'utf8',
    input: JSON.stringify(pieces.map(([path, code]) => ({ path, code }))),
  });
  const messages: unknown = JSON.parse(output);
  if (!Array.isArray(messages)) throw new Error(`Expected an array, got ${output}`);
  return messages.map((found: unknown) => (Array.isArray(found) ? found.map(String) : []));
}

describe('the layers', () => {
  const found = lint([...forbidden, ...permitted]);

  test.each(forbidden.map(([path, code], at) => ({ path, code, at })))('$path may not say $code', ({ at }) => {
    expect(found[at]).toEqual([expect.stringMatching(/must not import|in no layer|as plain text/)]);
  });

  test.each(permitted.map(([path, code], at) => ({ path, code, at: forbidden.length + at })))(
    '$path may say $code',
    ({ at }) => {
      expect(found[at]).toEqual([]);
    },
  );
});
