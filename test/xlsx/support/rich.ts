/** A small workbook that has some of everything. */
import { STATE_NAMESPACE } from '../../../src/workbook/state-namespace';
import { bookFiles, MAIN } from './book';
import type { Files } from './zip';

const SHEET = `<sheetPr filterMode="1"/><dimension ref="A1:F9"/><sheetData>
<row r="1" spans="1:6"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
<row r="2" hidden="1" ht="15"><c r="A2" s="2"><v>42</v></c><c r="B2"><v>-0.125</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
<row r="3"><c t="inlineStr"><is><r><t>Lot</t></r><r><t xml:space="preserve"> A</t></r></is></c><c><f>A2*2</f></c><c t="str"><f t="shared" ref="C3:C4" si="0">A3&amp;"x"</f><v>Lot Ax</v></c></row>
<row r="4"><c r="C4" t="str"><f t="shared" si="0"/><v>x_x000D_</v></c><c r="E4" t="d"><v>2024-05-01T06:00:00</v></c></row>
<row r="6"><c r="A6"><f t="array" ref="A6:B7">C1:D2*2</f><v>1.5E-3</v></c><c r="B6"><v><![CDATA[7]]></v></c></row><!-- end --></sheetData>
<sheetProtection sheet="1"/><autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>
<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>
<conditionalFormatting sqref="A1:B2 C3"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;2</formula></cfRule></conditionalFormatting>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

/** Its parts. */
export const richFiles: Files = bookFiles({
  sheets: { 'Held Inventory': SHEET, 'R&amp;D': '<sheetData/>' },
  shared: '<si><t>Lot</t></si><si><r><t>Q</t></r><r><t>ty</t></r><rPh sb="0" eb="1"><t>kyu</t></rPh></si><si><t>L&#228;ne</t></si>',
  styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="164"/></cellXfs>',
  before: '<fileSharing readOnlyRecommended="1"/><workbookPr date1904="1"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
  after: '<definedNames><definedName name="Rate">1</definedName></definedNames>',
  links: [['customXml', '../customXml/item1.xml']],
  packageLinks: [['custom-properties', 'docProps/custom.xml']],
  sheetLinks: { 1: [['table', '../tables/table1.xml']] },
  files: {
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Held" displayName="Held" ref="A1:C4"><autoFilter ref="A1:C4"/><tableColumns count="1"><tableColumn id="1" name="Lot"/></tableColumns></table>`,
    'customXml/item1.xml': `<state xmlns="${STATE_NAMESPACE}">{}</state>`,
    'docProps/custom.xml': '<Properties xmlns="u" xmlns:vt="v"><property name="_MarkAsFinal"><vt:bool>false</vt:bool></property></Properties>',
  },
}); // prettier-ignore
