/** Cells that move aside or close up, and all that moves with them. */
import type { Area } from '../../domain/sheet';
import { overlap, within } from '../../workbook/areas';
import { COLUMNS, ROWS } from '../../xlsx/refs';
import { ModelError } from './errors';
import { refusals } from './messages.en';
import { moveArea, movedRow, rowMove, type Move } from './move';
import { moveReferences } from './references';
import type { SheetState, TableState } from './state';
import type { Store } from './store';

/** Inserts whole rows; they take the look of the row above. */
export function insertRows(store: Store, id: string, row: number, count: number): void {
  const move = rowMove(row, count);
  if (row < 0 || count < 1 || row + count > ROWS) throw new ModelError('InvalidArgument', refusals.outside);
  refuseShift(store, id, move);
  const { columns } = store.sheet(id);
  shiftCells(store, id, move, (column) => {
    const style = row === 0 ? undefined : columns[column]?.styles[row - 1];
    return new Array<number | undefined>(count).fill(style);
  });
  shiftRows(store, id, move);
  store.happened({ kind: 'rowsInserted', sheetId: id, area: rowsArea(row, count) });
}

/** Deletes whole rows. */
export function deleteRows(store: Store, id: string, row: number, count: number): void {
  if (row < 0 || count < 1 || row + count > ROWS) throw new ModelError('InvalidArgument', refusals.outside);
  const area = rowsArea(row, count);
  const move = rowMove(row, -count);
  refuseShift(store, id, move);
  const { tables } = store.sheet(id);
  const gone = tables.filter((table) => within(table.area, area));
  for (const table of tables) if (!gone.includes(table)) refuseTableRows(table, area);
  if (gone.length > 0) store.set(id, { tables: tables.filter((table) => !gone.includes(table)) });
  shiftCells(store, id, move);
  shiftRows(store, id, move);
  store.happened({ kind: 'rowsDeleted', sheetId: id, area });
  for (const table of gone) store.happened({ kind: 'tableDeleted', sheetId: id, tableId: table.id });
}

function rowsArea(row: number, count: number): Area {
  return { top: row, left: 0, bottom: row + count - 1, right: COLUMNS - 1 };
}

/** A table keeps its header row, its totals row and one row between them. */
function refuseTableRows(table: TableState, gone: Area): void {
  const { area } = table;
  if (!overlap(area, gone)) return;
  const data = area.bottom - area.top + 1 - (table.headerRow ? 1 : 0) - (table.totalsRow ? 1 : 0);
  const header = table.headerRow && gone.top <= area.top && gone.bottom >= area.top;
  const first = area.top + (table.headerRow ? 1 : 0);
  const lost = Math.min(gone.bottom, first + data - 1) - Math.max(gone.top, first) + 1;
  if (header || lost >= data) throw new ModelError('InsertDeleteConflict', refusals.tableRows);
}

/** Throws when cells cannot move: a protected sheet, half of an array, table or merge, cells at the sheet's end. */
export function refuseShift(store: Store, id: string, move: Move): void {
  store.guardSheet(id);
  const state = store.sheet(id);
  const zone = zoneOf(move);
  const isCut = (area: Area): boolean => {
    if (!overlap(area, zone)) return false;
    const [from, to] = move.axis === 'rows' ? [area.left, area.right] : [area.top, area.bottom];
    return from < move.from || to > move.to;
  };
  const arrayCut = state.arrays.some((area) => isCut(area) || splits(area, move));
  if (arrayCut) throw new ModelError('InvalidOperation', refusals.array);
  const others = state.tables.map((table) => table.area).filter((area) => !isBand(area, move));
  if ([...others, ...state.merges].some(isCut)) throw new ModelError('InsertDeleteConflict', refusals.tableCut);
  if (move.count > 0) refusePushedOff(store, id, move);
}

/** The table whose rows are the stretch that moves may itself be longer than what moves. */
function isBand(area: Area, move: Move): boolean {
  return move.axis === 'columns' && area.top === move.from && area.bottom === move.to;
}

