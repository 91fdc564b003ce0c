/** @jest-environment jsdom */
import { reopened, sample, show } from './support/page';
import { screen } from '@testing-library/react';
import { areaName } from '../../../../src/workbook/address';
import type { Desk } from '../../../../src/workbench/page/desk/desk';
import { FormulaBar } from '../../../../src/workbench/page/bars/FormulaBar';
import { bookOf, fill } from '../../model/support/grid';

const nameBox = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Name box' });
const content = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Content of the cell' });
const grid = (): HTMLElement => screen.getByRole('grid');
const selected = (desk: Desk): string[] => desk.book.selection.areas.map(areaName);

function small() {
  const { book, sheet } = bookOf([
    ['Bag', 'Qty'],
    ['B-1', 40],
    ['A-1', 35],
  ]);
  return { book, sheet };
}

describe('the content of the cell', () => {
  it('is what would be typed: texts, numbers, formulas, and a text that looks like a number', async () => {
    const { book, sheet } = small();
    fill(sheet, 'A5', [['=B2+B3', "'", '007']]);
    const { select } = show(<FormulaBar />, book);
    await select('B2');
    expect(content().value).toBe('40');
    await select('A5');
    expect(content().value).toBe('=B2+B3');
    await select('C5');
    expect(content().value).toBe("'007");
    await select('D9');
    expect(content().value).toBe('');
  });

  it('is edited from the moment the caret is in it', async () => {
    const { book } = small();
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    expect(desk.state.edit).toMatchObject({ row: 1, column: 1, text: '40', at: 'bar', isOver: false });
  });

  it('is taken in by Enter, which goes one row down and gives the keyboard to the cells', async () => {
    const { book, sheet } = small();
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.clear(content());
    await user.type(content(), '38{Enter}');
    expect(sheet.value(1, 1)).toBe(38);
    expect(desk.state.edit).toBeNull();
    expect(selected(desk)).toEqual(['B3']);
    expect(document.activeElement).toBe(grid());
  });

  it('keeps the caret where somebody types in the middle of it', async () => {
    const { book, sheet } = small();
    const { user, select } = show(<FormulaBar />, book);
    await select('A2');
    await user.click(content());
    content().setSelectionRange(1, 1);
    await user.keyboard('xy{Enter}');
    expect(sheet.value(1, 0)).toBe('Bxy-1');
  });

  it.each([
    ['{Tab}', 'C2'],
    ['{Shift>}{Tab}{/Shift}', 'A2'],
    ['{Shift>}{Enter}{/Shift}', 'B1'],
    ['{Control>}{Enter}{/Control}', 'B2'],
  ])('is taken in by %s, which goes to %s', async (keys, goal) => {
    const { book, sheet } = small();
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    await user.keyboard(`5${keys}`);
    expect(sheet.value(1, 1)).toBe(405);
    expect(selected(desk)).toEqual([goal]);
  });

  it('passes over hidden rows and takes merged cells as one', async () => {
    const { book, sheet } = small();
    sheet.hideRows(2, 3, true);
    sheet.merge({ top: 4, left: 0, bottom: 5, right: 1 });
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    await user.keyboard('{Enter}');
    expect(selected(desk)).toEqual(['A5:B6']);
    await user.click(content());
    await user.keyboard('{Enter}');
    expect(selected(desk)).toEqual(['A7']);
  });

  it('stays at the edge of the sheet', async () => {
    const { desk, user } = show(<FormulaBar />, small().book);
    await user.click(content());
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(selected(desk)).toEqual(['A1']);
  });

  it('is left as it was by Escape', async () => {
    const { book, sheet } = small();
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    await user.keyboard('99{Escape}');
    expect(sheet.value(1, 1)).toBe(40);
    expect(content().value).toBe('40');
    expect(desk.state.edit).toBeNull();
    expect(document.activeElement).toBe(grid());
  });

  it('gets a new line by Alt and Enter, where the caret is', async () => {
    const { book, sheet } = small();
    const { user, select } = show(<FormulaBar />, book);
    await select('A2');
    await user.click(content());
    content().setSelectionRange(2, 2);
    await user.keyboard('{Alt>}{Enter}{/Alt}x{Enter}');
    expect(sheet.value(1, 0)).toBe('B-\nx1');
  });

  it('stays open with its text where Excel refuses it, and says why', async () => {
    const { book, sheet } = small();
    sheet.protect();
    const { desk, user, select } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    await user.keyboard('1{Enter}');
    expect(content().value).toBe('401');
    expect(document.activeElement).toBe(content());
    expect(desk.state.notice?.text).toContain('The sheet "Held" is protected.');
  });

  it('is taken in when something else is clicked, and goes on while the cell itself is', async () => {
    const { book, sheet } = small();
    const { desk, user, select, beside } = show(<FormulaBar />, book);
    await select('B2');
    await user.click(content());
    await user.keyboard('1');
    await user.click(nameBox());
    await beside(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.edit).toBeNull();
    expect(sheet.value(1, 1)).toBe(401);
  });

  it('shows what is being typed into the cell, and takes that over', async () => {
    const { book, sheet } = small();
    const { desk, user, select, beside } = show(<FormulaBar />, book);
    await select('B2');
    await beside(() => {
      desk.beginEdit('cell', '3');
    });
    expect(content().value).toBe('3');
    await user.click(content());
    expect(desk.state.edit).toMatchObject({ at: 'bar', isOver: false });
    await user.keyboard('9{Enter}');
    expect(sheet.value(1, 1)).toBe(39);
  });

  it('shows more lines when asked', async () => {
    const { user } = show(<FormulaBar />);
    const button = screen.getByRole('button', { name: 'Expand formula bar' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await user.click(button);
    expect(screen.getByRole('button', { name: 'Collapse formula bar' }).getAttribute('aria-expanded')).toBe('true');
    expect(content().rows).toBe(5);
  });

  it('says when its value is from before a change', async () => {
    const { book: typed } = small();
    // What another workbook is needed for is calculated nowhere but in Excel.
    fill(typed.activeSheet, 'B4', [['=[Rates.xlsx]Sheet1!A1*B2']]);
    const book = reopened(typed);
    const sheet = book.activeSheet;
    const { select, beside } = show(<FormulaBar />, book);
    await select('B4');
    expect(screen.queryByText('Not recalculated')).toBeNull();
    await beside(() => {
      sheet.put(1, 1, [[39]]);
    });
    const words = screen.getByText('Not recalculated');
    expect(content().getAttribute('aria-describedby')).toBe(words.id);
    await select('B2');
    expect(screen.queryByText('Not recalculated')).toBeNull();
  });
});

describe('the buttons beside it', () => {
  it('are there for a cell that is edited, wherever the caret is', async () => {
    const { book, sheet } = small();
    const { desk, user, select, beside } = show(<FormulaBar />, book);
    const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });
    expect(button('Cancel').disabled).toBe(true);
    expect(button('Enter').disabled).toBe(true);
    await select('B2');
    await beside(() => {
      desk.beginEdit('cell', '12');
    });
    await user.click(button('Cancel'));
    expect(sheet.value(1, 1)).toBe(40);
    await beside(() => {
      desk.beginEdit('cell', '12');
    });
    await user.click(button('Enter'));
    expect(sheet.value(1, 1)).toBe(12);
    expect(selected(desk)).toEqual(['B2']);
    expect(document.activeElement).toBe(grid());
  });

  it('do not take the keyboard from the cell, which would take in what is to be cancelled', async () => {
    const { desk, user, beside } = show(<FormulaBar />, small().book);
    grid().focus();
    await beside(() => {
      desk.beginEdit('cell', '12');
    });
    await user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button', { name: 'Cancel' }) });
    expect(document.activeElement).toBe(grid());
  });
});

