/** The least that is a workbook: one sheet, no cell. */
import { namespaces } from '../../xlsx/namespaces';
import { writeZip } from '../../xlsx/zip-save';
import { packEntry } from '../../xlsx/write/packer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${namespaces.packageRelationships}"><Relationship Id="rId1" Type="${namespaces.relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${namespaces.packageRelationships}"><Relationship Id="rId1" Type="${namespaces.relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${namespaces.relationships}/styles" Target="styles.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>`,
  'xl/styles.xml': `<styleSheet xmlns="${namespaces.main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** The bytes of an empty workbook. */
export function emptyBook(): Uint8Array {
  const encoder = new TextEncoder();
  return writeZip(Object.entries(PARTS).map(([name, xml]) => packEntry(name, encoder.encode(HEAD + xml))));
}
