/** Applies a plan to an opened workbook. */
import type { Plan } from '../../workbook/plan';
import { checkPreconditions } from '../../workbook/preconditions';
import type { Snapshot } from '../../workbook/snapshot';
import type { Workbook } from '../package';
import { takeSnapshot } from '../read/snapshot';
import { partsOfType } from '../parts';
import { folderOf } from '../part-names';
import { dropFormulas } from './calc-chain';
import { contentTypes, ensureContentType } from './content-types';
import { fixedAreaName, fixedRowsName } from './refs';
import { PackageDraft } from './package-draft';
import type { Deflater } from './packer';
import { PlanWriter } from './plan-writer';
import { removeUnreachable } from './reach';
import { namespacesFor, relate, unrelate } from './relationships';
import { WriteRefusal } from './refusal';
import { rewriteEmptied, rewriteKept, rewriteNew, type RewriteResult } from './rewrite-sheet';
import type { CellOperation, ExactStyle, RowChange } from './sheet/operations';
import type { SheetTarget } from './sheets';
import { emptyStyleSheet, StyleSheet } from './styles/stylesheet';
import { refuseUses } from './uses';
import { calculateOnLoad, setSheetName } from './workbook-part';

const SIGNATURE = '/digital-signature/origin';

/** What a program may have at hand that makes applying a plan faster. */
export interface ApplyOptions {
  /** The workbook as it was taken: it saves reading it again. */
  readonly snapshot?: Snapshot;
  /** Packs sheets, in place of the deflate that runs everywhere. */
  readonly deflater?: Deflater;
  /**
   * Cells that a program which edits whole workbooks sets after the plan, by the names of their sheets. Whether Excel is to
   * calculate on opening is then for that program to say: it knows what the formulas use.
   */
  readonly cells?: ReadonlyMap<string, CellOperation>;
  /** What it changes about rows beside their cells, likewise. */
  readonly rows?: ReadonlyMap<string, ReadonlyMap<number, RowChange>>;
  /** Styles that it gives whole columns, likewise. */
  readonly columnStyles?: ReadonlyMap<string, ReadonlyMap<number, ExactStyle | null>>;
}

/**
 * Applies a plan and gives the bytes of the workbook as it then is; the opened workbook stays as it was. Every part that
 * the plan does not concern stays byte for byte, and applied again the same plan changes nothing.
 *
 * Where a value changes that was there before and anything in the workbook is calculated, Excel is asked to calculate
 * all of it on opening: the stored results may be those of the old values. A digital signature is never broken: such a
 * workbook is refused.
 *
 * @param workbook the workbook as it was opened
 * @param plan what to write; its preconditions are checked first
 * @throws {WriteRefusal} when something stands in the way; nothing is written then
 * @throws {WorkbookError} when a part that has to be changed is damaged
 */
export function applyPlan(workbook: Workbook, plan: Plan, options: ApplyOptions = {}): Uint8Array {
  refuseUnfit(workbook);
  const snapshot = options.snapshot ?? takeSnapshot(workbook);
  const [obstacle] = checkPreconditions(snapshot, plan);
  if (obstacle !== undefined) throw new WriteRefusal(obstacle);
  return new Application(workbook, snapshot, options.deflater ?? null).apply(plan, options);
}

/** Throws for workbooks that no plan can be applied to, whatever its preconditions. */
export function refuseUnfit({ parts, relationships }: Workbook): void {
  if (parts.relationships('').some((one) => one.type.endsWith(SIGNATURE))) throw new WriteRefusal('signed');
  // The log of revisions would not know of our sheets, and Excel takes no tables beside it.
  if (partsOfType(relationships, 'revisionHeaders').length > 0) throw new WriteRefusal('sharedWorkbook');
}

/** Takes what a program wants that edits whole workbooks. */
function takeExact({ sheets }: PlanWriter, { cells, rows, columnStyles }: ApplyOptions): void {
  for (const [sheet, operation] of cells ?? []) sheets.target(sheet).edit.operations.push(operation);
  for (const [sheet, changes] of rows ?? []) {
    const { edit } = sheets.target(sheet);
    for (const [row, change] of changes) edit.rows.set(row, { ...edit.rows.get(row), ...change });
  }
  for (const [sheet, styles] of columnStyles ?? []) {
    const { edit } = sheets.target(sheet);
    for (const [column, style] of styles) edit.columnStyles.set(column, style);
  }
}

