/** @jest-environment jsdom */
import { acted, activeLabel, cell, grid, isDrawn, provideFrame, sample, show } from './support/page';
import { fireEvent, screen, within } from '@testing-library/react';
import { areaName } from '../../../../src/workbook/address';
import type { Desk } from '../../../../src/workbench/page/desk/desk';
import { cellName } from '../../../../src/workbench/page/grid/addresses';
import { at, bookOf, cells } from '../../model/support/grid';

beforeAll(provideFrame);

const small = () =>
  bookOf([
    ['Bag', 'Qty', 'Lane'],
    ['B-1', 40, 'accepted'],
    ['B-2', 35, 'hold'],
  ]);

const selected = ({ book, state }: Desk): string =>
  `${book.selection.areas.map(areaName).join(' ')} at ${cellName(state.active)}`;

const press = (element: Element, what: object = {}) =>
  acted(() => {
    fireEvent.pointerDown(element, { button: 0, pointerType: 'mouse', ...what });
  });
const drag = (element: Element, to: object) =>
  acted(() => {
    fireEvent.pointerMove(element, to);
  });
const release = (element: Element) =>
  acted(() => {
    fireEvent.pointerUp(element);
  });
const doubleClick = (element: Element) =>
  acted(() => {
    fireEvent.doubleClick(element);
  });
const openMenu = (name: string) =>
  acted(() => {
    fireEvent.contextMenu(cell(name));
  });

const click = async (name: string, modifiers: object = {}): Promise<void> => {
  await press(cell(name), modifiers);
  await release(cell(name));
};

const said = () => screen.getByRole('status').textContent;

/** The events of a clipboard, which jsdom does not make of keys. */
function clipboard() {
  const held = new Map<string, string>();
  const clipboardData = {
    setData: (type: string, text: string) => held.set(type, text),
    getData: (type: string) => held.get(type) ?? '',
  };
  return {
    copy: () => acted(() => fireEvent.copy(grid(), { clipboardData })),
    cut: () => acted(() => fireEvent.cut(grid(), { clipboardData })),
    paste: (text?: string) => {
      if (text !== undefined) held.set('text/plain', text);
      return acted(() => fireEvent.paste(grid(), { clipboardData }));
    },
    text: () => held.get('text/plain'),
  };
}

describe('the grid', () => {
  it('is named after its sheet and says how large it is and how it is left', async () => {
    await show(small().book);
    expect(screen.getByRole('grid', { name: 'Sheet Held' })).toBe(grid());
    expect(grid().getAttribute('aria-rowcount')).toBe('1048577');
    expect(grid().getAttribute('aria-colcount')).toBe('16385');
    expect(grid().getAttribute('aria-description')).toContain('F6 leaves the sheet');
  });

  it('has cells with address and content, and headers for rows and columns', async () => {
    await show(small().book);
    expect(screen.getByRole('gridcell', { name: 'B2 40' }).textContent).toBe('40');
    expect(screen.getByRole('gridcell', { name: 'D4' }).textContent).toBe('');
    expect(screen.getByRole('columnheader', { name: 'C' }).getAttribute('aria-colindex')).toBe('4');
    expect(screen.getByRole('rowheader', { name: '3' })).toBeTruthy();
  });

  it('draws what is in view and a little more, and no other cells', async () => {
    const { book, sheet } = bookOf([['first']]);
    sheet.put(19_999, 20, [['last']]);
    await show(book);
    expect(isDrawn('A30')).toBe(true);
    expect(isDrawn('A60')).toBe(false);
    expect(isDrawn('O1')).toBe(true);
    expect(isDrawn('Z1')).toBe(false);
  });

  it('puts the numbers of hidden rows away', async () => {
    const { book, sheet } = small();
    sheet.hideRows(1, 1, true);
    await show(book);
    expect(isDrawn('A2')).toBe(false);
    expect(screen.queryByRole('rowheader', { name: '2' })).toBeNull();
    expect(isDrawn('A3')).toBe(true);
  });

  it('draws merged cells as one', async () => {
    const { book, sheet } = small();
    sheet.merge(at('E2:F4'));
    await show(book);
    expect(isDrawn('F3')).toBe(false);
    expect(cell('E2').getAttribute('aria-colspan')).toBe('2');
    expect(cell('E2').style.height).toBe('60px');
    expect(cell('E2').style.width).toBe('128px');
  });

  it('keeps frozen rows and columns drawn wherever it is scrolled to', async () => {
    const { book, sheet } = small();
    sheet.put(5000, 30, [['far']]);
    sheet.freeze(1, 1);
    const { desk } = await show(book);
    await acted(() => {
      desk.select([at('AE5001')]);
    });
    expect(isDrawn('AE5001')).toBe(true);
    expect([isDrawn('A1'), isDrawn('AE1'), isDrawn('A5001'), isDrawn('B2')]).toEqual([true, true, true, false]);
  });

  it('marks a formula that cannot be calculated, by a sign and in words', async () => {
    const { book, sheet } = small();
    sheet.put(4, 1, [[{ formula: 'B2+B3+0*RAND()', value: 75 }]]);
    await show(book);
    await acted(() => {
      sheet.put(1, 1, [[38]]);
    });
    expect(cell('B5').title).toBe('Not recalculated: Excel will when it opens the file');
    expect(cell('B5').getAttribute('aria-label')).toBe('B5 75, not recalculated');
    expect(cell('B5').className).toContain('hs-stale');
  });

  it('follows changes from elsewhere', async () => {
    const { book, sheet } = small();
    await show(book);
    await acted(() => {
      sheet.put(1, 2, [['hold']]);
    });
    expect(cell('C2').textContent).toBe('hold');
    await acted(() => {
      book.renameSheet(sheet.id, 'Bags');
    });
    expect(screen.getByRole('grid', { name: 'Sheet Bags' })).toBe(grid());
  });

  it.each(['model', 'messy', 'wide', 'job-block', 'multi-line', 'order-lines'])(
    'shows the sample %s with its first text',
    async (name) => {
      const book = sample(`${name}.xlsx`);
      const { desk } = await show(book);
      const used = desk.sheet.usedArea(true);
      const first = used === null ? '' : desk.sheet.text(used.top, used.left);
      expect(screen.getAllByRole('gridcell').filter(({ textContent }) => textContent === first)).not.toHaveLength(0);
    },
  );
});

