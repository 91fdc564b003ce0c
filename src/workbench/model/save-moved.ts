/**
 * Rows that came and went since a file was opened: the file's own rows are moved first, with all that is said of them and
 * of their cells, and only what differs then is written.
 */
import type { Area } from '../../domain/sheet';
import { areaName } from '../../workbook/address';
import { COLUMNS, parseArea } from '../../xlsx/refs';
import { joinBytes } from '../../xlsx/join';
import { RowCells } from '../../xlsx/write/sheet/row-cells';
import { withTagAttribute } from '../../xlsx/write/sheet/tag';
import { CLOSE, EMPTY, OPEN, TagFinder } from '../../xlsx/write/sheet/tags';
import { cellName } from '../../xlsx/write/refs';
import { escapeContent } from '../../xlsx/write/text';
import { sameJson } from './compare';
import { moveArea, movedRow, type Move } from './move';
import type { LoadedSheet } from './load';
import type { SheetState } from './state';

/** A cell. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** How a sheet of the file is before its cells are compared with those that are to be saved. */
export interface InFile {
  /** With its rows where they are now. */
  readonly state: SheetState;
  /** Whole rows that came or went, in order. */
  readonly moves: readonly Move[];
  /** Cells that share a formula which could mean something else where it is now. */
  readonly unshared: readonly Place[];
  /** What array formulas are to say, by the names of their first cells as they are now. */
  readonly arrayTexts: ReadonlyMap<string, string>;
}

/** The area after all moves; `null` when all of it went. */
export function moveAll(area: Area, moves: readonly Move[]): Area | null {
  return moves.reduce<Area | null>((moved, move) => (moved === null ? null : moveArea(moved, move)), area);
}

/** The row after all moves of whole rows; `null` when it went. */
function rowAfter(row: number, moves: readonly Move[]): number | null {
  return moves.reduce<number | null>((moved, move) => (moved === null ? null : movedRow(moved, move)), row);
}

/** Whether whole rows came or went. */
export function isOfRows({ axis, from, to }: Move): boolean {
  return axis === 'rows' && from === 0 && to === COLUMNS - 1;
}

/** A sheet of the file with its rows where they are now. */
export function inFile(now: SheetState, loaded: LoadedSheet): InFile {
  const moves = now.moves.filter(isOfRows);
  const before = now.moves.length === 0 ? loaded.state : movedState(loaded.state, moves, now.moves);
  const arrayTexts = new Map<string, string>();
  const columns = [...before.columns];
  for (const area of before.arrays) {
    const text = now.columns[area.left]?.formulas.get(area.top);
    const isKept = now.arrays.some((other) => sameJson(other, area));
    if (!isKept || text === undefined || text === columns[area.left]?.formulas.get(area.top)) continue;
    arrayTexts.set(cellName(area.top, area.left), text);
    for (let column = area.left; column <= Math.min(area.right, columns.length - 1); column++) {
      const made = columns[column]?.writable({ isGroup: true });
      if (made === undefined) continue;
      for (let row = area.top; row <= area.bottom; row++) if (made.formulas.has(row)) made.formulas.set(row, text);
      columns[column] = made;
    }
  }
  const unshared = moves.length === 0 ? [] : loaded.shared.flatMap((group) => [group, ...group.others]);
  return {
    state: arrayTexts.size === 0 ? before : { ...before, columns },
    moves,
    unshared: unshared.flatMap(({ row, column }) => {
      const place = rowAfter(row, moves);
      return place === null ? [] : [{ row: place, column }];
    }),
    arrayTexts,
  };
}

