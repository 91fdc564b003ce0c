/** @jest-environment jsdom */
import { provideLayout, sample, show, type Page } from '../bars/support/page';
import { screen, within } from '@testing-library/react';
import { openModel, type BookEvent, type BookModel } from '../../../../src/workbench/model';
import { ColleaguePanel } from '../../../../src/workbench/page/colleague/ColleaguePanel';
import { bookOf } from '../../model/support/grid';

beforeAll(provideLayout);

/** A quarter past nine in the morning, wherever the test runs. */
const now = (): Date => new Date(2025, 5, 20, 9, 15);

function open(book?: BookModel): Page & { readonly onClose: jest.Mock } {
  const onClose = jest.fn();
  const page = show(<ColleaguePanel onClose={onClose} now={now} />, book);
  return { ...page, onClose };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const log = (): (string | null)[] =>
  [...screen.getByRole('log').querySelectorAll('p')].map(({ textContent }) => textContent);
const alert = (): string | null => screen.queryByRole('alert')?.textContent ?? null;

/** A field of a section. */
function field(section: string, name: string): HTMLInputElement {
  return within(screen.getByRole('region', { name: section })).getByRole('textbox', { name });
}

/** Types into a field in place of what is there. */
async function fill({ user }: Page, input: HTMLInputElement, text: string): Promise<void> {
  await user.clear(input);
  await user.type(input, text);
}

/** One round trip of an add-in. */
async function roundTrip({ desk, beside }: Page): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  await beside(() => {
    done = desk.state.excel.host.execute('{"Actions":[],"ObjectPaths":{}}', 0);
  });
  await done;
  await beside(() => undefined);
}

describe('a count that is changed', () => {
  // The held rows of the sample are 5 and 6; Qty is column K, Bag is column J.
  it('is offered on the held sheet, with its values', async () => {
    const { desk, user } = open(sample('model.xlsx'));
    const sheet = desk.sheet;
    const events: BookEvent[] = [];
    desk.book.onChange((event) => events.push(event));
    expect([field('A count', 'Cell').value, sheet.text(3, 10), sheet.value(4, 10)]).toEqual(['K5', 'Qty', 40]);
    expect(field('A count', 'New count').value).toBe('39');
    await user.click(button('Change K5 from 40 to 39'));
    expect(sheet.value(4, 10)).toBe(39);
    expect(events.map(({ kind, source }) => [kind, source])).toEqual([['cells', 'remote']]);
    expect(log()).toEqual(['09:15 Maria changed K5 from 40 to 39']);
    expect(button('Change K5 from 39 to 38')).toBeTruthy();
  });

  it('cannot be undone here', async () => {
    const { desk, user, beside } = open(sample('model.xlsx'));
    await beside(() => {
      desk.sheet.put(20, 0, [['mine']]);
    });
    await user.click(button(/^Change K5/));
    expect(desk.book.canUndo).toBe(false);
  });

  it('is of any cell, also of another sheet, and of any value', async () => {
    const page = open(sample('messy.xlsx'));
    const lookup = page.desk.book.sheetByName('Lookup');
    await fill(page, field('A count', 'Cell'), 'Lookup!C3');
    expect(button('Change Lookup!C3 from 60 to 59')).toBeTruthy();
    await fill(page, field('A count', 'New count'), '1/2');
    await page.user.click(button('Change Lookup!C3 from 60 to 1/2'));
    // A date, as Excel takes it.
    expect(lookup?.numberFormat(2, 2)).not.toBe('General');
    await fill(page, field('A count', 'Cell'), 'Lookup!C4');
    await page.user.clear(field('A count', 'New count'));
    await page.user.click(button('Change Lookup!C4 from 48 to blank'));
    expect(lookup?.value(3, 2)).toBeNull();
  });

  it('is not offered for a place that there is not', async () => {
    const page = open(sample('model.xlsx'));
    await fill(page, field('A count', 'Cell'), 'here');
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
    expect(screen.getByText(/^There is no place called "here"\./)).toBeTruthy();
  });

  it('is of the active cell where the workbook has no held sheet', async () => {
    const { select } = open(bookOf([['Colour'], ['red'], [7]]).book);
    await select('A3');
    expect(button('Change A3 from 7 to 6')).toBeTruthy();
    await select('A4');
    expect(button('Change A4 from blank to 1')).toBeTruthy();
  });

  it('moves with its row', async () => {
    const { desk, beside } = open(sample('model.xlsx'));
    await beside(() => {
      desk.sheet.insertRows(1, 2);
    });
    expect(field('A count', 'Cell').value).toBe('K7');
    expect(button('Change K7 from 40 to 39')).toBeTruthy();
  });

  it('takes in a cell that is being edited first', async () => {
    const { desk, user, select, beside } = open(sample('model.xlsx'));
    await select('A9');
    await beside(() => {
      desk.beginEdit('cell', 'mine');
    });
    await user.click(button(/^Change K5/));
    expect(desk.sheet.value(8, 0)).toBe('mine');
    expect(desk.sheet.value(4, 10)).toBe(39);
  });
});

