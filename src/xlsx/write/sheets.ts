/** The sheets of a workbook while a plan is applied. */
import { valueAt, type CellValue } from '../../domain/sheet';
import { sameName, sheetNamed, titleOf } from '../../workbook/own';
import type { Snapshot, SnapshotSheet } from '../../workbook/snapshot';
import { folderOf } from '../part-names';
import { contentTypes, ensureContentType } from './content-types';
import type { PackageDraft } from './package-draft';
import { namespacesFor, relate, relationshipsOf, unrelate } from './relationships';
import { WriteRefusal } from './refusal';
import { newSheet } from './sheet/blank';
import { SheetEdit } from './sheet/edit';
import { listedSheets, listSheet, unlistSheet } from './workbook-part';

/** A sheet that a plan writes to. */
export interface SheetTarget {
  readonly name: string;
  readonly part: string;
  readonly sheetId: string;
  /** `kept` has the cells it had, the others start without any. */
  readonly kind: 'kept' | 'emptied' | 'new';
  /** The sheet as it was; `null` unless it is kept. */
  readonly before: SnapshotSheet | null;
  readonly edit: SheetEdit;
}

/** Excel's rule for names of sheets. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;

export class Sheets {
  private readonly targets = new Map<string, SheetTarget>();
  private readonly gone: string[] = [];

  constructor(
    private readonly draft: PackageDraft,
    private readonly snapshot: Snapshot,
  ) {}

  /** The sheets that the plan writes to, in the order in which it first names them. */
  get all(): readonly SheetTarget[] {
    return [...this.targets.values()];
  }

  /** Ids of the sheets that were taken away. */
  get removedIds(): readonly string[] {
    return this.gone;
  }

  /** A sheet to write to, by its name. Throws a {@link WriteRefusal} when there is none. */
  target(name: string): SheetTarget {
    const known = this.targets.get(name.toLowerCase());
    if (known !== undefined) return known;
    const before = sheetNamed(this.snapshot, name);
    const listed = listedSheets(this.draft).find((sheet) => sameName(sheet.name, name));
    if (before === undefined || listed === undefined) throw new WriteRefusal('sheetMissing', { sheet: name });
    return this.add({ ...this.locate(listed), kind: 'kept', before, edit: new SheetEdit() });
  }

  /** Makes a sheet, or empties one of ours. Throws a {@link WriteRefusal} when the name is somebody else's. */
  begin(name: string): SheetTarget {
    const listed = listedSheets(this.draft).find((sheet) => sameName(sheet.name, name));
    if (listed === undefined) return this.create(name);
    const isNew = this.targets.get(name.toLowerCase())?.kind === 'new';
    if (!isNew) this.refuseOthers(name);
    const kind = isNew ? 'new' : 'emptied';
    return this.add({ ...this.locate(listed), kind, before: null, edit: new SheetEdit() });
  }

  /** Takes a sheet of ours away; gives its part, or `null` when there is no such sheet. */
  remove(name: string): string | null {
    const { draft } = this;
    const sheets = listedSheets(draft);
    const index = sheets.findIndex((sheet) => sameName(sheet.name, name));
    const listed = sheets[index];
    if (listed === undefined) return null;
    this.refuseOthers(name);
    const { part } = this.locate(listed);
    unlistSheet(draft, index);
    unrelate(draft, draft.workbook.part, new Set([listed.relationshipId]));
    this.targets.delete(name.toLowerCase());
    this.gone.push(listed.sheetId);
    return part;
  }

  /** The place of a sheet among the tabs, charts counted. */
  indexOf(target: SheetTarget): number {
    return listedSheets(this.draft).findIndex((sheet) => sheet.name === target.name);
  }

  private add(target: SheetTarget): SheetTarget {
    this.targets.set(target.name.toLowerCase(), target);
    return target;
  }

  private create(name: string): SheetTarget {
    if (!SHEET_NAME.test(name) || sameName(name, 'History')) throw new WriteRefusal('badSheetName', { sheet: name });
    const { draft } = this;
    const { main, relationships } = namespacesFor(draft);
    const part = draft.freeName(`${folderOf(draft.workbook.part)}worksheets/sheet`, '.xml');
    draft.setXml(part, newSheet(main, relationships));
    ensureContentType(draft, part, contentTypes.worksheet);
    listSheet(draft, name, relate(draft, draft.workbook.part, 'worksheet', part));
    const sheetId = listedSheets(draft).at(-1)?.sheetId ?? '';
    return this.add({ name, part, sheetId, kind: 'new', before: null, edit: new SheetEdit() });
  }

  private locate(listed: { readonly name: string; readonly sheetId: string; readonly relationshipId: string }) {
    const { name, sheetId, relationshipId } = listed;
    const related = relationshipsOf(this.draft, this.draft.workbook.part).find((one) => one.id === relationshipId);
    const part = related?.part ?? null;
    if (part === null) throw new WriteRefusal('sheetMissing', { sheet: name });
    return { name, sheetId, part };
  }

  private refuseOthers(name: string): void {
    const sheet = sheetNamed(this.snapshot, name);
    if (sheet === undefined || titleOf(sheet) === null) throw new WriteRefusal('notOurs', { sheet: name });
  }
}

/** What a cell will hold when the plan is applied as far as it was read. */
export function plannedValue(target: SheetTarget, row: number, column: number): CellValue {
  for (const operation of [...target.edit.operations].reverse()) {
    const { area } = operation;
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    if (operation.kind === 'clear') return null;
    if (operation.kind === 'exact') continue;
    const value = operation.kind === 'put' ? operation.values[row - area.top]?.[column - area.left] : undefined;
    if (value !== undefined) return value;
  }
  return target.before === null ? null : valueAt(target.before, row, column);
}
