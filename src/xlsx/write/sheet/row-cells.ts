import { attributeValue, CLOSE, columnAt, digitsAt, EMPTY, OPEN, type TagFinder } from './tags';

const CELL = Uint8Array.of(0x63);
const FORMULA = Uint8Array.of(0x66);
const ROW = Uint8Array.of(0x72, 0x6f, 0x77);
const LETTER_R = 0x72;
const LETTER_S = 0x73;

/** A formula that says more than its text: it is shared, an array, or a data table. */
export interface SpecialFormula {
  readonly cell: number;
  /** From its `<` to past its start tag. */
  readonly start: number;
  readonly inner: number;
}

/** The cells of one row by their places in the bytes. One object serves for all rows. */
export class RowCells {
  count = 0;
  /** Of each cell: from its `<`, the end of its name, past its start tag, past its end, and its 0-based column. */
  readonly start: number[] = [];
  readonly named: number[] = [];
  readonly inner: number[] = [];
  readonly end: number[] = [];
  readonly column: number[] = [];
  readonly hasFormula: boolean[] = [];
  readonly implicit: boolean[] = [];
  readonly special: SpecialFormula[] = [];
  anyImplicit = false;
  inOrder = true;
  /** Of the row: its start tag, where its end tag begins, and past its end. */
  rowStart = 0;
  rowInner = 0;
  rowClose = 0;
  rowEnd = 0;
  /** 0-based, or -1 when the row does not say. */
  rowNumber = -1;

  /** Reads the row whose start tag was found last; false when the bytes end before the row does. */
  read(tags: TagFinder): boolean {
    this.begin(tags);
    if (tags.kind === EMPTY) {
      this.rowClose = this.rowEnd = tags.end;
      return true;
    }
    let open = false;
    while (tags.next()) {
      if (tags.kind === OPEN || tags.kind === EMPTY) {
        if (tags.is(CELL)) {
          this.beginCell(tags);
          open = tags.kind === OPEN;
        } else if (open && tags.is(FORMULA)) this.noteFormula(tags);
      } else if (tags.kind === CLOSE) {
        if (open && tags.is(CELL)) {
          this.end[this.count - 1] = tags.end;
          open = false;
        } else if (tags.is(ROW)) {
          this.rowClose = tags.start;
          this.rowEnd = tags.end;
          return true;
        }
      }
    }
    return false;
  }

  /** The index of the cell format that a cell names, or -1. */
  style(bytes: Uint8Array, cell: number): number {
    const at = attributeValue(bytes, this.named[cell] ?? 0, this.inner[cell] ?? 0, LETTER_S);
    return at === 0 ? -1 : digitsAt(bytes, at);
  }

  private begin(tags: TagFinder): void {
    this.count = 0;
    this.special.length = 0;
    this.anyImplicit = false;
    this.inOrder = true;
    this.rowStart = tags.start;
    this.rowInner = tags.end;
    const at = attributeValue(tags.bytes, tags.nameEnd, tags.end, LETTER_R);
    this.rowNumber = at === 0 ? -1 : digitsAt(tags.bytes, at) - 1;
  }

  private beginCell(tags: TagFinder): void {
    const cell = this.count++;
    const previous = cell === 0 ? -1 : (this.column[cell - 1] ?? -1);
    const at = attributeValue(tags.bytes, tags.nameEnd, tags.end, LETTER_R);
    const stated = at === 0 ? -1 : columnAt(tags.bytes, at);
    const column = stated < 0 ? previous + 1 : stated;
    this.start[cell] = tags.start;
    this.named[cell] = tags.nameEnd;
    this.inner[cell] = tags.end;
    this.end[cell] = tags.end;
    this.column[cell] = column;
    this.hasFormula[cell] = false;
    this.implicit[cell] = stated < 0;
    this.anyImplicit ||= stated < 0;
    this.inOrder &&= column > previous;
  }

  private noteFormula(tags: TagFinder): void {
    const cell = this.count - 1;
    this.hasFormula[cell] = true;
    if (tags.end - tags.nameEnd > 2) this.special.push({ cell, start: tags.start, inner: tags.end });
  }
}
