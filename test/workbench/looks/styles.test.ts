/** How cells are drawn by the styles of their file. */
import { openModel, type BookModel } from '../../../src/workbench/model';
import { lookOf, type ShownLook } from '../../../src/workbench/looks/look';
import { bookBytes, type Link } from '../../xlsx/support/book';
import { at, bookOf } from '../model/support/grid';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A theme of these colours, in the order of the file: dark 1, light 1, dark 2, light 2, accents. */
function theme(colors: string): string {
  const names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2'];
  const items = colors.split(' ').map((color, place) => `<a:${names[place] ?? ''}><a:srgbClr val="${color}"/></a:${names[place] ?? ''}>`); // prettier-ignore
  return `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="x">${items.join('')}</a:clrScheme></a:themeElements></a:theme>`;
}

/** A workbook whose cells A1, B1... have one style each. `styles` is what stands before the list of them. */
function styled(
  styles: string,
  xfs: readonly string[],
  given: { readonly theme?: string; readonly after?: string } = {},
): BookModel {
  // prettier-ignore
  const cells = xfs.map((_, place) => `<c r="${String.fromCharCode(65 + place)}1" s="${place}"><v>1</v></c>`);
  const links: readonly Link[] = given.theme === undefined ? [] : [['theme', 'theme/theme1.xml']];
  return openModel(
    bookBytes({
      sheets: { Sheet1: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` },
      styles: `${styles}<cellXfs>${xfs.join('')}</cellXfs>${given.after ?? ''}`,
      links,
      files: given.theme === undefined ? {} : { 'xl/theme/theme1.xml': given.theme },
    }),
    'book.xlsx',
  );
}

function look(book: BookModel, ref: string): ShownLook {
  const { top, left } = at(ref);
  return lookOf(book, book.activeSheet, top, left);
}

/** The fill that a colour element gives. */
function fillOf(color: string, given: { readonly theme?: string; readonly after?: string } = {}): string | null {
  const fills = `<fills><fill><patternFill patternType="solid">${color}</patternFill></fill></fills>`;
  return look(styled(fills, ['<xf fillId="0"/>'], given), 'A1').fill;
}

describe('a colour of a theme', () => {
  // What Excel's own colour menu shows for the accent 4472C4 and its shades.
  it.each([
    ['', '#4472C4'],
    ['tint="0.79998168889431442"', '#D9E1F2'],
    ['tint="0.59999389629810485"', '#B4C6E7'],
    ['tint="0.39997558519241921"', '#8EA9DB'],
    ['tint="-0.249977111117893"', '#305496'],
    ['tint="-0.499984740745262"', '#203764'],
  ])('is made lighter and darker as Excel does it: accent 1 %s', (tint, shown) => {
    expect(fillOf(`<fgColor theme="4" ${tint}/>`)).toBe(shown);
  });

  it.each([
    ['theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
    ['theme="0" tint="-0.34998626667073579"', '#A6A6A6'],
    ['theme="0" tint="-4.9989318521683403E-2"', '#F2F2F2'],
    ['theme="1" tint="0.499984740745262"', '#808080'],
    ['theme="3" tint="0.79998168889431442"', '#D6DCE4'],
    ['theme="5" tint="0.79998168889431442"', '#FCE4D6'],
    ['theme="7" tint="0.79998168889431442"', '#FFF2CC'],
    ['theme="8" tint="0.79998168889431442"', '#DDEBF7'],
    ['theme="9" tint="0.79998168889431442"', '#E2EFDA'],
    ['theme="9" tint="-0.249977111117893"', '#548235'],
  ])('is so for every other colour of it: %s', (color, shown) => {
    expect(fillOf(`<fgColor ${color}/>`)).toBe(shown);
  });

  it.each([
    [0, '#FEFEFE'],
    [1, '#010101'],
    [2, '#EEEEEE'],
    [3, '#222222'],
    [4, '#AA0000'],
    [5, '#00AA00'],
  ])('is counted with light before dark: %d', (place, shown) => {
    const own = { theme: theme('010101 FEFEFE 222222 EEEEEE AA0000 00AA00') };
    expect(fillOf(`<fgColor theme="${place}"/>`, own)).toBe(shown);
  });

  it('is of the theme that Excel begins with where the file has none, or one that cannot be read', () => {
    expect(fillOf('<fgColor theme="5"/>')).toBe('#ED7D31');
    expect(fillOf('<fgColor theme="5"/>', { theme: '<a:theme' })).toBe('#ED7D31');
  });

  it('may be the one that the system had', () => {
    const system = `<a:theme xmlns:a="${DRAWING}"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="0A0B0C"/></a:dk1></a:clrScheme></a:themeElements></a:theme>`;
    expect(fillOf('<fgColor theme="1"/>', { theme: system })).toBe('#0A0B0C');
  });

  it('is not told to Office.js, as before', () => {
    const fills = '<fills><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>';
    expect(styled(fills, ['<xf fillId="0"/>']).activeSheet.style(0, 0).fill).toBeNull();
  });
});

describe('an indexed colour', () => {
  it.each([
    [2, '#FF0000'],
    [10, '#FF0000'],
    [22, '#C0C0C0'],
    [43, '#FFFF99'],
    [63, '#333333'],
  ])('is of the standard list: %d', (place, shown) => {
    expect(fillOf(`<fgColor indexed="${place}"/>`)).toBe(shown);
  });

  it('is of the list of the file where it has one', () => {
    const own = '<colors><indexedColors><rgbColor rgb="00112233"/><rgbColor rgb="00445566"/></indexedColors></colors>';
    expect(fillOf('<fgColor indexed="1"/>', { after: own })).toBe('#445566');
  });

  it.each(['<fgColor indexed="64"/>', '<fgColor auto="1"/>', '<fgColor theme="99"/>'])(
    'is none where the system or nobody says it: %s',
    (color) => {
      expect(fillOf(color)).toBeNull();
    },
  );
});

describe('a fill', () => {
  const shown = (fill: string): string | null =>
    look(styled(`<fills><fill>${fill}</fill></fills>`, ['<xf fillId="0"/>']), 'A1').fill;

  it('of a pattern is the colour that it looks like from afar', () => {
    // Half black on white, and a quarter of red on blue: 255 / 4 = 64 red, 255 * 3 / 4 = 191 blue.
    expect(shown('<patternFill patternType="mediumGray"/>')).toBe('#808080');
    const red = '<fgColor rgb="FFFF0000"/><bgColor rgb="FF0000FF"/>';
    expect(shown(`<patternFill patternType="lightGray">${red}</patternFill>`)).toBe('#4000BF');
  });

  it('of several colours is the first of them', () => {
    const stops = '<stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FF0000FF"/></stop>';
    expect(shown(`<gradientFill degree="90">${stops}</gradientFill>`)).toBe('#00FF00');
  });

  it.each(['<patternFill patternType="none"/>', '<patternFill/>', ''])('may be none: %s', (fill) => {
    expect(shown(fill)).toBeNull();
  });
});

describe('the look of a cell', () => {
  it('has its lines, its indent and where its text stands', () => {
    const parts =
      '<fonts><font><u val="double"/><strike/><sz val="9"/><name val="Arial"/><color rgb="FF102030"/></font><font><u val="none"/></font></fonts>' +
      '<borders><border><left style="thin"><color theme="4"/></left><right style="none"/><top/><bottom style="double"><color auto="1"/></bottom></border></borders>';
    const first = '<xf fontId="0" borderId="0"><alignment horizontal="justify" vertical="distributed" indent="2" wrapText="1" shrinkToFit="1"/></xf>'; // prettier-ignore
    const other = '<xf fontId="1" borderId="9"><alignment horizontal="centerContinuous" vertical="justify"/></xf>';
    const book = styled(parts, [first, other]);
    expect(look(book, 'A1')).toEqual({
      fontName: 'Arial',
      fontSize: 9,
      bold: false,
      italic: false,
      underline: true,
      strike: true,
      color: '#102030',
      fill: null,
      wrap: true,
      horizontal: 'left',
      vertical: 'center',
      indent: 2,
      borders: { top: null, right: null, left: { style: 'thin', color: '#4472C4' }, bottom: { style: 'double', color: null } },
      text: null,
      bar: null,
      icon: null,
    }); // prettier-ignore
    expect(look(book, 'B1')).toMatchObject({ underline: false, horizontal: 'center', vertical: 'top', indent: 0 });
  });

  it('keeps what the model does not know when something else is changed', () => {
    const parts = '<fonts><font><u/><color theme="4"/></font></fonts>';
    const book = styled(parts, ['<xf fontId="0"><alignment indent="1"/></xf>']);
    book.activeSheet.setStyle(at('A1'), { bold: true, borders: { top: { style: 'thin', color: '#111111' } } });
    expect(look(book, 'A1')).toMatchObject({
      underline: true,
      color: '#4472C4',
      indent: 1,
      bold: true,
      borders: { top: { style: 'thin', color: '#111111' }, bottom: null },
    });
  });

  it('follows every change of style', () => {
    const { book, sheet } = bookOf([['a']]);
    sheet.setStyle(at('A1'), { italic: true, fontName: 'Arial', fontSize: 8, fontColor: '#010203', fill: '#FFFF00', wrap: true, horizontal: 'right', vertical: 'top' }); // prettier-ignore
    expect(look(book, 'A1')).toMatchObject({ italic: true, fontName: 'Arial', fontSize: 8, color: '#010203', fill: '#FFFF00', wrap: true, horizontal: 'right', vertical: 'top' }); // prettier-ignore
    sheet.setStyle(at('A1'), { fill: null, fontColor: null });
    expect(look(book, 'A1')).toMatchObject({ fill: null, color: null });
  });

  it('is the same object for cells of one style, so that a grid need not draw them anew', () => {
    const { book } = bookOf([['a', 'b']]);
    expect(look(book, 'A1')).toBe(look(book, 'B1'));
  });

  it('is that of its row, else of its column, where the cell is not there', () => {
    const fills = ['FF0000', '00FF00'].map((color) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`); // prettier-ignore
    const book = openModel(
      bookBytes({
        sheets: {
          Sheet1:
            '<cols><col min="2" max="2" width="9" style="2"/></cols><sheetData><row r="3" s="1" customFormat="1"/></sheetData>',
        },
        styles: `<fills><fill/>${fills.join('')}</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs>`,
      }),
      'book.xlsx',
    );
    expect(['A3', 'B3', 'B9', 'A9'].map((ref) => look(book, ref).fill)).toEqual([
      '#FF0000',
      '#FF0000',
      '#00FF00',
      null,
    ]);
  });
});

describe('hidden columns', () => {
  it('are those that the file hides, to the end of the sheet if it says so', () => {
    const cols = '<cols><col min="2" max="3" width="0" hidden="1"/><col min="4" max="4" width="5"/><col min="6" max="16384" hidden="1"/></cols>'; // prettier-ignore
    const book = openModel(bookBytes({ sheets: { Sheet1: `${cols}<sheetData/>` } }), 'book.xlsx');
    const { hiddenColumns } = book.activeSheet;
    expect([0, 1, 2, 3, 4, 5, 16_383].map((column) => hiddenColumns.has(column))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(book.isChanged).toBe(false);
  });
});
