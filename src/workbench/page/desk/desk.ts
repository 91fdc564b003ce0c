/**
 * What the parts of the page share: the workbook that is open, the cell that is being edited, what was said last, and how the
 * pane is shown. The parts read {@link Desk.state} and call its methods; nothing else changes the workbook by hand.
 */
import type { Area } from '../../../domain/sheet';
import { WorkbookError } from '../../../xlsx/errors';
import { WriteRefusal } from '../../../xlsx/write/refusal';
import { installCalculator } from '../../calc';
import { CannotSave, ModelError, newModel } from '../../model';
import type { BookEvent, BookModel, SheetModel } from '../../model/types';
import { standIn, type StandIn } from '../../stand-in';
import { contentOf, putTyped } from './entry';
import { troubles } from './messages.en';

/** A cell of the active sheet, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell that somebody is typing into. Until it is ended, add-ins wait, as in Excel. */
export interface CellEdit extends Place {
  readonly sheetId: string;
  /** What stands in the editor now. */
  readonly text: string;
  /** Where the caret is: in the cell itself or in the formula bar. */
  readonly at: 'cell' | 'bar';
  /** Begun by typing over the cell: arrow keys end it, as they do in Excel. */
  readonly isOver: boolean;
}

/** Something said above the grid until it is put away or something else is said. */
export interface Notice {
  readonly kind: 'refused' | 'done';
  readonly text: string;
}

/** How the pane is shown. */
export type OfficeTheme = 'light' | 'dark' | 'contrast';
export const OFFICE_THEMES: readonly OfficeTheme[] = ['light', 'dark', 'contrast'];

/** The languages of Excel's menus that the manifest knows. */
export type Language = 'en-US' | 'de-DE' | 'fr-FR' | 'es-ES';
export const LANGUAGES: readonly Language[] = ['en-US', 'de-DE', 'fr-FR', 'es-ES'];

/** What the parts of the page show. A new object after each change. */
export interface DeskState {
  readonly excel: StandIn;
  /** Counts the workbooks that were opened. */
  readonly opening: number;
  /** Counts what happened in the workbook: what was read from it at another count may be out of date. */
  readonly version: number;
  /** The cell that typing goes to; a corner of the first selected area. */
  readonly active: Place;
  readonly edit: CellEdit | null;
  readonly notice: Notice | null;
  /** Whether anything was changed since the workbook was opened or saved. */
  readonly isUnsaved: boolean;
  readonly isPaneOpen: boolean;
  readonly theme: OfficeTheme;
  readonly language: Language;
}

const FIRST: Place = { row: 0, column: 0 };

/** Nothing of the workbook that a file would keep. */
const PASSING: ReadonlySet<BookEvent['kind']> = new Set(['selection', 'activated']);

export class Desk {
  #state: DeskState;
  #release: () => void;
  #isTelling = false;
  readonly #listeners = new Set<() => void>();

