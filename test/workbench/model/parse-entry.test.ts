/** What Excel makes of what is typed. Serial numbers were worked out by hand: 45658 is 1 January 2025. */
import { parseEntry } from '../../../src/workbench/model';

const YEAR = { year: 2025 };

describe('an entry in a cell of the format General', () => {
  it.each([
    ['40', 40, null],
    [' 40 ', 40, null],
    ['007', 7, null],
    ['-3.5', -3.5, null],
    ['+3', 3, null],
    ['.5', 0.5, null],
    ['5.', 5, null],
    ['(5)', -5, null],
    ['1,234', 1234, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['12345678901234567890', 12345678901234600000, null],
    ['1e3', 1000, '0.00E+00'],
    ['50%', 0.5, '0%'],
    ['%50', 0.5, '0%'],
    ['-12.5%', -0.125, '0.00%'],
    ['$5', 5, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
    ['-$5.25', -5.25, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
    ['1 1/2', 1.5, '# ?/?'],
    ['TRUE', true, null],
    ['false', false, null],
    [' TRUE ', true, null],
    ['1/2', 45659, 'd-mmm'],
    ['1/2/2025', 45659, 'm/d/yyyy'],
    ['1/2/25', 45659, 'm/d/yyyy'],
    ['2025-01-02', 45659, 'm/d/yyyy'],
    ['2-Jan', 45659, 'd-mmm'],
    ['2 January 2025', 45659, 'd-mmm-yy'],
    ['Jan 2, 2025', 45659, 'd-mmm-yy'],
    ['Jan-99', 36161, 'mmm-yy'],
    ['1/1/1900', 1, 'm/d/yyyy'],
    ['2/29/1900', 60, 'm/d/yyyy'],
    ['3/1/1900', 61, 'm/d/yyyy'],
    ['6:00', 0.25, 'h:mm'],
    ['6:00 PM', 0.75, 'h:mm AM/PM'],
    ['12 am', 0, 'h:mm AM/PM'],
    ['6:00:30', 21630 / 86400, 'h:mm:ss'],
    ['36:00', 1.5, '[h]:mm:ss'],
    ['1/2/2025 18:00', 45659.75, 'm/d/yy h:mm'],
    ['2025-01-02 6:00 PM', 45659.75, 'm/d/yy h:mm'],
  ])('%j is the value %j', (text, entry, format) => {
    expect(parseEntry(text, 'General', YEAR)).toEqual({ entry, format });
  });

  it.each([
    'Lot A',
    'DB-204',
    '40 pcs',
    '12-34-56-78',
    '13/45',
    '2/30/2025',
    '1,23',
    '1.2.3',
    '+',
    '-',
    '@',
    '=',
    '   ',
    '25:61',
    '13 pm',
    '1 1/0',
    '5 e3x',
    '~40',
  ])('%j stays the text that it is', (text) => {
    expect(parseEntry(text, 'General', YEAR)).toEqual({ entry: text, format: null });
  });

  it.each([
    ['=A1+1', 'A1+1'],
    ['+A1', '+A1'],
    ['-A1', '-A1'],
    ['-sample lot', '-sample lot'],
    ['+++', '+++'],
    ['--', '--'],
    ['@SUM(A1:A3)', 'SUM(A1:A3)'],
    [' -A1', '-A1'],
    ['-(5)', '-(5)'],
  ])('%j is a formula', (text, formula) => {
    expect(parseEntry(text, 'General', YEAR)).toEqual({ entry: { formula }, format: null });
  });

  it.each([
    ["'40", '40'],
    ["'=A1", '=A1'],
    ["''x", "'x"],
    ["'", ''],
  ])('%j is a text without its apostrophe', (text, entry) => {
    expect(parseEntry(text, 'General')).toEqual({ entry, format: null });
  });

  it('takes the names of errors for errors', () => {
    expect(parseEntry('#n/a', 'General').entry).toEqual({ fault: 'error', text: '#N/A' });
    expect(parseEntry('#1', 'General').entry).toBe('#1');
  });

  it('empties the cell for nothing', () => {
    expect(parseEntry('', 'General')).toEqual({ entry: null, format: null });
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(parseEntry('1/2/2025', 'General', { date1904: true }).entry).toBe(44197);
    expect(parseEntry('1/1/1903', 'General', { date1904: true }).entry).toBe('1/1/1903');
  });
});

describe('an entry in a cell of the format @', () => {
  it.each(['40', '=A1', '+A1', '1/2', 'TRUE', '50%'])('%j stays a text', (text) => {
    expect(parseEntry(text, '@')).toEqual({ entry: text, format: null });
  });

  it('loses an apostrophe all the same', () => {
    expect(parseEntry("'40", '@').entry).toBe('40');
  });
});
