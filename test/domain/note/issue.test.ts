/** Ids, dates, and which note replaces which (SPEC section 6, "Fingerprint"). */
import { NO_HISTORY, type History } from '../../../src/domain/history';
import { identities } from '../../../src/domain/note/issue';
import { toText } from '../../../src/domain/note/text';
import { clean, type CleanRow } from '../../support/tables';
import { ISSUE, noteOf, notesOf, written } from './support';

const A = clean([{}, { as: 'hold' }]);
const B = clean([{ qty: 41 }, { as: 'hold', qty: 34 }]);

describe('the id', () => {
  it('is the first eight digits of the fingerprint', () => {
    const note = noteOf(A);
    expect(note.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(note.id).toBe(`HS-${note.fingerprint.slice(0, 8).toUpperCase()}`);
    expect(note).toMatchObject({ isNew: true, replaces: null, date: ISSUE.now, preparedBy: 'R. Meyer' });
  });

  it('stays, with date and preparer, while nothing changes', () => {
    const history = written(A);
    const again = noteOf(A, { history }, { now: '2027-01-01T00:00:00Z', preparedBy: 'Somebody Else' });
    expect(again).toEqual({ ...noteOf(A), isNew: false });
    expect(toText(again)).toBe(toText(noteOf(A)));
  });

  it('stays, and so does what it says of the note before', () => {
    const first = written(A);
    const second = noteOf(B, { history: first });
    const again = noteOf(B, { history: written(B, first) }, { now: null, preparedBy: null });
    expect(second.replaces).toBe(first.notes[0]?.id);
    expect(toText(again)).toBe(toText(second));
    expect(again.isNew).toBe(false);
  });

  it('gets -2, -3 when an earlier state comes back', () => {
    const base = noteOf(A).id;
    const once = written(B, written(A));
    const back = noteOf(A, { history: once });
    expect(back).toMatchObject({ id: `${base}-2`, isNew: true, replaces: noteOf(B).id });
    const twice = written(B, written(A, once));
    expect(twice.notes.map(({ id }) => id)).toEqual([base, noteOf(B).id, `${base}-2`, `${noteOf(B).id}-2`]);
    expect(noteOf(A, { history: twice })).toMatchObject({ id: `${base}-3`, replaces: `${noteOf(B).id}-2` });
  });

  it('is known before the note is written', () => {
    const preview = noteOf(A, {}, { now: null, preparedBy: null });
    expect(preview).toMatchObject({ id: noteOf(A).id, isNew: true, date: null, preparedBy: null });
    expect(preview.head).toContainEqual({ label: 'Date', value: 'not issued' });
    expect(preview.head.map(({ label }) => label)).not.toContain('Prepared by');
  });

  it('is never shared by two shops or orders, even with the same first digits', () => {
    const groups = ['1', '2', '3'].map((po) => ({ shop: 'S', po, lines: [] }));
    const prints = ['3f9a1c20aaaa', '3f9a1c20bbbb', '3f9a1c20cccc'];
    const ids = (history: History): readonly string[] => identities(groups, prints, history, ISSUE).map(({ id }) => id);
    expect(ids(NO_HISTORY)).toEqual(['HS-3F9A1C20', 'HS-3F9A1C20-2', 'HS-3F9A1C20-3']);
    const taken = { id: 'HS-3F9A1C20', replaces: null, time: '', preparedBy: '', shop: 's', po: '2 ', lines: [] };
    const history: History = { notes: [{ ...taken, fingerprint: '3F9A1C20BBBB' }] };
    expect(ids(history)).toEqual(['HS-3F9A1C20-2', 'HS-3F9A1C20', 'HS-3F9A1C20-3']);
    expect(identities(groups, prints, history, ISSUE)[1]).toMatchObject({ isNew: false, preparedBy: null });
  });
});

describe('one note per shop and PO', () => {
  it('however shop and PO are written, in order of first appearance', () => {
    const rows: readonly CleanRow[] = [
      { po: '2' },
      { po: '1', part: 'X', bag: 'B-2' },
      { shop: 'acme  print', po: '2', part: 'Y', bag: 'B-3' },
      { shop: 'Other', po: '2', part: 'Z' },
    ];
    const notes = notesOf(clean(rows));
    expect(notes.map(({ shop, po, lines }) => [shop, po, lines.map(({ index }) => index)])).toEqual([
      ['Acme Print', '2', [0, 2]],
      ['Acme Print', '1', [1]],
      ['Other', '2', [3]],
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(3);
  });

  it('one where there is no PO, one per shop; one for all where there is no shop either', () => {
    const rows: readonly CleanRow[] = [{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4' }];
    expect(notesOf(clean(rows, ['po'])).map(({ shop, po }) => [shop, po])).toEqual([['Acme Print', null]]);
    const [note] = notesOf(clean(rows, ['po', 'shop']));
    expect(note?.lines.map(({ name }) => name)).toEqual(['Part BRK-1', 'Part BRK-2']);
    expect(note?.head.map(({ label }) => label)).toEqual(['Date', 'Prepared by', 'Replaces note', 'Workbook', 'Sheet']);
  });

  it('names a line by what it has', () => {
    const name = (without: Parameters<typeof clean>[1], row: CleanRow = {}): string | undefined =>
      noteOf(clean([row], without)).lines[0]?.name;
    expect(name([], { line: '10' })).toBe('Part BRK-1, line 10');
    expect(name(['part'], { line: '10' })).toBe('Line 10');
    expect(name(['part'])).toBe('PO 4711');
    expect(name(['part', 'po', 'shop'])).toBe('This order');
  });
});

describe('the head', () => {
  it('names the note that is replaced', () => {
    const history = written(A);
    const note = noteOf(B, { history });
    const id = history.notes[0]?.id ?? '';
    expect(note.head).toContainEqual({ label: 'Replaces note', value: id });
    expect(note.purpose).toEqual([
      'This note is an instruction. It is not a certificate of conformity.',
      `It replaces note ${id}: from now on, follow only this note for these parts.`,
    ]);
  });

  it('gives the date as ISO without seconds; what is no such time stays as it is', () => {
    const date = (now: string): string | undefined =>
      noteOf(A, {}, { now, preparedBy: null }).head.find(({ label }) => label === 'Date')?.value;
    expect(date('2026-05-04T09:30:59.123Z')).toBe('2026-05-04 09:30 UTC');
    expect(date('4 May')).toBe('4 May');
  });
});
