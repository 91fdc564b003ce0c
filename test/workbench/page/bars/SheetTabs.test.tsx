/** @jest-environment jsdom */
import { provideLayout, sample, show, type Page } from './support/page';
import { fireEvent, screen, within } from '@testing-library/react';
import { newModel, type BookModel } from '../../../../src/workbench/model';
import { SheetTabs } from '../../../../src/workbench/page/bars/SheetTabs';

beforeAll(provideLayout);

/** A workbook with these sheets, the first one at hand. */
function bookWith(...names: readonly string[]): BookModel {
  const book = newModel();
  const [first = 'Sheet1', ...others] = names;
  book.renameSheet(book.activeSheet.id, first);
  for (const name of others) book.addSheet(name);
  return book;
}

// A dialog that closes goes in its own time, and hides the page from screen readers until then.
const hidden = true;
const tabs = (): HTMLElement[] => screen.getAllByRole('tab', { hidden });
const names = (): (string | null)[] => tabs().map((tab) => tab.textContent);
const tab = (name: string): HTMLElement => screen.getByRole('tab', { name, hidden });
const chosen = (): (string | null)[] =>
  screen.getAllByRole('tab', { selected: true, hidden }).map(({ textContent }) => textContent);

/** Chooses from the menu of a tab. */
async function choose({ user }: Page, name: string, item: string): Promise<void> {
  await user.pointer({ keys: '[MouseRight]', target: tab(name) });
  await user.click(screen.getByRole('menuitem', { name: item }));
}

describe('the tabs', () => {
  it('are those of the sheets that show, in their order, the one at hand marked', () => {
    const book = bookWith('Held', 'Notes', 'Lookup', 'Secret');
    book.sheetByName('Lookup')?.setVisibility('hidden');
    book.sheetByName('Secret')?.setVisibility('veryHidden');
    show(<SheetTabs />, book);
    expect(screen.getByRole('tablist', { name: 'Sheets' })).toBeTruthy();
    expect(names()).toEqual(['Held', 'Notes']);
    expect(chosen()).toEqual(['Held']);
  });

  it('go to their sheet', async () => {
    const { desk, user } = show(<SheetTabs />, sample('messy.xlsx'));
    await user.click(tab('Lookup'));
    expect(desk.sheet.name).toBe('Lookup');
    expect(chosen()).toEqual(['Lookup']);
  });

  it('take in a cell that is being edited, and stay where that is refused', async () => {
    const book = bookWith('Held', 'Notes');
    const held = book.activeSheet;
    const { desk, user, beside } = show(<SheetTabs />, book);
    await beside(() => {
      desk.beginEdit('cell', '40');
    });
    await user.click(tab('Notes'));
    expect(held.value(0, 0)).toBe(40);
    expect(desk.sheet.name).toBe('Notes');
    await beside(() => {
      desk.sheet.protect();
      desk.beginEdit('cell', '7');
    });
    await user.click(tab('Held'));
    expect(desk.sheet.name).toBe('Notes');
    expect(desk.state.notice?.text).toContain('The sheet "Notes" is protected.');
  });

  it('are one stop for Tab; arrows, Home and End go along them, Enter and the space bar to the sheet', async () => {
    const { desk, user } = show(<SheetTabs />, bookWith('A', 'B', 'C'));
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(tab('A'));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('B'));
    expect(desk.sheet.name).toBe('A');
    await user.keyboard('{Enter}');
    expect(desk.sheet.name).toBe('B');
    await user.keyboard('{End} ');
    expect(desk.sheet.name).toBe('C');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('A'));
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(tab('B'));
    await user.keyboard('{Home} ');
    expect(desk.sheet.name).toBe('A');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'New sheet' }));
  });

  it('have the colours of the workbook', () => {
    show(<SheetTabs />, sample('messy.xlsx'));
    const colored = (name: string): string | null | undefined =>
      tab(name).querySelector('[data-color]')?.getAttribute('data-color');
    expect(colored('HOLD list')).toBe('#C00000');
    expect(colored('Lookup')).toBeUndefined();
  });

  it('say in words that a sheet is protected', async () => {
    const book = bookWith('Held');
    const { beside } = show(<SheetTabs />, book);
    await beside(() => {
      book.activeSheet.protect();
    });
    expect(tab('Held, protected')).toBeTruthy();
  });

  it('follow what a colleague does', async () => {
    const book = bookWith('Held', 'Notes');
    const { beside } = show(<SheetTabs />, book);
    await beside(() => {
      book.asRemote(() => {
        book.renameSheet(book.activeSheet.id, 'Held 2');
        book.removeSheet(book.sheetByName('Notes')?.id ?? '');
      });
    });
    expect(names()).toEqual(['Held 2']);
  });
});

