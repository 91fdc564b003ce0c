import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from '../../scripts/samples';

const folder = join(__dirname, '..', '..', 'assets', 'samples');

describe('the sample workbooks', () => {
  const made = makeSamples();

  it('are exactly the files of assets/samples', () => {
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
  });

  it.each([...made.keys()])('%s is committed as the script makes it', (name) => {
    const committed = readFileSync(join(folder, name));
    expect(Buffer.compare(committed, made.get(name) ?? new Uint8Array())).toBe(0);
  });

  it('come out the same when made twice', () => {
    const again = makeSamples();
    for (const [name, bytes] of made) expect(Buffer.compare(bytes, again.get(name) ?? new Uint8Array())).toBe(0);
  });
});
