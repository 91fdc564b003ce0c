/** What stands around the rows of a sheet, as a plan wants it. */
import { valueAt } from '../../../domain/sheet';
import type { SnapshotSheet } from '../../../workbook/snapshot';
import { areaName } from '../../../workbook/address';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../../xml';
import type { PackageDraft } from '../package-draft';
import { joinBytes } from '../packer';
import { Patch, prefixOf } from '../patch';
import type { StyleSheet } from '../styles/stylesheet';
import { idAttribute } from '../workbook-part';
import { insertInOrder } from './children';
import { columnRuns, styleOfColumn, withColumnStyles, withWidths, writeRuns } from './columns';
import { patchDimension } from './dimension';
import type { SheetEdit } from './edit';
import { FormulaGuard } from './formulas';
import { patchMarks } from './marks';
import { Sweep } from './operations';
import { patchFit, patchPage } from './page';
import type { SheetFrame } from './rewriter';
import type { RowSetting } from './row-writer';
import { patchFreeze } from './view';

const encoder = new TextEncoder();

/** What a frame is made with. */
export interface FrameSetting {
  readonly draft: PackageDraft;
  readonly styles: StyleSheet;
  /** The sheet's name, and that of its part for errors. */
  readonly name: string;
  readonly part: string;
  /** The sheet as it is; `null` for one that is new or emptied. */
  readonly before: SnapshotSheet | null;
}

export class PlannedFrame implements SheetFrame {
  private rootTag: Uint8Array = new Uint8Array(0);
  private prefix = '';
  private columnStyle: (column: number) => number = () => 0;

  constructor(
    private readonly setting: FrameSetting,
    private readonly edit: SheetEdit,
  ) {}

  head(bytes: Uint8Array): Uint8Array {
    const root = this.parseHead(bytes);
    const patch = new Patch(bytes);
    const { edit, setting } = this;
    this.rootTag = bytes.slice(root.start, root.inner);
    this.patchColumns(patch, root);
    if (edit.page !== null) patchFit(patch, root, edit.page);
    patchDimension(patch, root, edit.operations, (column) => setting.before?.columns[column]?.values ?? []);
    if (edit.freeze !== null) patchFreeze(patch, root, edit.freeze);
    return patch.apply();
  }

  rows(): Omit<RowSetting, 'sink'> {
    const { prefix, columnStyle, edit, setting } = this;
    const { name, styles, before } = setting;
    return {
      sheet: name,
      prefix,
      sweep: new Sweep(edit.operations),
      rows: edit.rows,
      styles,
      guard: new FormulaGuard(name),
      columnStyle,
      valueAt: (row, column) => (before === null ? null : valueAt(before, row, column)),
    };
  }

  tail(bytes: Uint8Array): Uint8Array {
    const opening = joinBytes([this.rootTag, encoder.encode(`<${this.prefix}sheetData>`)]);
    const whole = joinBytes([opening, bytes]);
    const patch = new Patch(whole);
    const root = parseXml(whole, this.setting.part);
    this.patchMerges(patch, root);
    for (const [formula, { areas, look }] of this.edit.marks) {
      const format = areas.length === 0 ? 0 : this.setting.styles.differential(look);
      patchMarks(patch, root, { formula, areas, format });
    }
    if (this.edit.page !== null) patchPage(patch, root, this.edit.page);
    this.patchTables(patch, root);
    const after = patch.apply();
    return after === whole ? bytes : after.subarray(opening.length);
  }

  /** The head with the end tags that stand far behind it. */
  private parseHead(bytes: Uint8Array): XmlElement {
    const text = new TextDecoder().decode(bytes);
    const root = /<((?:[^\s<>!?/:]+:)?)worksheet[\s>]/.exec(text)?.[1] ?? '';
    this.prefix = /<((?:[^\s<>!?/:]+:)?)sheetData[^<]*$/.exec(text)?.[1] ?? '';
    const ends = encoder.encode(`</${this.prefix}sheetData></${root}worksheet>`);
    return parseXml(joinBytes([bytes, ends]), this.setting.part);
  }

  private patchColumns(patch: Patch, root: XmlElement): void {
    const cols = childOf(root, 'cols');
    const runs = columnRuns(patch.source, cols);
    const format = childOf(root, 'sheetFormatPr');
    const usual = format === null ? null : attributeOf(format, 'defaultColWidth');
    const { styles } = this.setting;
    const columnStyles = [...this.edit.columnStyles].map(([column, style]): [number, number] => [
      column,
      style === null ? 0 : styles.withExact(style),
    ]);
    const made = withColumnStyles(withWidths(runs, this.edit.widths, usual), new Map(columnStyles), usual);
    this.columnStyle = (column) => styleOfColumn(made, column);
    if (made === runs) return;
    const prefix = prefixOf(root);
    const xml = made.length === 0 ? '' : `<${prefix}cols>${writeRuns(made, prefix)}</${prefix}cols>`;
    if (cols === null) insertInOrder(patch, root, 'cols', xml);
    else patch.replace(cols.start, cols.end, xml);
  }

  private patchMerges(patch: Patch, root: XmlElement): void {
    const list = childOf(root, 'mergeCells');
    const present = list === null ? [] : childrenOf(list, 'mergeCell').map((one) => attributeOf(one, 'ref'));
    const added = this.edit.merges.map(areaName).filter((name) => !present.includes(name));
    if (added.length === 0) return;
    const prefix = prefixOf(root);
    const xml = added.map((name) => `<${prefix}mergeCell ref="${name}"/>`).join('');
    const count = String(present.length + added.length);
    if (list === null) {
      insertInOrder(patch, root, 'mergeCells', `<${prefix}mergeCells count="${count}">${xml}</${prefix}mergeCells>`);
    } else {
      patch.append(list, xml);
      patch.setAttribute(list, 'count', count);
    }
  }

  private patchTables(patch: Patch, root: XmlElement): void {
    const { tableIds } = this.edit;
    if (tableIds.length === 0) return;
    const prefix = prefixOf(root);
    const list = childOf(root, 'tableParts');
    const xml = tableIds
      .map((id) => `<${prefix}tablePart${idAttribute(this.setting.draft, patch, root, id)}/>`)
      .join('');
    const count = String((list === null ? 0 : childrenOf(list, 'tablePart').length) + tableIds.length);
    if (list === null) {
      insertInOrder(patch, root, 'tableParts', `<${prefix}tableParts count="${count}">${xml}</${prefix}tableParts>`);
    } else {
      patch.append(list, xml);
      patch.setAttribute(list, 'count', count);
    }
  }
}
