/** What formulas come to. The values are Excel's, from its documentation, or worked out by hand. */
import { isFault } from '../../../src/domain/sheet';
import { formulaEngine } from '../../../src/workbench/calc/engine';
import { openModel } from '../../../src/workbench/model';
import { BookCells } from '../../../src/workbench/model/book-cells';
import { describeCorpus } from '../../support/corpus';
import { at, bookOf, fill } from '../model/support/grid';

const ROWS = [
  ['Lot', 'Qty', 'Price', 'Ok', 'Date'],
  ['A-1', 5, 2.5, true, 43861],
  ['a-2', 3, 4, false, 43890],
  ['B-1', '7', null, true, 43831],
  ['Total', 12, 0.1, null, null],
];

/** The value of a formula that stands in G3; `unsure` where it is not told. */
function of(formula: string): unknown {
  const { book, sheet } = bookOf(ROWS);
  const other = book.addSheet('Other sheet');
  other.put(0, 0, [[100], [null]]);
  book.addName('Rate', "'Other sheet'!$A$1");
  book.addName('Beside', 'Held!A1');
  const value = formulaEngine().calculate(formula, { sheetId: sheet.id, row: 2, column: 6 }, new BookCells(book));
  if (value === undefined) return 'unsure';
  return isFault(value) ? value.text : value;
}

type Cases = readonly (readonly [formula: string, value: unknown])[];

const operators: Cases = [
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['2^-1', 0.5],
  ['50%', 0.5],
  ['200%%', 0.02],
  ['7-2-1', 4],
  ['"a"&1&TRUE', 'a1TRUE'],
  ['1/3&""', '0.333333333333333'],
  ['0.1+0.2&""', '0.3'],
  ['1=1', true],
  ['"a"="A"', true],
  ['"1"=1', false],
  ['1<"a"', true],
  ['"z"<TRUE', true],
  ['2>=2', true],
  ['1<>2', true],
  ['"a"<"b"', true],
  ['0.1+0.2=0.3', true],
  ['"5"+1', 6],
  ['"abc"+1', '#VALUE!'],
  ['TRUE+1', 2],
  ['1/0', '#DIV/0!'],
  ['#N/A+1', '#N/A'],
  ['0^0', '#NUM!'],
  ['1E+300*1E+300', '#NUM!'],
  ['.5-.4-.1', 0],
  ['"he said ""no"""', 'he said "no"'],
  [' 1 + 1 ', 2],
  ['+B2', 5],
];

const cells: Cases = [
  ['B2', 5],
  ['C4', 0],
  ['C4=""', true],
  ['C4=0', true],
  ['C4&"x"', 'x'],
  ["'Other sheet'!A1", 100],
  ["'other SHEET'!$A$1", 100],
  ['Gone!A1', '#REF!'],
  ['Rate*2', 200],
  ['SUM(B2:B5)', 20],
  ['SUM(B:B)', 20],
  ['SUM(2:2)', 43868.5 + 0],
  ['SUM(B5:B2)', 20],
  ['SUM("3",TRUE,B4)', 4],
  ['SUM(B2,1/0)', '#DIV/0!'],
];

const unsure: readonly string[] = [
  'Beside',
  'Unknown',
  'NOW()',
  'RAND()',
  'INDIRECT("A1")',
  'OFFSET(A1,1,1)',
  'NOSUCH(1)',
  'Table1[Qty]',
  '[1]Sheet1!A1',
  "'[book.xlsx]Sheet1'!A1",
  'B2:B3',
  'B2:B3*2',
  'A1 B1',
  '(A1,B1)',
  'SUM(B2:B3*2)',
  '1+',
  'SUM(1',
  '1)',
  '@B2',
  'B2#',
  '"1/2/2020"+1',
  '"5%"+1',
  '"12 Mar"+1',
  '"a-b"<"ab"',
  '1E+20&""',
  '(1.1-1-0.1)*1E+20',
  '1-0.9999999999999990',
  'Sheet1:Sheet3!A1',
  'ABS()',
  'ABS(1,2)',
  'XFE1',
  '{1,A1}',
];

