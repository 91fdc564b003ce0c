import type { CellValue } from '../../../src/domain/sheet';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { checked, found, sheet } from '../../support/tables';
import { facts, inexact, placed, readings, where } from '../../support/reading';

/** How a quantity reads: its exact count, or `inexact`, with the likely reading. */
function qty(value: CellValue, format?: string): string {
  const held = sheetFromValues(
    'Held',
    [
      ['Lot', 'Qty', 'Lane'],
      ['B', value, 'Hold'],
    ],
    { formats: [undefined, format] },
  );
  const count = placed(held)[0]?.split(' ')[1] ?? '';
  if (count !== '?') return count;
  const [seen] = checked(held).split.seen.inexact;
  return seen === undefined ? 'unknown' : seen.likely === null ? 'inexact' : `inexact, likely ${seen.likely}`;
}

describe('SPEC 3: exact count: a finite whole number, or text that is only that number', () => {
  it.each<[CellValue, string]>([
    [40, '40'],
    [40.0, '40'],
    ['40', '40'],
    [' 40 ', '40'],
    ['\u00a040\u00a0', '40'],
    ['40.0', '40'],
    ['40.00', '40'],
    ['40 pcs', '40'],
    ['40pcs.', '40'],
    ['40 PCS', '40'],
    ['40 pc', '40'],
    ['40 ea', '40'],
    ['40 each', '40'],
    ['40 units', '40'],
    ['1 unit', '1'],
    ['40 pieces', '40'],
    ['40 parts', '40'],
    ['40 Stk.', '40'],
    ['40 Stück', '40'],
    ['４０', '40'],
    ['0040', '40'],
    [999_999_999, '999999999'],
    [Number.MAX_SAFE_INTEGER, String(Number.MAX_SAFE_INTEGER)],
  ])('%j is %s', (value, expected) => {
    expect(qty(value)).toBe(expected);
  });

  it('a formula counts by its value', () => {
    const held = sheet('| Lot | Qty | Lane |\n| B | 42 | Hold |', {
      hasFormula: (row, column) => row === 1 && column === 1,
    });
    expect(placed(held)).toEqual(['2: 42 hold']);
  });
});

describe('vocabulary, Quantities: not exact, so they hold the release back; where one reading is likely, says which, without using it', () => {
  it.each<[CellValue, string]>([
    ['~40', 'inexact, likely 40'],
    ['≈40', 'inexact, likely 40'],
    ['c.40', 'inexact, likely 40'],
    ['ca. 40', 'inexact, likely 40'],
    ['approx 40', 'inexact, likely 40'],
    ['approx. 40', 'inexact, likely 40'],
    ['about 40', 'inexact, likely 40'],
    ['40ish', 'inexact, likely 40'],
    ['40?', 'inexact, likely 40'],
    ['40+', 'inexact'],
    ['>=40', 'inexact'],
    ['<40', 'inexact'],
    ['38-40', 'inexact'],
    ['40/75', 'inexact'],
    ['40 of 75', 'inexact'],
    ['75 (40 ok)', 'inexact'],
    ['40+35', 'inexact'],
    ['40 OK / 35 hold', 'inexact'],
    ['1,200', 'inexact, likely 1200'],
    ['1.200', 'inexact, likely 1200'],
    ['1 200', 'inexact, likely 1200'],
    ["1'200", 'inexact, likely 1200'],
    ['1,200,000', 'inexact, likely 1200000'],
    ['1,20', 'inexact'],
    ['1.2k', 'inexact, likely 1200'],
    ['2k', 'inexact, likely 2000'],
    ['12 dz', 'inexact, likely 144'],
    ['1 dozen', 'inexact, likely 12'],
    ['1 gr', 'inexact'],
    ['1 gross', 'inexact, likely 144'],
    ['2 bags x 20', 'inexact, likely 40'],
    ['2 x 20', 'inexact, likely 40'],
    ['1 box', 'inexact'],
    ['full bag', 'inexact'],
    ['partial', 'inexact'],
    ['all', 'inexact'],
    ['rest', 'inexact'],
    ['balance', 'inexact'],
    ['some', 'inexact'],
    ['a few', 'inexact'],
    ['TBD', 'inexact'],
    ['?', 'inexact'],
    ['4O', 'inexact, likely 40'],
    ['l0', 'inexact, likely 10'],
    ['I0', 'inexact, likely 10'],
    ['OO', 'inexact'],
    ['forty', 'inexact'],
    ['40 (recount 39)', 'inexact'],
    ['40* see note', 'inexact, likely 40'],
    ['40 kg', 'inexact'],
    ['40 g', 'inexact'],
    ['0.5', 'inexact'],
    [0.5, 'inexact'],
    ['0', 'inexact'],
    [0, 'inexact'],
    [-0, 'inexact'],
    ['-5', 'inexact'],
    [-5, 'inexact'],
    ['+40', 'inexact'],
    ['40.', 'inexact'],
    ['40.5', 'inexact'],
    ['4e1', 'inexact'],
    ['0x28', 'inexact'],
    ['~0', 'inexact'],
    ['1.1k', 'inexact, likely 1100'],
    ['1.2345k', 'inexact'],
    ['99999999 x 999999999', 'inexact'],
    ['nil', 'inexact'],
    ['none', 'inexact'],
    ['40 pcs 35 pcs', 'inexact'],
    ['40 boxes', 'inexact'],
    [true, 'inexact'],
    [null, 'inexact'],
    ['', 'inexact'],
    ['  ', 'inexact'],
    [1e16, 'inexact'],
    ['9999999999999999', 'inexact'],
  ])('%j: %s', (value, expected) => {
    expect(qty(value)).toBe(expected);
  });

  it('39.6 shown as 40', () => {
    expect(qty(39.6, '0')).toBe('inexact');
    expect(
      inexact(
        sheetFromValues(
          'Held',
          [
            ['Lot', 'Qty', 'Lane'],
            ['B', 39.6, 'Hold'],
          ],
          { formats: [undefined, '0'] },
        ),
      ),
    ).toEqual(['B2 "40"']);
  });
});

