/** Folders that a test makes up, gone after it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files in it, by their paths. */
export function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'held-split-start-')));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What a checkout has that is served, as small as it can be. */
export const checkout: Readonly<Record<string, string>> = {
  'manifest.xml': '<OfficeApp><Icon DefaultValue="https://localhost:3000/icons/a.png"/></OfficeApp>',
  'package.json': '{"private":"not for everybody"}',
  'assets/hosting/_headers': `/*
  Content-Security-Policy: script-src 'self' https://appsforoffice.microsoft.com; frame-ancestors 'self'
  Strict-Transport-Security: max-age=31536000
  Cache-Control: no-cache
/static/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`,
  'assets/samples/model.xlsx': 'PK a workbook',
  'dist/web/_headers': 'for hosts only',
  'dist/web/manifest.xml': '<OfficeApp><Icon DefaultValue="https://held-split.example.com/icons/a.png"/></OfficeApp>',
  'dist/web/static/taskpane.0123456789ab.js': 'pane();',
  'dist/web/taskpane.html':
    '<script defer src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><p>The pane</p>',
  'dist/workbench/index.html': '<p>The stand-in Excel</p>',
  'dist/workbench/static/workbench.js': 'workbench();',
  'node_modules/@microsoft/office-js/dist/en-us/office_strings.js': 'strings();',
  'node_modules/@microsoft/office-js/dist/office.js': 'office();',
};

/** Makes the pages of a checkout newer than everything that they are made from. */
export function builtNow(root: string): string {
  const soon = new Date(Date.now() + 60_000);
  for (const page of ['dist/web/taskpane.html', 'dist/workbench/index.html']) utimesSync(join(root, page), soon, soon);
  return root;
}