const logic: Cases = [
  ['IF(B2>4,"much","little")', 'much'],
  ['IF(B2>9,1)', false],
  ['IF(FALSE,1,)', 0],
  ['IF(TRUE,C4)', 0],
  ['IF(B2>4,1,1/0)', 1],
  ['IF("x",1,2)', '#VALUE!'],
  ['IFS(B2>9,1,B2>4,2)', 2],
  ['IFS(FALSE,1)', '#N/A'],
  ['SWITCH(B2,4,"four",5,"five")', 'five'],
  ['SWITCH(B2,4,"four","other")', 'other'],
  ['SWITCH(B2,4,"four")', '#N/A'],
  ['IFERROR(1/0,"e")', 'e'],
  ['IFERROR(B2,"e")', 5],
  ['IFERROR(C4,"e")', 'unsure'],
  ['IFNA(NA(),1)', 1],
  ['IFNA(1/0,1)', '#DIV/0!'],
  ['AND(B2>1,D2)', true],
  ['AND(D2:D3)', false],
  ['AND(A2:A3)', '#VALUE!'],
  ['OR(D2:D3)', true],
  ['OR(FALSE,1/0)', '#DIV/0!'],
  ['XOR(TRUE,TRUE,TRUE)', true],
  ['NOT(B2=5)', false],
  ['TRUE()', true],
  ['FALSE()', false],
  ['ISBLANK(C4)', true],
  ['ISBLANK("")', false],
  ['ISERROR(1/0)', true],
  ['ISERR(NA())', false],
  ['ISNA(NA())', true],
  ['ISNUMBER(B4)', false],
  ['ISNUMBER(B2)', true],
  ['ISTEXT(B4)', true],
  ['ISNONTEXT(C4)', true],
  ['ISLOGICAL(D2)', true],
  ['ISEVEN(-2.5)', true],
  ['ISODD(3)', true],
  ['N("x")', 0],
  ['N(TRUE)', 1],
  ['T("x")', 'x'],
  ['T(1)', ''],
  ['T(NA())', '#N/A'],
];

const math: Cases = [
  ['PRODUCT(B2:B3,2)', 30],
  ['PRODUCT(A2:A3)', 0],
  ['SUMPRODUCT(B2:B3,C2:C3)', 24.5],
  ['SUMPRODUCT((A2:A5="A-1")*(B2:B5))', 5],
  ['SUMPRODUCT(--(LEFT(A2:A5,1)="a"),B2:B5)', 8],
  ['SUMPRODUCT(B2:B3,C2:C4)', '#VALUE!'],
  ['SUMPRODUCT((B2:B3>4)*(B2:B3<9))', 1],
  ['SUMPRODUCT(1/(B2:B3-5))', '#DIV/0!'],
  ['ABS(-3)', 3],
  ['SIGN(-3)', -1],
  ['INT(-1.5)', -2],
  ['TRUNC(-1.59)', -1],
  ['TRUNC(1.59,1)', 1.5],
  ['ROUND(2.675,2)', 2.68],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1234,-2)', 1200],
  ['ROUNDUP(1.21,1)', 1.3],
  ['ROUNDUP(-1.1,0)', -2],
  ['ROUNDDOWN(1.29,1)', 1.2],
  ['CEILING(2.5,1)', 3],
  ['CEILING(0.7,0.1)', 0.7],
  ['FLOOR(2.5,1)', 2],
  ['FLOOR(-2.5,2)', 'unsure'],
  ['MOD(7,3)', 1],
  ['MOD(-3,2)', 1],
  ['MOD(3,-2)', -1],
  ['MOD(1,0)', '#DIV/0!'],
  ['MOD(1.1,0.1)', 'unsure'],
  ['POWER(2,10)', 1024],
  ['SQRT(16)', 4],
  ['SQRT(-1)', '#NUM!'],
  ['PI()', Math.PI],
  ['SUM(0.1,0.2,-0.3)', 'unsure'],
  ['SIN(1)', 'unsure'],
];

