/** @jest-environment jsdom */
import { catchDownloads, fileOf, sampleBytes, showPage, type Downloaded, type Page } from './support/page';
import { fireEvent, screen } from '@testing-library/react';
import { openModel } from '../../../../src/workbench/model';
import { SAMPLES } from '../../../../src/workbench/page/files/samples';

let downloads: readonly Downloaded[] = [];

beforeEach(() => {
  downloads = catchDownloads();
});

async function choose({ user, settle }: Page, ...items: readonly (string | RegExp)[]): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'File' }));
  for (const item of items) await user.click(await screen.findByRole('menuitem', { name: item }));
  await settle();
}

async function pick({ settle }: Page, file: File): Promise<void> {
  const input = document.querySelector('input[type=file]');
  if (input === null) throw new Error('There is no picker');
  fireEvent.change(input, { target: { files: [file] } });
  await settle();
}

// jsdom moves the focus back to the menu once that has closed, and what is under the dialog seems to be in front of it.
function button(name: string): HTMLElement {
  return screen.getByRole('button', { name, hidden: true });
}

function nameField(): HTMLElement {
  return screen.getByRole('textbox', { name: 'File name', hidden: true });
}

function change({ desk }: Page): void {
  desk.book.activeSheet.put(0, 0, [['changed']]);
}

describe('opening a file', () => {
  it('puts its workbook on the desk', async () => {
    const page = showPage(null);
    await pick(page, fileOf('wide.xlsx'));
    expect(page.desk.book.name).toBe('wide.xlsx');
    expect(page.desk.sheet.name).toBe('Plates');
  });

  it.each([
    ['a text', 'list.csv', 'Lot,Qty\nA,1\n', /plain text, such as \.csv/],
    ['nothing', 'empty.xlsx', '', /This file is empty/],
    ['half of a workbook', 'half.xlsx', 'PK\u0003', /cut off before its end/],
  ])('refuses %s by name, and leaves the workbook that is open', async (_, name, text, sentence) => {
    const page = showPage();
    const { book } = page.desk;
    await pick(page, fileOf(name, new TextEncoder().encode(text)));
    expect(page.desk.state.notice).toMatchObject({ kind: 'refused' });
    expect(page.desk.state.notice?.text).toMatch(sentence);
    expect(page.desk.book).toBe(book);
  });

  it('says so when the file cannot be read', async () => {
    const page = showPage();
    const file = new File([], 'folder');
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('NotFoundError')) });
    await pick(page, file);
    expect(page.desk.state.notice?.text).toMatch(/^folder cannot be read/);
    expect(page.desk.book.name).toBe('model.xlsx');
  });

  it('says that it takes a while with a large one', async () => {
    const page = showPage();
    const file = fileOf('wide.xlsx');
    Object.defineProperty(file, 'size', { value: 7_000_000 });
    const input = document.querySelector('input[type=file]');
    fireEvent.change(input ?? document.body, { target: { files: [file] } });
    expect((await screen.findByRole('status')).textContent).toBe('Opening wide.xlsx');
    await page.settle();
    expect(screen.queryByRole('status')).toBeNull();
    expect(page.desk.book.name).toBe('wide.xlsx');
  });

  it('gives an empty workbook under New', async () => {
    const page = showPage();
    await choose(page, 'New');
    expect(page.desk.book.name).toBe('Book1.xlsx');
    expect(page.desk.sheet.usedArea(false)).toBeNull();
  });
});

describe('the samples', () => {
  it('are offered with a sentence each, and opened from this server', async () => {
    const page = showPage(null);
    const asked: string[] = [];
    Object.assign(globalThis, {
      fetch: (address: string) => {
        asked.push(address);
        return Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(sampleBytes('messy.xlsx').buffer) });
      },
    });
    await choose(page, 'Samples');
    for (const { title, sentence } of SAMPLES) {
      expect(screen.getByRole('menuitem', { name: new RegExp(`^${title}`) }).textContent).toContain(sentence);
    }
    await page.user.click(screen.getByRole('menuitem', { name: /^A list to put right/ }));
    await page.settle();
    expect(asked).toEqual(['/samples/messy.xlsx']);
    expect(page.desk.book.name).toBe('messy.xlsx');
    expect(page.desk.sheet.name).toBe('HOLD list');
  });

  it.each([
    ['is gone', () => Promise.reject(new Error('refused'))],
    ['has it not', () => Promise.resolve({ ok: false })],
  ])('say so when the server %s', async (_, fetch) => {
    const page = showPage();
    Object.assign(globalThis, { fetch });
    await choose(page, 'Samples', /^Two bags/);
    expect(page.desk.state.notice?.text).toMatch(/^The sample "Two bags" did not come/);
    expect(page.desk.book.name).toBe('model.xlsx');
  });
});

