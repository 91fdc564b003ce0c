/** Opens and saves workbooks at the desk, and asks before unsaved changes would be lost. */
import { WorkbookError } from '../../../xlsx/errors';
import { WriteRefusal } from '../../../xlsx/write/refusal';
import { CannotSave, newModel, openModel } from '../../model';
import type { BookModel } from '../../model/types';
import type { Desk } from '../desk/desk';
import { download, drawn, fetched } from './browser';
import { fileNameFor } from './file-names';
import { opening, saving } from './messages.en';
import type { Sample } from './samples';

/** Something that can be opened. */
export interface Source {
  readonly name: string;
  /** In bytes, as far as it is known. */
  readonly size: number;
  readonly load: () => Promise<BookModel>;
}

/** What is going on with files. A new object after each change. */
export interface FilesState {
  /** Name of the file that is being opened, when that takes long enough to be seen. */
  readonly opening: string | null;
  /** What is opened once it is said what becomes of the unsaved changes. */
  readonly asking: Source | null;
  /** Another name is asked for; what is opened afterwards. */
  readonly naming: { readonly then: Source | null } | null;
}

/** From this size on it is said that a file is being opened. */
const LARGE = 1_000_000;

/** What kept something from being opened, where it is no error of the file. */
class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

export class Files {
  #state: FilesState = { opening: null, asking: null, naming: null };
  /** Counts what was begun to be opened: the last one wins. */
  #turn = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly desk: Desk) {}

  get state(): FilesState {
    return this.#state;
  }

  /** Calls back after each change of the state. The function given ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** An empty workbook in the place of the one that is open. */
  create(): Promise<void> {
    const book = newModel();
    return this.#open({ name: book.name, size: 0, load: () => Promise.resolve(book) });
  }

  openFile(file: File): Promise<void> {
    return this.#open({ name: file.name, size: file.size, load: () => readFile(file) });
  }

  openSample(sample: Sample): Promise<void> {
    return this.#open({ name: sample.file, size: 0, load: () => readSample(sample) });
  }

  /** What was dropped on the page: one workbook. */
  async openDropped(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (files.length > 1) this.#refuse(opening.one);
    else if (file !== undefined) await this.openFile(file);
  }

  /** What is to become of the unsaved changes of the workbook that is open. */
  async answer(answer: 'save' | 'discard' | 'cancel'): Promise<void> {
    const { asking } = this.#state;
    this.#set({ asking: null });
    if (asking === null || answer === 'cancel') return;
    if (answer === 'save' && !this.#save(asking)) return;
    await this.#load(asking);
  }

  /** Gives the workbook as a download under its own name. Gives whether it was saved at once. */
  save(): boolean {
    return this.#save(null);
  }

  /** Asks for another name. */
  beginSaveAs(): void {
    if (this.desk.endEdit()) this.#set({ naming: { then: null } });
  }

  cancelSaveAs(): void {
    this.#set({ naming: null });
  }

  /** Saves under the name that was typed; the workbook has that name from then on. */
  async saveAs(typed: string): Promise<void> {
    const { naming } = this.#state;
    this.#set({ naming: null });
    const { book } = this.desk;
    const isSaved = this.#write(fileNameFor(book, typed));
    if (isSaved && naming !== null && naming.then !== null) await this.#load(naming.then);
  }

  /** What is typed into a cell is taken in first, as it would be saved too. */
  async #open(source: Source): Promise<void> {
    if (!this.desk.endEdit()) return;
    if (this.desk.state.isUnsaved) this.#set({ asking: source, naming: null });
    else await this.#load(source);
  }

  async #load(source: Source): Promise<void> {
    const turn = ++this.#turn;
    if (source.size >= LARGE) {
      this.#set({ opening: source.name });
      await drawn();
    }
    const book = await loaded(source);
    if (turn !== this.#turn) return;
    if (typeof book === 'string') this.#refuse(book);
    else this.desk.open(book);
    this.#set({ opening: null });
  }

  #save(then: Source | null): boolean {
    if (!this.desk.endEdit()) return false;
    const { book } = this.desk;
    if (!book.readOnly) return this.#write(fileNameFor(book, book.name));
    this.#set({ naming: { then } });
    return false;
  }

  #write(name: string): boolean {
    const { desk } = this;
    try {
      download(name, desk.book.save());
    } catch (error) {
      this.#refuse(whyNotSaved(error));
      return false;
    }
    desk.book.setFileName(name);
    desk.saved();
    desk.say({ kind: 'done', text: saving.done(name) });
    return true;
  }

  #refuse(text: string): void {
    this.desk.say({ kind: 'refused', text });
  }

  #set(change: Partial<FilesState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

const known = new WeakMap<Desk, Files>();

/** The files of a desk: one for all parts of the page. */
export function filesOf(desk: Desk): Files {
  const files = known.get(desk) ?? new Files(desk);
  known.set(desk, files);
  return files;
}

async function readFile(file: File): Promise<BookModel> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new NotOpened(opening.unreadable(file.name));
  }
  return openModel(new Uint8Array(bytes), file.name);
}

async function readSample({ file, title }: Sample): Promise<BookModel> {
  const bytes = await fetched(`/samples/${file}`);
  if (bytes === null) throw new NotOpened(opening.noSample(title));
  return openModel(bytes, file);
}

/** The workbook, or the sentence that says why there is none. */
async function loaded({ name, load }: Source): Promise<BookModel | string> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof NotOpened) return error.message;
    return opening.unforeseen(name, detailOf(error));
  }
}

function whyNotSaved(error: unknown): string {
  const isForeseen = error instanceof CannotSave || error instanceof WriteRefusal || error instanceof WorkbookError;
  return isForeseen ? error.message : saving.unforeseen(detailOf(error));
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
