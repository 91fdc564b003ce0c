/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding } from '../../../src/domain/model';
import { FindingItem } from '../../../src/taskpane/FindingItem/FindingItem';
import { checked, clean } from '../../support/tables';
import { recordedActions } from '../shared/actions';
import { foundBy, sampleCheck } from '../shared/samples';

const messy = sampleCheck('messy');

function show(findings: readonly Finding[], sheet = 'HOLD list') {
  const actions = recordedActions();
  const view = render(<FindingItem findings={findings} sheet={sheet} actions={actions} />);
  return { actions, user: userEvent.setup(), ...view };
}

describe('one finding', () => {
  it('says what is wrong with the real values, how grave it is, and what to do', () => {
    show(foundBy(messy, 'ditto-mark'));
    expect(screen.getByText('Row 9 has "ditto" for its lot.')).toBeTruthy();
    expect(screen.getByText('Error')).toBeTruthy();
    expect(screen.getByText('Write it out: lot "240513".')).toBeTruthy();
  });

  it('selects a cell when its name is clicked, and all of them together', async () => {
    const { actions, user } = show(foundBy(messy, 'label-mismatch').slice(0, 1));
    expect(within(screen.getByRole('group', { name: 'Cells' })).getAllByRole('button')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Select O8' }));
    // O8 is row 7 and column 14, counted from 0.
    const o8 = { sheet: 'HOLD list', top: 7, left: 14, bottom: 7, right: 14 };
    expect(actions.select).toHaveBeenLastCalledWith([o8]);
    await user.click(screen.getByRole('button', { name: 'Select all 2' }));
    expect(actions.select).toHaveBeenLastCalledWith([{ ...o8, left: 13, right: 13 }, o8]);
  });

  it('names the sheet of a cell that is elsewhere', () => {
    show(foundBy(messy, 'ditto-mark'), 'Another sheet');
    expect(screen.getByRole('button', { name: 'Select HOLD list!J9' })).toBeTruthy();
  });

  it('offers a fix that says what it will change', async () => {
    const findings = foundBy(messy, 'ditto-mark');
    const { actions, user } = show(findings);
    await user.click(screen.getByRole('button', { name: 'Write "240513" in J9' }));
    expect(actions.fix.mock.calls).toEqual([[findings]]);
  });

  it('lists the steps of a longer fix above its button', async () => {
    const findings = foundBy(messy, 'over-release');
    const { actions, user } = show(findings);
    // Row 11 has 40 parts, 10 of them too many: its copy takes those, and what was row 12 goes down to row 13.
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Copy row 11 below itself',
      'Write "30" in L11',
      'Write "10" in L12',
      'Write "No" in U12',
      'Write "BX-11-2" in K12',
      'Clear Q11 and Q12',
    ]);
    await user.click(screen.getByRole('button', { name: 'Make these 6 changes' }));
    expect(actions.fix.mock.calls).toEqual([[findings]]);
  });

  it('has no fix button where nothing is certain', () => {
    show(foundBy(messy, 'lane-unclear'));
    expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
  });

  it('folds out why it matters, with the rule and the way to its page', async () => {
    const { user } = show(foundBy(messy, 'ditto-mark'));
    const fold = screen.getByRole('button', { name: 'Why it matters' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('link')).toBeNull();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(fold);
    await user.keyboard('{Enter}');
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/^Rule ditto-mark/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Read more (new window)' });
    expect(link.getAttribute('href')).toBe('https://rules.test/ditto-mark');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    await user.keyboard(' ');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('gives many cells one button together', () => {
    const [finding] = foundBy(messy, 'ditto-mark');
    if (finding === undefined) throw new Error('There is a ditto mark in the sample');
    const cells = Array.from({ length: 20 }, (_, row) => ({
      sheet: 'HOLD list',
      top: row,
      left: 0,
      bottom: row,
      right: 0,
    }));
    show([{ ...finding, cells }]);
    const names = within(screen.getByRole('group'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Select all 20']);
  });
});

/** A held sheet with hold rows that give no reason: rows 3, 4 ... below one clean row. */
function unreasoned(count: number): readonly Finding[] {
  const held = Array.from({ length: count }, (_, row) => ({
    as: 'hold' as const,
    bag: `A-${String(row + 1)}`,
    reason: null,
  }));
  return foundBy(checked(clean([{}, ...held])), 'reason-missing');
}

describe('the same finding on many rows', () => {
  it('is one item with a list: the first few, then all, then the first few again', async () => {
    const { user } = show(unreasoned(12), 'Held');
    expect(screen.getByText('No hold reason (12 times)')).toBeTruthy();
    const list = screen.getByRole('list', { name: 'No hold reason, each place' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(within(list).getByText('Row 3 holds 35 parts without a reason.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(12);
    expect(within(list).getByText('Row 14 holds 35 parts without a reason.')).toBeTruthy();
    const fewer = screen.getByRole('button', { name: 'Show fewer' });
    expect(document.activeElement).toBe(fewer);
    await user.click(fewer);
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  });

  it('shows one more than the first few at once', () => {
    show(unreasoned(4), 'Held');
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull();
  });

  it('says once what to do where it is the same for all', () => {
    show(unreasoned(4), 'Held');
    expect(screen.getAllByText('Write in the reason column why these parts are held.')).toHaveLength(1);
  });

  it('says for each what to do where that differs, and fixes all at once', async () => {
    const rows = [{}, { bag: 'B-2', lot: 'ditto' }, { bag: 'B-3', lot: 'C' }, { bag: 'B-4', lot: 'ditto' }];
    const findings = foundBy(checked(clean(rows)), 'ditto-mark');
    const { actions, user } = show(findings, 'Held');
    expect(screen.getByText('Write it out: lot "B".')).toBeTruthy();
    expect(screen.getByText('Write it out: lot "C".')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Write "C" in L5' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fix all 2' }));
    expect(actions.fix.mock.calls).toEqual([[findings]]);
  });

  it('keeps a very long list within a frame of its own that the keyboard can scroll', async () => {
    const { user } = show(unreasoned(150), 'Held');
    await user.click(screen.getByRole('button', { name: 'Show all 150' }));
    const frame = screen.getByRole('region', { name: 'No hold reason, each place' });
    expect(frame.tabIndex).toBe(0);
  });
});