describe('a bag that is relabelled', () => {
  it('gets a mark behind its label, and loses it again', async () => {
    const { desk, user } = open(sample('model.xlsx'));
    const before = desk.sheet.text(4, 9);
    expect(before).not.toBe('');
    await user.click(button(`Relabel J5 from "${before}" to "${before}-R"`));
    expect(desk.sheet.value(4, 9)).toBe(`${before}-R`);
    expect(log()).toEqual([`09:15 Maria relabelled J5 from "${before}" to "${before}-R"`]);
    expect(button(`Relabel J5 from "${before}-R" to "${before}"`)).toBeTruthy();
  });
});

describe('the sheet', () => {
  it('is renamed, and back', async () => {
    const page = open(sample('model.xlsx'));
    await page.user.click(button('Rename "Held Inventory" to "Held Inventory (Maria)"'));
    expect(page.desk.sheet.name).toBe('Held Inventory (Maria)');
    expect(log()).toEqual(['09:15 Maria renamed "Held Inventory" to "Held Inventory (Maria)"']);
    await page.user.click(button('Rename "Held Inventory (Maria)" to "Held Inventory"'));
    expect(page.desk.sheet.name).toBe('Held Inventory');
  });

  it('keeps its name where the new one is refused, and the panel says why', async () => {
    const page = open(sample('messy.xlsx'));
    await fill(page, field('The sheet "HOLD list"', 'New name'), 'lookup');
    await page.user.click(button('Rename "HOLD list" to "lookup"'));
    expect(alert()).toBe(
      'Maria was refused. There is a sheet named "lookup" already. Nothing was changed. Choose another name.',
    );
    expect(field('The sheet "HOLD list"', 'New name').value).toBe('lookup');
    expect(log()).toEqual(['Nothing yet.']);
    await fill(page, field('The sheet "HOLD list"', 'New name'), 'Parts');
    await page.user.click(button('Rename "HOLD list" to "Parts"'));
    expect(alert()).toBeNull();
  });

  it('is protected, which refuses her too, and unprotected', async () => {
    const { desk, user } = open(sample('model.xlsx'));
    await user.click(button('Protect "Held Inventory"'));
    expect(desk.sheet.isProtected).toBe(true);
    await user.click(button('Change K5 from 40 to 39'));
    expect(alert()).toContain('Maria was refused. The sheet "Held Inventory" is protected.');
    expect(desk.sheet.value(4, 10)).toBe(40);
    await user.click(button('Unprotect "Held Inventory"'));
    expect(alert()).toBeNull();
    expect(log()).toEqual([
      '09:15 Maria protected "Held Inventory"',
      '09:15 Maria unprotected "Held Inventory"',
    ]); // prettier-ignore
  });
});

describe('rows', () => {
  it('are inserted above that of the active cell, and deleted', async () => {
    const { desk, user, select } = open(sample('model.xlsx'));
    await select('B6');
    await user.click(button('Insert a row above row 6'));
    expect([desk.sheet.value(5, 10), desk.sheet.value(6, 10)]).toEqual([null, 35]);
    await user.click(button('Delete row 6'));
    expect(desk.sheet.value(5, 10)).toBe(35);
    expect(log()).toEqual([
      '09:15 Maria inserted a row above row 6 of "Held Inventory"',
      '09:15 Maria deleted row 6 of "Held Inventory"',
    ]);
  });

  it('of a table are filtered by the value of the active cell', async () => {
    const { desk, user, select } = open(sample('model.xlsx'));
    const { sheet } = desk;
    expect(screen.getByText('To filter, go to a cell below a header.')).toBeTruthy();
    await select('L5');
    const lane = sheet.text(4, 11);
    await user.click(button(`Show only rows with "${lane}" in "Lane"`));
    expect(sheet.hiddenRows).toEqual([5]);
    expect(log()).toEqual([`09:15 Maria filtered "Held Inventory" to rows with "${lane}" in "Lane"`]);
    await user.click(button('Show all rows of "Held Inventory" again'));
    expect(sheet.hiddenRows).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Show all rows/ })).toBeNull();
  });

  it('are filtered by the filter that the sheet has, which stays', async () => {
    const { desk, user, select } = open(sample('wide.xlsx'));
    await select('B5');
    const part = desk.sheet.text(4, 1);
    await user.click(button(`Show only rows with "${part}" in "Part"`));
    expect(desk.sheet.hiddenRows.length).toBeGreaterThan(0);
    await user.click(button(/^Show all rows/));
    expect(desk.sheet.hiddenRows).toEqual([]);
    expect(desk.sheet.filter?.area).toEqual({ top: 2, left: 0, bottom: 8, right: 20 });
  });

  it('without a filter get one of their own, which goes again as a whole', async () => {
    const { book } = bookOf([['Title'], [], ['Bag', 'Lane'], ['B-1', 'Hold'], ['B-2', 'Scrap'], [], ['Foot']]);
    const { desk, user, select } = open(book);
    await select('B4');
    await user.click(button('Show only rows with "Hold" in "Lane"'));
    expect(desk.sheet.filter?.area).toEqual({ top: 2, left: 0, bottom: 4, right: 1 });
    expect(desk.sheet.hiddenRows).toEqual([4]);
    await user.click(button('Show all rows of "Held" again'));
    expect(desk.sheet.filter).toBeNull();
    expect(desk.sheet.hiddenRows).toEqual([]);
  });

  it.each(['model.xlsx', 'job-block.xlsx', 'wide.xlsx', 'messy.xlsx'])(
    'of %s are in the file as they were, once they are all shown again',
    async (name) => {
      const book = sample(name);
      const { desk, user, select } = open(book);
      const held = field('A count', 'Cell').value;
      await select(held);
      await user.click(button(/^Show only rows/));
      await user.click(button(/^Show all rows/));
      const sheet = openModel(desk.book.save(), name).activeSheet;
      expect([sheet.hiddenRows, sheet.filter?.criteria ?? []]).toEqual([sample(name).activeSheet.hiddenRows, []]);
    },
  );
});