describe('SPEC 3: a cell formatted as date, time, percent or money is no exact count', () => {
  it.each([
    'yyyy-mm-dd', 'm/d/yy', 'd-mmm', 'h:mm', 'h:mm AM/PM', '[h]:mm', 'mm:ss.0', '[$-409]d-mmm-yy;@', 'dd.mm.yyyy', 'yyyy"y"',
    '0%', '0.00%', '0 %', '#,##0%;-#,##0%',
    '$#,##0', '#,##0 €', '£0.00', '[$€-407] #,##0.00', '[$kr-41D]0', '[$CHF] 0', '"$"#,##0', '0 "EUR"', '#,##0.00 [$zł-415]', '¥0', 'USD 0',
    '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  ])('%s', (format) => {
    expect(qty(40, format)).toBe('inexact');
  }); // prettier-ignore

  it.each([
    'General', '0', '#,##0', '0.00', '@', '000', '# ?/?', '0.00E+00', '#,##0;[Red]-#,##0', '[Blue]0', '[$-409]0', '0 "pcs"', '0" dozen days"', '0\\d',
    'General" pcs"', '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '[<=100]0;0', '0_%', '* 0', '',
  ])('but %j is', (format) => {
    expect(qty(40, format)).toBe('40');
  }); // prettier-ignore

  it('row by row, where the formats of a column differ', () => {
    const values = [
      ['Lot', 'Qty', 'Lane'],
      ['A', 40, 'Hold'],
      ['B', 40, 'Hold'],
      ['C', 40, 'Hold'],
    ];
    const formats = [undefined, [undefined, '0', '0%']];
    expect(placed(sheetFromValues('Held', values, { formats }))).toEqual(['2: 40 hold', '3: ? hold', '4: 40 hold']);
  });

  it('a text is read whatever the format of its cell', () => {
    expect(qty('40', '0%')).toBe('40');
  });
});

describe('SPEC 3: outer blanks and a plain piece unit: reported as info', () => {
  it('once for each text, with all its cells', () => {
    const table =
      '| Lot | Qty | Lane |\n| A | 40 pcs | Hold |\n| B | 40 | Hold |\n| C | 40 pcs | Hold |\n| D | 5 ea | Hold |';
    expect(readings(table)).toEqual(['qty "40 pcs" as 40 B2 B4', 'qty "5 ea" as 5 B5']);
    expect(found(table, 'read-as').map((text) => text.split(' ')[0])).toEqual(['info', 'info']);
  });

  it('a text that shows just its count says nothing else than is read', () => {
    expect(readings("| Lot | Qty | Lane |\n| A | '40 | Hold |")).toEqual([]);
    expect(readings("| Lot | Qty | Lane |\n| A | ' 40 | Hold |")).toEqual(['qty " 40" as 40 B2']);
  });
});

