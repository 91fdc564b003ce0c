/** A workbook: the current state of it, and the ways to change it. */
import type { Area } from '../../domain/sheet';
import { WorkbookError } from '../../xlsx/errors';
import { COLUMNS, ROWS } from '../../xlsx/refs';
import { parseXml } from '../../xlsx/xml';
import type { Drawing } from './drawing';
import { changeFormulas } from './edit-shift';
import { goTo, leaveSheet } from './edit-layout';
import { ModelError } from './errors';
import type { FormulaEngine } from './formula-cells';
import { sheetGuid, type Loaded } from './load';
import { refusals } from './messages.en';
import { refuseName, refuseSheetName, sameName } from './names';
import { renameSheetIn } from './references';
import { recalculate } from './recalculate';
import { isSameState, saveBook } from './save';
import { Sheet } from './sheet';
import { Staleness } from './stale';
import { emptySheet, type BookState } from './state';
import { inSheet, Store } from './store';
import type * as types from './types';

export class Book implements types.BookModel {
  private readonly store: Store;
  private readonly staleness: Staleness;
  private readonly known = new Map<string, Sheet>();
  private readOnlyNow: boolean;
  private fileName: string;

  constructor(
    private readonly loaded: Loaded,
    private readonly bytes: Uint8Array,
  ) {
    this.store = new Store(loaded.state, { own: loaded.styles, shown: loaded.drawing.styles }, loaded.date1904);
    this.staleness = new Staleness(this.store);
    this.readOnlyNow = loaded.readOnly;
    this.fileName = loaded.workbook.fileName;
  }

  get name(): string {
    return this.fileName;
  }

  get hasMacros(): boolean {
    const { parts, part } = this.loaded.workbook;
    return parts.contentType(part).includes('macroenabled');
  }

  get sheets(): readonly types.SheetModel[] {
    return this.store.sheetIds.map((id) => this.sheetOf(id));
  }

  get activeSheet(): types.SheetModel {
    return this.sheetOf(this.store.shared.active);
  }

  get selection(): types.Selection {
    return this.store.shared.selection;
  }

  get readOnly(): boolean {
    return this.readOnlyNow;
  }

  get structureProtected(): boolean {
    return this.store.shared.structureProtected;
  }

  get date1904(): boolean {
    return this.loaded.date1904;
  }

  get names(): readonly types.NamedItemModel[] {
    return this.store.shared.names;
  }

