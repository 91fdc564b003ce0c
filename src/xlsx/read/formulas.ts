/** Which cells hold formulas, and what those say. */
import type { Area } from '../../domain/sheet';
import { countUpTo } from './search';

/** Array formulas cannot overlap, so a sheet that lists more columns of them than this is not one Excel wrote. */
const mostSpans = 1_000_000;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The formulas of a sheet. */
export class Formulas {
  /** By column and row: the text, or empty for a cell that shares the formula of another. */
  readonly #texts: string[][] = [];
  readonly #shared = new Map<string, string>();
  readonly #spans = new Map<number, Span[]>();
  #spanCount = 0;
  #isSorted = true;

  /** Notes a formula by its own text; that of a shared one is empty but where it is first written. */
  put(row: number, column: number, text: string): void {
    const rows = (this.#texts[column] ??= []);
    rows[row] = text;
  }

  /** Notes what a shared formula says, where that stands. */
  share(id: string, text: string): void {
    if (text !== '') this.#shared.set(id, text);
  }

  /** What a shared formula says in the cell that holds its text. */
  shared(id: string): string {
    return this.#shared.get(id) ?? '';
  }

  /** Notes that one formula fills an area. Gives `false` when that cannot be. */
  fill(area: Area): boolean {
    this.#spanCount += area.right - area.left + 1;
    if (this.#spanCount > mostSpans) return false;
    this.#isSorted = false;
    for (let column = area.left; column <= area.right; column++) {
      const spans = this.#spans.get(column);
      if (spans === undefined) this.#spans.set(column, [area]);
      else spans.push(area);
    }
    return true;
  }

  has(row: number, column: number): boolean {
    return this.#texts[column]?.[row] !== undefined || this.#isFilled(row, column);
  }

  /** The formula's text without `=`; `null` for a cell without one and for one that shares another cell's. */
  text(row: number, column: number): string | null {
    const text = this.#texts[column]?.[row];
    return text === undefined || text === '' ? null : text;
  }

  #isFilled(row: number, column: number): boolean {
    if (!this.#isSorted) for (const spans of this.#spans.values()) spans.sort((a, b) => a.top - b.top);
    this.#isSorted = true;
    const spans = this.#spans.get(column) ?? [];
    const before = countUpTo(spans, (span) => span.top <= row);
    return (spans[before - 1]?.bottom ?? -1) >= row;
  }
}
