/**
 * Saves a workbook as the difference to the file that it was opened from. What plans can say is applied as a plan; what
 * is left is patched into the parts afterwards. What neither can do is refused by name.
 */
import type { PlanStep } from '../../workbook/plan';
import { STATE_NAMESPACE } from '../../workbook/state-namespace';
import { openWorkbook } from '../../xlsx/package';
import { applyPlan } from '../../xlsx/write/apply';
import { PackageDraft } from '../../xlsx/write/package-draft';
import type { CellOperation } from '../../xlsx/write/sheet/operations';
import { sameJson } from './compare';
import { CannotSave } from './errors';
import type { Loaded, LoadedSheet } from './load';
import { unsaved } from './messages.en';
import { cellsOperation } from './save-cells';
import { layoutSteps } from './save-layout';
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
  const sheets = savedSheets(loaded, store);
  const cells = new Map<string, CellOperation>();
  const steps: PlanStep[] = [];
  for (const sheet of sheets) {
    refuseUnsaved(loaded, sheet);
    if (sheet.loaded === null) steps.push({ verb: 'sheet', sheet: sheet.fileName });
    steps.push(...layoutSteps(sheet));
    const operation = cellsOperation(sheet, store.styles);
    if (operation !== null) cells.set(sheet.fileName, operation);
  }
  steps.push(...stateSteps(loaded, store));
  const isNothing = steps.length === 0 && cells.size === 0;
  const bytes = isNothing ? null : applyPlan(loaded.workbook, { preconditions: [], steps }, { cells });
  const workbook = bytes === null ? loaded.workbook : openWorkbook(bytes, loaded.workbook.fileName);
  const draft = new PackageDraft(workbook);
  finishBook(draft, { loaded, store, sheets, isStale });
  return draft.save();
}

/** The sheets in order, with the names that they have in the file before it is finished. */
function savedSheets(loaded: Loaded, store: Store): readonly SavedSheet[] {
  const taken = new Set(loaded.workbook.sheets.map((entry) => entry.name.toLowerCase()));
  return store.sheetIds.map((id) => {
    const now = store.sheet(id);
    const known = loaded.sheets.get(id) ?? null;
    if (known !== null) return { id, now, loaded: known, before: known.state, fileName: known.state.name };
    let fileName = now.name;
    for (let number = 1; taken.has(fileName.toLowerCase()); number++) fileName = `~${number}`;
    taken.add(fileName.toLowerCase());
    return { id, now, loaded: null, before: emptySheet(now.name), fileName };
  });
}

function refuseUnsaved(loaded: Loaded, { now, before, loaded: known }: SavedSheet): void {
  const { name } = now;
  const isSame = (one: unknown, other: unknown): boolean => sameJson(one, other);
  if (!isSame(now.columnStyles, before.columnStyles)) throw new CannotSave(unsaved.rowStyles(name));
  if (!isSame(now.rowStyles, before.rowStyles)) throw new CannotSave(unsaved.rowStyles(name));
  if (now.arrays.some((area) => !before.arrays.some((other) => isSame(area, other)))) {
    throw new CannotSave(unsaved.arrays(name));
  }
  if (!isSame(now.hiddenRows, before.hiddenRows)) throw new CannotSave(unsaved.hidden(name));
  if (!isSame(now.filter, before.filter)) throw new CannotSave(unsaved.filter(name));
  if (now.moves.length > 0 && known !== null) refuseMoved(loaded, known, name);
}

/** What lies over cells in a file and is not read here. */
const OVER_CELLS =
  /<(?:[^\s:<>]+:)?(?:hyperlinks|drawing|legacyDrawing|oleObjects|controls|rowBreaks|colBreaks|protectedRanges|scenarios|dataConsolidate|customSheetViews|ignoredErrors|cellWatches|sortState|extLst)[\s>/]/;

function refuseMoved({ workbook }: Loaded, { frame }: LoadedSheet, name: string): void {
  const isCovered = OVER_CELLS.test(new TextDecoder().decode(frame));
  const isCharted = workbook.parts.names.some((part) => /charts\/|pivotCache/i.test(part));
  if (isCovered || isCharted) throw new CannotSave(unsaved.moved(name));
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
