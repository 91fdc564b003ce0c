import type { BookModel } from '../../../../src/workbench/model';
import { ModelError } from '../../../../src/workbench/model';
import { Desk, sentenceOf } from '../../../../src/workbench/page/desk/desk';
import { at, bookOf, fill } from '../../model/support/grid';

/** A desk with one sheet, `Held`, that holds a bag and its count. */
function deskOf(rows: Parameters<typeof bookOf>[0] = [['Bag', 'Qty']]) {
  const { book, sheet } = bookOf(rows);
  const desk = new Desk();
  desk.open(book);
  return { desk, book, sheet };
}

/** A protected sheet: nothing on it can be changed. */
function protectedDesk() {
  const opened = deskOf();
  opened.sheet.protect();
  return opened;
}

/** A batch that waits while a cell is edited (`delayForCellEdit`, 64), as the add-in's are. */
function ask({ state }: Desk): { readonly isAnswered: () => boolean; readonly answer: Promise<unknown> } {
  let isAnswered = false;
  const batch = JSON.stringify({ Actions: [], ObjectPaths: {}, AutoKeepReference: false });
  const answer = state.excel.execute(batch, { flags: 64, partition: 'IterativeExecutor' }).then((reply) => {
    isAnswered = true;
    return reply;
  });
  return { isAnswered: () => isAnswered, answer };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('an edit of a cell', () => {
  it('begins with what the cell holds, or with what is typed over it', () => {
    const { desk } = deskOf();
    desk.beginEdit('bar');
    expect(desk.state.edit).toMatchObject({ text: 'Bag', at: 'bar', isOver: false, row: 0, column: 0 });
    desk.cancelEdit();
    desk.beginEdit('cell', 'x');
    expect(desk.state.edit).toMatchObject({ text: 'x', at: 'cell', isOver: true });
  });

  it('changes the cell when it is ended, and the workbook is unsaved from then on', () => {
    const { desk, sheet } = deskOf();
    desk.beginEdit('cell');
    desk.changeEdit('Box');
    expect([sheet.value(0, 0), desk.state.isUnsaved]).toEqual(['Bag', false]);
    expect(desk.endEdit()).toBe(true);
    expect([sheet.value(0, 0), desk.state.isUnsaved, desk.state.edit]).toEqual(['Box', true, null]);
  });

  it('has what uses the cell calculated, and both are taken back as one', () => {
    const { desk, sheet } = deskOf([['Qty', 5], ['Twice', '=B1*2']]); // prettier-ignore
    desk.select([at('B1')]);
    desk.beginEdit('cell', '8');
    desk.endEdit();
    expect([sheet.value(1, 1), sheet.isStale(1, 1)]).toEqual([16, false]);
    desk.undo();
    expect([sheet.value(0, 1), sheet.value(1, 1)]).toEqual([5, 0]);
  });

  it('leaves the cell as it was when it is cancelled, or ended with nothing changed', () => {
    const { desk, book, sheet } = deskOf();
    desk.beginEdit('cell', 'Box');
    desk.cancelEdit();
    desk.beginEdit('cell');
    desk.endEdit();
    expect([sheet.value(0, 0), desk.state.isUnsaved, book.canUndo]).toEqual(['Bag', false, true]);
    desk.undo();
    // What is taken back is what was there before the edits: the values that the test put.
    expect(sheet.value(0, 0)).toBeNull();
  });

  it('that is refused says why, and keeps what was typed', () => {
    const { desk, sheet } = protectedDesk();
    desk.beginEdit('cell', 'Box');
    expect(desk.endEdit()).toBe(false);
    expect(desk.state.edit?.text).toBe('Box');
    expect(desk.state.notice?.kind).toBe('refused');
    expect(desk.state.notice?.text).toMatch(/protected/);
    expect(sheet.value(0, 0)).toBe('Bag');
  });

  it('that was refused can be ended once nothing is in its way, and the refusal is put away', () => {
    const { desk, sheet } = protectedDesk();
    desk.beginEdit('cell', 'Box');
    desk.endEdit();
    sheet.unprotect();
    expect(desk.endEdit()).toBe(true);
    expect([sheet.value(0, 0), desk.state.notice]).toEqual(['Box', null]);
  });

  it('has the add-in wait until it is ended', async () => {
    const { desk } = deskOf();
    desk.beginEdit('cell', 'Box');
    const { isAnswered, answer } = ask(desk);
    await turn();
    expect(isAnswered()).toBe(false);
    desk.endEdit();
    await answer;
    expect(isAnswered()).toBe(true);
  });

  it('lets the add-in go on when it is cancelled', async () => {
    const { desk } = deskOf();
    desk.beginEdit('cell', 'Box');
    const { answer } = ask(desk);
    desk.cancelEdit();
    expect(await answer).toEqual(expect.any(String));
  });

  it('goes with its sheet when a colleague deletes that', () => {
    const { desk, book, sheet } = deskOf();
    book.addSheet('Other');
    desk.beginEdit('cell', 'Box');
    book.asRemote(() => {
      book.removeSheet(sheet.id);
    });
    expect(desk.endEdit()).toBe(true);
    expect(desk.state.edit).toBeNull();
  });

  it('stays one and the same when another is begun meanwhile', () => {
    const { desk } = deskOf();
    desk.beginEdit('cell', 'Box');
    desk.beginEdit('bar', 'Shelf');
    expect(desk.state.edit).toMatchObject({ text: 'Box', at: 'cell' });
  });

  it('goes on in the formula bar where the caret is put there, and no arrow key ends it', () => {
    const { desk } = deskOf();
    desk.beginEdit('cell', 'Box');
    desk.moveEdit('bar');
    expect(desk.state.edit).toMatchObject({ text: 'Box', at: 'bar', isOver: false });
  });
});

describe('going to another sheet', () => {
  it('takes in the edit first', () => {
    const { desk, book, sheet } = deskOf();
    const other = book.addSheet('Other');
    desk.beginEdit('cell', 'Box');
    desk.activate(other.id);
    expect([desk.sheet.name, sheet.value(0, 0)]).toEqual(['Other', 'Box']);
  });

  it('stays where the edit is refused', () => {
    const { desk, book } = protectedDesk();
    const other = book.addSheet('Other');
    desk.beginEdit('cell', 'Box');
    desk.activate(other.id);
    expect(desk.sheet.name).toBe('Held');
  });

  it('says why a hidden one is not shown', () => {
    const { desk, book } = deskOf();
    const other = book.addSheet('Other');
    other.setVisibility('hidden');
    desk.activate(other.id);
    expect([desk.sheet.name, desk.state.notice?.text]).toEqual([
      'Held',
      'The sheet "Other" is hidden. Show it before you go to it.',
    ]);
  });
});

describe('undo and redo', () => {
  it('take back an edit with the format that it brought, and do it again', () => {
    const { desk, sheet } = deskOf([[1]]);
    desk.beginEdit('cell', '12%');
    desk.endEdit();
    desk.undo();
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0)]).toEqual([1, 'General']);
    desk.redo();
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0)]).toEqual([0.12, '0%']);
  });

  it('take in a cell that is being edited before', () => {
    const { desk, sheet } = deskOf();
    desk.beginEdit('cell', 'Box');
    desk.undo();
    expect([sheet.value(0, 0), desk.state.edit]).toEqual(['Bag', null]);
    desk.redo();
    expect(sheet.value(0, 0)).toBe('Box');
  });
});

