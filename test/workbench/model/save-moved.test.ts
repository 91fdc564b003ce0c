/** Rows that were inserted and deleted: what lies over them in the file moves along, and is found there by others. */
import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { CannotSave, openModel } from '../../../src/workbench/model';
import type { SheetModel } from '../../../src/workbench/model/types';
import { describeCorpus } from '../../support/corpus';
import { bookBytes, CONTENT_TYPES, type BookXml } from '../../xlsx/support/book';
import { faultsOf, partsOf, textOfPart } from '../../xlsx/support/package-check';

const ROWS = [1, 2, 3, 4, 5, 6].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join('');
const DATA = `<sheetData>${ROWS}</sheetData>`;
const SHEET = 'xl/worksheets/sheet1.xml';

const NAMESPACES = {
  x14: 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
  xm: 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"',
  xdr: 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  c: 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
} as const;

/** The parts of a workbook after something was done to its first sheet. */
function after(book: BookXml, work: (sheet: SheetModel) => void): (name: string) => string {
  const model = openModel(bookBytes(book), 'book.xlsx');
  work(model.activeSheet);
  const parts = partsOf(model.save());
  return (name) => textOfPart(parts[name] ?? new Uint8Array());
}

/** What the first sheet holds behind its rows once a row was inserted above row 3, or rows 3 and 4 were deleted. */
function over(content: string, way: 'inserted' | 'deleted'): string {
  const part = after({ sheets: { Held: DATA + content, Other: '<sheetData/>' } }, (sheet) => {
    if (way === 'inserted') sheet.insertRows(2, 1);
    else sheet.deleteRows(2, 2);
  });
  return part(SHEET).replace(/^.*<\/sheetData>|<\/worksheet>$/gs, '');
}

