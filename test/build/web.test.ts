/** What `npm run build` puts into dist/web: built here into a folder of its own, and read as a host would serve it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyElement, parseXml } from '../manifest/element';

const root = join(__dirname, '..', '..');
const size = join(root, 'scripts', 'size.mjs');
const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');

const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** A build with this address in the environment; `undefined`: none. */
function build(address: string | undefined, ...options: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, '--mode', 'production', ...options], {
    cwd: root,
    // spawn leaves out what is undefined.
    env: { ...process.env, HELD_SPLIT_PUBLIC_URL: address },
    encoding: 'utf8',
  });
  return { status, said: stderr === '' ? stdout : stderr };
}

describe('without a public address there is no build, and one sentence says why', () => {
  test.each([
    [undefined, 'Say where the pages will be hosted: set HELD_SPLIT_PUBLIC_URL'],
    ['', 'Say where the pages will be hosted: set HELD_SPLIT_PUBLIC_URL'],
    [
      'held-split.example.com',
      'HELD_SPLIT_PUBLIC_URL is "held-split.example.com", but it must be a public https address',
    ],
    ['http://held-split.example.com', 'but it must be a public https address'],
    ['https://localhost:3000', 'but it must be a public https address'],
    ['https://127.0.0.1', 'but it must be a public https address'],
    ['https://held-split.example.com/?v=1', 'but it must be a public https address'],
  ])('%s', (address, sentence) => {
    const { status, said } = build(address);
    expect(status).toBe(1);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'held-split-'));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  /** The scripts of a page in the order in which they run. */
  const sourcesIn = (page: string): readonly string[] =>
    [...read(page).matchAll(/<script\b[^>]*?\bsrc="?([^\s">]+)/g)].map(([, source = '']) => source);
  let files: readonly string[] = [];

  beforeAll(() => {
    const { status, said } = build('https://example.com/held-split', '--output-path', folder);
    if (status !== 0) throw new Error(said);
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  }, 240_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('names no address of the development server in any file', () => {
    const texts = files.filter((name) => /\.(html|xml|css|js)$|_headers$/.test(name));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((name) => read(name).includes('localhost'))).toEqual([]);
  });

  test('has a manifest whose addresses are all below the public one and are all there', () => {
    const addresses = everyElement(parseXml(read('manifest.xml')))
      .flatMap(({ attributes }) => Object.values(attributes))
      .filter((value) => value.startsWith('https:'));
    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/example\.com\/held-split\/[\w./-]+$/);
      expect([address, existsSync(join(folder, address.slice('https://example.com/held-split/'.length)))]).toEqual([
        address,
        true,
      ]);
    }
  });

  test.each(['taskpane.html', 'commands.html'])(
    'has %s, which loads Office.js from the CDN and our scripts, waits for none of them to paint, and holds none itself',
    (name) => {
      const scripts = [...read(name).matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
      const own = sourcesIn(name).filter((source) => source !== OFFICE);
      expect(sourcesIn(name)).toHaveLength(own.length + 1);
      expect(own.length).toBeGreaterThan(0);
      for (const source of own) expect(source).toMatch(/^static\/[\w~-]+\.[0-9a-f]{12}\.js$/);
      for (const [, attributes, content] of scripts) {
        expect(attributes).toMatch(/\bdefer\b/);
        expect(content).toBe('');
      }
    },
  );

  test("has a pane that finds Office.js, and a ribbon's function that Office.js finds, whichever is fetched first", () => {
    expect(sourcesIn('taskpane.html')[0]).toBe(OFFICE);
    expect(sourcesIn('commands.html').at(-1)).toBe(OFFICE);
  });

  test('has a pane that shows its button and, when scripts stay away, a sentence, before any script runs', () => {
    const page = read('taskpane.html');
    expect(page).toMatch(/<button[^>]*\bid="?check-now\b/);
    expect(page).toContain('Held Split is taking long to start. Nothing was changed in your workbook.');
  });

  test('has every script under a name that changes with its content', () => {
    const scripts = files.filter((name) => name.endsWith('.js'));
    for (const name of scripts) expect(name).toMatch(/^static\/[\w~-]+\.[0-9a-f]{12}\.js$/);
  });

  test('has no function that the content security policy forbids', () => {
    const policy = read('_headers');
    expect(policy).not.toContain('unsafe-eval');
    const scripts = files.filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => /\beval\(|\bnew Function\(|\bFunction\(["']/.test(read(name)))).toEqual([]);
  });

  test('has a page for every rule, whose links lead to pages that are there', () => {
    const rules = readdirSync(join(root, 'docs', 'rules')).filter((name) => name !== 'README.md');
    for (const rule of rules) expect(files).toContain(`rules/${rule.replace('.md', '.html')}`);
    const pages = files.filter((name) => /^(rules\/)?[\w-]+\.html$/.test(name));
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\b(?:href|src)="?([^"#:\s>]+)[\s"#>]/g)].map(([, link = '']) => ({ page, link })),
    );
    expect(links.length).toBeGreaterThan(2 * rules.length);
    for (const { page, link } of links) {
      const target = page.startsWith('rules/') ? join('rules', link) : link;
      expect([page, link, existsSync(join(folder, target))]).toEqual([page, link, true]);
    }
  });

  test('has rule pages with their title, severity and text, and no line of dashes left of the source', () => {
    const page = read('rules/bag-in-two-lanes.html');
    expect(page).toContain('<title>Bag in two lanes - Held Split</title>');
    expect(page).toContain(
      '<p class="severity">Severity: error where the lots are the same or absent, else warning</p>',
    );
    expect(page).toContain('<h2>How to fix</h2>');
    expect(page).not.toContain('family: identity');
  });

  test('is measured by the size check', () => {
    const said = execFileSync(process.execPath, [size, join(folder, 'taskpane.html')], { encoding: 'utf8' });
    expect(said).toMatch(/first load of the pane, gzip; at most 130\.0 kB\n$/);
  });
});

test('the size check fails when the pane loads more than 130 kB, and when there is no pane', () => {
  const folder = mkdtempSync(join(tmpdir(), 'held-split-'));
  const page = join(folder, 'taskpane.html');
  const check = (): number | null => spawnSync(process.execPath, [size, page]).status;
  writeFileSync(page, '<script src="one.js"></script><link href="two.css" rel="stylesheet">');
  // Random bytes do not shrink.
  writeFileSync(join(folder, 'one.js'), randomBytes(100_000));
  writeFileSync(join(folder, 'two.css'), randomBytes(20_000));
  expect(check()).toBe(0);
  writeFileSync(join(folder, 'two.css'), randomBytes(40_000));
  expect(check()).toBe(1);
  writeFileSync(page, '<p>Nothing here</p>');
  expect(check()).toBe(1);
  rmSync(folder, { recursive: true });
});
