/** The XML of one worksheet. */
import { escape, isCell, letters, type Cell, type Content, type SheetDraft } from './draft';
import type { Styles } from './styles';

/** Texts shared by all sheets of a workbook, numbered as they are met. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  of(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part xl/sharedStrings.xml. */
  xml(): string {
    const items = [...this.numbers.keys()].map((text) => {
      const keep = text !== text.trim() || text.includes('\n') ? ' xml:space="preserve"' : '';
      return `<si><t${keep}>${escape(text)}</t></si>`;
    });
    const counts = `count="${String(this.uses)}" uniqueCount="${String(items.length)}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`;
  }
}

/** The part of a worksheet. `active` says whether its tab is the chosen one, `hasTable` that a table part hangs on rId1. */
export function sheetXml(sheet: SheetDraft, styles: Styles, texts: SharedTexts, active: boolean): string {
  const rows = sheet.rows.map((entries, at) => rowXml(sheet, entries, at + 1, styles, texts));
  const width = sheet.rows.reduce((most, entries) => Math.max(most, entries.length), 0);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    propertiesXml(sheet),
    `<dimension ref="A1:${letters(width)}${String(sheet.rows.length)}"/>`,
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.widths.map(columnXml).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    mergesXml(sheet),
    (sheet.highlight ?? []).map((rule, at) => highlightXml(rule, at, styles)).join(''),
    listsXml(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}"${sheet.landscape === true ? ' fitToHeight="0"' : ''}/>`,
    sheet.table === undefined ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    '</worksheet>',
  ].join('');
}

function propertiesXml(sheet: SheetDraft): string {
  const tab = sheet.tab === undefined ? '' : `<tabColor rgb="FF${sheet.tab}"/>`;
  const fit = sheet.landscape === true ? '<pageSetUpPr fitToPage="1"/>' : '';
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function viewXml(sheet: SheetDraft, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : '';
  if (sheet.freeze === undefined) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(sheet.freeze) ?? [];
  const across = column.charCodeAt(0) - 65;
  const down = Number(row) - 1;
  const pane = across > 0 ? 'bottomRight' : 'bottomLeft';
  const split = `${across > 0 ? `xSplit="${String(across)}" ` : ''}ySplit="${String(down)}"`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane ${split} topLeftCell="${sheet.freeze}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${sheet.freeze}" sqref="${sheet.freeze}"/></sheetView></sheetViews>`;
}

function columnXml(width: number, at: number): string {
  const number = String(at + 1);
  return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
}

function rowXml(
  sheet: SheetDraft,
  entries: readonly (Content | Cell)[],
  row: number,
  styles: Styles,
  texts: SharedTexts,
): string {
  const height = sheet.heights?.[row];
  const cells = entries.map((entry, at) => cellXml(`${letters(at + 1)}${String(row)}`, entry, styles, texts)).join('');
  const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  const hidden = sheet.hidden?.includes(row) === true ? ' hidden="1"' : '';
  return cells + size + hidden === '' ? '' : `<row r="${String(row)}"${size}${hidden}>${cells}</row>`;
}

function cellXml(address: string, entry: Content | Cell, styles: Styles, texts: SharedTexts): string {
  const cell: Cell = isCell(entry) ? entry : { content: entry };
  const style = styles.of(cell.look);
  const look = style === 0 ? '' : ` s="${String(style)}"`;
  const { content } = cell;
  const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
  if (content === null) return look === '' ? '' : `<c r="${address}"${look}/>`;
  if (typeof content === 'number') return `<c r="${address}"${look}>${formula}<v>${String(content)}</v></c>`;
  if (typeof content === 'boolean') return `<c r="${address}"${look} t="b">${formula}<v>${content ? '1' : '0'}</v></c>`;
  if (typeof content === 'object') return `<c r="${address}"${look} t="e">${formula}<v>${content.error}</v></c>`;
  if (formula !== '') return `<c r="${address}"${look} t="str">${formula}<v>${escape(content)}</v></c>`;
  return `<c r="${address}"${look} t="s"><v>${String(texts.of(content))}</v></c>`;
}

function mergesXml(sheet: SheetDraft): string {
  const merges = sheet.merges ?? [];
  const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return merges.length === 0 ? '' : `<mergeCells count="${String(merges.length)}">${cells}</mergeCells>`;
}

function highlightXml(rule: { ref: string; text: string; fill: string }, at: number, styles: Styles): string {
  const number = `dxfId="${String(styles.highlight(rule.fill))}" priority="${String(at + 1)}"`;
  return `<conditionalFormatting sqref="${rule.ref}"><cfRule type="cellIs" ${number} operator="equal"><formula>"${rule.text}"</formula></cfRule></conditionalFormatting>`;
}

function listsXml(sheet: SheetDraft): string {
  const lists = (sheet.lists ?? []).map(
    ({ ref, choices }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${ref}"><formula1>"${choices.map(escape).join(',')}"</formula1></dataValidation>`,
  );
  return lists.length === 0
    ? ''
    : `<dataValidations count="${String(lists.length)}">${lists.join('')}</dataValidations>`;
}