describe('more tabs than there is room for', () => {
  /** Says how wide the row of tabs is, how much of it shows, and how far it is scrolled. */
  function layOut(scrollLeft: number): HTMLElement {
    const row = screen.getByRole('tablist').parentElement;
    if (row === null) throw new Error('The tabs stand in a row');
    Object.defineProperties(row, {
      scrollWidth: { configurable: true, value: 600 },
      clientWidth: { configurable: true, value: 200 },
      scrollLeft: { configurable: true, value: scrollLeft },
    });
    fireEvent.scroll(row);
    return row;
  }
  const buttons = (): (string | null)[] =>
    screen.queryAllByRole<HTMLButtonElement>('button', { name: /^Scroll/ }).filter(({ disabled }) => !disabled).map((one) => one.getAttribute('aria-label')); // prettier-ignore

  it('are scrolled by half of what shows, as far as there are some', async () => {
    const { user } = show(<SheetTabs />, bookWith('A', 'B', 'C'));
    expect(buttons()).toEqual([]);
    const row = layOut(0);
    expect(buttons()).toEqual(['Scroll to later sheets']);
    const scrollBy = jest.spyOn(row, 'scrollBy');
    await user.click(screen.getByRole('button', { name: 'Scroll to later sheets' }));
    expect(scrollBy).toHaveBeenLastCalledWith({ left: 100 });
    layOut(100);
    expect(buttons()).toEqual(['Scroll to earlier sheets', 'Scroll to later sheets']);
    await user.click(screen.getByRole('button', { name: 'Scroll to earlier sheets' }));
    expect(scrollBy).toHaveBeenLastCalledWith({ left: -100 });
    layOut(400);
    expect(buttons()).toEqual(['Scroll to earlier sheets']);
  });

  it('show the one that is gone to', async () => {
    const { user } = show(<SheetTabs />, bookWith('A', 'B'));
    const scrollIntoView = jest.spyOn(tab('B'), 'scrollIntoView');
    await user.click(tab('B'));
    expect(scrollIntoView).toHaveBeenCalledWith({ block: 'nearest', inline: 'nearest' });
  });
});

describe('a new sheet', () => {
  it('comes right of the one at hand, and is gone to; undo takes it back', async () => {
    const { desk, user, beside } = show(<SheetTabs />, bookWith('Held', 'Notes'));
    await user.click(screen.getByRole('button', { name: 'New sheet' }));
    expect(names()).toEqual(['Held', 'Sheet1', 'Notes']);
    expect(chosen()).toEqual(['Sheet1']);
    await beside(() => {
      desk.undo();
    });
    expect(names()).toEqual(['Held', 'Notes']);
  });

  it('is refused where the structure is protected', async () => {
    const book = bookWith('Held');
    book.setStructureProtected(true);
    const { desk, user } = show(<SheetTabs />, book);
    await user.click(screen.getByRole('button', { name: 'New sheet' }));
    expect(names()).toEqual(['Held']);
    expect(desk.state.notice?.text).toContain('The structure of the workbook is protected.');
  });
});

