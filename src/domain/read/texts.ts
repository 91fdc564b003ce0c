/** Reading columns of ids, revisions, persons and other texts (SPEC section 3). */
import { CellState, type Field } from '../model';
import { isFault, type CellValue } from '../sheet';
import { TextColumn, type Lexicon } from '../split';
import { isUnknown, type Collector } from './collector';
import { plainIdHash, type LexiconBuilder } from './lexicon';
import { kindOfPattern } from './patterns';
import { startsBlock, valueOf, type Cells, type RowSource } from './source';
import { idKey, isDash, isDitto, isPlaceholder, personKey, revisionKey, textKey } from './words';

/** What kind of text a column holds: how it is compared, and whether a ditto mark may stand in it. */
export type TextKind = 'id' | 'container' | 'revision' | 'person' | 'text';

const KEYS: Readonly<Record<TextKind, (text: string) => string>> = {
  id: idKey,
  container: idKey,
  revision: revisionKey,
  person: personKey,
  text: textKey,
};

/** A code and a state in one number, so that a distinct text is read once. */
function packed(code: number, state: number): number {
  return code * 8 + state;
}

/** How Excel changed an id, or `null` (SPEC section 3, `id-damaged`). */
function damageOf(value: CellValue, pattern: string, text: string): 'date' | 'scientific' | 'rounded' | null {
  if (typeof value === 'string') return /^\d(?:\.\d+)?E\+\d+$/i.test(value.trim()) ? 'scientific' : null;
  if (typeof value !== 'number') return null;
  if (kindOfPattern(pattern) === 'date') return 'date';
  if (Math.abs(value) >= 1e15) return 'rounded';
  return /E[+-]?\d+$/i.test(text) ? 'scientific' : null;
}

/** Reads one text cell: its code in the lexicon and its state, packed. */
export class TextReader {
  /** Texts that are no plain ids. */
  private readonly known = new Map<string, number>();
  private readonly isId: boolean;

  constructor(
    private readonly kind: TextKind,
    readonly lexicon: LexiconBuilder,
  ) {
    this.isId = kind === 'id' || kind === 'container';
  }

  /** Reads a text, once per distinct text; a plain id is looked up by itself. */
  text(text: string): number {
    const hash = this.isId ? plainIdHash(text) : 0;
    if (hash !== 0) return packed(this.lexicon.plainId(text, hash), CellState.given);
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const read = this.readText(text);
    this.known.set(text, read);
    return read;
  }

  private readText(text: string): number {
    const { isId } = this;
    if (!isId || !hasDigit(text) || /^\s*ask\b/i.test(text)) {
      if (text.trim() === '') return packed(0, CellState.blank);
      if (isDitto(text)) return packed(0, isId ? CellState.ditto : CellState.placeholder);
      if (isPlaceholder(text) || (this.kind !== 'revision' && isDash(text))) return packed(0, CellState.placeholder);
    }
    if (this.kind === 'container' && damageOf(text, '', text) !== null) return packed(0, CellState.damaged);
    const key = KEYS[this.kind](text);
    return key === '' ? packed(0, CellState.placeholder) : packed(this.lexicon.code(key, text.trim()), CellState.given);
  }

  /** Reads a value that is no text: by what it shows. */
  other(value: number | boolean, pattern: string, shown: string): number {
    if (this.kind === 'container' && damageOf(value, pattern, shown) !== null) return packed(0, CellState.damaged);
    return this.text(shown);
  }
}

/** A text with a digit in it is neither a ditto mark nor a placeholder, unless it asks somebody. */
function hasDigit(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** What reading a column needs besides its cells. */
export interface TextRequest {
  readonly cells: Cells;
  readonly kind: TextKind;
  readonly lexicon: LexiconBuilder;
  /** Line of a row, for the findings; `null` while lines are not known yet. */
  readonly line: (row: number) => number | null;
  readonly collector: Collector;
}

/** The codes and states of a text column, before they are sealed as a {@link TextColumn}. */
export interface TextData {
  readonly codes: Int32Array;
  readonly states: Uint8Array;
}

/** Reads a text column over the data rows. */
export function readTexts(request: TextRequest): TextData {
  const { cells, kind, lexicon } = request;
  const reader = new TextReader(kind, lexicon);
  const codes = new Int32Array(cells.count);
  const states = new Uint8Array(cells.count);
  // A number is shown by its format, and as a revision each of its cells is reported.
  const mayRepeat = cells.uniform !== null && kind !== 'revision';
  let last: CellValue = null;
  let read = 0;
  for (let row = 0; row < cells.count; row++) {
    const value = valueOf(cells, row);
    if (value !== last || (!mayRepeat && typeof value !== 'string')) {
      read = readOne(request, reader, value, row);
      last = value;
    }
    codes[row] = read >>> 3;
    const state = read & 7;
    states[row] = state;
    if (isUnknown(state)) observe(request, row, state, value);
  }
  return { codes, states };
}

function readOne({ cells, kind, collector }: TextRequest, reader: TextReader, value: CellValue, row: number): number {
  if (typeof value === 'string') return reader.text(value);
  if (value === null) return packed(0, CellState.blank);
  if (isFault(value)) return packed(0, CellState.fault);
  const shown = cells.text(row);
  const read = reader.other(value, cells.uniform ?? cells.pattern(row), shown);
  if (kind === 'revision') {
    collector.readAs(cells.field, shown, reader.lexicon.keys[read >>> 3] ?? '', cells.place(row));
  }
  return read;
}

function observe({ cells, line, collector }: TextRequest, row: number, state: number, value: CellValue): void {
  const cell = cells.place(row);
  const shown = cells.text(row);
  const { field } = cells;
  if (state === CellState.fault) {
    collector.fault({ row, line: line(row), field, cell, shown }, isFault(value) && value.fault === 'noValue');
  } else if (state === CellState.ditto) {
    collector.dittos.push({ row, field, cell, shown, spelledOut: null });
  } else if (field === 'lot' || field === 'bag') {
    collector.damaged.push({ row, field, cell, shown, how: damageOf(value, cells.pattern(row), shown) ?? 'rounded' });
  }
}

/** A column that the sheet does not have. */
export function absentTexts(lexicon: Lexicon, count: number): TextColumn {
  return new TextColumn(false, lexicon, new Int32Array(count), new Uint8Array(count));
}

/**
 * Says what each ditto mark of a column stands for: the given text above it in its unbroken block, if only ditto marks lie
 * between. Dittos of one field are observed from top to bottom.
 */
export function spellOut(collector: Collector, field: Field, { source, data, lexicon }: SpellOut): void {
  let above = -1;
  let text: string | null = null;
  for (const [index, ditto] of collector.dittos.entries()) {
    if (ditto.field !== field) continue;
    if (startsBlock(source, ditto.row)) text = null;
    else if (above !== ditto.row - 1) text = givenText(data, lexicon, ditto.row - 1);
    above = ditto.row;
    collector.dittos[index] = { ...ditto, spelledOut: text };
  }
}

/** What spelling out ditto marks looks at. */
interface SpellOut {
  readonly source: RowSource;
  readonly data: TextData;
  readonly lexicon: Lexicon;
}

function givenText({ codes, states }: TextData, lexicon: Lexicon, row: number): string | null {
  return states[row] === CellState.given ? (lexicon.shown[codes[row] ?? 0] ?? null) : null;
}