describe('the name box', () => {
  it('names the active cell', async () => {
    const { select } = show(<FormulaBar />, small().book);
    expect(nameBox().value).toBe('A1');
    await select('B3:D9');
    expect(nameBox().value).toBe('B3');
  });

  it.each([
    ['h3', ['H3']],
    ['B2:D9', ['B2:D9']],
    ['$D$9:B2', ['B2:D9']],
    ['B2,D4:D5', ['B2', 'D4:D5']],
    ['C:C', ['C1:C1048576']],
    ['Total', ['B3']],
  ])('goes to %s', async (typed, areas) => {
    const { book } = small();
    book.addName('Total', 'Held!$B$3');
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard(`${typed}{Enter}`);
    expect(selected(desk)).toEqual(areas);
    expect(document.activeElement).toBe(grid());
  });

  it('goes to cells of another sheet', async () => {
    const { book } = small();
    book.addSheet("Bob's 2");
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard("'Bob''s 2'!C4{Enter}");
    expect(desk.sheet.name).toBe("Bob's 2");
    expect(selected(desk)).toEqual(['C4']);
    expect(nameBox().value).toBe('C4');
  });

  it('goes to the rows of a table, without its header', async () => {
    const { book, sheet } = small();
    sheet.addTable({ top: 0, left: 0, bottom: 2, right: 1 }, true, 'Bags');
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard('bags{Enter}');
    expect(selected(desk)).toEqual(['A2:B3']);
  });

  it('prefers a name of the sheet to the same one of the workbook', async () => {
    const { book, sheet } = small();
    book.addName('Here', 'Held!$A$1');
    book.addName('Here', 'Held!$B$2', sheet.id);
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard('HERE{Enter}');
    expect(selected(desk)).toEqual(['B2']);
  });

  it.each([
    ['north of here', /^There is no place called "north of here"\./],
    ['A0', /^There is no place called "A0"\./],
    ['XFE1', /^There is no place called "XFE1"\./],
    ['Nowhere!A1', /^There is no sheet named "Nowhere"\./],
    ['Rate', /^The name "Rate" does not stand for cells\./],
  ])('says that %s is no place, and keeps it to be mended', async (typed, said) => {
    const { book } = small();
    book.addName('Rate', '0.19');
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard(`${typed}{Enter}`);
    expect(desk.state.notice).toMatchObject({ kind: 'refused', text: expect.stringMatching(said) as string });
    expect(nameBox().value).toBe(typed);
    expect(nameBox().getAttribute('aria-invalid')).toBe('true');
    expect(selected(desk)).toEqual(['A1']);
    await user.keyboard('{Escape}');
    expect(nameBox().value).toBe('A1');
  });

  it('says that a sheet is hidden', async () => {
    const { book } = small();
    book.addSheet('Back').setVisibility('hidden');
    const { desk, user } = show(<FormulaBar />, book);
    await user.click(nameBox());
    await user.keyboard('Back!A1{Enter}');
    expect(desk.state.notice?.text).toBe('The sheet "Back" is hidden. Show it before you go to it.');
    expect(desk.sheet.name).toBe('Held');
  });

  it('finds a table of a real workbook', async () => {
    const { desk, user } = show(<FormulaBar />, sample('model.xlsx'));
    await user.click(nameBox());
    await user.keyboard('HeldInventory{Enter}');
    // Its header is in row 4.
    expect(selected(desk)).toEqual(['A5:V6']);
  });
});
