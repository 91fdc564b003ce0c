/** What the README shows is what runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { runIn } from './harness';

const root = join(__dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** A note's id says nothing to the reader of the README, and changes with what goes into it. */
const unnamed = (text: string) => text.replaceAll(/HS-[0-9A-F]{8}/g, 'HS-');

describe('the README', () => {
  it('names the two commands that do everything', () => {
    expect(readme).toContain('\n    npm ci && npm start\n');
    expect(readme).toContain('\n    npm ci && npm test\n');
  });

  it('shows the output of the worked example as it is', () => {
    const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
    const before = process.cwd();
    process.chdir(root);
    try {
      const { out } = runIn(['check', 'assets/samples/model.xlsx']);
      expect(unnamed(shown)).toBe(unnamed(out));
    } finally {
      process.chdir(before);
    }
  });

  it('says of every dependency why it is there', () => {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(readme).toContain(`\`${name}\``);
    }
  });

  it('knows every script', () => {
    const scripts = Object.keys(manifest.scripts);
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([\w:-]+)|`([\w]+:fix)`/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(scripts.filter((script) => !named.includes(script))).toEqual([]);
  });
});