describe('selecting', () => {
  it('goes by click, with Shift and with Ctrl', async () => {
    const { desk } = await show(small().book);
    await click('B2');
    expect(selected(desk)).toBe('B2 at B2');
    expect(document.activeElement).toBe(grid());
    await click('C3', { shiftKey: true });
    expect(selected(desk)).toBe('B2:C3 at B2');
    await click('E5', { ctrlKey: true });
    expect(selected(desk)).toBe('B2:C3 E5 at E5');
  });

  it('says which cells are selected and which one is active', async () => {
    const { user } = await show(small().book);
    await click('B2');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(cell('B3').getAttribute('aria-selected')).toBe('true');
    expect(cell('C3').getAttribute('aria-selected')).toBe('false');
    expect(activeLabel()).toBe('B2 40');
  });

  it('takes whole rows and columns by their headers, and everything by the corner', async () => {
    const { desk } = await show(small().book);
    await press(screen.getByRole('columnheader', { name: 'C' }), { button: 0 });
    expect(selected(desk)).toBe('C1:C1048576 at C1');
    await press(screen.getByRole('rowheader', { name: '3' }), { button: 0 });
    expect(selected(desk)).toBe('A3:XFD3 at A3');
    expect(screen.getByRole('rowheader', { name: '3' }).getAttribute('aria-selected')).toBe('true');
    await press(screen.getByRole('columnheader', { name: 'Select all cells' }), { button: 0 });
    expect(selected(desk)).toBe('A1:XFD1048576 at A1');
  });

  it('goes by dragging over cells', async () => {
    const { desk } = await show(small().book);
    await press(cell('B2'), { button: 0, pointerType: 'mouse' });
    // Headers take 38 and 20 pixels: 38 + 3 x 64 + 5 is in D, 20 + 4 x 20 + 5 in row 5.
    await drag(cell('B2'), { clientX: 235, clientY: 105 });
    await release(cell('B2'));
    expect(selected(desk)).toBe('B2:D5 at B2');
    await drag(cell('B2'), { clientX: 500, clientY: 300 });
    expect(selected(desk)).toBe('B2:D5 at B2');
  });

  it('shows and scrolls to what the add-in selects', async () => {
    const { book, sheet } = bookOf([['first']]);
    sheet.put(9_000, 0, [['Lot A']]);
    const { desk } = await show(book);
    await acted(() => {
      book.select(sheet.id, [at('A9001')]);
    });
    expect(cell('A9001').textContent).toBe('Lot A');
    expect(activeLabel()).toBe('A9001 Lot A');
    expect(desk.state.active).toEqual({ row: 9000, column: 0 });
  });

  it('begins at the first cell on another sheet', async () => {
    const { book } = small();
    const other = book.addSheet('Other');
    other.put(0, 0, [['Here']]);
    const { user, desk } = await show(book);
    await click('B2');
    await user.keyboard('{Control>}{PageDown}{/Control}');
    expect(desk.sheet.name).toBe('Other');
    expect(screen.getByRole('gridcell', { name: 'A1 Here' })).toBeTruthy();
    await user.keyboard('{Control>}{PageUp}{/Control}');
    expect(desk.sheet.name).toBe('Held');
  });
});