describe('what lies over the cells in the part of a sheet', () => {
  it.each([
    ['links', '<hyperlinks><hyperlink ref="A2" location="Held!A5"/><hyperlink ref="A3:B4" location="A1"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A2" location="Held!A5"/><hyperlink ref="A4:B5" location="A1"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A2" location="Held!A5"/></hyperlinks>'],
    ['page breaks', '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks>',
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>'],
    ['warnings that were put away', '<ignoredErrors><ignoredError sqref="A3:A4 A6" numberStoredAsText="1"/><ignoredError sqref="B3" formula="1"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="A4:A5 A7" numberStoredAsText="1"/><ignoredError sqref="B4" formula="1"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="A4" numberStoredAsText="1"/></ignoredErrors>'],
    ['ranges that may be edited', '<protectedRanges><protectedRange sqref="A3:A4" name="Count"/></protectedRanges>',
      '<protectedRanges><protectedRange sqref="A4:A5" name="Count"/></protectedRanges>', ''],
    ['the order of a sorted area', '<sortState ref="A2:B6"><sortCondition ref="A2:A6"/></sortState>',
      '<sortState ref="A2:B7"><sortCondition ref="A2:A7"/></sortState>',
      '<sortState ref="A2:B4"><sortCondition ref="A2:A4"/></sortState>'],
    ['formulas of marks that compare', '<conditionalFormatting sqref="A1:A6"><cfRule type="containsText" priority="1" text="x"><formula>NOT(ISERROR(SEARCH(A3,A6)))</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A1:A7"><cfRule type="containsText" priority="1" text="x"><formula>NOT(ISERROR(SEARCH(A4,A7)))</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="A1:A4"><cfRule type="containsText" priority="1" text="x"><formula>NOT(ISERROR(SEARCH(#REF!,A4)))</formula></cfRule></conditionalFormatting>'],
    ['prompts of rules for what is typed', '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" prompt="One of these" sqref="B2:B6"><formula1>$A$3:$A$6</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" prompt="One of these" sqref="B2:B7"><formula1>$A$4:$A$7</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" prompt="One of these" sqref="B2:B4"><formula1>$A$3:$A$4</formula1></dataValidation></dataValidations>'],
    ['newer marks and tiny charts', `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${NAMESPACES.x14}><x14:conditionalFormattings><x14:conditionalFormatting ${NAMESPACES.xm}><x14:cfRule type="expression" priority="1"><xm:f>Other!$A$4+A4</xm:f></x14:cfRule><xm:sqref>B3:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${NAMESPACES.x14}><x14:conditionalFormattings><x14:conditionalFormatting ${NAMESPACES.xm}><x14:cfRule type="expression" priority="1"><xm:f>Other!$A$4+A5</xm:f></x14:cfRule><xm:sqref>B4:B5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`, ''],
  ])('moves with them, and goes with the last of them: %s', (_, before, inserted, deleted) => {
    expect(over(before, 'inserted')).toBe(inserted);
    expect(over(before, 'deleted')).toBe(deleted);
  }); // prettier-ignore

  it.each([
    ['views of single persons', '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000000}"/></customSheetViews>'],
    ['an extension of unknown meaning', '<extLst><ext uri="{00000000-0000-0000-0000-000000000001}"/></extLst>'],
  ])('is named where it cannot move: %s', (_, content) => {
    expect(() => over(content, 'inserted')).toThrow(CannotSave);
    expect(() => over(content, 'inserted')).toThrow(/"Held" were inserted or deleted.*Undo that change/);
  }); // prettier-ignore
});

describe('rows that move', () => {
  it('keep all that the file says of them and of their cells', () => {
    const rich = '<c r="B4" t="inlineStr"><is><r><rPr><b/></rPr><t>bold</t></r><r><t> and not</t></r></is></c>';
    const rows = `<row r="3" spans="1:2" ht="30" customHeight="1" outlineLevel="1"><c r="A3"><v>3</v></c></row><row r="4" hidden="1" collapsed="1">${rich}</row>`;
    const sheet = after({ sheets: { Held: `<dimension ref="A3:B4"/><sheetData>${rows}</sheetData>` } }, (held) => {
      held.insertRows(3, 2);
    })(SHEET);
    expect(sheet).toContain('<dimension ref="A3:B6"/>');
    expect(sheet).toContain(
      '<row r="3" spans="1:2" ht="30" customHeight="1" outlineLevel="1"><c r="A3"><v>3</v></c></row>',
    );
    expect(sheet).toContain(`<row r="6" hidden="1" collapsed="1">${rich.replace('B4', 'B6')}</row></sheetData>`);
  });

  it('keep what was filled down meaning what it meant', () => {
    const shared = (row: number, more: string): string => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><f t="shared" si="0"${more}</c></row>`; // prettier-ignore
    const rows = shared(2, ' ref="B2:B4">A1+1</f><v>1</v>') + shared(3, '/><v>3</v>') + shared(4, '/><v>4</v>');
    const book = { sheets: { Held: `<sheetData>${rows}</sheetData>` } };
    const model = openModel(bookBytes(book), 'book.xlsx');
    model.activeSheet.insertRows(2, 1);
    const bytes = model.save();
    expect(faultsOf(bytes)).toEqual([]);
    const sheet = read(bytes).Sheets['Held'];
    expect(['B2', 'B4', 'B5'].map((cell) => cellOf(sheet, cell)?.f)).toEqual(['A1+1', 'A2+1', 'A4+1']);
    expect(['B2', 'B4', 'B5'].map((cell) => cellOf(sheet, cell)?.v)).toEqual([1, 3, 4]);
  });

  it('take formulas of whole areas along, which follow what they name', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><f t="array" ref="A5:A6">A1:A2*Other!A1</f><v>2</v></c></row><row r="6"><c r="A6"><v>3</v></c></row>'; // prettier-ignore
    const book = { sheets: { Held: `<sheetData>${rows}</sheetData>`, Other: '<sheetData/>' } };
    const moved = after(book, (sheet) => {
      sheet.insertRows(0, 1);
    })(SHEET);
    expect(moved).toContain('<row r="6"><c r="A6"><f t="array" ref="A6:A7">A2:A3*Other!A1</f><v>2</v></c></row>');
    const model = openModel(bookBytes(book), 'book.xlsx');
    model.renameSheet(model.sheets[1]?.id ?? '', 'Counts');
    expect(textOfPart(partsOf(model.save())[SHEET] ?? new Uint8Array())).toContain('A1:A2*Counts!A1</f>');
  });

  it('take styles of whole rows along', () => {
    const styles = '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellXfs>'; // prettier-ignore
    const rows = '<row r="2" s="1" customFormat="1"><c r="A2" s="1"><v>2</v></c></row>';
    const model = openModel(bookBytes({ styles, sheets: { Held: `<sheetData>${rows}</sheetData>` } }), 'book.xlsx');
    model.activeSheet.insertRows(0, 1);
    const again = openModel(model.save(), 'book.xlsx').activeSheet;
    expect([again.numberFormat(1, 5), again.numberFormat(2, 5), again.numberFormat(2, 0)]).toEqual(['General', '0%', '0%']); // prettier-ignore
  });
});

describe('drawings and charts', () => {
  const anchor = (kind: string, from: number, to: number): string =>
    `<xdr:twoCellAnchor${kind}><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp textlink="$A$4"/></xdr:twoCellAnchor>`;
  const drawing = (...anchors: readonly string[]): string =>
    `<xdr:wsDr ${NAMESPACES.xdr}>${anchors.join('')}</xdr:wsDr>`;
  const chart = (refs: readonly string[]): string => `<c:chartSpace ${NAMESPACES.c}>${refs.map((ref) => `<c:f>${ref}</c:f>`).join('')}</c:chartSpace>`; // prettier-ignore
  const book: BookXml = {
    sheets: { Held: `${DATA}<drawing r:id="rId1"/>` },
    sheetLinks: { 1: [['drawing', '../drawings/drawing1.xml']] },
    files: {
      '[Content_Types].xml': CONTENT_TYPES.replace('</Types>', '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>'),
      'xl/drawings/drawing1.xml': drawing(anchor('', 1, 4), anchor(' editAs="oneCell"', 3, 5), anchor(' editAs="absolute"', 3, 5)),
      'xl/charts/chart1.xml': chart(['Held!$A$1:$A$6', "'Held'!$A$3", 'Held!$A$1']),
    },
  }; // prettier-ignore

  it('move and grow with the rows that they are fastened to', () => {
    const part = after(book, (sheet) => {
      sheet.insertRows(2, 2);
    });
    const moved = drawing(anchor('', 1, 6), anchor(' editAs="oneCell"', 5, 7), anchor(' editAs="absolute"', 3, 5));
    expect(part('xl/drawings/drawing1.xml')).toBe(moved.replaceAll('$A$4', '$A$6'));
    expect(part('xl/charts/chart1.xml')).toBe(chart(['Held!$A$1:$A$8', 'Held!$A$5', 'Held!$A$1']));
  });

  it('shrink and lose what they showed with rows that go', () => {
    const part = after(book, (sheet) => {
      sheet.deleteRows(2, 2);
    });
    const moved = drawing(anchor('', 1, 2), anchor(' editAs="oneCell"', 2, 4).replace('<xdr:rowOff>9', '<xdr:rowOff>0'), anchor(' editAs="absolute"', 3, 5)); // prettier-ignore
    expect(part('xl/drawings/drawing1.xml')).toBe(moved.replaceAll('$A$4', '#REF!'));
    expect(part('xl/charts/chart1.xml')).toBe(chart(['Held!$A$1:$A$4', 'Held!#REF!', 'Held!$A$1']));
  });

  it('follow a sheet that is given another name', () => {
    const model = openModel(bookBytes(book), 'book.xlsx');
    model.renameSheet(model.activeSheet.id, 'On hold');
    const parts = partsOf(model.save());
    expect(textOfPart(parts['xl/charts/chart1.xml'] ?? new Uint8Array())).toBe(
      chart(["'On hold'!$A$1:$A$6", "'On hold'!$A$3", "'On hold'!$A$1"]),
    );
  });
});

describe('notes', () => {
  const note = (ref: string, text: string): string => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`; // prettier-ignore
  const shape = (row: number, from: number): string => `<v:shape type="#n"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, ${from}, 2, 3, 5, ${from + 4}, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`; // prettier-ignore
  const vml = (shapes: string): string => `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`; // prettier-ignore
  const comments = (notes: string): string => `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList>${notes}</commentList></comments>`; // prettier-ignore
  const book: BookXml = {
    sheets: { Held: `${DATA}<legacyDrawing r:id="rId2"/>` },
    sheetLinks: { 1: [['comments', '../comments1.xml'], ['vmlDrawing', '../drawings/vmlDrawing1.vml']] },
    files: {
      'xl/comments1.xml': comments(note('A2', 'second') + note('A4', 'fourth')),
      'xl/drawings/vmlDrawing1.vml': vml(shape(1, 0) + shape(3, 2)),
    },
  }; // prettier-ignore

  it('move with their cells, boxes and all', () => {
    const part = after(book, (sheet) => {
      sheet.insertRows(2, 3);
    });
    expect(part('xl/comments1.xml')).toBe(comments(note('A2', 'second') + note('A7', 'fourth')));
    expect(part('xl/drawings/vmlDrawing1.vml')).toBe(vml(shape(1, 0) + shape(6, 5)));
  });

  it('go with their cells', () => {
    const part = after(book, (sheet) => {
      sheet.deleteRows(3, 1);
    });
    expect(part('xl/comments1.xml')).toBe(comments(note('A2', 'second')));
    expect(part('xl/drawings/vmlDrawing1.vml')).toBe(vml(shape(1, 0)));
  });
});

describe('names that Excel keeps for itself', () => {
  it('follow the rows, however they are written', () => {
    const names = '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Held!$A$2:$A$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Held!$A$1:$A$2,Held!$A$4:$A$6</definedName></definedNames>'; // prettier-ignore
    const part = after({ sheets: { Held: `${DATA}<autoFilter ref="A2:A6"/>` }, after: names }, (sheet) => {
      sheet.insertRows(2, 1);
    });
    expect(part('xl/workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Held!$A$2:$A$7</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Held!$A$1:$A$2,Held!$A$5:$A$7</definedName></definedNames>',
    );
    expect(part(SHEET)).toContain('<autoFilter ref="A2:A7"/>');
  });
});

function cellOf(sheet: WorkSheet | undefined, name: string): CellObject | null {
  const found: unknown = sheet?.[name];
  return isCell(found) ? found : null;
}

function isCell(found: unknown): found is CellObject {
  return typeof found === 'object' && found !== null && 't' in found;
}

/** What another program sees in a cell. */
function seen(sheet: WorkSheet | undefined, name: string): unknown {
  const cell = cellOf(sheet, name);
  return cell === null ? null : [cell.t, cell.v, cell.l?.Target, cell.c?.map(({ t }) => t)];
}

const PIVOT = /were inserted into or deleted from a pivot table/;
const UNMOVABLE = /custom views, a consolidation/;

describeCorpus('rows that are inserted into real workbooks', (files) => {
  it.each(files)('are there, and every other cell is where it belongs: $name', ({ name, bytes }) => {
    const model = openModel(bytes, name);
    const sheet = model.sheets.find((one) => !one.isProtected && one.usedArea(true) !== null);
    if (sheet === undefined) {
      // All are protected or empty, or hold drawings only.
      expect(model.sheets.every((one) => one.isProtected || one.usedArea(true) === null)).toBe(true);
      return;
    }
    const area = sheet.usedArea(true) ?? { top: 0, bottom: 0 };
    const row = Math.floor((area.top + area.bottom + 1) / 2);
    sheet.insertRows(row, 2);
    let saved: Uint8Array;
    try {
      saved = model.save();
    } catch (error) {
      expect(error).toBeInstanceOf(CannotSave);
      expect(String(error)).toMatch(name === 'poi__WithChartSheet.xlsx' ? UNMOVABLE : PIVOT);
      return;
    }
    expect(faultsOf(saved, faultsOf(bytes))).toEqual([]);
    const [before, now] = [bytes, saved].map((one) => read(one, { cellFormula: false }).Sheets[sheet.name]);
    const wrong = Object.keys(before ?? {}).filter((cell) => {
      if (cell.startsWith('!')) return false;
      const { r, c } = utils.decode_cell(cell);
      const place = utils.encode_cell({ r: r >= row ? r + 2 : r, c });
      return JSON.stringify(seen(before, cell)) !== JSON.stringify(seen(now, place));
    });
    expect(wrong).toEqual([]);
  });
});
