import { planMapping } from '../../src/workbook/plan-mapping';
import { readState, writeState } from '../../src/workbook/state';
import { wrapState } from '../../src/workbook/state-xml';
import { sheet } from '../support/tables';
import { apply, snapshotOf, testBook } from './support/workbook';

describe('the plan that keeps a mapping', () => {
  it('puts it in the place of the one before, and keeps the notes', () => {
    const note = { id: 'HS-1', fingerprint: 'f', shop: null, po: '1', sheet: 'Held', lines: null };
    const book = testBook(sheet('| x |'));
    book.state = writeState({ mapping: { old: 'lot' }, notes: [note] });
    apply(book, planMapping(snapshotOf(book), { colour: null, 'bag id': 'bag' }));
    const state = readState(book.state);
    expect(state.mapping).toEqual({ colour: null, 'bag id': 'bag' });
    expect(state.notes).toEqual([note]);
  });

  it('leaves a state alone that a newer version wrote', () => {
    const book = testBook(sheet('| x |'));
    book.state = wrapState(JSON.stringify({ version: 99 }));
    expect(planMapping(snapshotOf(book), { colour: null }).steps).toEqual([]);
  });

  it('is refused in a read-only workbook', () => {
    const book = testBook(sheet('| x |'));
    book.readOnly = true;
    expect(() => { apply(book, planMapping(snapshotOf(book), {})); }).toThrow('This workbook is read-only'); // prettier-ignore
  });
});