describe('SPEC 2: a quantity is above 0; facts and recounts may be 0', () => {
  it.each(['Ordered', 'Delivered', 'In process', 'Held total', 'Open qty', 'Recount', 'Lot total'])('%s', (header) => {
    expect(inexact(`| Lot | Qty | Lane | ${header} |\n| A | 40 | Hold | 0 |`)).toEqual([]);
    expect(inexact(`| Lot | Qty | Lane | ${header} |\n| A | 40 | Hold | '0 |`)).toEqual([]);
    expect(inexact(`| Lot | Qty | Lane | ${header} |\n| A | 40 | Hold | -1 |`)).toEqual(['D2 "-1"']);
    expect(inexact(`| Lot | Qty | Lane | ${header} |\n| A | 40 | Hold |  |`)).toEqual([]);
  });

  it('a placeholder in a count is count-not-exact', () => {
    expect(inexact('| Lot | Qty | Lane | Delivered |\n| A | 40 | Hold | n/a |')).toEqual(['D2 "n/a"']);
    expect(facts('| Lot | Qty | Lane | Delivered |\n| A | 40 | Hold | n/a |', 'delivered')).toEqual(['unknown']);
  });

  it('a count in a label is read like any other', () => {
    const labelled = (value: string): string => `| Ordered: | ${value} | |\n| Lot | Qty | Lane |\n| A | 40 | Hold |`;
    expect(facts(labelled('100 pcs'), 'ordered')).toEqual(['100']);
    expect(facts(labelled('~100'), 'ordered')).toEqual(['unknown']);
    expect(inexact(labelled('~100'))).toEqual(['B1 "~100" likely 100']);
    expect(where(labelled('~100'), 'count-not-exact')).toEqual(['error line 0 B1']);
    expect(facts(labelled('#N/A'), 'ordered')).toEqual(['unknown']);
    expect(where(labelled('#N/A'), 'cell-error')).toEqual(['error line 0 B1']);
  });
});

describe('SPEC 3: error values and formulas without a stored value, in a column that is read: cell-error', () => {
  it.each([
    'Shop', 'PO', 'PO line', 'Part', 'Ordered', 'Delivered', 'In process', 'Held total', 'Open qty', 'Approved rev', 'Approved by',
    'Change approver', 'Approval', 'Restart', 'Lot', 'Qty', 'Lane', 'Rev', 'Label rev', 'Concession', 'Location', 'Move to', 'Recount',
    'Lot total', 'Reason', 'Trigger', 'Disposition', 'Counts', 'Relabelled', 'Gone',
  ])('%s', (header) => {
    const others = ['Lot', 'Qty', 'Lane'].filter((other) => other !== header);
    const head = ['Bag', ...others, header];
    const cells: Readonly<Record<string, CellValue>> = { Bag: 'B-1', Lot: 'B', Qty: 40, Lane: 'Hold' };
    const row = [...head.slice(0, -1).map((name) => cells[name] ?? null)];
    const at = `${String.fromCharCode(64 + head.length)}2`;
    const faulty = (text: string, fault: 'error' | 'noValue') => sheetFromValues('Held', [head, [...row, { fault, text }]]);
    expect(where(faulty('#N/A', 'error'), 'cell-error')).toEqual([`error line 0 ${at}`]);
    expect(where(faulty('=VLOOKUP(A2,X:Y,2,0)', 'noValue'), 'cell-error')).toEqual([`error line 0 ${at}`]);
  }); // prettier-ignore

  it('not in a column that is not read', () => {
    expect(found('| Lot | Qty | Lane | Price | Note |\n| B | 40 | Hold | #N/A | #REF! |', 'cell-error')).toEqual([]);
  });

  it('never 0, never blank', () => {
    const table = '| Lot | Qty | Lane | Ordered |\n| B | #N/A | Hold | #N/A |';
    expect(placed(table)).toEqual(['2: ? hold']);
    expect(facts(table, 'ordered')).toEqual(['unknown']);
    expect(checked(table).lines[0]?.figures).toMatchObject({ onHold: null, ordered: null, mayCount: null });
    expect(found(table, 'count-not-exact')).toEqual([]);
    expect(found(table, 'ordered-missing')).toEqual([]);
  });
});