describe('something that is attempted', () => {
  it('is undone as one', () => {
    const { desk, sheet } = deskOf();
    const done = desk.attempt(() => {
      fill(sheet, 'A2', [['B-1']]);
      fill(sheet, 'B2', [[40]]);
    });
    desk.undo();
    expect([done, sheet.value(1, 0), sheet.value(1, 1)]).toEqual([true, null, null]);
  });

  it('leaves what was said of something else when it is done', () => {
    const { desk } = deskOf();
    desk.say({ kind: 'done', text: 'model.xlsx is saved.' });
    desk.attempt(() => undefined);
    expect(desk.state.notice?.text).toBe('model.xlsx is saved.');
  });

  it('says what nobody foresaw, and how to go on', () => {
    const { desk } = deskOf();
    const done = desk.attempt(() => {
      throw new TypeError('x is not a function');
    });
    expect(done).toBe(false);
    expect(desk.state.notice).toEqual({
      kind: 'refused',
      text: 'That did not work, and the page does not know why: x is not a function. Undo takes back what was half done.',
    });
  });
});

describe('opening a workbook', () => {
  const other = (): BookModel => bookOf([['Another']]).book;

  it('puts it in the place of the one before, with nothing left of that', () => {
    const { desk } = deskOf();
    desk.select([at('B1')]);
    desk.beginEdit('cell', 'Box');
    desk.say({ kind: 'done', text: 'x' });
    const { opening } = desk.state;
    desk.open(other());
    expect(desk.state).toMatchObject({
      opening: opening + 1,
      active: { row: 0, column: 0 },
      edit: null,
      notice: null,
      isUnsaved: false,
    });
    expect(desk.sheet.value(0, 0)).toBe('Another');
  });

  it('hears nothing of the one before any more', () => {
    const { desk, sheet } = deskOf();
    desk.open(other());
    const { version } = desk.state;
    fill(sheet, 'A1', [['late']]);
    expect([desk.state.version, desk.state.isUnsaved]).toEqual([version, false]);
  });

  it('answers what an add-in asked of the one before while a cell was edited', async () => {
    const { desk } = deskOf();
    desk.beginEdit('cell', 'Box');
    const { answer } = ask(desk);
    desk.open(other());
    expect(await answer).toEqual(expect.any(String));
  });

  it('keeps theme, language and pane', () => {
    const { desk } = deskOf();
    desk.show({ theme: 'dark', language: 'de-DE' });
    desk.showPane(true);
    desk.open(other());
    expect(desk.state).toMatchObject({ theme: 'dark', language: 'de-DE', isPaneOpen: true });
  });
});

