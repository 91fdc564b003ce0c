/** @jest-environment jsdom */
import '../shared/text-coding';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { check, type Corrections } from '../../../src/domain/check';
import { mappingColumns } from '../../../src/taskpane/MappingEditor/columns';
import { MappingEditor } from '../../../src/taskpane/MappingEditor/MappingEditor';
import { book, sheet } from '../../support/tables';

function show(table: string, corrections: Corrections = {}) {
  const source = book(sheet(table));
  const columns = mappingColumns(source, check(source, { corrections }), corrections, 'Held');
  const onSave = jest.fn();
  const onCancel = jest.fn();
  const view = render(
    <MappingEditor columns={columns} corrections={corrections} onSave={onSave} onCancel={onCancel} />,
  );
  return { onSave, onCancel, user: userEvent.setup(), ...view };
}

/** The choice for a column. */
function choice(header: string): HTMLElement {
  return screen.getByRole('combobox', { name: header });
}

/** What is chosen for a column, as shown. */
function chosen(header: string): string | undefined {
  return within(choice(header))
    .getAllByRole<HTMLOptionElement>('option')
    .find(({ selected }) => selected)?.text;
}

/** What is said below a column. */
function said(header: string): string {
  const ids = (choice(header).getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

const PLAIN = `
  | Lot | Bag | Qty | Lane     | Our supplier code |
  | B   | B-1 | 40  | Accepted | N-1    |
  | A   | A-1 | 35  | Hold     | N-2    |
`;

describe('the mapping editor', () => {
  it('shows every column with its letter, what is in it, and what it is read as', () => {
    show(PLAIN);
    expect(screen.getByRole('heading', { name: 'Columns of "Held"' })).toBeTruthy();
    expect(chosen('Qty')).toBe('As recognised: Quantity');
    expect(said('Qty')).toContain('Column C: 40 · 35');
    expect(chosen('Our supplier code')).toBe('As recognised: Not read');
  });

  it('offers every field and "not read", those of the order line apart from those of a bag', () => {
    show(PLAIN);
    const options = within(choice('Qty')).getAllByRole('option');
    // 34 fields, "as recognised" and "not read"
    expect(options).toHaveLength(36);
    expect(
      within(choice('Qty'))
        .getAllByRole('group')
        .map((group) => group.getAttribute('label')),
    ).toEqual(['Of the order line', 'Of the bag or lot']);
  });

  it('marks what a word points to as a suggestion and leaves the choice to the buyer', async () => {
    const { user, onSave } = show(PLAIN);
    expect(said('Our supplier code')).toContain('Not read. By a word of its header it may be: Shop.');
    const groups = within(choice('Our supplier code')).getAllByRole('group');
    expect(groups[0]?.getAttribute('label')).toBe('Suggestion');
    await user.click(screen.getByRole('button', { name: 'Save columns' }));
    expect(onSave.mock.calls).toEqual([[{}]]);
  });

  it('saves what was chosen with the corrections that there were', async () => {
    const { user, onSave } = show(PLAIN, { elsewhere: 'note' });
    await user.selectOptions(choice('Our supplier code'), 'Shop');
    await user.selectOptions(choice('Bag'), 'Not read');
    expect(said('Bag')).toContain('Your choice. It would be read as: Bag.');
    await user.click(screen.getByRole('button', { name: 'Save columns' }));
    expect(onSave.mock.calls).toEqual([[{ elsewhere: 'note', 'our supplier code': 'shop', bag: null }]]);
  });

  it('shows a correction as the choice of the buyer, and takes it back', async () => {
    const { user, onSave } = show(PLAIN, { bag: 'lot', lot: 'bag' });
    expect(chosen('Bag')).toBe('Lot');
    await user.selectOptions(choice('Bag'), 'As recognised: Bag');
    await user.selectOptions(choice('Lot'), 'As recognised: Lot');
    await user.click(screen.getByRole('button', { name: 'Save columns' }));
    expect(onSave.mock.calls).toEqual([[{}]]);
  });

  it('says which column loses its field to a choice', async () => {
    const { user } = show(PLAIN);
    await user.selectOptions(choice('Our supplier code'), 'Bag');
    expect(said('Bag')).toContain('No longer read: another column is chosen as Bag.');
  });

  it('says when two columns are chosen for one field', async () => {
    const { user } = show(PLAIN);
    await user.selectOptions(choice('Our supplier code'), 'Shop');
    await user.selectOptions(choice('Bag'), 'Shop');
    expect(said('Bag')).toContain('Shop is chosen for "Our supplier code" too; only one column can hold it.');
    expect(said('Our supplier code')).toContain('Shop is chosen for "Bag" too; only one column can hold it.');
  });

  it('puts questions first, with what the column may be', async () => {
    const { user, onSave } = show('| Lot | Lane | Qty | Count |\n| B | Hold | 40 | 41 |');
    const columns = screen.getAllByRole('combobox').map((select) => select.getAttribute('id') ?? '');
    expect(columns.map((id) => document.querySelector(`label[for="${id}"]`)?.textContent)).toEqual([
      'Qty',
      'Count',
      'Lot',
      'Lane',
    ]);
    expect(chosen('Count')).toBe('Choose what it is');
    expect(said('Count')).toContain('It is not clear what this column holds.');
    expect(within(choice('Count')).getAllByRole('group')[0]?.getAttribute('label')).toBe('Perhaps');
    await user.selectOptions(choice('Count'), 'Recount');
    expect(said('Count')).not.toContain('It is not clear');
    await user.click(screen.getByRole('button', { name: 'Save columns' }));
    expect(onSave.mock.calls).toEqual([[{ count: 'counted' }]]);
  });

  it('says that columns of the same header cannot be told apart', async () => {
    const { user, onSave } = show('| Lot | Qty | Lane | Size | Size |\n| B | 40 | Hold | 1 | 2 |');
    const [first] = screen.getAllByRole('combobox', { name: 'Size' });
    if (first === undefined) throw new Error('There are two columns Size');
    expect(screen.getAllByText(/^Another column has the same header/)).toHaveLength(2);
    await user.selectOptions(first, 'Note');
    await user.click(screen.getByRole('button', { name: 'Save columns' }));
    expect(onSave.mock.calls).toEqual([[{ size: 'note' }]]);
  });

  it('can be given up', async () => {
    const { user, onSave, onCancel } = show(PLAIN);
    await user.selectOptions(choice('Bag'), 'Not read');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is complete by keyboard', async () => {
    const { user, onSave } = show(PLAIN);
    await user.tab();
    expect(document.activeElement).toBe(choice('Lot'));
    for (let column = 0; column < 5; column++) await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save columns' }));
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('says what to do on a sheet without headers', () => {
    render(<MappingEditor columns={[]} corrections={{}} onSave={jest.fn()} onCancel={jest.fn()} />);
    expect(screen.getByText(/^No row of this sheet looks like headers\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save columns' })).toBeNull();
  });
});