const statistics: Cases = [
  ['COUNT(A1:E5)', 3 + 3 + 3],
  ['COUNT(1,"2","x",TRUE)', 3],
  ['COUNTA(A1:E5)', 22],
  ['COUNTBLANK(C1:D6)', 4],
  ['COUNTIF(A:A,"a*")', 2],
  ['COUNTIF(A:A,"?-1")', 2],
  ['COUNTIF(B:B,">4")', 2],
  ['COUNTIF(B:B,7)', 1],
  ['COUNTIF(B:B,"<>5")', 1_048_575],
  ['COUNTIF(C1:C10,"")', 6],
  ['COUNTIF(C1:C10,"<>")', 4],
  ['COUNTIF(D:D,TRUE)', 2],
  ['COUNTIF(A:A,">a")', 'unsure'],
  ['COUNTIF(A2:A5,"~*")', 0],
  ['COUNTIF(A2:A5,B2)', 0],
  ['COUNTIFS(A2:A5,"a*",B2:B5,">=5")', 1],
  ['COUNTIFS(A2:A5,"a*",B2:B4,1)', '#VALUE!'],
  ['SUMIF(A2:A5,"a*",B2:B5)', 8],
  ['SUMIF(B2:B5,">4")', 17],
  ['SUMIF(A2:A5,"a*",B2)', 8],
  ['SUMIFS(B2:B5,A2:A5,"a*",D2:D5,TRUE)', 5],
  ['AVERAGEIF(A2:A5,"a*",B2:B5)', 4],
  ['AVERAGEIFS(B2:B5,A2:A5,"none")', '#DIV/0!'],
  ['MAXIFS(B2:B5,A2:A5,"a*")', 5],
  ['MINIFS(B2:B5,A2:A5,"a*")', 3],
  ['AVERAGE(B2:B3)', 4],
  ['AVERAGE(A2:A3)', '#DIV/0!'],
  ['MAX(B2:B5,"20")', 20],
  ['MIN(B2:B5)', 3],
  ['MAX(A2:A3)', 0],
  ['MEDIAN(5,3,12)', 5],
  ['MEDIAN(1,2,3,4)', 2.5],
  ['LARGE(B2:B5,2)', 5],
  ['SMALL(B2:B5,1)', 3],
  ['SMALL(B2:B5,9)', '#NUM!'],
  ['SUBTOTAL(9,B2:B5)', 20],
  ['SUBTOTAL(1,B2:B3)', 4],
  ['SUBTOTAL(3,A2:A9)', 4],
  ['SUBTOTAL(2,A2:B5)', 3],
  ['SUBTOTAL(4,B2:B5)', 12],
  ['SUBTOTAL(105,B2:B5)', 3],
  ['SUBTOTAL(6,B2:B3)', 15],
  ['SUBTOTAL(7,B2:B5)', 'unsure'],
  ['SUBTOTAL(99,B2:B5)', '#VALUE!'],
];

