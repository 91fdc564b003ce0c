/** Which order line each row belongs to: key columns, filled down within their block, bands and labels (SPEC section 2). */
import { CellState, KEY_FIELDS, type Field, type KeyField, type LineKey } from '../model';
import type { Place } from '../sheet';
import type { Classified } from './classify';
import type { Collector } from './collector';
import { bandFacts, isUsable, type GivenCell } from './labels';
import { cellsOf, place, repeatsSheetRow, startsBlock, type RowSource } from './source';
import { LexiconBuilder } from './lexicon';
import { readTexts, spellOut, TextReader } from './texts';

/** A key field over the rows. */
export interface KeyColumn {
  readonly field: KeyField;
  /** Whether any column, band or label gives it. */
  readonly known: boolean;
  readonly lexicon: LexiconBuilder;
  readonly codes: Int32Array;
}

/** What bands give to the blocks below them: facts by the index of the block's first row. */
export interface BlockFacts {
  readonly from: number;
  readonly until: number;
  readonly facts: readonly GivenCell[];
}

/** What the key columns are read from. */
export interface KeyRequest {
  readonly source: RowSource;
  readonly bands: readonly BlockFacts[];
  readonly labels: readonly GivenCell[];
  readonly collector: Collector;
}

/** The facts of the bands, each over the block below it. Rows are row indexes; a block ends at any row that is not data. */
export function blockFacts(source: RowSource, { bands, dataRows }: Classified): readonly BlockFacts[] {
  const rowAt = firstRowsOf(source, dataRows);
  return bands.flatMap(({ sheetRow, firstRow }) => {
    const facts = bandFacts(source.sheet, sheetRow, source.columns.byField);
    if (facts.length === 0) return [];
    let end = firstRow + 1;
    while (dataRows[end] === (dataRows[end - 1] ?? 0) + 1) end++;
    return [{ from: rowAt(firstRow), until: rowAt(end), facts }];
  });
}

/** In the wide form one data row is several rows: where each begins. */
function firstRowsOf(source: RowSource, dataRows: Int32Array): (dataRow: number) => number {
  if (source.wide === null) return (dataRow) => dataRow;
  const starts: number[] = [];
  for (const [row, sheetRow] of source.sheetRows.entries()) {
    if (row === 0 || source.sheetRows[row - 1] !== sheetRow) starts.push(row);
  }
  return (dataRow) => (dataRow < dataRows.length ? (starts[dataRow] ?? 0) : source.count);
}

/** Reads the four key fields. */
export function readKeys(request: KeyRequest): readonly KeyColumn[] {
  return KEY_FIELDS.map((field) => readKey(request, field));
}

function readKey(request: KeyRequest, field: KeyField): KeyColumn {
  const { source, collector, labels, bands } = request;
  const lexicon = new LexiconBuilder();
  const column = source.columns.byField.get(field);
  const label = textGiven(labels, field, lexicon);
  const byBand = bands.flatMap(({ from, facts }) => {
    const code = textGiven(facts, field, lexicon);
    return code === 0 ? [] : [[from, code] as const];
  });
  const known = column !== undefined || label !== 0 || byBand.length > 0;
  if (!known) return { field, known, lexicon, codes: new Int32Array(source.count) };
  const cells = column === undefined ? null : cellsOf(source, field, column);
  const data =
    cells === null
      ? { codes: new Int32Array(source.count), states: new Uint8Array(source.count) }
      : readTexts({ cells, kind: 'id', lexicon, line: () => null, collector });
  spellOut(collector, field, { source, data, lexicon });
  fillDown(request, { field, column, lexicon, data, label, byBand: new Map(byBand) });
  return { field, known, lexicon, codes: data.codes };
}

/** The code of the text that labels or a band give for a field; 0 when they give none. */
function textGiven(facts: readonly GivenCell[], field: Field, lexicon: LexiconBuilder): number {
  const fact = facts.find((given) => given.field === field && isUsable(given));
  return fact === undefined ? 0 : new TextReader('id', lexicon).text(fact.shown) >>> 3;
}

interface Filling {
  readonly field: KeyField;
  readonly column: number | undefined;
  readonly lexicon: LexiconBuilder;
  readonly data: { readonly codes: Int32Array; readonly states: Uint8Array };
  readonly label: number;
  readonly byBand: ReadonlyMap<number, number>;
}

/** Gives blank cells the value above them within their block: the column's, the band's above the block, or the label's. */
function fillDown({ source, collector }: KeyRequest, filling: Filling): void {
  const { field, column, lexicon, data, label, byBand } = filling;
  const at = (row: number): Place =>
    place(source.sheet, source.sheetRows[row] ?? 0, column ?? source.columns.byField.get('qty') ?? 0);
  let above = 0;
  let written = false;
  for (let row = 0; row < source.count; row++) {
    if (startsBlock(source, row)) {
      above = byBand.get(row) ?? label;
      written = false;
    }
    const state = data.states[row];
    if (state === CellState.given) {
      above = data.codes[row] ?? 0;
      written = true;
      continue;
    }
    // Nothing is known of what an error value or a placeholder stands for, so it is not handed down either.
    if (state === CellState.placeholder || state === CellState.fault) above = 0;
    if (state === CellState.fault) continue;
    data.codes[row] = above;
    if (state === CellState.ditto || repeatsSheetRow(source, row)) continue;
    if (above === 0) collector.keyMissing(row, field, at(row));
    else if (written) collector.keysFilled.push({ row, field, cell: at(row), value: lexicon.shown[above] ?? '' });
  }
}

/** Order lines in order of first appearance, and which one each row belongs to. */
export interface LinesOfRows {
  readonly lineOf: Int32Array;
  /** Key codes of each line, in the order of {@link KEY_FIELDS}. */
  readonly codes: readonly (readonly number[])[];
}

/** Groups rows into order lines by their four keys. */
export function groupLines(keys: readonly KeyColumn[], count: number): LinesOfRows {
  const lineOf = new Int32Array(count);
  const known = new Map<string, number>();
  const lines: number[][] = [];
  const columns = keys.filter((key) => key.known).map(({ codes }) => codes);
  for (let row = 0; row < count; row++) {
    if (row > 0 && sameKey(columns, row)) {
      lineOf[row] = lineOf[row - 1] ?? 0;
      continue;
    }
    const codes = keys.map((key) => key.codes[row] ?? 0);
    const key = codes.join(' ');
    const line = known.get(key) ?? lines.length;
    if (line === lines.length) {
      known.set(key, line);
      lines.push(codes);
    }
    lineOf[row] = line;
  }
  return { lineOf, codes: lines };
}

/** Whether a row has the key of the row above it. */
function sameKey(columns: readonly Int32Array[], row: number): boolean {
  for (const codes of columns) if (codes[row] !== codes[row - 1]) return false;
  return true;
}

/** A line's key as displayed. */
export function keyOf(keys: readonly KeyColumn[], codes: readonly number[]): LineKey {
  const [shop, po, line, part] = keys.map(({ lexicon }, index) => {
    const code = codes[index] ?? 0;
    return code === 0 ? null : (lexicon.shown[code] ?? null);
  });
  return { shop: shop ?? null, po: po ?? null, line: line ?? null, part: part ?? null };
}
