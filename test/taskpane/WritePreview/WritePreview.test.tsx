/** @jest-environment jsdom */
import '../shared/text-coding';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { composeNotes } from '../../../src/domain/note/compose';
import { WritePreview } from '../../../src/taskpane/WritePreview/WritePreview';
import { NO_EFFECTS } from '../../../src/workbook/plan';
import { planWrite } from '../../../src/workbook/plan-write';
import { sampleCheck, sampleSnapshot, type Sample } from '../shared/samples';

const ISSUE = { now: '2026-05-04T09:30:00Z', preparedBy: null };

function writeOf(sample: Sample) {
  const check = sampleCheck(sample);
  const notes = composeNotes(check, ISSUE);
  return { notes, plan: planWrite(sampleSnapshot(sample), check, notes, {}) };
}

function itemsOf(name: string): readonly (string | null)[] {
  return within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

describe('the preview of a write', () => {
  it('says what goes where', () => {
    const { plan, notes } = writeOf('model');
    render(<WritePreview plan={plan} notes={notes} />);
    expect(screen.getByRole('heading', { name: 'What will be written' })).toBeTruthy();
    expect(itemsOf('What will be written')).toEqual([
      expect.stringMatching(/^Remaining to build and Split check in columns [A-Z]+ and [A-Z]+$/),
      '3 sheets: Split Summary, Release Note, Release Log',
      '1 row added to the end of the Release Log',
    ]);
    expect(itemsOf('Notes')).toEqual([`${notes[0]?.id ?? ''} for Northfield Additive, PO 4711: new`]);
    expect(screen.getByText('What you wrote yourself stays as it is.')).toBeTruthy();
  });

  it('says which notes replace others and which are unchanged', () => {
    const { plan, notes } = writeOf('multi-line');
    const [first, second, third] = notes;
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are three notes');
    const mixed = [{ ...first, isNew: false }, { ...second, replaces: 'HS-00000001' }, third];
    render(<WritePreview plan={plan} notes={mixed} />);
    expect(itemsOf('Notes')).toEqual([
      `${first.id} for Northfield Additive, PO 4711: unchanged since it was issued`,
      `${second.id} for Northfield Additive, PO 4718: replaces HS-00000001`,
      `${third.id} for Harbor Print Works, PO 4725: new`,
    ]);
    // Five order lines, one row each.
    expect(itemsOf('What will be written')).toContain('5 rows added to the end of the Release Log');
  });

  it('says when there is nothing to do', () => {
    render(<WritePreview plan={{ preconditions: [], steps: [], effects: NO_EFFECTS }} notes={[]} />);
    expect(screen.getByText('Nothing: the workbook has it all already.')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('names the first of many notes, and all when asked', async () => {
    const { plan, notes } = writeOf('model');
    const many = Array.from({ length: 40 }, (_, at) =>
      notes.map((note) => ({ ...note, id: `HS-${String(at)}` })),
    ).flat();
    render(<WritePreview plan={plan} notes={many} />);
    expect(itemsOf('Notes')).toHaveLength(10);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 40 notes' }));
    expect(itemsOf('Notes')).toHaveLength(40);
  });
});
