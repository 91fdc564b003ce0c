/** @jest-environment jsdom */
/** The notes in the pane: what will be written, as the shop will read it, and the ways to send it. */
import { openPane, TestDesk, type Pane } from '../support/pane';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { toHtml } from '../../../src/domain/note/html';
import { messageOf } from '../../../src/domain/messages';
import { notesBeforeWriting } from '../../../src/workbook/answer';
import { bookBytes, CLEAN } from '../../cli/books';
import { jsonOf, SAMPLES } from '../../cli/harness';
import { FileDoor } from '../support/file-door';

const FOLD = 'The note and what will be written';
const samples = ['model.xlsx', 'job-block.xlsx', 'messy.xlsx', 'multi-line.xlsx', 'order-lines.xlsx', 'wide.xlsx'];

// Finding a button by its role among hundreds takes jsdom a while.
jest.setTimeout(60_000);

const says = (text: string | RegExp): boolean => screen.queryAllByText(text, { exact: false }).length > 0;

/** The clean sheet with a reason so long that its note fits into no link. */
function longNote(): FileDoor {
  const long = CLEAN.map((row) => row.map((cell) => (cell === 'review' ? 'review '.repeat(300).trim() : cell)));
  return new FileDoor(bookBytes({ Held: long }));
}

async function unfolded(door: FileDoor, desk = new TestDesk()): Promise<Pane> {
  const pane = await openPane(door, { desk });
  await pane.click(FOLD);
  return pane;
}

test.each(samples)('%s: the notes that are copied, and the findings, are those of the command line', async (name) => {
  const { json: expected } = jsonOf(['check', join(SAMPLES, name), '--json']);
  const pane = await unfolded(FileDoor.sample(name));
  for (const { id, text } of expected.notes) {
    if (expected.notes.length > 1) await pane.user.selectOptions(screen.getByLabelText('Note'), id);
    await pane.user.click(screen.getByText('Copy as text'));
    expect(pane.desk.copied.at(-1)).toEqual({ text, html: null });
  }
  const outcome = pane.session.getState().last?.answered.outcome;
  const findings = outcome?.kind === 'checked' ? outcome.findings : [];
  expect(findings.map((finding) => messageOf(finding))).toEqual(expected.findings.map(({ message }) => message));
});

test('what will be written is said before, with the note as the shop will read it', async () => {
  await unfolded(FileDoor.sample('model.xlsx'));
  expect(says('Remaining to build and Split check in columns W and X')).toBe(true);
  expect(says('3 sheets: Split Summary, Release Note, Release Log')).toBe(true);
  expect(says(/^Release 40 of the already-made parts from lot B/)).toBe(true);
  expect(says('not issued')).toBe(true);
});

test('what stands in the way is said before anything is written', async () => {
  const door = new FileDoor(bookBytes({ Held: CLEAN, 'Release Note': [['Of somebody else']] }));
  const pane = await unfolded(door);
  expect(says('The sheet "Release Note" has the name that Held Split needs')).toBe(true);
  await pane.click('Write note for 1 line');
  expect(screen.getByRole('alert').textContent).toContain('rename that sheet and try again');
});

test('who prepares it is empty at first, stands on the note, and is remembered', async () => {
  const desk = new TestDesk();
  const door = FileDoor.sample('model.xlsx');
  const pane = await unfolded(door, desk);
  const field = screen.getByRole('textbox', { name: 'Prepared by (optional)' });
  expect(field).toHaveProperty('value', '');
  await pane.user.type(field, 'Ann Lee');
  await pane.settle();
  expect([...desk.memory.values()]).toEqual(['Ann Lee']);
  await pane.click('Write note for 1 line');
  const [note] = notesOf(pane);
  expect(note?.preparedBy).toBe('Ann Lee');
});

test('who prepared the last one prepares the next, without a field to fill', async () => {
  const desk = new TestDesk();
  desk.memory.set('held-split.prepared-by', 'Ann Lee');
  const pane = await openPane(FileDoor.sample('model.xlsx'), { desk });
  await pane.click('Write note for 1 line');
  expect(notesOf(pane)[0]?.preparedBy).toBe('Ann Lee');
});

test('once written it is there to be sent, and the sheet to be gone to', async () => {
  const door = FileDoor.sample('model.xlsx');
  const pane = await openPane(door);
  await pane.click('Write note for 1 line');
  expect(screen.getByRole('button', { name: 'The note' }).getAttribute('aria-expanded')).toBe('true');
  await pane.click('Go to the sheet');
  expect(door.active).toBe('Release Note');
  await pane.click('Copy with layout');
  const [note] = notesOf(pane);
  if (note === undefined) throw new Error('There is no note');
  expect(pane.desk.copied.at(-1)).toMatchObject({ html: toHtml(note) });
  expect(says('The note is on the clipboard.')).toBe(true);
  expect(note.date).toBe('2025-06-20T08:00:00.000Z');
});

test('where the clipboard is denied it says so, and its message can be dismissed', async () => {
  const desk = new TestDesk();
  desk.canCopy = false;
  const pane = await unfolded(FileDoor.sample('model.xlsx'), desk);
  await pane.click('Copy as text');
  expect(says('The note cannot be put on the clipboard here.')).toBe(true);
  await pane.click('Dismiss this message');
  expect(says('The note cannot be put on the clipboard here.')).toBe(false);
});

test('an e-mail has the title as subject, and a note that is too long for a link is pasted', async () => {
  const pane = await unfolded(longNote());
  await pane.click('E-mail');
  const [note] = notesOf(pane);
  const [address = ''] = pane.desk.mails;
  expect(address).toBe(
    `mailto:?subject=${encodeURIComponent(note?.title ?? '')}&body=${encodeURIComponent('(Paste the release note here: it is on the clipboard.)')}`,
  );
  expect(pane.desk.copied).toHaveLength(1);
  expect(says('it is on the clipboard: paste it into the message')).toBe(true);
});

test('and where it cannot be copied either, it says to do that by hand', async () => {
  const desk = new TestDesk();
  desk.canCopy = false;
  const pane = await unfolded(longNote(), desk);
  await pane.click('E-mail');
  expect(decodeURIComponent(desk.mails[0] ?? '')).toContain('&body=(Paste the release note here.)');
  expect(says('Copy its text below and paste it into the message.')).toBe(true);
});

function notesOf(pane: Pane) {
  const answered = pane.session.getState().last?.answered;
  return answered === undefined ? [] : notesBeforeWriting(answered);
}
