/** Cells that are set exactly, as a program that edits whole workbooks wants them. */
import { applyPlan, openWorkbook } from '../../../src/xlsx';
import type { CellOperation, ExactCell } from '../../../src/xlsx/write/sheet/operations';
import { bookBytes, sheetOf, type BookXml } from '../support/book';
import { partsOf, textOfPart } from '../support/package-check';

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top style="thin"/><bottom/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0"/></cellXfs>';

const BOOK: BookXml = {
  sheets: { Held: '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>' }, // prettier-ignore
  styles: STYLES,
};

/** Parts after cells of the first row, by column, were set. */
function parts(cells: readonly (ExactCell | undefined)[]): Record<'sheet' | 'styles' | 'workbook', string> {
  const area = { top: 0, left: 0, bottom: 0, right: cells.length - 1 };
  const operation: CellOperation = {
    kind: 'exact',
    area,
    at: (row, column) => (row === 0 ? cells[column] : undefined),
  };
  const workbook = openWorkbook(bookBytes(BOOK), 'book.xlsx');
  const after = partsOf(
    applyPlan(workbook, { preconditions: [], steps: [] }, { cells: new Map([['Held', operation]]) }),
  );
  const text = (name: string): string => textOfPart(after[name] ?? new Uint8Array());
  return { sheet: text('xl/worksheets/sheet1.xml'), styles: text('xl/styles.xml'), workbook: text('xl/workbook.xml') };
}

it('writes formulas with and without the value that they came to, and error values', () => {
  const { sheet } = parts([
    { value: { formula: 'B1&"<"', value: '2<' } },
    { value: { formula: '1=1', value: true } },
    { value: { formula: '1/0', value: { fault: 'error', text: '#DIV/0!' } } },
    { value: { formula: 'NOW()', value: { fault: 'noValue', text: '=NOW()' } } },
    { value: { fault: 'error', text: '#N/A' } },
    { value: '' },
  ]);
  expect(sheet).toContain(
    '<c r="A1" s="1" t="str"><f>B1&amp;"&lt;"</f><v>2&lt;</v></c><c r="B1" t="b"><f>1=1</f><v>1</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>NOW()</f></c><c r="E1" t="e"><v>#N/A</v></c></row>',
  );
});

it('leaves cells alone of which nothing is said', () => {
  const { sheet } = parts([undefined, undefined, { value: 3 }]);
  expect(sheet).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><v>3</v></c>');
});

it('gives cells styles of the file, changed ones, and none', () => {
  const change = { fill: null, fontName: 'Arial', fontColor: '#102030', borders: { top: null, left: { style: 'double', color: null } }, locked: false, horizontal: 'fill' }; // prettier-ignore
  const { sheet, styles } = parts([{ style: null }, { style: { base: 1, change: null } }, { value: 'x', style: { base: 1, change } }]); // prettier-ignore
  expect(sheet).toMatch(
    /<c r="A1" s="0"><v>1<\/v><\/c><c s="1" r="B1">|<c r="A1" s="0"><v>1<\/v><\/c><c r="B1" s="1">/,
  );
  expect(sheet).toContain('<c r="C1" s="2" t="inlineStr">');
  expect(styles).toContain('<font><sz val="11"/><color rgb="FF102030"/><name val="Arial"/></font>');
  expect(styles).toMatch(/<border><left style="double"><color auto="1"\/><\/left><right\/><top\/><bottom\/><\/border>/);
  expect(styles).toMatch(/<xf [^>]*fillId="0"[^>]*><alignment horizontal="fill"\/><protection locked="0"\/><\/xf>/);
});

it('leaves it to the program whether Excel is to calculate', () => {
  expect(parts([{ value: 5 }]).workbook).not.toContain('fullCalcOnLoad');
  expect(sheetOf(bookBytes(BOOK)).hasFormula(0, 1)).toBe(true);
});
