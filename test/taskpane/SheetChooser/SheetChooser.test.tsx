/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SheetChooser } from '../../../src/taskpane/SheetChooser/SheetChooser';

const SHEETS = ['Held parts', 'Order lines', 'Old list'];

describe('the choice of a sheet', () => {
  it('offers every sheet in the order of the tabs, and marks the one that is checked', () => {
    render(<SheetChooser sheets={SHEETS} chosen="Order lines" onChoose={jest.fn()} />);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Held parts', 'Order lineschecked now', 'Old list']);
    expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual(['false', 'true', 'false']);
    expect(buttons[1]?.querySelector('[data-shape="tick"]')).not.toBeNull();
  });

  it('chooses with the mouse and with the keyboard', async () => {
    const onChoose = jest.fn();
    const user = userEvent.setup();
    render(<SheetChooser sheets={SHEETS} chosen={null} onChoose={onChoose} />);
    await user.click(screen.getByRole('button', { name: 'Old list' }));
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(onChoose.mock.calls).toEqual([['Old list'], ['Order lines']]);
  });

  it('does not choose on the way from one sheet to the next', async () => {
    const onChoose = jest.fn();
    const user = userEvent.setup();
    render(<SheetChooser sheets={SHEETS} chosen={null} onChoose={onChoose} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await user.tab();
    expect(onChoose).not.toHaveBeenCalled();
  });
});
