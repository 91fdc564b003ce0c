/**
 * Saves a workbook as the difference to the file that it was opened from. What plans can say is applied as a plan; what
 * is left is patched into the parts afterwards. What neither can do is refused by name.
 */
import type { PlanStep } from '../../workbook/plan';
import { STATE_NAMESPACE } from '../../workbook/state-namespace';
import { openWorkbook, type Workbook } from '../../xlsx/package';
import { applyPlan, refuseUnfit } from '../../xlsx/write/apply';
import { PackageDraft } from '../../xlsx/write/package-draft';
import type { CellOperation, ExactStyle, RowChange } from '../../xlsx/write/sheet/operations';
import { sameJson } from './compare';
import { CannotSave } from './errors';
import type { Loaded } from './load';
import { unsaved } from './messages.en';
import { cellsOperation } from './save-cells';
import { layoutSteps } from './save-layout';
import { columnStyleChanges, rowChanges } from './save-lines';
import { inFile } from './save-moved';
import { moveFile, needsMoving } from './save-parts';
import { finishBook, type SavedSheet } from './save-book';
import { emptySheet } from './state';
import type { Store } from './store';

export { isSameState } from './compare';

/**
 * The file that a workbook is.
 *
 * @param isStale whether any formula may show a value that is out of date, so that Excel is to calculate on opening
 * @throws {CannotSave} for what cannot be written
 * @throws {WriteRefusal} when the file itself stands in the way
 */
export function saveBook(loaded: Loaded, store: Store, isStale: boolean): Uint8Array {
  if (store.shared.settings.size > 0) throw new CannotSave(unsaved.settings);
  refuseUnfit(loaded.workbook);
  const sheets = savedSheets(loaded, store);
  const steps: PlanStep[] = [];
  const cells = new Map<string, CellOperation>();
  const rows = new Map<string, ReadonlyMap<number, RowChange>>();
  const columnStyles = new Map<string, ReadonlyMap<number, ExactStyle | null>>();
  for (const sheet of sheets) {
    refuseUnsaved(sheet);
    if (sheet.loaded === null) steps.push({ verb: 'sheet', sheet: sheet.fileName });
    steps.push(...layoutSteps(sheet));
    const operation = cellsOperation(sheet, store.styles);
    if (operation !== null) cells.set(sheet.fileName, operation);
    putSome(rows, sheet.fileName, rowChanges(sheet, store.styles));
    putSome(columnStyles, sheet.fileName, columnStyleChanges(sheet, store.styles));
  }
  steps.push(...stateSteps(loaded, store));
  const moved = movedFile(loaded, sheets);
  const isNothing = steps.length + cells.size + rows.size + columnStyles.size === 0;
  const workbook = isNothing
    ? moved
    : reopened(loaded, applyPlan(moved, { preconditions: [], steps }, { cells, rows, columnStyles }));
  const draft = new PackageDraft(workbook);
  finishBook(draft, { loaded, store, sheets, isStale });
  return draft.save();
}

function putSome<T>(all: Map<string, ReadonlyMap<number, T>>, sheet: string, changes: ReadonlyMap<number, T>): void {
  if (changes.size > 0) all.set(sheet, changes);
}

/** The file with its rows, and all that lies over them, where they are now. */
function movedFile(loaded: Loaded, sheets: readonly SavedSheet[]): Workbook {
  if (!needsMoving(sheets)) return loaded.workbook;
  const draft = new PackageDraft(loaded.workbook);
  moveFile(draft, sheets);
  return reopened(loaded, draft.save());
}

function reopened({ workbook }: Loaded, bytes: Uint8Array): Workbook {
  return openWorkbook(bytes, workbook.fileName);
}

/** The sheets in order, with the names that they have in the file before it is finished. */
function savedSheets(loaded: Loaded, store: Store): readonly SavedSheet[] {
  const taken = new Set(loaded.workbook.sheets.map((entry) => entry.name.toLowerCase()));
  return store.sheetIds.map((id) => {
    const now = store.sheet(id);
    const known = loaded.sheets.get(id) ?? null;
    if (known !== null) {
      const { state, unshared, arrayTexts } = inFile(now, known);
      return { id, now, loaded: known, before: known.state, inFile: state, unshared, arrayTexts, fileName: known.state.name }; // prettier-ignore
    }
    let fileName = now.name;
    for (let number = 1; taken.has(fileName.toLowerCase()); number++) fileName = `~${number}`;
    taken.add(fileName.toLowerCase());
    const empty = emptySheet(now.name);
    return { id, now, loaded: null, before: empty, inFile: empty, unshared: [], arrayTexts: new Map(), fileName };
  });
}

function refuseUnsaved({ now, inFile: before }: SavedSheet): void {
  if (now.arrays.some((area) => !before.arrays.some((other) => sameJson(area, other)))) {
    throw new CannotSave(unsaved.arrays(now.name));
  }
}

/** Custom XML of ours goes the way it goes with a plan; other parts can be changed and taken away, not added. */
function stateSteps({ state, customParts }: Loaded, store: Store): PlanStep[] {
  const added = store.shared.customXml.filter((part) => !customParts.has(part.id));
  const isOurs = added.every((part) => part.namespace === STATE_NAMESPACE);
  const before = state.shared.customXml.some((part) => part.namespace === STATE_NAMESPACE);
  const kept = store.shared.customXml.some((part) => part.namespace === STATE_NAMESPACE && customParts.has(part.id));
  if (!isOurs || added.length > 1 || (added.length > 0 && before && kept)) throw new CannotSave(unsaved.customXml);
  return added.map(({ namespace, xml }) => ({ verb: 'state', namespace, xml }));
}
