/**
 * A sheet on its way through: what stands before its rows, row after row, and what stands after them. Only one row and
 * the piece of the sheet around it are held at a time, however large the sheet is.
 */
import { WorkbookError } from '../../errors';
import { joinBytes } from '../packer';
import { WriteRefusal } from '../refusal';
import { RowCells } from './row-cells';
import { RowWriter, type RowSetting } from './row-writer';
import { Sink } from './sink';
import { CLOSE, EMPTY, OPEN, TagFinder } from './tags';

const encoder = new TextEncoder();
const SHEET_DATA = encoder.encode('sheetData');
const ROW = encoder.encode('row');

/** What the two ends of a sheet become. */
export interface SheetFrame {
  /** Takes all up to and with the start tag of `sheetData` (never self-closing), and gives it as it is to be. */
  readonly head: (bytes: Uint8Array) => Uint8Array;
  /** Takes all from the end tag of `sheetData` on, and gives it as it is to be. Asked after {@link head}. */
  readonly tail: (bytes: Uint8Array) => Uint8Array;
  /** How rows are written. Asked after {@link head}. */
  readonly rows: () => Omit<RowSetting, 'sink'>;
}

export class SheetRewriter {
  /** The bytes at hand, of which those before `done` are dealt with and those from `filled` on are none. */
  private buffer = new Uint8Array(0);
  private done = 0;
  private filled = 0;
  private stage: 'head' | 'rows' | 'tail' = 'head';
  private readonly cells = new RowCells();
  private writer: RowWriter | null = null;
  private row = -1;
  private changedEnds = false;
  /** The end of `<sheetData/>`, which stays like that when no row comes into it, and the end tag that it has not. */
  private selfClosing: {
    readonly written: Uint8Array;
    readonly endTag: Uint8Array;
    readonly rows: readonly Uint8Array[];
  } | null = null;

  constructor(
    /** The name of the part, for errors. */
    private readonly part: string,
    private readonly sheet: string,
    private readonly frame: SheetFrame,
    private readonly sink: Sink,
  ) {}

  /** Whether any byte differs from what was read; whether any value does; whose formulas are gone. Known after {@link end}. */
  get result(): Pick<RowWriter, 'changed' | 'valuesChanged' | 'formulasGone'> {
    const { valuesChanged = false, formulasGone = [] } = this.writer ?? {};
    return { changed: this.changedEnds || this.writer?.changed === true, valuesChanged, formulasGone };
  }

  /** Takes the next piece of the sheet. */
  take(piece: Uint8Array): void {
    this.append(piece);
    const bytes = this.buffer.subarray(0, this.filled);
    if (this.stage === 'head') this.done = this.takeHead(bytes);
    if (this.stage === 'rows') this.done = this.takeRows(bytes, this.done);
  }

  /** Ends the sheet. */
  end(): void {
    if (this.stage !== 'tail') throw new WorkbookError('malformed', this.part);
    const { selfClosing, sink } = this;
    const rest = this.buffer.slice(this.done, this.filled);
    const before = selfClosing === null ? rest : joinBytes([selfClosing.endTag, rest]);
    const after = this.frame.tail(before);
    this.changedEnds ||= after !== before;
    if (selfClosing === null) sink.copy(after, 0, after.length);
    else this.endSelfClosing(selfClosing, after);
    sink.flush();
  }

  /** Puts a piece behind what is not dealt with yet. One buffer serves all pieces: a large sheet has hundreds. */
  private append(piece: Uint8Array): void {
    const kept = this.filled - this.done;
    const needed = kept + piece.length;
    const rest = this.buffer.subarray(this.done, this.filled);
    if (needed > this.buffer.length) this.buffer = new Uint8Array(needed + (needed >> 1));
    this.buffer.set(rest);
    this.buffer.set(piece, kept);
    this.done = 0;
    this.filled = needed;
  }

  private takeHead(bytes: Uint8Array): number {
    const tags = new TagFinder(bytes);
    while (tags.next()) {
      if ((tags.kind !== OPEN && tags.kind !== EMPTY) || !tags.is(SHEET_DATA)) continue;
      const isEmpty = tags.kind === EMPTY;
      const head = isEmpty ? withoutSlash(bytes, tags.end) : bytes.subarray(0, tags.end);
      const after = this.frame.head(head);
      this.changedEnds ||= after !== head;
      this.stage = 'rows';
      const setting = this.frame.rows();
      if (isEmpty) {
        this.sink.copy(after, 0, after.length - 1);
        this.addAllRows(bytes.slice(head.length - 1, tags.end), setting);
      } else {
        this.sink.copy(after, 0, after.length);
        this.writer = new RowWriter({ ...setting, sink: this.sink });
      }
      return tags.end;
    }
    return 0;
  }

  /** Writes whole rows; gives the place from which on the bytes have to be looked at again. */
  private takeRows(bytes: Uint8Array, from: number): number {
    const tags = new TagFinder(bytes, from);
    let done = from;
    while (tags.next()) {
      if (tags.kind === CLOSE && tags.is(SHEET_DATA)) {
        this.sink.copy(bytes, done, tags.start);
        this.writer?.addRows(this.row + 1, Infinity);
        this.stage = 'tail';
        return tags.start;
      }
      if ((tags.kind === OPEN || tags.kind === EMPTY) && tags.is(ROW)) {
        if (!this.cells.read(tags)) break;
        this.writeRow(bytes, done);
        done = this.cells.rowEnd;
      }
    }
    return done;
  }

  private writeRow(bytes: Uint8Array, gapFrom: number): void {
    const row = this.cells.rowNumber < 0 ? this.row + 1 : this.cells.rowNumber;
    if (row <= this.row) throw new WriteRefusal('disorder', { sheet: this.sheet });
    this.sink.copy(bytes, gapFrom, this.cells.rowStart);
    this.writer?.addRows(this.row + 1, row);
    this.writer?.writeRow(bytes, this.cells, row);
    this.row = row;
  }

  private addAllRows(written: Uint8Array, setting: Omit<RowSetting, 'sink'>): void {
    const rows: Uint8Array[] = [];
    const sink = new Sink((piece) => rows.push(piece.slice()));
    this.writer = new RowWriter({ ...setting, sink });
    this.writer.addRows(0, Infinity);
    sink.flush();
    this.selfClosing = { written, endTag: encoder.encode(`</${setting.prefix}sheetData>`), rows };
    this.stage = 'tail';
  }

  private endSelfClosing({ written, endTag, rows }: NonNullable<typeof this.selfClosing>, tail: Uint8Array): void {
    if (rows.length === 0) {
      this.sink.copy(written, 0, written.length);
      this.sink.copy(tail, endTag.length, tail.length);
      return;
    }
    this.sink.text('>');
    for (const piece of [...rows, tail]) this.sink.copy(piece, 0, piece.length);
  }
}

/** A head up to `<sheetData`, closed with `>`, when it was read as `<sheetData/>` or `<sheetData />`. */
function withoutSlash(bytes: Uint8Array, end: number): Uint8Array {
  let name = end - 2;
  while ((bytes[name - 1] ?? 0x21) <= 0x20) name--;
  const head = bytes.slice(0, name + 1);
  head[name] = 0x3e;
  return head;
}
