import type { Sink } from './sink';

/** A row as it will be: stretches of the bytes that were read, with text between them. */
export class RowDraft {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly texts: string[] = [];
  private length = 0;
  /** Whether anything differs from what was read. */
  changed = false;
  /** How many cells there are, and the last one's column; -1 for none. */
  cells = 0;
  last = -1;
  /** The columns of cells that were not there. */
  firstAdded = Infinity;
  lastAdded = -1;
  /** The columns of cells that are no longer there. */
  firstRemoved = Infinity;
  lastRemoved = -1;

  clear(): void {
    this.length = 0;
    this.changed = false;
    this.cells = 0;
    this.last = -1;
    this.firstAdded = Infinity;
    this.lastAdded = -1;
    this.firstRemoved = Infinity;
    this.lastRemoved = -1;
  }

  /** Takes what was read from one place to another. */
  keep(from: number, to: number): void {
    const before = this.length - 1;
    if (before >= 0 && this.texts[before] === '' && this.to[before] === from) this.to[before] = to;
    else this.add(from, to, '');
  }

  /** Puts a text, for something that was read or that was not there. */
  put(text: string): void {
    this.changed = true;
    this.add(0, 0, text);
  }

  /** Leaves a cell out. */
  remove(column: number): void {
    this.changed = true;
    this.firstRemoved = Math.min(this.firstRemoved, column);
    this.lastRemoved = column;
  }

  /** Counts a cell. */
  count(column: number, added: boolean): void {
    this.cells++;
    this.last = column;
    if (!added) return;
    this.firstAdded = Math.min(this.firstAdded, column);
    this.lastAdded = column;
  }

  /** Writes what lies between the row's tags. */
  write(bytes: Uint8Array, sink: Sink): void {
    for (let index = 0; index < this.length; index++) {
      const text = this.texts[index] ?? '';
      if (text === '') sink.copy(bytes, this.from[index] ?? 0, this.to[index] ?? 0);
      else sink.text(text);
    }
  }

  private add(from: number, to: number, text: string): void {
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.texts[this.length++] = text;
  }
}
