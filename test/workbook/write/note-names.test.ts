import * as fc from 'fast-check';
import { noteNames, type Addressee } from '../../../src/workbook/write/note-names';

const to = (shop: string | null, po: string | null): Addressee => ({ shop, po });
const none = { there: [], kept: [] };

describe('names of note sheets', () => {
  test.each<[string, Addressee[], string[]]>([
    ['one note', [to('Acme', '4711')], ['Release Note']],
    ['several POs', [to('Acme', '4711'), to('Acme', '4712')], ['Release Note 4711', 'Release Note 4712']],
    ['one PO at two shops', [to('Acme', '7'), to('Bolt', '7')], ['Release Note 7 Acme', 'Release Note 7 Bolt']],
    ['no PO', [to('Acme', null), to('Bolt', null)], ['Release Note Acme', 'Release Note Bolt']],
    ['neither PO nor shop beside others', [to(null, null), to('Bolt', null)], ['Release Note', 'Release Note Bolt']],
    ['signs that Excel refuses', [to(null, 'A/1:[x]'), to(null, "2'")], ['Release Note A-1--x-', 'Release Note 2']],
    [
      'a long PO',
      [to(null, '12345678901234567890'), to(null, '2')],
      ['Release Note 123456789012345678', 'Release Note 2'],
    ],
  ])('%s', (_, notes, names) => {
    expect(noteNames(notes)).toEqual(names);
  });

  test('names that would be the same are told apart by marks that do not depend on the order', () => {
    const notes = [to(null, 'A/1'), to(null, 'A-1'), to(null, 'A:1')];
    const names = noteNames(notes);
    expect(new Set(names).size).toBe(3);
    expect(names.filter((name) => name === 'Release Note A-1')).toHaveLength(1);
    expect(noteNames([...notes].reverse())).toEqual([...names].reverse());
  });

  test('who has a name keeps it when another note comes to wish for the same', () => {
    const [first, second] = [to(null, 'A/1'), to(null, 'A-1')];
    for (const holder of [first, second]) {
      const there = [{ ...holder, name: 'Release Note A-1' }];
      const names = noteNames([first, second], { there, kept: [] });
      expect(names[holder === first ? 0 : 1]).toBe('Release Note A-1');
    }
  });

  test('a sheet that has to stay is not taken', () => {
    expect(noteNames([to('Acme', '4711')], { there: [], kept: ['release note'] })).toEqual(['Release Note 4711']);
  });

  test('a single note takes the short name again even where a long one is left over', () => {
    const there = [{ ...to('Acme', '4711'), name: 'Release Note 4711' }];
    expect(noteNames([to('Acme', '4711')], { there, kept: [] })).toEqual(['Release Note']);
  });

  const id = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom("''''", '4500/1', '4500-1', '4500 1', 'History', 'x'.repeat(60), `${'x'.repeat(60)}y`),
    ),
    { nil: null },
  );
  const addressees = fc.uniqueArray(fc.record({ shop: id, po: id }), {
    selector: ({ shop, po }) => JSON.stringify([shop, po]).normalize('NFKC').replace(/\s+/g, ' ').toUpperCase(),
    maxLength: 12,
  });

  test('names are valid, different from each other, and the same in any order and on the next write', () => {
    fc.assert(
      fc.property(addressees, (notes) => {
        const names = noteNames(notes);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(notes.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^Release Note/);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|'$|\s$/u);
          expect(Buffer.from(name).toString()).toBe(name); // no half characters
        }
        expect(noteNames([...notes].reverse(), none)).toEqual([...names].reverse());
        const there = notes.map((note, index) => ({ ...note, name: names[index] ?? '' }));
        expect(noteNames(notes, { there, kept: [] })).toEqual(names);
      }),
    );
  });
});
