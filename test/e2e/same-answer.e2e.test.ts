/** On every sample the pane, through the real client, says what the command line says: figures, findings and notes. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lanesSentence, remainingSentence } from '../../src/domain/messages/en/line';
import { type Desk, testRoom } from './support/desk';
import { button, checked, message, unfoldAll } from './support/pane';

const root = join(__dirname, '../..');
const samples = readdirSync(join(root, 'assets/samples')).filter((file) => file.endsWith('.xlsx'));

interface Line {
  readonly part: string | null;
  readonly verdict: string;
}

interface Answer {
  readonly counts: { readonly errors: number };
  readonly lines: readonly (Line & Parameters<typeof remainingSentence>[0])[];
  readonly findings: readonly { readonly message: string; readonly rule: string }[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

/** The command line's answer. */
function commandLine(sample: string): Answer {
  const program = join(root, 'scripts/run.mjs');
  try {
    const args = [program, 'src/cli/main.ts', 'check', `assets/samples/${sample}`, '--json'];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })) as Answer;
  } catch (error) {
    // A sheet with something to fix ends with 1, and still answers.
    return JSON.parse((error as { stdout: string }).stdout) as Answer;
  }
}

const room = testRoom();
let desk: Desk;

describe.each(samples)('%s', (sample) => {
  it('has the same figures', async () => {
    const { lines } = commandLine(sample);
    desk = await room.openDesk(sample);
    await checked(desk);
    const bars = await desk.pane.getByRole('img').evaluateAll((images) => images.map((image) => image.ariaLabel));
    expect(bars.filter((label) => label !== null).sort()).toEqual(lines.map((line) => lanesSentence(line)).sort());
    const main = await desk.pane.getByRole('main').innerText();
    const released = lines.filter(({ verdict }) => verdict !== 'holdAll');
    expect(released.filter((line) => !main.includes(remainingSentence(line)))).toEqual([]);
  });

  it('has the same findings', async () => {
    const { findings } = commandLine(sample);
    desk = await room.openDesk(sample);
    await checked(desk);
    await unfoldAll(desk);
    const paragraphs = await desk.pane.getByRole('paragraph').allInnerTexts();
    const said = paragraphs.map((text) => text.trim());
    const count = (texts: readonly string[], text: string): number => texts.filter((one) => one === text).length;
    const messages = findings.map(({ message: text }) => text);
    expect(messages.filter((text) => count(said, text) !== count(messages, text))).toEqual([]);
  });

  it('has the same notes', async () => {
    const { notes } = commandLine(sample);
    desk = await room.openDesk(sample, { width: 420 });
    await checked(desk);
    await button(desk, /^The note/).click();
    const texts: string[] = [];
    for (const { id } of notes) {
      if (notes.length > 1) await desk.pane.getByLabel('Note', { exact: true }).selectOption(id);
      await desk.page.evaluate(() => navigator.clipboard.writeText(''));
      await button(desk, 'Copy as text').click();
      await message(desk, 'status', 'The note is on the clipboard.');
      await desk.page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
      texts.push(await desk.page.evaluate(() => navigator.clipboard.readText()));
    }
    expect(texts).toEqual(notes.map(({ text }) => text));
  });
});
