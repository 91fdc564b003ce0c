/** The answer of pane and ribbon is that of the command line: same figures, findings, notes and bytes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toText } from '../../src/domain/note/text';
import { deflater } from '../../src/cli/deflater';
import { jsonText } from '../../src/cli/json';
import { answer, notesBeforeWriting, standingsOf, writingOf, type Answered } from '../../src/workbook/answer';
import { applyPlan, openWorkbook, takeSnapshot } from '../../src/xlsx';
import { bookBytes, CLEAN } from '../cli/books';
import { NOW, runIn, SAMPLES } from '../cli/harness';

const samples = readdirSync(SAMPLES);

function read(bytes: Uint8Array, name = 'book.xlsx') {
  const workbook = openWorkbook(bytes, name);
  return { workbook, answered: answer(takeSnapshot(workbook)) };
}

function readSample(name: string) {
  return read(new Uint8Array(readFileSync(join(SAMPLES, name))), name);
}

function written(bytes: Uint8Array): Uint8Array {
  const { workbook, answered } = read(bytes);
  const writing = writingOf(answered, { now: NOW, preparedBy: null });
  if (writing === null) throw new Error('There is nothing to write');
  return applyPlan(workbook, writing.plan);
}

function states(answered: Answered): readonly string[] {
  return answered.outcome.kind === 'checked' ? standingsOf(answered.outcome).map(({ state }) => state) : [];
}

test.each(samples)('%s: figures, findings and note texts are those of the command line', (name) => {
  const { answered } = readSample(name);
  if (answered.outcome.kind === 'noSheet') throw new Error('no sheet');
  const file = join(SAMPLES, name);
  const notes = notesBeforeWriting(answered).map((note) => ({ ...note, text: toText(note) }));
  expect(jsonText(file, answered.outcome, notes)).toBe(runIn(['check', file, '--json']).out);
});

test.each(samples)('%s: its plan writes the bytes that the command line writes', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'answer-'));
  const goal = join(folder, name);
  runIn(['write', join(SAMPLES, name), '--out', goal, '--prepared-by', 'Ann']);
  const byCommandLine = readFileSync(goal);
  rmSync(folder, { recursive: true });
  const { workbook, answered } = readSample(name);
  const writing = writingOf(answered, { now: NOW, preparedBy: 'Ann' });
  const steps = writing?.plan ?? { preconditions: [], steps: [] };
  expect(Buffer.from(applyPlan(workbook, steps, { deflater })).equals(byCommandLine)).toBe(true);
});

test('each note comes on the sheet that the plan makes for it', () => {
  const { answered } = readSample('multi-line.xlsx');
  const writing = writingOf(answered, { now: NOW, preparedBy: null });
  const titles = writing?.plan.steps.flatMap((step) =>
    step.verb === 'block' && step.top === 0 && step.left === 0 ? [[step.sheet, step.values[0]?.[0]]] : [],
  );
  expect(writing?.notes).toHaveLength(3);
  for (const [index, note] of (writing?.notes ?? []).entries()) {
    expect(titles).toContainEqual([writing?.noteSheets[index], `Held Split: release note ${note.id}`]);
  }
});

test('what stands in the way is known before anything is written', () => {
  const bytes = bookBytes({ Held: CLEAN, 'Release Note': [['Somebody else needs this sheet']] });
  const writing = writingOf(read(bytes).answered, { now: NOW, preparedBy: null });
  expect(writing?.refusals.map(({ obstacle, sheet }) => [obstacle, sheet])).toEqual([['notOurs', 'Release Note']]);
});

test('a stopped run and a workbook without a held sheet have nothing to write and no notes', () => {
  const books = [
    {
      Held: [
        ['Lot', 'Qty'],
        ['A', 35],
      ],
    },
    {
      Prices: [
        ['Article', 'Price'],
        ['A', 35],
      ],
    },
  ];
  for (const [index, sheets] of books.entries()) {
    const { answered } = read(bookBytes(sheets));
    expect(answered.outcome.kind).toBe(['stopped', 'noSheet'][index]);
    expect(writingOf(answered, { now: NOW, preparedBy: null })).toBeNull();
    expect(notesBeforeWriting(answered)).toEqual([]);
  }
});

test('corrections that are not kept yet stand in the place of those that are', () => {
  const bytes = bookBytes({
    Held: CLEAN.map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Qty' ? 'Stueck' : cell)) : row)),
  });
  const snapshot = takeSnapshot(openWorkbook(bytes, 'book.xlsx'));
  expect(answer(snapshot).outcome.kind).toBe('stopped');
  const corrected = answer(snapshot, { sheet: null, corrections: { stueck: 'qty' } });
  expect(corrected.outcome.kind).toBe('checked');
  expect(corrected.mapping).toEqual({ stueck: 'qty' });
});

test('a note is unwritten, then current, then out of date as the workbook goes on', () => {
  const bytes = bookBytes({ Held: CLEAN });
  expect(states(read(bytes).answered)).toEqual(['unwritten']);
  const after = written(bytes);
  expect(states(read(after).answered)).toEqual(['current']);
  const { workbook } = read(after);
  const edited = applyPlan(workbook, {
    preconditions: [],
    steps: [
      { verb: 'block', sheet: 'Held', top: 1, left: 2, values: [[120]] },
      { verb: 'block', sheet: 'Held', top: 2, left: 2, values: [[120]] },
    ],
  });
  expect(states(read(edited).answered)).toEqual(['outOfDate']);
});