describe('the keyboard', () => {
  it.each([
    ['{ArrowDown}', 'B3 at B3'],
    ['{ArrowRight}', 'C2 at C2'],
    ['{Shift>}{ArrowRight}{ArrowDown}{/Shift}', 'B2:C3 at B2'],
    ['{Control>}{ArrowDown}{/Control}', 'B3 at B3'],
    ['{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}', 'A2:B2 at B2'],
    ['{Home}', 'A2 at A2'],
    ['{Control>}{End}{/Control}', 'C3 at C3'],
    ['{Control>}{Home}{/Control}', 'A1 at A1'],
    ['{Tab}', 'C2 at C2'],
    ['{Shift>}{Tab}{/Shift}', 'A2 at A2'],
    ['{Enter}', 'B3 at B3'],
    ['{Shift>}{Enter}{/Shift}', 'B1 at B1'],
    ['{Tab}{Tab}{Enter}', 'B3 at B3'],
    ['{PageDown}', 'B31 at B31'],
    ['{Control>} {/Control}', 'B1:B1048576 at B2'],
    ['{Shift>} {/Shift}', 'A2:XFD2 at B2'],
    ['{Control>}a{/Control}', 'A1:C3 at B2'],
    ['{Control>}aa{/Control}', 'A1:XFD1048576 at B2'],
    ['{Shift>}{ArrowDown}{/Shift}{Enter}{Enter}', 'B2:B3 at B2'],
    ['{Control>} {/Control}{Shift>}{ArrowRight}{/Shift}', 'B1:C1048576 at B2'],
  ])('%s from B2 selects %s', async (keys, selection) => {
    const { desk, user } = await show(small().book);
    await click('B2');
    await user.keyboard(keys);
    expect(selected(desk)).toBe(selection);
  });

  it('leaves F6 to the page', async () => {
    await show(small().book);
    const heard: string[] = [];
    const hear = (event: KeyboardEvent): void => {
      heard.push(`${event.key} ${String(event.defaultPrevented)}`);
    };
    document.addEventListener('keydown', hear);
    fireEvent.keyDown(grid(), { key: 'F6' });
    document.removeEventListener('keydown', hear);
    expect(heard).toEqual(['F6 false']);
  });

  it('empties what is selected, and takes it back and does it again', async () => {
    const { book, sheet } = small();
    const { user } = await show(book);
    await click('B2');
    await click('C3', { shiftKey: true });
    await user.keyboard('{Delete}');
    expect(cells(sheet, 'B2:C3')).toEqual([
      [null, null],
      [null, null],
    ]);
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('B2').textContent).toBe('40');
    await user.keyboard('{Control>}y{/Control}');
    expect(cell('B2').textContent).toBe('');
  });
});

