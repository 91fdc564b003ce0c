/** @jest-environment jsdom */
import '../shared/text-coding';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Check } from '../../../src/domain/outcome';
import { LineList } from '../../../src/taskpane/LineList/LineList';
import { checked, clean, type CleanRow } from '../../support/tables';
import { recordedActions } from '../shared/actions';
import { sampleCheck } from '../shared/samples';

function show(check: Check) {
  const actions = recordedActions();
  const view = render(<LineList check={check} actions={actions} />);
  const again = (next: Check): void => {
    view.rerender(<LineList check={next} actions={actions} />);
  };
  return { actions, user: userEvent.setup(), again, ...view };
}

/** The cards from top to bottom: the first word or two of their headings. */
function titles(): readonly string[] {
  return screen
    .queryAllByRole('article')
    .map((card) => document.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent ?? '');
}

/** The cards that are open. */
function openTitles(): readonly string[] {
  return titles().filter((_, at) => screen.getAllByRole('article')[at]?.querySelector('h3 [aria-expanded="true"]'));
}

/** One clean line per part, with a bag of its own. */
function parts(count: number, change: (row: number) => CleanRow = () => ({})): readonly CleanRow[] {
  return Array.from({ length: count }, (_, row) => {
    const name = String(row + 1).padStart(4, '0');
    return { part: `P-${name}`, lot: `L-${name}`, bag: `B-${name}`, location: `S-${name}`, ...change(row) };
  });
}

describe('the list of order lines', () => {
  it('has what is on hold first, most to fix before less', () => {
    show(sampleCheck('messy'));
    expect(screen.getByRole('heading', { level: 2, name: 'Order lines' })).toBeTruthy();
    const verdicts = screen
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => /(Keep.*|Release)$/.exec(textContent)?.[0]);
    expect(verdicts).toEqual([
      'Keep all on hold, 8 things to fix',
      'Keep all on hold, 7 things to fix',
      'Keep all on hold, 6 things to fix',
      'Keep all on hold, 3 things to fix',
      'Release',
    ]);
  });

  it('opens cards with something to look at and keeps clean ones closed', () => {
    // P-0002 has no lane; P-0003 is accepted without a written approval, which is a warning.
    const rows = parts(3, (row) => (row === 1 ? { lane: null } : row === 2 ? { approval: null } : {}));
    show(checked(clean(rows)));
    expect(titles()).toEqual(['P-0002', 'P-0003', 'P-0001']);
    expect(openTitles()).toEqual(['P-0002', 'P-0003']);
  });

  it('leaves a card as the buyer folded it when the sheet is checked again', async () => {
    const rows = parts(2, (row) => (row === 1 ? { lane: null } : {}));
    const { user, again } = show(checked(clean(rows)));
    await user.click(screen.getByRole('button', { name: /^P-0001/ }));
    await user.click(screen.getByRole('button', { name: /^P-0002/ }));
    expect(openTitles()).toEqual(['P-0001']);
    again(checked(clean(parts(2))));
    expect(titles()).toEqual(['P-0001', 'P-0002']);
    expect(openTitles()).toEqual(['P-0001']);
  });

  it('passes the actions to the findings', async () => {
    const { actions, user } = show(checked(clean(parts(1, () => ({ lane: null })))));
    await user.click(screen.getByRole('button', { name: 'Select O2' }));
    expect(actions.select).toHaveBeenCalledWith([{ sheet: 'Held', top: 1, left: 14, bottom: 1, right: 14 }]);
  });
});

describe('the search box', () => {
  it('is there above eight lines only', () => {
    const { again } = show(checked(clean(parts(8))));
    expect(screen.queryByRole('searchbox')).toBeNull();
    again(checked(clean(parts(9))));
    expect(screen.getByRole('searchbox', { name: 'Find an order line' })).toBeTruthy();
  });

  it.each([
    ['p-0007', ['P-0007']],
    ['b-0003', ['P-0003']],
    ['L-0011', ['P-0011']],
    ['000', ['P-0001', 'P-0002', 'P-0003', 'P-0004', 'P-0005', 'P-0006', 'P-0007', 'P-0008', 'P-0009']],
  ])('finds %s', async (query, expected) => {
    const { user } = show(checked(clean(parts(12))));
    await user.type(screen.getByRole('searchbox'), query);
    expect(titles()).toEqual(expected);
    expect(screen.getByRole('status').textContent).toBe(`${String(expected.length)} of 12 order lines`);
  });

  it('says that nothing was found, and shows all lines again when it is emptied', async () => {
    const { user } = show(checked(clean(parts(12))));
    await user.type(screen.getByRole('searchbox'), 'nowhere');
    expect(titles()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('No order line has this in it.');
    await user.clear(screen.getByRole('searchbox'));
    expect(titles()).toHaveLength(12);
  });
});

describe('thousands of lines', () => {
  /** jsdom lays nothing out: every card is 168 pixels high, in a window of 768. */
  beforeEach(() => {
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(168);
    jest.spyOn(window, 'scrollTo').mockReturnValue();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(window, { scrollY: 0 });
  });

  const check = checked(clean(parts(2000)));

  it('are in the page only as far as they are in view', () => {
    show(check);
    expect(titles()[0]).toBe('P-0001');
    expect(titles().length).toBeLessThan(20);
    const list = screen.getByRole('list', { name: 'Order lines' });
    // 2000 cards of 168 pixels
    expect(list.style.height).toBe('336000px');
    const first = within(list).getAllByRole('listitem')[0];
    expect([first?.getAttribute('aria-posinset'), first?.getAttribute('aria-setsize')]).toEqual(['1', '2000']);
  });

  it('come into the page as the window is scrolled, and the card with the keyboard stays', async () => {
    const { user } = show(check);
    await user.click(screen.getByRole('button', { name: /^P-0002/ }));
    act(() => {
      Object.assign(window, { scrollY: 168_000 });
      fireEvent.scroll(window);
    });
    expect(titles()).toContain('P-1001');
    expect(titles()).not.toContain('P-0001');
    expect(document.activeElement?.textContent).toContain('P-0002');
  });

  it('can be searched', async () => {
    const { user } = show(check);
    await user.type(screen.getByRole('searchbox'), 'P-1234');
    expect(titles()).toEqual(['P-1234']);
  });
});