  /** Begins with an empty workbook. */
  constructor() {
    const book = newModel();
    installCalculator(book);
    const excel = standIn(book);
    this.#state = {
      excel,
      opening: 0,
      version: 0,
      active: FIRST,
      edit: null,
      notice: null,
      isUnsaved: false,
      isPaneOpen: false,
      theme: 'light',
      language: 'en-US',
    };
    this.#release = excel.book.onChange((event) => {
      this.#follow(event);
    });
  }

  get state(): DeskState {
    return this.#state;
  }

  get book(): BookModel {
    return this.#state.excel.book;
  }

  get sheet(): SheetModel {
    return this.book.activeSheet;
  }

  /** Calls back after changes, once for all that are done in one go. The function given ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Puts another workbook in the place of the one that is open. The caller has asked what is to become of that one. */
  open(book: BookModel): void {
    this.#release();
    if (this.#state.edit !== null) this.#state.excel.host.endCellEdit();
    this.#state.excel.host.close();
    installCalculator(book);
    const { areas } = book.selection;
    this.#set({
      excel: standIn(book),
      opening: this.#state.opening + 1,
      version: this.#state.version + 1,
      active: cornerOf(areas),
      edit: null,
      notice: null,
      isUnsaved: false,
    });
    this.#release = book.onChange((event) => {
      this.#follow(event);
    });
  }

  /** The workbook was saved as it is now. */
  saved(): void {
    this.#set({ isUnsaved: false });
  }

  /** Selects areas of the active sheet; typing goes to `active`, by default the top left cell of the first area. */
  select(areas: readonly Area[], active: Place = cornerOf(areas)): void {
    this.#set({ active });
    this.book.select(this.sheet.id, areas);
  }

  /** Goes to another sheet. A cell that is being edited is taken in first. */
  activate(sheetId: string): void {
    if (!this.endEdit()) return;
    this.attempt(() => {
      this.book.activate(sheetId);
    });
  }

  /** Begins to edit the active cell: over what it holds when `text` is given, else behind it. */
  beginEdit(at: CellEdit['at'], text?: string): void {
    if (this.#state.edit !== null) return;
    const { sheet } = this;
    const { active } = this.#state;
    this.#state.excel.host.beginCellEdit();
    const isOver = text !== undefined;
    this.#set({
      edit: { sheetId: sheet.id, ...active, text: text ?? contentOf(this.book, sheet, active), at, isOver },
      notice: null,
    });
  }

  /** What stands in the editor now. */
  changeEdit(text: string): void {
    const { edit } = this.#state;
    if (edit === null) return;
    this.#set({ edit: { ...edit, text } });
    // At once: a field is put back to what it was, and its caret to the end, unless it is drawn while its key is handled.
    this.#tell();
  }

  /** The caret went from the cell to the formula bar or back. */
  moveEdit(at: CellEdit['at']): void {
    const { edit } = this.#state;
    if (edit !== null && edit.at !== at) this.#set({ edit: { ...edit, at, isOver: false } });
  }

  /** The caret was put somewhere in the text: from now on arrow keys move it and do not end the edit. */
  stayInEdit(): void {
    const { edit } = this.#state;
    if (edit?.isOver === true) this.#set({ edit: { ...edit, isOver: false } });
  }

  /**
   * Takes in what was typed. Gives whether there is no edit any more: where Excel refuses it, the reason is said and the
   * editor keeps the text.
   */
  endEdit(): boolean {
    const { edit, excel } = this.#state;
    if (edit === null) return true;
    const sheet = this.book.sheetById(edit.sheetId);
    const isTaken =
      sheet === null ||
      edit.text === contentOf(this.book, sheet, edit) ||
      this.attempt(() => {
        putTyped(this.book, sheet, edit);
      });
    if (!isTaken) return false;
    this.#set({ edit: null });
    excel.host.endCellEdit();
    return true;
  }

  /** Leaves the cell as it was. */
  cancelEdit(): void {
    const { edit, excel } = this.#state;
    if (edit === null) return;
    this.#set({ edit: null });
    excel.host.endCellEdit();
  }

  /** Does something to the workbook. Where it is refused, the reason is said; gives whether it was done. */
  attempt(work: () => void): boolean {
    try {
      this.book.group(work);
      if (this.#state.notice?.kind === 'refused') this.dismiss();
      return true;
    } catch (error) {
      this.say({ kind: 'refused', text: sentenceOf(error) });
      return false;
    }
  }

  /** Takes the last change back. */
  undo(): void {
    if (this.endEdit()) this.book.undo();
  }

  /** Does what was taken back once more. */
  redo(): void {
    if (this.endEdit()) this.book.redo();
  }

  say(notice: Notice): void {
    this.#set({ notice });
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  showPane(isPaneOpen: boolean): void {
    this.#set({ isPaneOpen });
  }

  show(look: Partial<Pick<DeskState, 'theme' | 'language'>>): void {
    this.#set(look);
  }

  #follow(event: BookEvent): void {
    const { active, isUnsaved, version } = this.#state;
    const { areas } = this.book.selection;
    this.#set({
      version: version + 1,
      isUnsaved: isUnsaved || !PASSING.has(event.kind),
      // The add-in selects cells too, and a sheet has its own selection.
      active: areas.some((area) => isWithin(active, area)) ? active : cornerOf(areas),
    });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      if (this.#isTelling) this.#tell();
    });
  }

  #tell(): void {
    this.#isTelling = false;
    for (const listener of [...this.#listeners]) listener();
  }
}

function cornerOf([first]: readonly Area[]): Place {
  return first === undefined ? FIRST : { row: first.top, column: first.left };
}

function isWithin({ row, column }: Place, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The sentence of a refusal. What nobody foresaw is said too, since the page goes on with the workbook as it is. */
export function sentenceOf(error: unknown): string {
  const isForeseen =
    error instanceof ModelError ||
    error instanceof CannotSave ||
    error instanceof WriteRefusal ||
    error instanceof WorkbookError;
  return isForeseen ? error.message : troubles.unforeseen(error instanceof Error ? error.message : String(error));
}