describe('editing', () => {
  const editor = (name: string): HTMLTextAreaElement => screen.getByRole('textbox', { name: `Content of ${name}` });

  it('begins with what is typed, and Enter takes it in and goes down', async () => {
    const { book, sheet } = small();
    const { desk, user } = await show(book);
    await click('B2');
    await user.keyboard('38');
    expect(editor('B2').value).toBe('38');
    expect(desk.state.edit).toMatchObject({ text: '38', at: 'cell', isOver: true });
    await user.keyboard('{Enter}');
    expect(sheet.value(1, 1)).toBe(38);
    expect(selected(desk)).toBe('B3 at B3');
    expect(document.activeElement).toBe(grid());
  });

  it('ends with an arrow where it was begun by typing, and with F2 lets the arrow move the caret', async () => {
    const { book, sheet } = small();
    const { desk, user } = await show(book);
    await click('B2');
    await user.keyboard('38{ArrowRight}');
    expect(selected(desk)).toBe('C2 at C2');
    await user.keyboard('{F2}{ArrowLeft}!{Enter}');
    expect(sheet.value(1, 2)).toBe('accepte!d');
  });

  it('begins empty with Backspace, and by a double click with what is there', async () => {
    const { user } = await show(small().book);
    await click('B2');
    await user.keyboard('{Backspace}');
    expect(editor('B2').value).toBe('');
    await user.keyboard('{Escape}');
    await doubleClick(cell('C2'));
    await click('C2');
    await doubleClick(cell('C2'));
    expect(editor('C2').value).toBe('accepted');
  });

  it('leaves the cell as it was with Escape', async () => {
    const { book, sheet } = small();
    const { desk, user } = await show(book);
    await click('B2');
    await user.keyboard('99{Escape}');
    expect(sheet.value(1, 1)).toBe(40);
    expect(desk.state.edit).toBeNull();
    expect(document.activeElement).toBe(grid());
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('takes a line break with Alt+Enter', async () => {
    const { book, sheet } = small();
    const { user } = await show(book);
    await click('C2');
    await user.keyboard('one{Alt>}{Enter}{/Alt}two{Tab}');
    expect(sheet.value(1, 2)).toBe('one\ntwo');
  });

  it('is taken in by a click on another cell', async () => {
    const { book, sheet } = small();
    const { desk, user } = await show(book);
    await click('B2');
    await user.keyboard('38');
    await click('A1');
    expect(sheet.value(1, 1)).toBe(38);
    expect(selected(desk)).toBe('A1 at A1');
  });

  it('is taken in by a click elsewhere on the page', async () => {
    const { book, sheet } = small();
    const { user } = await show(book);
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await click('B2');
    await user.keyboard('38');
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await acted(() => undefined);
    expect(sheet.value(1, 1)).toBe(38);
  });

  it('keeps the text and says why when the sheet is protected', async () => {
    const { book, sheet } = small();
    sheet.protect();
    const { desk, user } = await show(book);
    await click('B2');
    await user.keyboard('38{Enter}');
    expect(said()).toBe('The sheet "Held" is protected. Nothing was changed. Unprotect it and try again.');
    expect(editor('B2').value).toBe('38');
    expect(document.activeElement).toBe(editor('B2'));
    await click('A1');
    expect(selected(desk)).toBe('B2 at B2');
    await user.keyboard('{Escape}');
    expect(sheet.value(1, 1)).toBe(40);
  });

  it('shows what is typed in the formula bar, and leaves the keyboard there', async () => {
    const { desk } = await show(small().book);
    await click('B2');
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
    elsewhere.focus();
    await acted(() => {
      desk.beginEdit('bar');
      desk.changeEdit('=B3');
    });
    expect(editor('B2').value).toBe('=B3');
    expect(document.activeElement).toBe(elsewhere);
  });

  it('waits for an input method to end', async () => {
    const { desk } = await show(small().book);
    await click('C2');
    fireEvent.keyDown(grid(), { key: 'Process' });
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('The editor does not have the keyboard.');
    fireEvent.input(field, { target: { value: 'ほ' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(desk.state.edit?.text).toBe('ほ');
    await acted(() => {
      fireEvent.keyDown(field, { key: 'Enter' });
    });
    expect(desk.sheet.value(1, 2)).toBe('ほ');
  });
});

describe('the clipboard', () => {
  it('takes cells as text and pastes them again with their formulas, as one change', async () => {
    const { book, sheet } = small();
    sheet.put(3, 1, [[{ formula: 'B2+B3', value: 75 }]]);
    const { desk, user } = await show(book);
    const held = clipboard();
    await click('B3');
    await click('B4', { shiftKey: true });
    await held.copy();
    expect(held.text()).toBe('35\r\n75');
    await click('D3');
    await held.paste();
    expect(cells(sheet, 'D3:D4')).toEqual([[35], ['=D2+D3']]);
    expect(selected(desk)).toBe('D3:D4 at D3');
    await user.keyboard('{Control>}z{/Control}');
    expect(cells(sheet, 'D3:D4')).toEqual([[null], [null]]);
  });

  it('moves what was cut', async () => {
    const { book, sheet } = small();
    await show(book);
    const held = clipboard();
    await click('C2');
    await held.cut();
    expect(sheet.value(1, 2)).toBe('accepted');
    await click('E2');
    await held.paste();
    expect([sheet.value(1, 2), sheet.value(1, 4)]).toEqual([null, 'accepted']);
  });

  it('pastes text from other programs', async () => {
    const { book, sheet } = small();
    await show(book);
    await click('A4');
    await clipboard().paste('B-3\t12\t"do not\nuse"\n');
    expect(cells(sheet, 'A4:C4')).toEqual([['B-3', 12, 'do not\nuse']]);
  });

  it('says why a protected sheet takes nothing', async () => {
    const { book, sheet } = small();
    sheet.protect();
    await show(book);
    await click('A4');
    await clipboard().paste('x');
    expect(said()).toContain('is protected');
  });

  it('says that only one area is copied', async () => {
    await show(small().book);
    const held = clipboard();
    await click('A1');
    await click('C3', { ctrlKey: true });
    await held.copy();
    expect(said()).toBe('Copying takes one area of cells. Select one area and try again.');
    expect(held.text()).toBeUndefined();
  });
});

describe('the menu of cells', () => {
  it('inserts, deletes, hides and shows rows and clears cells', async () => {
    const { book, sheet } = small();
    const { user } = await show(book);
    const choose = async (name: string): Promise<void> => {
      await user.click(screen.getByRole('menuitem', { name }));
      expect(screen.queryByRole('menu')).toBeNull();
      expect(document.activeElement).toBe(grid());
    };
    await click('A2');
    await openMenu('A2');
    await choose('Insert row above');
    expect(cells(sheet, 'A1:A4')).toEqual([['Bag'], [null], ['B-1'], ['B-2']]);
    await user.keyboard('{Shift>}{F10}{/Shift}');
    await choose('Delete row');
    expect(cells(sheet, 'A1:A3')).toEqual([['Bag'], ['B-1'], ['B-2']]);
    await user.keyboard('{Shift>}{F10}{/Shift}');
    await choose('Hide row');
    expect(sheet.hiddenRows).toEqual([1]);
    await click('A1');
    await click('A3', { shiftKey: true });
    await openMenu('A3');
    await choose('Unhide rows');
    expect(sheet.hiddenRows).toEqual([]);
    await click('C3');
    await openMenu('C3');
    await choose('Clear contents');
    expect(sheet.value(2, 2)).toBeNull();
  });

  it('is about all rows that are selected', async () => {
    const { book, sheet } = small();
    const { user } = await show(book);
    await click('A2');
    await click('B3', { shiftKey: true });
    await openMenu('B3');
    await user.click(screen.getByRole('menuitem', { name: 'Delete 2 rows' }));
    expect(cells(sheet, 'A1:A2')).toEqual([['Bag'], [null]]);
  });
});

describe('the filter of a table', () => {
  it('shows the rows with the values that are chosen, and says so', async () => {
    const { book, sheet } = small();
    sheet.addTable(at('A1:C3'), true);
    const { user } = await show(book);
    await user.click(within(cell('C1')).getByRole('button', { name: 'Filter Lane' }));
    const dialog = screen.getByRole('dialog', { name: 'Show rows by Lane' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'hold' }));
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }));
    expect(sheet.hiddenRows).toEqual([2]);
    expect(isDrawn('A3')).toBe(false);
    await click('C1');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(sheet.hiddenRows).toEqual([]);
  });
});

describe('widths and heights', () => {
  it('follow the edge of a header that is dragged', async () => {
    const { book, sheet } = small();
    await show(book);
    const edge = document.querySelector('[data-column-edge="1"]');
    if (edge === null) throw new Error('The header has no edge.');
    await press(edge, { button: 0, clientX: 166 });
    await drag(edge, { clientX: 166 + 36 });
    await release(edge);
    // 64 + 36 pixels are 13.57 characters, as Excel says.
    expect(sheet.columnWidth(1)).toBeCloseTo(13.57, 1);
    expect(cell('B2').style.width).toBe('100px');
  });

  it('fit what a column holds after a double click', async () => {
    const { book, sheet } = bookOf([['a text of some length']]);
    await show(book);
    const edge = document.querySelector('[data-column-edge="0"]');
    if (edge === null) throw new Error('The header has no edge.');
    await doubleClick(edge);
    // 21 letters of 7.43 and margins of 6 are 163 pixels.
    expect(cell('A1').style.width).toBe('163px');
    expect(sheet.columnWidth(0)).toBeCloseTo(22.57, 1);
  });

  it('are not changed on a protected sheet, which says so', async () => {
    const { book, sheet } = small();
    sheet.protect();
    await show(book);
    const edge = document.querySelector('[data-row-edge="1"]');
    if (edge === null) throw new Error('The header has no edge.');
    await press(edge, { button: 0, clientY: 60 });
    await drag(edge, { clientY: 80 });
    await release(edge);
    expect(sheet.rowHeight(1)).toBeNull();
    expect(said()).toContain('is protected');
  });
});