describe('saving', () => {
  it('downloads the workbook under its own name, with what was changed', async () => {
    const page = showPage();
    change(page);
    await choose(page, 'Save');
    expect(downloads.map(({ name }) => name)).toEqual(['model.xlsx']);
    expect(openModel(downloads[0]?.bytes ?? new Uint8Array(), 'x.xlsx').activeSheet.value(0, 0)).toBe('changed');
    expect(page.desk.state).toMatchObject({
      isUnsaved: false,
      notice: { kind: 'done', text: 'model.xlsx is in your downloads.' },
    });
  });

  it('gives an unchanged workbook byte for byte', async () => {
    const page = showPage();
    await choose(page, 'Save');
    expect(Buffer.from(downloads[0]?.bytes ?? []).equals(sampleBytes('model.xlsx'))).toBe(true);
  });

  it('takes in what is being typed', async () => {
    const page = showPage();
    page.desk.select([{ top: 30, left: 0, bottom: 30, right: 0 }]);
    page.desk.beginEdit('cell', 'typed');
    fireEvent.keyDown(window, { key: 's', ctrlKey: true });
    await page.settle();
    expect(openModel(downloads[0]?.bytes ?? new Uint8Array(), 'x.xlsx').activeSheet.value(30, 0)).toBe('typed');
  });

  it('says what cannot be saved, and gives no file', async () => {
    const page = showPage();
    page.desk.book.setSetting('a', '1');
    await choose(page, 'Save');
    expect(downloads).toEqual([]);
    expect(page.desk.state.notice?.text).toMatch(
      /^Settings that an add-in keeps .* Undo that change and save again\.$/,
    );
    expect(page.desk.state.isUnsaved).toBe(true);
  });

  it('keeps a macro workbook one', async () => {
    const page = showPage();
    page.desk.book.setFileName('Held.xlsm');
    await choose(page, 'Save');
    expect(downloads[0]).toMatchObject({ name: 'Held.xlsm', type: 'application/vnd.ms-excel.sheet.macroEnabled.12' });
  });
});

describe('saving as', () => {
  it('gives the workbook another name from then on', async () => {
    const page = showPage();
    await choose(page, 'Save as...');
    const field = nameField();
    expect(field).toHaveProperty('value', 'model');
    await page.user.clear(field);
    await page.user.type(field, 'June{Enter}');
    await page.settle();
    expect(downloads.map(({ name }) => name)).toEqual(['June.xlsx']);
    expect(page.desk.book.name).toBe('June.xlsx');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('refuses what is no file name', async () => {
    const page = showPage();
    await choose(page, 'Save as...');
    const field = nameField();
    await page.user.clear(field);
    await page.user.keyboard('{Enter}');
    expect(screen.getByText('Give the file a name.')).toBeTruthy();
    await page.user.type(field, 'a/b{Enter}');
    expect(screen.getByText(/A file name holds none of/)).toBeTruthy();
    await page.user.click(button('Cancel'));
    expect(downloads).toEqual([]);
  });

  it('is how a read-only workbook is saved', async () => {
    const page = showPage();
    page.desk.book.setReadOnly(true);
    await choose(page, 'Save');
    expect(downloads).toEqual([]);
    expect(screen.getByText('model.xlsx is read-only. Save it under another name.')).toBeTruthy();
    await page.user.click(button('Save'));
    expect(screen.getByText('model.xlsx is read-only. Choose another name.')).toBeTruthy();
    await page.user.type(nameField(), ' 2{Enter}');
    await page.settle();
    expect(downloads.map(({ name }) => name)).toEqual(['model 2.xlsx']);
  });
});

describe('unsaved changes', () => {
  it.each([
    ['Save', 'wide.xlsx', ['model.xlsx']],
    ["Don't save", 'wide.xlsx', []],
    ['Cancel', 'model.xlsx', []],
  ])('are asked about before another workbook takes the place: %s', async (answer, open, saved) => {
    const page = showPage();
    change(page);
    await pick(page, fileOf('wide.xlsx'));
    expect(page.desk.book.name).toBe('model.xlsx');
    expect(screen.getByRole('alertdialog', { name: 'Save the changes to model.xlsx?' })).toBeTruthy();
    await page.user.click(button(answer));
    await page.settle();
    expect(page.desk.book.name).toBe(open);
    expect(downloads.map(({ name }) => name)).toEqual(saved);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('are kept when they cannot be saved', async () => {
    const page = showPage();
    page.desk.book.setSetting('a', '1');
    await pick(page, fileOf('wide.xlsx'));
    await page.user.click(button('Save'));
    await page.settle();
    expect(page.desk.book.name).toBe('model.xlsx');
    expect(page.desk.state.notice?.text).toMatch(/Nothing was saved/);
  });

  it('of a read-only workbook are saved under another name before the next one is opened', async () => {
    const page = showPage();
    change(page);
    page.desk.book.setReadOnly(true);
    await pick(page, fileOf('wide.xlsx'));
    await page.user.click(button('Save'));
    await page.user.type(nameField(), ' 2{Enter}');
    await page.settle();
    expect(downloads.map(({ name }) => name)).toEqual(['model 2.xlsx']);
    expect(page.desk.book.name).toBe('wide.xlsx');
  });

  it('keep the page from being left unasked', () => {
    const page = showPage();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    change(page);
    expect(leave()).toBe(false);
  });
});

describe('the keys', () => {
  it('open and save, on a Mac too, and never the page itself', async () => {
    const page = showPage();
    const clicked = jest.spyOn(HTMLInputElement.prototype, 'click');
    expect(fireEvent.keyDown(document.body, { key: 'o', ctrlKey: true })).toBe(false);
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(fireEvent.keyDown(document.body, { key: 'S', metaKey: true })).toBe(false);
    await page.settle();
    expect(downloads).toHaveLength(1);
    expect(fireEvent.keyDown(document.body, { key: 's' })).toBe(true);
    expect(downloads).toHaveLength(1);
  });

  it('wait while something is asked', async () => {
    const page = showPage();
    await choose(page, 'Save as...');
    fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
    expect(downloads).toEqual([]);
  });
});
