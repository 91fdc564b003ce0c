import { Desk } from '../../../../src/workbench/page/desk/desk';
import { bookOf } from '../../model/support/grid';

function desk(rows: Parameters<typeof bookOf>[0] = []) {
  const { book, sheet } = bookOf(rows);
  const made = new Desk();
  made.open(book);
  return { desk: made, sheet };
}

describe('an edit', () => {
  it('that has a line break lets the cell wrap, and one undo takes both back', () => {
    const { desk: made, sheet } = desk();
    made.beginEdit('cell', 'one\ntwo');
    expect(made.endEdit()).toBe(true);
    expect([sheet.value(0, 0), sheet.style(0, 0).wrap]).toEqual(['one\ntwo', true]);
    made.undo();
    expect([sheet.value(0, 0), sheet.style(0, 0).wrap]).toEqual([null, false]);
  });

  it('in one line leaves the cell as it looks', () => {
    const { desk: made, sheet } = desk();
    made.beginEdit('cell', 'one');
    made.endEdit();
    expect(sheet.style(0, 0).wrap).toBe(false);
  });

  it('begun by typing over a cell goes on as one that arrow keys do not end, once the caret was put into it', () => {
    const { desk: made } = desk([['a']]);
    made.beginEdit('cell', 'x');
    expect(made.state.edit?.isOver).toBe(true);
    made.stayInEdit();
    expect(made.state.edit).toMatchObject({ isOver: false, text: 'x' });
    made.cancelEdit();
    made.stayInEdit();
    expect(made.state.edit).toBeNull();
  });
});
