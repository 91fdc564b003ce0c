/** @jest-environment jsdom */
import '../shared/text-coding';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { composeNotes } from '../../../src/domain/note/compose';
import type { Note } from '../../../src/domain/note/note';
import { toText } from '../../../src/domain/note/text';
import { NoteView } from '../../../src/taskpane/NoteView/NoteView';
import { checked, clean } from '../../support/tables';
import { SAMPLES, sampleCheck, type Sample } from '../shared/samples';

const ISSUE = { now: '2026-05-04T09:30:00Z', preparedBy: 'J. Diaz' };

function notesOf(sample: Sample): readonly Note[] {
  return composeNotes(sampleCheck(sample), ISSUE);
}

function show(notes: readonly Note[], isWritten = true) {
  const asked = { onCopyText: jest.fn(), onCopyRich: jest.fn(), onMail: jest.fn(), onGoTo: jest.fn() };
  const view = render(<NoteView notes={notes} {...asked} canGoTo={() => isWritten} />);
  return { ...asked, user: userEvent.setup(), ...view };
}

/** Letters and digits alone, in their order: what is left of a text when its layout is taken away. */
function letters(text: string | null): string {
  return (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

describe('a note in the pane', () => {
  it.each(SAMPLES)('says of %s what the e-mail says, word for word and in its order', async (sample) => {
    const notes = notesOf(sample);
    const { user } = show(notes);
    for (const note of notes) {
      if (notes.length > 1) await user.selectOptions(screen.getByRole('combobox', { name: 'Note' }), note.id);
      expect(letters(screen.getByRole('article').textContent)).toBe(letters(toText(note)));
    }
  });

  it('has its id in the heading, and the facts under it', () => {
    const [note] = notesOf('model');
    show(notesOf('model'));
    const paper = screen.getByRole('article', { name: `Release note ${note?.id ?? ''}` });
    const facts = within(paper)
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(facts.slice(0, 2)).toEqual(['Shop', 'PO']);
    expect(within(paper).getByText('Northfield Additive')).toBeTruthy();
  });

  it('lists the bags of a lane in words, and no table that is wider than the pane', () => {
    show(notesOf('model'));
    const list = screen.getByRole('list', { name: 'Released now, by bag or lot' });
    expect(within(list).getByText(/^40 parts: .*lot B/i)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows what somebody typed as text, never as markup', () => {
    const { container } = show(composeNotes(checked(clean([{ lot: '<img src=x>' }])), ISSUE));
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('article').textContent).toContain('<img src=x>');
  });

  it('shows the first of many bags, and all when asked', async () => {
    // 60 bags of 2 parts of lot B, alike but for their ids.
    const rows = Array.from({ length: 60 }, (_, row) => ({ bag: `BX-${String(row + 1)}`, qty: 2, ordered: 200 }));
    const { user } = show(composeNotes(checked(clean(rows)), ISSUE));
    const list = screen.getByRole('list', { name: 'Released now, by bag or lot' });
    expect(list.textContent).toContain('120 parts in 60 bags of 2 parts each');
    expect(list.textContent).not.toContain('BX-60');
    await user.click(screen.getByRole('button', { name: 'Show all 60 bags' }));
    expect(list.textContent).toContain('BX-60');
  });
});

describe('the ways to send a note', () => {
  it.each([
    ['Copy as text', 'onCopyText'],
    ['Copy with layout', 'onCopyRich'],
    ['E-mail', 'onMail'],
    ['Go to the sheet', 'onGoTo'],
  ] as const)('%s is asked for with the note that is shown', async (name, asked) => {
    const notes = notesOf('multi-line');
    const { user, ...spies } = show(notes);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Note' }), notes[1]?.id ?? '');
    await user.click(screen.getByRole('button', { name }));
    expect(spies[asked].mock.calls).toEqual([[notes[1]]]);
  });

  it('cannot go to a sheet that is not there yet, and says why', async () => {
    const { user, onGoTo } = show(notesOf('model'), false);
    const button = screen.getByRole('button', { name: 'Go to the sheet' });
    await user.click(button);
    expect(onGoTo).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const hint = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('This note is not in the workbook yet.');
  });

  it('name every note of several to choose from, and offer no choice of one', () => {
    const { unmount } = show(notesOf('multi-line'));
    // Three POs at two shops.
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent.replace(/^HS-[0-9A-F]{8} /, ''))).toEqual(
      ['for Northfield Additive, PO 4711', 'for Northfield Additive, PO 4718', 'for Harbor Print Works, PO 4725'],
    );
    unmount();
    show(notesOf('model'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