const texts: Cases = [
  ['LEN("abc")', 3],
  ['LEN(C4)', 0],
  ['LEFT("abc",2)', 'ab'],
  ['LEFT("abc")', 'a'],
  ['LEFT("abc",-1)', '#VALUE!'],
  ['RIGHT("abc",2)', 'bc'],
  ['RIGHT("abc",9)', 'abc'],
  ['MID("abc",2,9)', 'bc'],
  ['MID("abc",0,1)', '#VALUE!'],
  ['FIND("b","abcb")', 2],
  ['FIND("b","abcb",3)', 4],
  ['FIND("B","abc")', '#VALUE!'],
  ['SEARCH("B","abc")', 2],
  ['SEARCH("?c","abc")', 2],
  ['SEARCH("~?","a?")', 2],
  ['SUBSTITUTE("aaa","a","b")', 'bbb'],
  ['SUBSTITUTE("aaa","a","b",2)', 'aba'],
  ['SUBSTITUTE("aaa","a","b",9)', 'aaa'],
  ['REPLACE("abcd",2,2,"x")', 'axd'],
  ['TRIM("  a   b ")', 'a b'],
  ['CLEAN("a"&CHAR(10)&"b")', 'ab'],
  ['UPPER("aB1")', 'AB1'],
  ['LOWER("aB1")', 'ab1'],
  ['PROPER("lot of 2nd x-ray")', 'Lot Of 2Nd X-Ray'],
  ['EXACT("a","A")', false],
  ['REPT("ab",2)', 'abab'],
  ['CONCATENATE("a",1,TRUE)', 'a1TRUE'],
  ['CONCAT(A2:B3)', 'A-15a-23'],
  ['TEXTJOIN(", ",TRUE,A2,C4,A3)', 'A-1, a-2'],
  ['TEXTJOIN("-",FALSE,A2,C4,A3)', 'A-1--a-2'],
  ['VALUE("12.5")', 12.5],
  ['VALUE("x")', '#VALUE!'],
  ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
  ['TEXT(0.256,"0.0%")', '25.6%'],
  ['TEXT(43861,"yyyy-mm-dd")', '2020-01-31'],
  ['TEXT("x","0")', 'x'],
  ['TEXT(5,"[Red]0")', 'unsure'],
  ['CHAR(65)', 'A'],
  ['CHAR(200)', 'unsure'],
  ['CODE("A")', 65],
];

const lookups: Cases = [
  ['VLOOKUP("A-2",A2:C5,2,FALSE)', 3],
  ['VLOOKUP("to*",A2:C5,2,FALSE)', 12],
  ['VLOOKUP("none",A2:C5,2,FALSE)', '#N/A'],
  ['VLOOKUP("A-1",A2:C5,4,FALSE)', '#REF!'],
  ['VLOOKUP("A-1",A2:C5,0,FALSE)', '#VALUE!'],
  ['VLOOKUP(4,{1,"one";3,"three";9,"nine"},2)', 'three'],
  ['VLOOKUP(0,{1,"one";3,"three"},2)', '#N/A'],
  ['VLOOKUP(4,B2:C5,2)', 'unsure'],
  ['HLOOKUP("qty",A1:E5,3,FALSE)', 3],
  ['XLOOKUP("a-2",A2:A5,B2:B5)', 3],
  ['XLOOKUP("none",A2:A5,B2:B5,"?")', '?'],
  ['XLOOKUP("none",A2:A5,B2:B5)', '#N/A'],
  ['XLOOKUP(4,B2:B5,A2:A5,,-1)', 'unsure'],
  ['MATCH("A-2",A1:A5,0)', 3],
  ['MATCH("Price",A1:E1,0)', 3],
  ['MATCH(7,B1:B5,0)', '#N/A'],
  ['MATCH(4,{1,3,9})', 2],
  ['MATCH(4,{9,3,1},-1)', 'unsure'],
  ['MATCH(1,A1:B2,0)', '#N/A'],
  ['INDEX(A1:E5,3,2)', 3],
  ['INDEX(A2:A5,2)', 'a-2'],
  ['INDEX(A1:E1,3)', 'Price'],
  ['INDEX(A1:B2,3,1)', '#REF!'],
  ['SUM(INDEX(A1:C5,0,2))', 20],
  ['INDEX(B2:B5,MATCH("Total",A2:A5,0))', 12],
  ['CHOOSE(2,"a","b")', 'b'],
  ['CHOOSE(3,"a","b")', '#VALUE!'],
  ['ROW()', 3],
  ['COLUMN()', 7],
  ['ROW(B9)', 9],
  ['ROW(B9:B10)', 'unsure'],
  ['ROWS(A1:B9)', 9],
  ['COLUMNS(A:C)', 3],
];