/** All cells that move or go. */
function zoneOf({ axis, at, from, to }: Move): Area {
  if (axis === 'rows') return { top: at, left: from, bottom: ROWS - 1, right: to };
  return { top: from, left: at, bottom: to, right: COLUMNS - 1 };
}

/** Whether a move pulls an area apart, or takes a part of it. */
function splits(area: Area, move: Move): boolean {
  const [low, high] = move.axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  if (move.count > 0) return move.at > low && move.at <= high;
  const last = move.at - move.count - 1;
  const isTouched = move.at <= high && last >= low;
  return isTouched && !(move.at <= low && last >= high);
}

function refusePushedOff(store: Store, id: string, move: Move): void {
  const { columns } = store.sheet(id);
  const pushed = columns.some((column, index) => {
    const extent = column.extent(false);
    if (extent === null) return false;
    if (move.axis === 'rows') return index >= move.from && index <= move.to && extent[1] + move.count >= ROWS;
    return index + move.count >= COLUMNS && extent[0] <= move.to && extent[1] >= move.from;
  });
  if (pushed) throw new ModelError('InsertDeleteConflict', refusals.pushedOff);
}

/** Moves cells and everything that lies over them or refers to them. Nothing is refused any more. */
export function shiftCells(
  store: Store,
  id: string,
  move: Move,
  stylesOfNew: (column: number) => readonly (number | undefined)[] = () => new Array<undefined>(Math.abs(move.count)),
): void {
  if (move.axis === 'rows') shiftDown(store, id, move, stylesOfNew);
  else shiftAside(store, id, move);
  store.set(id, movedLayout(store.sheet(id), move));
  followReferences(store, id, move);
  touchAround(store, id, move);
}

/** What lay on both sides of what came or went may be summed by a formula that now sums other cells. */
function touchAround(store: Store, id: string, move: Move): void {
  const last = move.at + Math.max(0, move.count);
  const area =
    move.axis === 'rows'
      ? { top: Math.max(0, move.at - 1), left: move.from, bottom: Math.min(last, ROWS - 1), right: move.to }
      : { top: move.from, left: Math.max(0, move.at - 1), bottom: move.to, right: Math.min(last, COLUMNS - 1) };
  store.touch(id, area);
}

/** The moves with one more; a move that takes the last one back leaves those before it. */
function withMove(moves: readonly Move[], move: Move): readonly Move[] {
  const last = moves.at(-1);
  const isBack =
    last?.axis === move.axis &&
    last.at === move.at &&
    last.count === -move.count &&
    last.from === move.from &&
    last.to === move.to;
  return isBack && move.count < 0 ? moves.slice(0, -1) : [...moves, move];
}

function shiftDown(
  store: Store,
  id: string,
  { at, count, from, to }: Move,
  stylesOfNew: (column: number) => readonly (number | undefined)[],
): void {
  const last = Math.min(to, store.sheet(id).columns.length - 1);
  for (let column = from; column <= last; column++) {
    const cells = store.writable(id, column);
    if (count > 0) cells.insert(at, count, stylesOfNew(column));
    else cells.remove(at, -count);
  }
}

function shiftAside(store: Store, id: string, { at, count, from, to }: Move): void {
  const width = store.sheet(id).columns.length;
  const last = count > 0 ? width - 1 + count : width - 1;
  const order = Array.from({ length: Math.max(0, last - at + 1) }, (_, index) =>
    count > 0 ? last - index : at + index,
  );
  for (const column of order) {
    const source = column - count;
    const given = count > 0 && source < at ? null : store.column(id, source);
    const cells = store.writable(id, column);
    for (let row = from; row <= to; row++) {
      cells.put(row, given?.value(row) ?? null, given?.formulas.get(row) ?? null);
      if (given?.unsure.has(row) === true) cells.unsure.add(row);
      cells.putStyle(row, given?.styles[row]);
    }
  }
}

function movedAreas(areas: readonly Area[], move: Move): readonly Area[] {
  return areas.flatMap((area) => moveArea(area, move) ?? []);
}

