/** Whole rows and columns that a program sets which edits whole workbooks. */
import { applyPlan, openWorkbook } from '../../../src/xlsx';
import type { ApplyOptions } from '../../../src/xlsx/write/apply';
import type { ExactStyle, RowChange } from '../../../src/xlsx/write/sheet/operations';
import { bookBytes } from '../support/book';
import { partsOf, textOfPart } from '../support/package-check';

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></cellXfs>';

/** The sheet's part after rows and columns were set. */
function written(content: string, options: Pick<ApplyOptions, 'rows' | 'columnStyles'>): string {
  const workbook = openWorkbook(bookBytes({ sheets: { Held: content }, styles: STYLES }), 'book.xlsx');
  const bytes = applyPlan(workbook, { preconditions: [], steps: [] }, options);
  const sheet = textOfPart(partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return /<cols>.*<\/sheetData>|<sheetData>.*<\/sheetData>/s.exec(sheet)?.[0] ?? sheet;
}

function withRows(content: string, changes: Readonly<Record<number, RowChange>>): string {
  const rows = new Map(Object.entries(changes).map(([row, change]) => [Number(row), change]));
  return written(content, { rows: new Map([['Held', rows]]) });
}

function withColumns(content: string, styles: readonly (readonly [number, ExactStyle | null])[]): string {
  return written(content, { columnStyles: new Map([['Held', new Map(styles)]]) });
}

const style = (base: number): ExactStyle => ({ base, change: null });

describe('a row', () => {
  const rows =
    '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1" s="1" customFormat="1"/></sheetData>';

  it('is hidden, given a height and a style, whether it was there or not', () => {
    expect(withRows(rows, { 0: { hidden: true }, 1: { hidden: true, height: 20 }, 3: { style: style(2) } })).toBe(
      '<sheetData><row hidden="1" r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row hidden="1" ht="20" customHeight="1" r="2"/><row r="3" hidden="1" s="1" customFormat="1"/><row s="2" customFormat="1" r="4"/></sheetData>',
    );
  });

  it('is shown again, of the usual height and without a style', () => {
    expect(withRows(rows, { 0: { height: null }, 1: { hidden: false }, 2: { hidden: false, style: null } })).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"/></sheetData>',
    );
  });
});

describe('a column', () => {
  it('gets a style beside the width that it has', () => {
    expect(withColumns('<cols><col min="2" max="4" width="20" customWidth="1"/></cols><sheetData/>', [[2, style(1)]])).toContain(
      '<cols><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="20" customWidth="1" style="1"/><col min="4" max="4" width="20" customWidth="1"/></cols>',
    ); // prettier-ignore
  });

  it('gets one with the usual width where nothing was said of it, together with those beside it', () => {
    expect(withColumns('<cols><col min="3" max="3" width="20"/></cols><sheetData/>', [[1, style(2)], [2, style(2)], [3, style(2)]])).toContain(
      '<cols><col min="2" max="2" width="9.140625" style="2"/><col min="3" max="3" width="20" style="2"/><col min="4" max="4" width="9.140625" style="2"/></cols>',
    ); // prettier-ignore
  });

  it('loses it again', () => {
    expect(withColumns('<cols><col min="1" max="3" width="12" style="1"/></cols><sheetData/>', [[1, null]])).toContain(
      '<cols><col min="1" max="1" width="12" style="1"/><col min="2" max="2" width="12"/><col min="3" max="3" width="12" style="1"/></cols>',
    );
  });
});