class Application {
  private readonly draft: PackageDraft;
  private readonly styles: StyleSheet;
  private readonly stylesPart: string | null;
  private readonly formulasGone = new Map<string, 'all' | ReadonlySet<string>>();
  private valuesChanged = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly snapshot: Snapshot,
    deflater: Deflater | null,
  ) {
    const { parts, relationships } = workbook;
    this.draft = new PackageDraft(workbook, deflater);
    this.stylesPart = partsOfType(relationships, 'styles')[0] ?? null;
    const source =
      this.stylesPart === null ? emptyStyleSheet(namespacesFor(this.draft).main) : parts.xml(this.stylesPart);
    this.styles = new StyleSheet(source, this.stylesPart ?? 'styles.xml');
  }

  apply(plan: Plan, options: ApplyOptions): Uint8Array {
    const { draft } = this;
    const writer = new PlanWriter(draft, this.snapshot);
    for (const step of plan.steps) writer.take(step);
    takeExact(writer, options);
    const targets = writer.sheets.all;
    for (const target of targets) this.note(target, this.rewrite(target));
    const lost = targets.filter((target) => unrelate(draft, target.part, writer.tables.lostOn(target.part)));
    for (const id of writer.sheets.removedIds) {
      this.formulasGone.set(id, 'all');
      this.valuesChanged = true;
    }
    if (lost.length > 0 || writer.sheets.removedIds.length > 0) removeUnreachable(draft);
    for (const target of targets) this.nameAreas(target, writer.sheets.indexOf(target));
    this.saveStyles();
    dropFormulas(draft, this.formulasGone);
    if (options.cells === undefined && this.valuesChanged && this.hasFormulas()) calculateOnLoad(draft);
    refuseUses(draft, writer.gone);
    return draft.save();
  }

  private rewrite(target: SheetTarget): RewriteResult {
    const { draft, styles } = this;
    const { name, part, kind, before, edit } = target;
    const setting = { draft, styles, name, part, before };
    if (kind === 'kept') return rewriteKept(setting, edit);
    return kind === 'new' ? rewriteNew(setting, edit) : rewriteEmptied(setting, edit);
  }

  private note({ sheetId }: SheetTarget, { formulasGone, valuesChanged }: RewriteResult): void {
    if (formulasGone === 'all') this.formulasGone.set(sheetId, 'all');
    else if (formulasGone.length > 0) this.formulasGone.set(sheetId, new Set(formulasGone));
    this.valuesChanged ||= valuesChanged;
  }

  /** Print area and titles are names of the workbook that belong to one sheet. */
  private nameAreas(target: SheetTarget, index: number): void {
    const { page } = target.edit;
    if (page === null && target.kind !== 'emptied') return;
    const sheet = `'${target.name.replace(/'/g, "''")}'`;
    const area = page?.printArea === undefined ? null : `${sheet}!${fixedAreaName(page.printArea)}`;
    const titles = page?.titleRows === undefined ? null : `${sheet}!${fixedRowsName(page.titleRows)}`;
    setSheetName(this.draft, { index, name: '_xlnm.Print_Area' }, area);
    setSheetName(this.draft, { index, name: '_xlnm.Print_Titles' }, titles);
    if (target.kind === 'emptied') setSheetName(this.draft, { index, name: '_xlnm._FilterDatabase' }, null);
  }

  private saveStyles(): void {
    const { draft, styles, stylesPart, workbook } = this;
    if (!styles.changed) return;
    const usual = `${folderOf(workbook.part)}styles.xml`;
    const part = stylesPart ?? (draft.has(usual) ? draft.freeName(usual.slice(0, -4), '.xml') : usual);
    draft.setXml(part, styles.save());
    if (stylesPart !== null) return;
    ensureContentType(draft, part, contentTypes.styles);
    relate(draft, workbook.part, 'styles', part);
  }

  /** Whether anything in the workbook is calculated. Excel lists that; other programs often do not, and then the sheets tell. */
  private hasFormulas(): boolean {
    if (partsOfType(this.workbook.relationships, 'calcChain').length > 0) return true;
    return this.snapshot.sheets.some(({ columns, rowCount, hasFormula }) =>
      columns.some((_, column) => {
        for (let row = 0; row < rowCount; row++) if (hasFormula(row, column)) return true;
        return false;
      }),
    );
  }
}
