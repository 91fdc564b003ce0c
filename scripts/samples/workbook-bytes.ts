/**
 * Turns a draft into the bytes of a .xlsx. It shares nothing with src/xlsx on purpose, so that the product is tried on
 * files it did not write. The same draft always gives the same bytes.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { escape, type SheetDraft, type WorkbookDraft } from './draft';
import { SharedTexts, sheetXml } from './sheet-xml';
import { Styles } from './styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of a workbook. */
export function workbookBytes(draft: WorkbookDraft): Uint8Array {
  const styles = new Styles(draft.font);
  const texts = new SharedTexts();
  const parts = new Map<string, string>();
  const sheets = draft.sheets.map((sheet, at) => sheetXml(sheet, styles, texts, at === 0));
  const tables = draft.sheets.filter((sheet) => sheet.table !== undefined);

  parts.set('[Content_Types].xml', contentTypes(draft.sheets.length, tables.length));
  parts.set('_rels/.rels', rootRelations());
  parts.set('xl/workbook.xml', workbookXml(draft));
  parts.set('xl/_rels/workbook.xml.rels', workbookRelations(draft.sheets.length));
  sheets.forEach((xml, at) => {
    parts.set(`xl/worksheets/sheet${String(at + 1)}.xml`, xml);
  });
  draft.sheets.forEach((sheet, at) => {
    const table = tables.indexOf(sheet) + 1;
    if (table === 0) return;
    const target = relation(1, 'table', `../tables/table${String(table)}.xml`);
    parts.set(`xl/worksheets/_rels/sheet${String(at + 1)}.xml.rels`, relations([target]));
    parts.set(`xl/tables/table${String(table)}.xml`, tableXml(sheet, table));
  });
  parts.set('xl/styles.xml', styles.xml());
  parts.set('xl/sharedStrings.xml', texts.xml());
  parts.set('docProps/core.xml', coreXml(draft));
  parts.set('docProps/app.xml', appXml(draft));
  return zip(parts);
}

function zip(parts: ReadonlyMap<string, string>): Uint8Array {
  // A zip entry holds local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, xml] of parts) files[name] = [strToU8(HEAD + xml), { level: 6, mtime, os: 0 }];
  return zipSync(files);
}

function contentTypes(sheets: number, tables: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    ...numbers(sheets).map((at) => override(`xl/worksheets/sheet${at}.xml`, `${SPREADSHEET}.worksheet+xml`)),
    ...numbers(tables).map((at) => override(`xl/tables/table${at}.xml`, `${SPREADSHEET}.table+xml`)),
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(at + 1));
}

function relation(id: number, type: string, target: string, base = `${OFFICE}/relationships`): string {
  return `<Relationship Id="rId${String(id)}" Type="${base}/${type}" Target="${target}"/>`;
}

function relations(items: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function rootRelations(): string {
  return relations([
    relation(1, 'officeDocument', 'xl/workbook.xml'),
    relation(2, 'metadata/core-properties', 'docProps/core.xml', `${PACKAGE}/relationships`),
    relation(3, 'extended-properties', 'docProps/app.xml'),
  ]);
}

function workbookRelations(sheets: number): string {
  return relations([
    ...numbers(sheets).map((at) => relation(Number(at), 'worksheet', `worksheets/sheet${at}.xml`)),
    relation(sheets + 1, 'styles', 'styles.xml'),
    relation(sheets + 2, 'sharedStrings', 'sharedStrings.xml'),
  ]);
}

function workbookXml(draft: WorkbookDraft): string {
  const sheets = draft.sheets.map(
    (sheet, at) => `<sheet name="${escape(sheet.name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`,
  );
  const names = draft.sheets.flatMap(namesOf);
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    '<workbookPr defaultThemeVersion="124226"/>',
    '<bookViews><workbookView xWindow="240" yWindow="60" windowWidth="24000" windowHeight="12000"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '<calcPr calcId="191029"/>',
    '</workbook>',
  ].join('');
}

/** What Excel itself names for a filter and for a row that repeats on every page, in alphabetical order. */
function namesOf(sheet: SheetDraft, at: number): readonly string[] {
  const quoted = `'${sheet.name}'!`;
  const absolute = (ref: string) => ref.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const name = (kind: string, ref: string, extra = '') =>
    `<definedName name="_xlnm.${kind}" localSheetId="${String(at)}"${extra}>${escape(quoted + ref)}</definedName>`;
  const titles = String(sheet.titleRow);
  return [
    ...(sheet.filter === undefined ? [] : [name('_FilterDatabase', absolute(sheet.filter), ' hidden="1"')]),
    ...(sheet.titleRow === undefined ? [] : [name('Print_Titles', `$${titles}:$${titles}`)]),
  ];
}

function tableXml(sheet: SheetDraft, number: number): string {
  const { table } = sheet;
  if (table === undefined) return '';
  const columns = table.columns.map((name, at) => `<tableColumn id="${String(at + 1)}" name="${escape(name)}"/>`);
  const id = String(number);
  return [
    `<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.ref}" totalsRowShown="0">`,
    `<autoFilter ref="${table.ref}"/>`,
    `<tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo name="${table.style}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`,
    '</table>',
  ].join('');
}

function coreXml(draft: WorkbookDraft): string {
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${draft.saved}</dcterms:${name}>`;
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>${escape(draft.author)}</dc:creator><cp:lastModifiedBy>${escape(draft.author)}</cp:lastModifiedBy>`,
    `${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  ].join('');
}

function appXml(draft: WorkbookDraft): string {
  return `<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application><Company>${escape(draft.company)}</Company><AppVersion>16.0300</AppVersion></Properties>`;
}