  get tables(): readonly types.TableModel[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get customXmlParts(): readonly types.CustomXmlPartModel[] {
    return this.store.shared.customXml;
  }

  get settings(): ReadonlyMap<string, string> {
    return this.store.shared.settings;
  }

  get version(): number {
    return this.store.version;
  }

  get drawing(): Drawing {
    return this.loaded.drawing;
  }

  sheetById(id: string): types.SheetModel | null {
    return this.store.find(id) === null ? null : this.sheetOf(id);
  }

  sheetByName(name: string): types.SheetModel | null {
    return this.sheets.find((sheet) => sameName(sheet.name, name)) ?? null;
  }

  tableById(id: number): types.TableModel | null {
    return this.tables.find((table) => table.id === id) ?? null;
  }

  tableByName(name: string): types.TableModel | null {
    return this.tables.find((table) => sameName(table.name, name)) ?? null;
  }

  addSheet(name?: string): types.SheetModel {
    const { store } = this;
    store.guardStructure();
    const given = name ?? this.freeName();
    refuseSheetName(store, given);
    const id = this.freeId();
    store.group(() => {
      store.addSheet(id, emptySheet(given));
      store.happened({ kind: 'sheetAdded', sheetId: id });
    });
    return this.sheetOf(id);
  }

  removeSheet(id: string): void {
    const { store } = this;
    const { name } = store.sheet(id);
    store.guardStructure();
    store.group(() => {
      leaveSheet(store, id);
      store.dropSheet(id);
      changeFormulas(store, (formula) => renameSheetIn(formula, name, null));
      // No cell changed, but formulas that used the sheet did: they are found once anything is touched.
      const [other] = store.sheetIds;
      const corner = { top: ROWS - 1, left: COLUMNS - 1, bottom: ROWS - 1, right: COLUMNS - 1 };
      if (other !== undefined) store.touch(other, corner);
      const names = store.shared.names.filter((one) => one.sheetId !== id);
      store.shared = { ...store.shared, names };
      store.happened({ kind: 'sheetDeleted', sheetId: id, name });
    });
  }

  renameSheet(id: string, name: string): void {
    const { store } = this;
    const before = store.sheet(id).name;
    if (before === name) return;
    store.guardStructure();
    refuseSheetName(store, name, id);
    store.group(() => {
      changeFormulas(store, (formula) => renameSheetIn(formula, before, name));
      store.set(id, { name });
      store.happened({ kind: 'sheetRenamed', sheetId: id, before, after: name });
    });
  }

  moveSheet(id: string, place: number): void {
    const { store } = this;
    store.sheet(id);
    store.guardStructure();
    const others = store.sheetIds.filter((one) => one !== id);
    if (place < 0 || place > others.length) throw new ModelError('InvalidArgument', refusals.noSheet);
    store.group(() => {
      store.shared = { ...store.shared, order: [...others.slice(0, place), id, ...others.slice(place)] };
      store.happened({ kind: 'sheetMoved', sheetId: id });
    });
  }

  activate(id: string): void {
    const { name, visibility } = this.store.sheet(id);
    if (visibility !== 'visible') throw new ModelError('InvalidOperation', refusals.hiddenSheet(name));
    if (this.store.shared.active !== id) goTo(this.store, id);
  }

  select(sheetId: string, areas: readonly Area[]): void {
    areas.forEach(inSheet);
    this.activate(sheetId);
    this.store.shared = { ...this.store.shared, selection: { sheetId, areas } };
    this.store.happened({ kind: 'selection', sheetId, areas });
  }

  setStructureProtected(isProtected: boolean): void {
    this.changeShared({ structureProtected: isProtected });
  }

  setReadOnly(readOnly: boolean): void {
    this.readOnlyNow = readOnly;
  }

  setFileName(name: string): void {
    this.fileName = name;
  }

  addName(name: string, formula: string, sheetId?: string): void {
    refuseName(this.store, name, sheetId ?? null);
    const made = { name, formula, sheetId: sheetId ?? null, visible: true };
    this.changeShared({ names: [...this.names, made] });
  }

  removeName(name: string, sheetId?: string): void {
    const kept = this.names.filter((one) => !sameName(one.name, name) || one.sheetId !== (sheetId ?? null));
    if (kept.length === this.names.length) throw new ModelError('ItemNotFound', refusals.noName);
    this.changeShared({ names: kept });
  }

  addCustomXml(xml: string): types.CustomXmlPartModel {
    const numbers = [...this.customXmlParts.map(({ id }) => id), ...this.loaded.customParts.keys()].map((id) =>
      Number(/\d+/.exec(id)?.[0] ?? 0),
    );
    const made = { id: `{CX${Math.max(0, ...numbers) + 1}}`, namespace: namespaceOf(xml), xml };
    this.changeShared({ customXml: [...this.customXmlParts, made] });
    return made;
  }

  setCustomXml(id: string, xml: string): void {
    const namespace = namespaceOf(xml);
    this.findPart(id);
    this.changeShared({
      customXml: this.customXmlParts.map((one) => (one.id === id ? { id, namespace, xml } : one)),
    });
  }

  removeCustomXml(id: string): void {
    this.findPart(id);
    this.changeShared({ customXml: this.customXmlParts.filter((one) => one.id !== id) });
  }

  setSetting(key: string, json: string | null): void {
    const settings = new Map(this.settings);
    if (json === null) settings.delete(key);
    else settings.set(key, json);
    this.changeShared({ settings });
  }

  group<T>(work: () => T): T {
    return this.store.group(work);
  }

  asRemote<T>(work: () => T): T {
    return this.store.asRemote(work);
  }

  get canUndo(): boolean {
    return this.store.canUndo;
  }

  undo(): boolean {
    return this.store.undo();
  }

  get canRedo(): boolean {
    return this.store.canRedo;
  }

  redo(): boolean {
    return this.store.redo();
  }

  onChange(listener: (event: types.BookEvent) => void): () => void {
    return this.store.listen(listener);
  }

  calculateWith(engine: FormulaEngine): void {
    const { store, staleness } = this;
    store.atGroupEnd = (before, events) => {
      recalculate({ book: this, store, staleness, engine }, before, events);
    };
  }

  get isChanged(): boolean {
    return !isSameState(this.loaded.state, this.store.state);
  }

  save(): Uint8Array {
    if (!this.isChanged) return this.bytes;
    return saveBook(this.loaded, this.store, this.store.shared.calculateOnLoad || this.staleness.needsCalculation());
  }

  private sheetOf(id: string): Sheet {
    const known = this.known.get(id) ?? new Sheet(this.store, this.staleness, id, this.loaded.sheets.get(id) ?? null);
    this.known.set(id, known);
    return known;
  }

  private changeShared(change: Partial<BookState['shared']>): void {
    const { store } = this;
    store.group(() => {
      store.shared = { ...store.shared, ...change };
      store.happened({ kind: 'book' });
    });
  }

  private findPart(id: string): void {
    if (this.customXmlParts.every((one) => one.id !== id)) throw new ModelError('ItemNotFound', refusals.noPart);
  }

  private freeName(): string {
    let number = 1;
    while (this.sheetByName(`Sheet${number}`) !== null) number++;
    return `Sheet${number}`;
  }

  /** An id that no sheet has or had. */
  private freeId(): string {
    let number = 1;
    while (this.known.has(sheetGuid(number)) || this.store.find(sheetGuid(number)) !== null || this.loaded.sheets.has(sheetGuid(number))) number++; // prettier-ignore
    return sheetGuid(number);
  }
}

function namespaceOf(xml: string): string {
  try {
    return parseXml(new TextEncoder().encode(xml.replace(/^\uFEFF/, '')), 'custom XML').namespace;
  } catch (error) {
    if (error instanceof WorkbookError) throw new ModelError('InvalidArgument', refusals.badXml);
    throw error;
  }
}
