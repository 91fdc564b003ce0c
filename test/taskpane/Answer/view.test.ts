/** What the first line says, in every state. */
import { answerView } from '../../../src/taskpane/Answer/view';
import { BEFORE, type SessionState } from '../../../src/taskpane/session/model';
import { bookBytes, changed, CLEAN } from '../../cli/books';
import { lastOfBytes, stateOf } from '../support/states';

const task = { doing: 'check', isQuiet: false, step: null, isSlow: false, isWaiting: false, canCancel: true } as const;
const trouble = {
  doing: 'check',
  kind: 'busy',
  written: 'nothing',
  sentence: 'Busy.',
  code: null,
  places: [],
} as const;

function checked(sheets: Parameters<typeof bookBytes>[0], sheet: string | null = null): SessionState {
  return { ...BEFORE, stage: 'ready', last: lastOfBytes(bookBytes(sheets), sheet) };
}

function said(state: SessionState): readonly unknown[] {
  const { shape, sentence, source } = answerView(state);
  return [shape, sentence, source];
}

test.each<[string, Partial<SessionState>, string]>([
  ['at the start', {}, 'Waiting for Excel.'],
  ['outside Excel', { stage: 'notInExcel' }, 'Held Split works inside Excel.'],
  ['when Excel is silent', { stage: 'noAnswer' }, 'Excel does not answer.'],
  ['during the first check', { stage: 'ready', task }, 'Checking the held parts.'],
  ['after the first check was stopped', { stage: 'ready' }, 'Not checked yet.'],
  ['after the first check failed', { stage: 'ready', trouble }, 'The workbook is not checked.'],
])('%s', (_when, change, sentence) => {
  expect(said({ ...BEFORE, ...change })).toEqual(['question', sentence, null]);
});

test('a clean sheet has the tick, its sheet and why it is this one, its size and the time', () => {
  const at = new Date('2025-06-20T08:00:00.000Z');
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  expect(said(stateOf('model.xlsx'))).toEqual([
    'tick',
    'The order line can be released.',
    `"Held Inventory", the sheet you are on · 2 rows, 1 order line · checked at ${time}`,
  ]);
});

test('one line on hold takes the tick away', () => {
  const { shape, sentence } = answerView(checked({ Held: changed(1, 'Label rev', null) }));
  expect([shape, sentence]).toEqual(['bars', 'Keep everything on hold: 1 thing to fix.']);
});

test('a sheet with nothing to release has no tick either', () => {
  const held = [CLEAN[0] ?? [], CLEAN[2] ?? []].map((row) => row.map((cell) => (cell === 75 ? 35 : cell)));
  expect(answerView(checked({ Held: held }))).toMatchObject({
    shape: 'bars',
    sentence: 'This sheet has nothing to release.',
  });
});

test('a sheet that the buyer chose is called that, and the only one the only one', () => {
  expect(said(checked({ About: [['x']], Held: CLEAN }))[2]).toMatch(/^"Held", the only sheet of held parts · /);
  expect(said(checked({ May: CLEAN, June: CLEAN }, 'June'))[2]).toMatch(/^"June", the sheet you chose · /);
});

test('a stopped run says that it is not checked', () => {
  expect(
    said(
      checked({
        Held: [
          ['Lot', 'Qty'],
          ['A', 35],
        ],
      }),
    ),
  ).toEqual([
    'bars',
    'Keep everything on hold: 1 thing to fix before the sheet can be checked.',
    '"Held", the sheet you are on · not checked',
  ]);
});

test.each<[string, Parameters<typeof bookBytes>[0], string | null, string]>([
  ['no held sheet', { Prices: [['Article', 'Price']] }, null, "I can't find a held-inventory sheet."],
  ['several', { About: [['x']], May: CLEAN, June: CLEAN }, null, 'Which sheet lists the held parts?'],
  ['one without rows', { Held: CLEAN.slice(0, 1) }, null, 'The sheet "Held" has no rows under its headers.'],
  ['a sheet that is gone', { Held: CLEAN }, 'June', 'The sheet "June" is no longer in this workbook.'],
  [
    'a sheet of another kind',
    { Held: CLEAN, Prices: [['Article', 'Price']] },
    'Prices',
    'The sheet "Prices" is not a held-inventory sheet.',
  ],
])('%s: asks and says what to do', (_what, sheets, sheet, sentence) => {
  const view = answerView(checked(sheets, sheet));
  expect(view).toMatchObject({ shape: 'question', sentence, source: null });
  expect(view.advice).toMatch(/\.$/);
});