describe('renaming in place', () => {
  const box = (name: string): HTMLInputElement =>
    screen.getByRole('textbox', { name: `New name of the sheet "${name}"` });

  it('begins with a double click, with the name selected', async () => {
    const { user } = show(<SheetTabs />, bookWith('Held', 'Notes'));
    await user.dblClick(tab('Notes'));
    expect(document.activeElement).toBe(box('Notes'));
    await user.keyboard('Log{Enter}');
    expect(names()).toEqual(['Held', 'Log']);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(tab('Log'));
  });

  it('begins with F2, and takes the name in when the keyboard goes elsewhere', async () => {
    const { user } = show(<SheetTabs />, bookWith('Held'));
    tab('Held').focus();
    await user.keyboard('{F2}Parts');
    await user.tab();
    expect(names()).toEqual(['Parts']);
  });

  it('is given up with Escape', async () => {
    const { desk, user, beside } = show(<SheetTabs />, bookWith('Held'));
    tab('Held').focus();
    await user.keyboard('{F2}Parts{Escape}');
    expect(names()).toEqual(['Held']);
    expect(document.activeElement).toBe(tab('Held'));
    // The last thing done is that the sheet was named Held.
    await beside(() => {
      desk.undo();
    });
    expect(names()).toEqual(['Sheet1']);
  });

  it.each([
    ['a/b', '"a/b" cannot be the name of a sheet.'],
    ['notes', 'There is a sheet named "notes" already.'],
  ])('keeps %s to be mended, and says why it is refused', async (name, why) => {
    const { desk, user } = show(<SheetTabs />, bookWith('Held', 'Notes'));
    tab('Held').focus();
    await user.keyboard(`{F2}${name}{Enter}`);
    expect(desk.state.notice?.text).toContain(why);
    expect(box('Held').value).toBe(name);
    expect(box('Held').getAttribute('aria-invalid')).toBe('true');
    expect(names()).toEqual(['Held', 'Notes']);
    await user.clear(box('Held'));
    await user.type(box('Held'), 'Parts{Enter}');
    expect(names()).toEqual(['Parts', 'Notes']);
    expect(desk.state.notice).toBeNull();
  });

  it('ends when a colleague deletes the sheet meanwhile', async () => {
    const book = bookWith('Held', 'Notes');
    const { user, beside } = show(<SheetTabs />, book);
    await user.dblClick(tab('Notes'));
    await beside(() => {
      book.asRemote(() => {
        book.removeSheet(book.sheetByName('Notes')?.id ?? '');
      });
    });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the menu of a tab', () => {
  it('opens with a right click and goes to the sheet', async () => {
    const { desk, user } = show(<SheetTabs />, bookWith('Held', 'Notes'));
    await user.pointer({ keys: '[MouseRight]', target: tab('Notes') });
    const menu = screen.getByRole('menu', { name: 'Sheet "Notes"' });
    const items = within(menu).getAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Rename', 'Delete', 'Move left', 'Move right', 'Hide', 'Unhide...', 'Protect sheet',
    ]); // prettier-ignore
    expect(desk.sheet.name).toBe('Notes');
    const off = items.filter((item) => item.getAttribute('aria-disabled') === 'true');
    expect(off.map(({ textContent }) => textContent)).toEqual(['Move right', 'Unhide...']);
  });

  it.each(['{Shift>}{F10}{/Shift}', '{ContextMenu}'])(
    'opens with %s, and gives the keyboard back with Escape',
    async (keys) => {
      const { user } = show(<SheetTabs />, bookWith('Held'));
      tab('Held').focus();
      await user.keyboard(keys);
      expect(screen.getByRole('menu')).toBeTruthy();
      // In a page without a layout Fluent finds nothing to give the keyboard to.
      screen.getByRole('menuitem', { name: 'Rename' }).focus();
      await user.keyboard('{Escape}');
      expect(screen.queryByRole('menu')).toBeNull();
      expect(document.activeElement).toBe(tab('Held'));
    },
  );

  it('leaves the last sheet that shows where it is', async () => {
    const book = bookWith('Held', 'Back');
    book.sheetByName('Back')?.setVisibility('hidden');
    const { user } = show(<SheetTabs />, book);
    await user.pointer({ keys: '[MouseRight]', target: tab('Held') });
    const off = screen.getAllByRole('menuitem').filter((item) => item.getAttribute('aria-disabled') === 'true');
    expect(off.map(({ textContent }) => textContent)).toEqual(['Delete', 'Move left', 'Move right', 'Hide']);
  });

  it('renames', async () => {
    const page = show(<SheetTabs />, bookWith('Held'));
    await choose(page, 'Held', 'Rename');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await page.user.keyboard('Parts{Enter}');
    expect(names()).toEqual(['Parts']);
  });

  it('asks before it deletes, and says that undo brings the sheet back', async () => {
    const page = show(<SheetTabs />, bookWith('Held', 'Notes'));
    await choose(page, 'Notes', 'Delete');
    const dialog = screen.getByRole('dialog', { name: 'Delete the sheet "Notes"?' });
    expect(dialog.textContent).toContain('Undo brings it back');
    await page.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(names()).toEqual(['Held', 'Notes']);
    await choose(page, 'Notes', 'Delete');
    await page.user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(names()).toEqual(['Held']);
    expect(screen.queryByRole('dialog')).toBeNull();
    await page.beside(() => {
      page.desk.undo();
    });
    expect(names()).toEqual(['Held', 'Notes']);
  });

  it('moves a sheet past its neighbour that shows, whatever is hidden between', async () => {
    const book = bookWith('A', 'B', 'hidden', 'C');
    book.sheetByName('hidden')?.setVisibility('hidden');
    const page = show(<SheetTabs />, book);
    await choose(page, 'C', 'Move left');
    expect(names()).toEqual(['A', 'C', 'B']);
    await choose(page, 'A', 'Move right');
    expect(names()).toEqual(['C', 'A', 'B']);
  });

  it('hides a sheet, and shows one again that is chosen', async () => {
    const page = show(<SheetTabs />, bookWith('A', 'B', 'C'));
    await choose(page, 'B', 'Hide');
    expect(names()).toEqual(['A', 'C']);
    // The keyboard is where its sheet is.
    expect(document.activeElement).toBe(tab('C'));
    await choose(page, 'C', 'Hide');
    expect(names()).toEqual(['A']);
    await choose(page, 'A', 'Unhide...');
    const dialog = screen.getByRole('dialog', { name: 'Unhide a sheet' });
    expect(within(dialog).getAllByRole('radio')).toHaveLength(2);
    await page.user.click(within(dialog).getByRole('radio', { name: 'C' }));
    await page.user.click(within(dialog).getByRole('button', { name: 'Unhide' }));
    expect(names()).toEqual(['A', 'C']);
    expect(chosen()).toEqual(['C']);
    expect(document.activeElement).toBe(tab('C'));
  });

  it('protects a sheet and ends that', async () => {
    const page = show(<SheetTabs />, bookWith('Held'));
    await choose(page, 'Held', 'Protect sheet');
    expect(page.desk.sheet.isProtected).toBe(true);
    await choose(page, 'Held, protected', 'Unprotect sheet');
    expect(page.desk.sheet.isProtected).toBe(false);
  });
});
