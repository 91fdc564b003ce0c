/** Whatever is done to a workbook: it is saved as it is in memory, and undone to the last byte. */
import fc from 'fast-check';
import type { Area } from '../../../src/domain/sheet';
import { ModelError, openModel, type BookModel, type SheetModel } from '../../../src/workbench/model';
import { at, bookOf } from './support/grid';

const RUNS = 60;

const place = fc.nat({ max: 7 });
const area = fc.tuple(place, place, place, place).map(([a, b, c, d]): Area => ({
  top: Math.min(a, b),
  left: Math.min(c, d),
  bottom: Math.max(a, b),
  right: Math.max(c, d),
}));
const entry = fc.oneof(
  fc.constantFrom(null, '', 'Lot', '=text', true, 0, -1.5, 'a\nb', ' x '),
  fc.constantFrom('SUM(A1:C5)', 'Other!B2*2', '$B$3&"A1"').map((formula) => ({ formula, value: 1 })),
);

/** Something that is done to the first sheet of a workbook, or to all of it. */
type Deed = (book: BookModel, sheet: SheetModel) => void;

const change = fc.record(
  { bold: fc.boolean(), fill: fc.constantFrom(null, '#FF0000'), numberFormat: fc.constantFrom('0.00', '@') },
  { requiredKeys: [] },
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(place, place, entry, entry).map(([row, column, one, other]): Deed => (book, sheet) => { if (book.sheetByName('Other') !== null) sheet.put(row, column, [[one, other]]); }),
  fc.tuple(area, change).map(([where, look]): Deed => (_, sheet) => { sheet.setStyle(where, look); }),
  fc.tuple(area, fc.constantFrom('contents', 'formats', 'all')).map(([where, what]): Deed => (_, sheet) => { sheet.clear(where, what); }),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(([row, count]): Deed => (_, sheet) => { sheet.insertRows(row, count); }),
  fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(([row, count]): Deed => (_, sheet) => { sheet.deleteRows(row, count); }),
  fc.tuple(area, fc.boolean()).map(([where, hasHeaders]): Deed => (_, sheet) => { sheet.addTable(where, hasHeaders); }),
  area.map((where): Deed => (_, sheet) => { sheet.resizeTable(sheet.tables[0]?.id ?? 0, where); }),
  fc.tuple(place, fc.constantFrom(null, 'Lot', 'Rev')).map(([column, name]): Deed => (_, sheet) => { sheet.addTableColumn(sheet.tables[0]?.id ?? 0, name, column); }),
  place.map((column): Deed => (_, sheet) => { sheet.deleteTableColumn(sheet.tables[0]?.id ?? 0, sheet.tables[0]?.columns[column]?.id ?? 0); }),
  fc.boolean().map((cells): Deed => (_, sheet) => { if (cells) sheet.deleteTable(sheet.tables[0]?.id ?? 0); else sheet.convertTableToRange(sheet.tables[0]?.id ?? 0); }),
  area.map((where): Deed => (_, sheet) => { sheet.merge(where); }),
  area.map((where): Deed => (_, sheet) => { sheet.unmerge(where); }),
  area.map((where): Deed => (_, sheet) => { sheet.addConditionalFormat([where], 'A1>1'); }),
  fc.constantFrom('Held', 'Other', 'On hold', 'Third').map((name): Deed => (book, sheet) => { book.renameSheet(sheet.id, name); }),
  fc.constantFrom('Held', 'Other', 'Third').map((name): Deed => (book) => { book.addSheet(name).put(0, 0, [['new']]); }),
  place.map((index): Deed => (book) => { book.removeSheet(book.sheets[index]?.id ?? ''); }),
  place.map((index): Deed => (book, sheet) => { book.moveSheet(sheet.id, index); }),
  fc.constant<Deed>((book) => { book.undo(); }),
  fc.constant<Deed>((book) => { book.redo(); }),
); // prettier-ignore

/** A workbook with two sheets as a file has it. */
function original(): Uint8Array {
  const { book, sheet } = bookOf([['Lot', 'Qty'], ['A', 1], ['B', 2], ['Sum', '=SUM(B2:B3)']]); // prettier-ignore
  sheet.addTable(at('A1:B3'), true, 'Lots');
  const other = book.addSheet('Other');
  other.put(0, 0, [[{ formula: 'Held!B4', value: 3 }, 'x']]);
  return book.save();
}

/** Does everything that is not refused; what is refused changes nothing. */
function doAll(book: BookModel, deeds: readonly Deed[]): void {
  for (const one of deeds) {
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('A workbook has a sheet');
    const before = seen(book);
    try {
      one(book, sheet);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      expect(seen(book)).toEqual(before);
    }
  }
}

/** All that a workbook says of its sheets. */
function seen(book: BookModel): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    merges: [...sheet.merges].map((one) => JSON.stringify(one)).sort(),
    tables: sheet.tables.map(({ name, area: where, columns }) => ({ name, where, columns: columns.map((one) => one.name) })),
    formats: sheet.conditionalFormats.map(({ areas, formula }) => ({ areas, formula })),
    cells: Array.from({ length: 16 }, (_, row) =>
      Array.from({ length: 14 }, (_unused, column) => {
        const { bold, fill, numberFormat } = sheet.style(row, column);
        return [sheet.value(row, column), sheet.formula(row, column), bold, fill, numberFormat];
      }),
    ),
  })); // prettier-ignore
}

describe('a workbook to which anything was done', () => {
  const bytes = original();

  it('is opened again as it was saved', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const book = openModel(bytes, 'book.xlsx');
        doAll(book, deeds);
        expect(seen(openModel(book.save(), 'book.xlsx'))).toEqual(seen(book));
      }),
      { numRuns: RUNS },
    );
  });

  it('is undone to the last byte, and done again', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const book = openModel(bytes, 'book.xlsx');
        doAll(book, deeds);
        const after = seen(book);
        let undone = 0;
        while (book.undo()) undone++;
        expect(book.save()).toBe(bytes);
        for (; undone > 0; undone--) book.redo();
        expect(seen(book)).toEqual(after);
      }),
      { numRuns: RUNS },
    );
  });
});
