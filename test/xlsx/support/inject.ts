/** Puts a held sheet into somebody's workbook by editing its parts as text: nothing of src/xlsx takes part. */
import { unzipSync, zipSync } from 'fflate';
import { nameIn, relationshipsIn, textOfPart } from './package-check';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Where the injected sheet is. */
export const HELD = {
  name: 'Held Inventory',
  part: 'xl/worksheets/sheet901.xml',
  table: 'xl/tables/table901.xml',
} as const;

/** Headers of the held sheet, in row 3. */
export const HEADERS = ['PO', 'Lot', 'Bag', 'Qty', 'Lane', 'Rev'] as const;

/** Its rows, from row 4 on. */
export const ROWS = [
  ['4711', 'B', 'B-1', 40, 'Accepted', 'B'],
  ['4711', 'A', 'A-1', 35, 'Hold', 'B'],
  ['4712', 'C', '=C-1', 12, 'Hold', 'C'],
  ['4712', 'C', 'C-2', 5, 'Do not use', 'A'],
] as const;

/** Adds the held sheet to a workbook, as an Excel table or as a plain range. */
export function injectHeldSheet(bytes: Uint8Array, form: 'table' | 'range'): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const [main] = relationshipsIn(parts, '').filter((one) => one.kind === 'officeDocument');
  const workbook = nameIn(parts, main?.target ?? '') ?? '';
  const text = textOfPart(parts[workbook] ?? new Uint8Array());
  const prefix = /<(\w+:)?workbook[\s>]/.exec(text)?.[1] ?? '';
  const isStrict = text.includes(`${STRICT}spreadsheetml/main`);
  const main_ = isStrict ? `${STRICT}spreadsheetml/main` : `${TRANSITIONAL}spreadsheetml/2006/main`;
  const links = isStrict ? `${STRICT}officeDocument/relationships` : `${TRANSITIONAL}officeDocument/2006/relationships`;
  const put = (name: string, content: string): void => {
    parts[name] = new TextEncoder().encode(content);
  };
  const sheet = `<${prefix}sheet name="${HELD.name}" sheetId="901" xmlns:held="${links}" held:id="rIdHeld"/>`;
  put(workbook, text.replace(`</${prefix}sheets>`, `${sheet}</${prefix}sheets>`));
  const rels = nameIn(parts, workbook.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '';
  const target = `/${HELD.part}`;
  put(
    rels,
    textOfPart(parts[rels] ?? new Uint8Array()).replace(
      /<\/(\w+:)?Relationships>/,
      (end, at: string | undefined) =>
        `<${at ?? ''}Relationship Id="rIdHeld" Type="${links}/worksheet" Target="${target}"/>${end}`,
    ),
  );
  put(HELD.part, sheetXml(main_, links, form));
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  let types = `<Override PartName="/${HELD.part}" ContentType="${spreadsheet}.worksheet+xml"/>`;
  if (form === 'table') {
    put(HELD.table, tableXml(main_));
    put(
      'xl/worksheets/_rels/sheet901.xml.rels',
      `<Relationships xmlns="${TRANSITIONAL}package/2006/relationships"><Relationship Id="rId1" Type="${links}/table" Target="../tables/table901.xml"/></Relationships>`,
    );
    types += `<Override PartName="/${HELD.table}" ContentType="${spreadsheet}.table+xml"/>`;
  }
  put(
    '[Content_Types].xml',
    textOfPart(parts['[Content_Types].xml'] ?? new Uint8Array()).replace('</Types>', `${types}</Types>`),
  );
  return zipSync(parts, { level: 6 });
}

function sheetXml(main: string, links: string, form: 'table' | 'range'): string {
  const header = HEADERS.map((text, column) => cell(column, 3, text)).join('');
  const rows = ROWS.map((row, index) => {
    const cells = row.map((value, column) => cell(column, index + 4, value)).join('');
    return `<row r="${index + 4}" spans="1:6">${cells}</row>`;
  });
  const parts = form === 'table' ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${main}" xmlns:r="${links}"><dimension ref="A1:F7"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="9.7109375" customWidth="1"/></cols><sheetData><row r="1" spans="1:6">${cell(0, 1, 'Held parts of job 12')}</row><row r="3" spans="1:6">${header}</row>${rows.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${parts}</worksheet>`;
}

function cell(column: number, row: number, value: string | number): string {
  const name = `${String.fromCharCode(65 + column)}${row}`;
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  return `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function tableXml(main: string): string {
  const columns = HEADERS.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<table xmlns="${main}" id="901" name="HeldTable" displayName="HeldTable" ref="A3:F7" totalsRowShown="0"><autoFilter ref="A3:F7"/><tableColumns count="6">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