describe('the active cell', () => {
  it('is the corner of what is selected, or the cell given', () => {
    const { desk } = deskOf();
    desk.select([at('B2:C4')]);
    expect(desk.state.active).toEqual({ row: 1, column: 1 });
    desk.select([at('B2:C4')], { row: 3, column: 2 });
    expect(desk.state.active).toEqual({ row: 3, column: 2 });
  });

  it('follows where the add-in selects', () => {
    const { desk, book, sheet } = deskOf();
    book.select(sheet.id, [at('B3')]);
    expect(desk.state.active).toEqual({ row: 2, column: 1 });
  });

  it('stays within what is selected anew', () => {
    const { desk, book, sheet } = deskOf();
    desk.select([at('B2:C4')], { row: 2, column: 2 });
    book.select(sheet.id, [at('A1:D9')]);
    expect(desk.state.active).toEqual({ row: 2, column: 2 });
  });
});

describe('the desk', () => {
  it('does not count a selection as a change that a file would keep', () => {
    const { desk } = deskOf();
    desk.select([at('B2')]);
    expect(desk.state.isUnsaved).toBe(false);
  });

  it('is saved until something changes again', () => {
    const { desk, sheet } = deskOf();
    fill(sheet, 'A1', [['x']]);
    desk.saved();
    expect(desk.state.isUnsaved).toBe(false);
    fill(sheet, 'A1', [['y']]);
    expect(desk.state.isUnsaved).toBe(true);
  });

  it('tells of several changes once, and no more when it is not listened to', async () => {
    const { desk, sheet } = deskOf();
    await turn();
    let told = 0;
    const release = desk.subscribe(() => (told += 1));
    fill(sheet, 'A1', [['x']]);
    fill(sheet, 'A2', [['y']]);
    await turn();
    expect(told).toBe(1);
    release();
    fill(sheet, 'A3', [['z']]);
    await turn();
    expect(told).toBe(1);
  });
});

it('says a refusal of the workbook as it is', () => {
  expect(sentenceOf(new ModelError('InvalidArgument', 'That cannot be. Nothing was changed.'))).toBe(
    'That cannot be. Nothing was changed.',
  );
});