describe('while the add-in works', () => {
  const when = (): HTMLElement => screen.getByRole('combobox', { name: 'When she does it' });
  const waiting = (): string | null => screen.queryByRole('status')?.textContent ?? null;

  it('an act waits until so many round trips are answered', async () => {
    const page = open(sample('model.xlsx'));
    const { desk, user } = page;
    await user.selectOptions(when(), "After the add-in's second round trip");
    await user.click(button('Change K5 from 40 to 39'));
    expect(waiting()).toContain("Waiting for the add-in's second round trip: Change K5 from 40 to 39.");
    expect(desk.sheet.value(4, 10)).toBe(40);
    await roundTrip(page);
    expect(desk.sheet.value(4, 10)).toBe(40);
    await roundTrip(page);
    expect(desk.sheet.value(4, 10)).toBe(39);
    expect(waiting()).toBeNull();
    expect(log()).toEqual(['09:15 Maria changed K5 from 40 to 39, between two round trips']);
  });

  it('an act can be called off', async () => {
    const page = open(sample('model.xlsx'));
    await page.user.selectOptions(when(), "After the add-in's next round trip");
    await page.user.click(button('Protect "Held Inventory"'));
    await page.user.click(button('Do not do it'));
    expect(waiting()).toBeNull();
    await roundTrip(page);
    expect(page.desk.sheet.isProtected).toBe(false);
    expect(log()).toEqual(['Nothing yet.']);
  });

  it('the last act that was chosen is the one that waits', async () => {
    const page = open(sample('model.xlsx'));
    await page.user.selectOptions(when(), "After the add-in's next round trip");
    await page.user.click(button('Protect "Held Inventory"'));
    await page.user.click(button(/^Rename/));
    await roundTrip(page);
    expect(page.desk.sheet.isProtected).toBe(false);
    expect(log()).toEqual([
      '09:15 Maria renamed "Held Inventory" to "Held Inventory (Maria)", between two round trips',
    ]);
  });

  it('what she is refused then is said too, and the add-in is answered', async () => {
    const page = open(sample('model.xlsx'));
    await page.user.selectOptions(when(), "After the add-in's next round trip");
    await page.user.click(button('Delete row 1'));
    await page.beside(() => {
      page.desk.sheet.protect();
    });
    await roundTrip(page);
    expect(alert()).toContain('Maria was refused. The sheet "Held Inventory" is protected.');
    expect(waiting()).toBeNull();
  });

  it('says so when the sheet is gone by then', async () => {
    const book = sample('messy.xlsx');
    const page = open(book);
    await page.user.selectOptions(when(), "After the add-in's next round trip");
    await page.user.click(button('Protect "HOLD list"'));
    await page.beside(() => {
      book.removeSheet(book.activeSheet.id);
    });
    await roundTrip(page);
    expect(alert()).toBe('Maria was refused. The sheet "HOLD list" is not there any more. Nothing was changed.');
  });
});

describe('the panel', () => {
  it('knows what was done when it is opened again, and forgets it with another workbook', async () => {
    const { desk, user, beside } = open(sample('model.xlsx'));
    await user.click(button(/^Protect/));
    await beside(() => {
      desk.open(sample('wide.xlsx'));
    });
    expect(log()).toEqual(['Nothing yet.']);
    expect(button('Protect "Plates"')).toBeTruthy();
  });

  it('is closed by its button', async () => {
    const { user, onClose } = open();
    await user.click(button('Close'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it.each(['model', 'messy', 'multi-line', 'order-lines', 'wide', 'job-block'])(
    'finds a count to change in %s.xlsx',
    (name) => {
      open(sample(`${name}.xlsx`));
      expect(button(/^Change [A-Z]+\d+ from \d+ to \d+$/)).toBeTruthy();
    },
  );
});