const dates: Cases = [
  ['DATE(2020,1,31)', 43861],
  ['DATE(2020,14,1)', 44228],
  ['DATE(2020,2,0)', 43861],
  ['DATE(20,1,1)', 'unsure'],
  ['DATE(-1,1,1)', '#NUM!'],
  ['YEAR(43861)', 2020],
  ['MONTH(E2)', 1],
  ['DAY(43861.9)', 31],
  ['DAY(60)', 'unsure'],
  ['DAY("31 Jan 2020")', 'unsure'],
  ['WEEKDAY(43861)', 6],
  ['WEEKDAY(43861,2)', 5],
  ['WEEKDAY(43861,3)', 4],
  ['EDATE(43861,1)', 43890],
  ['EOMONTH(43861,1)', 43890],
  ['EOMONTH(43861,-1)', 43830],
  ['DAYS(43890,43861)', 29],
  ['HOUR(0.75)', 18],
  ['MINUTE(0.5104166667)', 15],
  ['SECOND(0.0000115740740740741)', 1],
  ['E3-E2', 29],
];

describe('a formula', () => {
  describe.each([
    ['with operators', operators],
    ['of cells', cells],
    ['that decides', logic],
    ['of numbers', math],
    ['that counts', statistics],
    ['of texts', texts],
    ['that looks something up', lookups],
    ['of dates', dates],
  ])('%s', (_, cases) => {
    it.each(cases)('=%s is %p', (formula, value) => {
      expect(of(formula)).toBe(value);
    });
  });

  it.each(unsure)('that is not known for certain is not told: =%s', (formula) => {
    expect(of(formula)).toBe('unsure');
  });
});

describe('a subtotal', () => {
  it('leaves out rows that a filter hides, and from 101 on those that were hidden by hand', () => {
    const { book, sheet } = bookOf(ROWS);
    const reckoned = (formula: string): unknown =>
      formulaEngine().calculate(formula, { sheetId: sheet.id, row: 9, column: 9 }, new BookCells(book));
    sheet.hideRows(1, 1, true);
    expect([reckoned('SUBTOTAL(9,B2:B5)'), reckoned('SUBTOTAL(109,B2:B5)')]).toEqual([20, 15]);
    sheet.hideRows(1, 1, false);
    sheet.setFilter(at('A1:E5'));
    sheet.filterBy(0, ['A-1', 'Total']);
    expect(reckoned('SUBTOTAL(9,B2:B5)')).toBe(17);
  });

  it('leaves out subtotals of others', () => {
    const { book, sheet } = bookOf([[1], [2], ['=SUBTOTAL(9,A1:A2)'], [4]]);
    const engine = formulaEngine();
    const place = { sheetId: sheet.id, row: 4, column: 0 };
    expect(engine.calculate('SUBTOTAL(9,A1:A4)', place, new BookCells(book))).toBe(7);
    fill(sheet, 'A3', [['=1+SUBTOTAL(9,A1:A2)']]);
    expect(engine.calculate('SUBTOTAL(9,A1:A4)', place, new BookCells(book))).toBeUndefined();
  });
});

describeCorpus('formulas of other programs', (files) => {
  it.each(files)('come to what Excel saved with them, or are not told: $name', ({ name, bytes }) => {
    const book = openModel(bytes, name);
    const cellsOf = new BookCells(book);
    const engine = formulaEngine();
    const wrong: string[] = [];
    for (const sheet of book.sheets) {
      const used = sheet.usedArea(true) ?? at('A1');
      for (let row = used.top; row <= used.bottom; row++) {
        for (let column = used.left; column <= used.right; column++) {
          const formula = sheet.formula(row, column);
          if (formula === null) continue;
          const told = engine.calculate(formula, { sheetId: sheet.id, row, column }, cellsOf);
          const saved = sheet.value(row, column);
          if (told !== undefined && shown(told) !== shown(saved)) wrong.push(`${sheet.name} =${formula}: ${shown(told)}, not ${shown(saved)}`); // prettier-ignore
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** A value to the 15 digits that Excel knows. */
function shown(value: ReturnType<BookCells['value']>): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(14)));
  return isFault(value) ? value.text : String(value ?? '');
}
