/** @jest-environment jsdom */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LineCard, type LineCardProps } from '../../../src/taskpane/LineCard/LineCard';
import { recordedActions } from '../shared/actions';
import { lineOf, sampleCheck } from '../shared/samples';

const model = sampleCheck('model');
const messy = sampleCheck('messy');
const multi = sampleCheck('multi-line');

function show(line: Pick<LineCardProps, 'checked' | 'findings'>, isOpen = false) {
  const onToggle = jest.fn();
  const actions = recordedActions();
  const view = render(<LineCard {...line} sheet="HOLD list" actions={actions} isOpen={isOpen} onToggle={onToggle} />);
  return { onToggle, actions, user: userEvent.setup(), ...view };
}

/** The sentences of the card, from top to bottom. */
function sentences(container: HTMLElement): readonly (string | null)[] {
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
}

describe('the card of a line that can be released', () => {
  it('is named by its part, PO and shop, and gives the verdict in a word and a shape', () => {
    show(lineOf(model, 'DB-204'));
    const card = screen.getByRole('article', { name: 'DB-204 Drone bracket' });
    const heading = within(card).getByRole('heading', { level: 3 });
    expect(heading.textContent).toBe('DB-204 Drone bracket PO 4711, Northfield Additive Release');
    expect(heading.querySelector('[data-shape="tick"]')).not.toBeNull();
  });

  it('shows where the parts are, what is still to build and what may be built', () => {
    const { container } = show(lineOf(model, 'DB-204'));
    expect(screen.getByRole('img', { name: '40 parts accepted and 35 parts on hold.' })).toBeTruthy();
    // 60 = 100 - 0 - 0 - 40; min(60, 35) wait; 60 - 35 for sure
    expect(sentences(container)).toEqual([
      '60 parts still to build: 25 for sure, 35 wait for the hold decision.',
      'Restart is blocked: nothing may be built now.',
    ]);
  });

  it('folds out how the figures come about', () => {
    const { container } = show(lineOf(multi, 'DB-204'), true);
    // 105 = 240 - 60 - 0 - 75; min(105, 58) wait; 47 for sure, of them 12 for do-not-use; 60 + 0 + 75 + 47 = 182
    expect(sentences(container)).toEqual([
      '105 parts still to build: 47 for sure, 58 wait for the hold decision.',
      '47 parts may be built now, until delivered, in process and accepted parts come to 182.',
      '75 parts accepted, 58 parts on hold and 12 parts not to be used.',
      '105 = 240 ordered - 60 delivered - 75 accepted that count',
      '12 parts of what is to be built replace do-not-use parts.',
    ]);
  });

  it('says when there is nothing to release, with a dash', () => {
    const { container } = show(lineOf(multi, 'CG-310'));
    expect(screen.getByText('Nothing to release')).toBeTruthy();
    expect(container.querySelector('h3 [data-shape="dash"]')).not.toBeNull();
  });
});

describe('the card of a line on hold', () => {
  const held = lineOf(messy, 'DB-204', '4751');

  it('says so with pause bars and how much there is to fix', () => {
    const { container } = show(held);
    expect(screen.getByText('Keep all on hold, 7 things to fix')).toBeTruthy();
    expect(container.querySelector('h3 [data-shape="bars"]')).not.toBeNull();
  });

  it('marks what it would be once fixed, and says nothing as if it held now', () => {
    const { container } = show(held);
    expect(screen.getByText('Once fixed')).toBeTruthy();
    // Ordered 60 and 70 that count: what remains is not known before that is settled.
    expect(sentences(container)).toEqual(['Once these are fixed, 70 parts can be released.']);
  });

  it('gives the figures of a line on hold only with what they depend on', () => {
    const { container } = show(lineOf(messy, 'CG-310'));
    expect(sentences(container)[0]).toBe('Once these are fixed, 38 parts can be released.');
    expect(
      sentences(container)
        .slice(1)
        .every((text) => text?.startsWith('With lanes and counts as they are now: ')),
    ).toBe(true);
  });

  it('says that nothing will be released where no part is accepted', () => {
    const { line, ...rest } = held.checked;
    show({ ...held, checked: { line, ...rest, onceFixed: 'nothingToRelease', errors: 1 } });
    expect(screen.getByText('Once this is fixed, there is nothing to release.')).toBeTruthy();
  });

  it('folds out why, and every finding, worst first', () => {
    const { container } = show(held, true);
    expect(sentences(container).slice(1, 3)).toEqual([
      'Why: it is disputed or not said who may release; the quantities do not add up to one answer; the next action is not stated.',
      '70 parts accepted, 20 parts on hold and 6 parts not to be used.',
    ]);
    const list = screen.getByRole('list', { name: 'Findings about DB-204 Drone bracket' });
    // Seven errors, then two warnings.
    expect([...list.children].map((item) => item.querySelector('p')?.textContent)).toEqual([
      ...Array.from({ length: 7 }, () => 'Error'),
      ...Array.from({ length: 2 }, () => 'Warning'),
    ]);
    expect(within(list).getByText('Row 13 holds 20 parts without a reason.')).toBeTruthy();
  });
});

describe('the heading of a card', () => {
  it('folds the card with the mouse and with the keyboard', async () => {
    const { onToggle, user } = show(lineOf(multi, 'DB-205'));
    const button = screen.getByRole('button', { name: /^DB-205/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    await user.keyboard(' ');
    // The second line of the sheet has index 1.
    expect(onToggle.mock.calls).toEqual([[1], [1], [1]]);
  });

  it('says that the card is open', () => {
    show(lineOf(multi, 'DB-205'), true);
    const button = screen.getByRole('button', { name: /^DB-205/ });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).not.toBeNull();
  });

  it.each([
    [{ shop: null, po: null, line: null, part: null }, null, 'The order line Release'],
    [{ shop: 'Acme', po: 'PO-7', line: '3', part: null }, null, 'PO-7 line 3, Acme Release'],
    [{ shop: null, po: null, line: null, part: 'P1' }, 'Clip', 'P1 Clip Release'],
  ])('names a line with %j and %s', (key, description, name) => {
    const { checked, findings } = lineOf(model, 'DB-204');
    show({ checked: { ...checked, line: { ...checked.line, key, description } }, findings });
    expect(screen.getByRole('heading').textContent.replace(/\s+/g, ' ')).toBe(name);
  });
});