function movedLayout(state: SheetState, move: Move): Partial<SheetState> {
  const { page, filter } = state;
  const filterArea = filter === null ? null : moveArea(filter.area, move);
  return {
    tables: state.tables.flatMap((table) => {
      const area = moveArea(table.area, move);
      const shadow = table.filter === null ? null : moveArea(table.filter.area, move);
      if (area === null) return [];
      return [{ ...table, area, filter: table.filter === null || shadow === null ? null : { ...table.filter, area: shadow } }]; // prettier-ignore
    }),
    moves: withMove(state.moves, move),
    merges: movedAreas(state.merges, move).filter((area) => area.top !== area.bottom || area.left !== area.right),
    arrays: movedAreas(state.arrays, move),
    touched: movedAreas(state.touched, move),
    filter: filter === null || filterArea === null ? null : { ...filter, area: filterArea },
    conditionalFormats: state.conditionalFormats
      .map((format) => ({ ...format, areas: movedAreas(format.areas, move) }))
      .filter((format) => format.areas.length > 0),
    validations: state.validations
      .map((one) => ({ ...one, areas: movedAreas(one.areas, move) }))
      .filter((one) => one.areas.length > 0),
    page: { ...page, printArea: page.printArea === null ? null : moveArea(page.printArea, move) },
  };
}

/** What belongs to whole rows. */
function shiftRows(store: Store, id: string, move: Move): void {
  const { hiddenRows, heights, rowStyles, page } = store.sheet(id);
  const moved = <T>(map: ReadonlyMap<number, T>): Map<number, T> =>
    new Map(
      [...map].flatMap(([row, value]): [number, T][] => {
        const now = movedRow(row, move);
        return now === null ? [] : [[now, value]];
      }),
    );
  const titles = page.titleRows;
  const titleArea = titles === null ? null : moveArea({ top: titles.first, left: 0, bottom: titles.last, right: 0 }, move); // prettier-ignore
  store.set(id, {
    hiddenRows: new Set([...hiddenRows].flatMap((row) => movedRow(row, move) ?? [])),
    heights: moved(heights),
    rowStyles: moved(rowStyles),
    page: { ...page, titleRows: titleArea === null ? null : { first: titleArea.top, last: titleArea.bottom } },
  });
}

/** Formulas everywhere go on meaning the cells that moved. */
function followReferences(store: Store, id: string, move: Move): void {
  const { name } = store.sheet(id);
  changeFormulas(store, (formula, home) => moveReferences(formula, home, name, move));
}

/** Changes the formulas of cells, names, conditional formats and validations. `home` is the sheet that one stands on. */
export function changeFormulas(store: Store, change: (formula: string, home: string) => string): void {
  for (const id of store.sheetIds) {
    const { name, columns, conditionalFormats, validations } = store.sheet(id);
    for (const [column, { formulas }] of columns.entries()) {
      for (const [row, formula] of formulas) {
        const made = change(formula, name);
        if (made !== formula) store.writable(id, column).formulas.set(row, made);
      }
    }
    const inPlace = (formula: string | null): string | null => (formula === null ? null : change(formula, name));
    const formats = conditionalFormats.map((format) => withFormula(format, inPlace(format.formula)));
    if (formats.some((format, index) => format !== conditionalFormats[index])) {
      store.set(id, { conditionalFormats: formats });
    }
    const rules = validations.map((one) => {
      const [formula1, formula2] = [inPlace(one.rule.formula1), inPlace(one.rule.formula2)];
      const isSame = formula1 === one.rule.formula1 && formula2 === one.rule.formula2;
      return isSame ? one : { ...one, rule: { ...one.rule, formula1, formula2 } };
    });
    if (rules.some((rule, index) => rule !== validations[index])) store.set(id, { validations: rules });
  }
  const { names } = store.shared;
  const made = names.map((one) => withFormula(one, change(one.formula, store.find(one.sheetId ?? '')?.name ?? '')));
  if (made.some((one, index) => one !== names[index])) store.shared = { ...store.shared, names: made };
}

function withFormula<T extends { readonly formula: string | null }>(one: T, formula: T['formula']): T {
  return one.formula === formula ? one : { ...one, formula };
}