/** `moves` are those of whole rows, `all` has those of single cells too, which only names of the sheet follow. */
function movedState(before: SheetState, moves: readonly Move[], all: readonly Move[]): SheetState {
  const group = { isGroup: true } as const;
  const columns = before.columns.map((column) => {
    const made = column.writable(group);
    for (const { at, count } of moves) {
      if (count > 0) made.insert(at, count, new Array<undefined>(count).fill(undefined));
      else made.remove(at, -count);
    }
    return made;
  });
  const movedKeys = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> =>
    new Map(
      [...map].flatMap(([row, value]): [number, T][] => {
        const place = rowAfter(row, moves);
        return place === null ? [] : [[place, value]];
      }),
    );
  const { page, filter } = before;
  const titles = page.titleRows === null ? null : moveAll({ top: page.titleRows.first, left: 0, bottom: page.titleRows.last, right: 0 }, moves); // prettier-ignore
  const filterArea = filter === null ? null : moveAll(filter.area, all);
  return {
    ...before,
    page: {
      ...page,
      printArea: page.printArea === null ? null : moveAll(page.printArea, all),
      titleRows: titles === null ? null : { first: titles.top, last: titles.bottom },
    },
    filter: filter === null || filterArea === null ? null : { ...filter, area: filterArea },
    columns,
    rowStyles: movedKeys(before.rowStyles),
    heights: movedKeys(before.heights),
    hiddenRows: new Set([...before.hiddenRows].flatMap((row) => rowAfter(row, moves) ?? [])),
    arrays: before.arrays.flatMap((area) => moveAll(area, moves) ?? []),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const SHEET_DATA = encoder.encode('sheetData');
const ROW = encoder.encode('row');

/** A sheet's part with its rows where they are now. Cells keep all that is said of them. */
export function rewriteRows(bytes: Uint8Array, change: Pick<InFile, 'moves' | 'arrayTexts'>): Uint8Array {
  const { moves, arrayTexts } = change;
  if (moves.length === 0 && arrayTexts.size === 0) return bytes;
  const pieces: Uint8Array[] = [];
  let done = 0;
  let row = -1;
  for (const cells of rowsIn(bytes)) {
    row = cells.rowNumber < 0 ? row + 1 : cells.rowNumber;
    const place = rowAfter(row, moves);
    if (place === row && cells.rowNumber >= 0 && arrayTexts.size === 0) continue;
    pieces.push(bytes.subarray(done, cells.rowStart));
    if (place !== null) {
      const text = decoder.decode(bytes.subarray(cells.rowStart, cells.rowEnd));
      pieces.push(encoder.encode(rowAt(text, place, change)));
    }
    done = cells.rowEnd;
  }
  return pieces.length === 0 ? bytes : joinBytes([...pieces, bytes.subarray(done)]);
}

/** The rows of a sheet's part one after the other, each in the same object. */
function* rowsIn(bytes: Uint8Array): Generator<RowCells> {
  const tags = new TagFinder(bytes);
  const cells = new RowCells();
  let isInside = false;
  while (tags.next()) {
    if (tags.is(SHEET_DATA)) {
      if (tags.kind === CLOSE) return;
      isInside = tags.kind === OPEN;
    } else if (isInside && (tags.kind === OPEN || tags.kind === EMPTY) && tags.is(ROW)) {
      if (!cells.read(tags)) return;
      yield cells;
    }
  }
}

/** A row as it is written at another place. */
function rowAt(text: string, row: number, { moves, arrayTexts }: Pick<InFile, 'moves' | 'arrayTexts'>): string {
  const number = String(row + 1);
  let array: string | undefined;
  return text.replace(
    /<((?:[\w.-]+:)?(?:row|c|f))((?:\s[^<>]*)?)>([^<]*)/g,
    (whole, name: string, attributes: string, content: string) => {
      const tag = `<${name}${attributes}>`;
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'row') return withTagAttribute(tag, 'r', number) + content;
      if (local === 'c') {
        const moved = attributes.replace(/(\sr\s*=\s*["'][A-Za-z]+)\d+/, `$1${number}`);
        array = arrayTexts.get((/\sr\s*=\s*["']([A-Za-z]+\d+)/.exec(moved)?.[1] ?? '').toUpperCase());
        return `<${name}${moved}>${content}`;
      }
      if (!/\st\s*=\s*["'](?:array|shared|dataTable)/.test(attributes)) return whole;
      return formulaAt(tag, content, array, moves);
    },
  );
}

/** The tag of a formula that says where it holds, and what it says. */
function formulaAt(tag: string, content: string, array: string | undefined, moves: readonly Move[]): string {
  const moved = ['ref', 'r1', 'r2'].reduce((made, name) => {
    const [, before] = new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`).exec(made) ?? [];
    const area = before === undefined ? null : parseArea(before);
    const after = area === null ? null : moveAll(area, moves);
    return after === null ? made : withTagAttribute(made, name, areaName(after));
  }, tag);
  if (array === undefined) return moved + content;
  // A data table has no text; the cells that it reads have moved with its tag.
  if (/\st\s*=\s*["']dataTable/.test(tag)) return moved + content;
  return moved + escapeContent(array);
}
