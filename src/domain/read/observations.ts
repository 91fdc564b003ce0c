/** What the reading saw, put together for the rules. */
import { CellState } from '../model';
import type { Place } from '../sheet';
import type { AmbiguousHeader, CountColumn, Observations } from '../split';
import type { Classified } from './classify';
import { addPlace, type Collector } from './collector';
import type { Found } from './find';
import { cellPlace } from './header';
import { readCountCell } from './numbers';
import { cellsOf, place, valueOf, type RowSource } from './source';

/** What a stopped run saw of the header. */
export function headerOnly(
  found: Found,
  ambiguous: readonly AmbiguousHeader[],
  missing: readonly ('qty' | 'lane')[],
): Pick<Observations, 'ambiguous' | 'missingColumns' | 'headerCells'> {
  const { sheet, header, left, right } = found;
  const [first, last] = [cellPlace(sheet, header.row, left), cellPlace(sheet, header.row, right)];
  return { ambiguous, missingColumns: missing, headerCells: [{ ...first, right: last.right }] };
}

/** Hidden rows that hold data, as few places as possible. */
export function hiddenPlaces({ sheet, sheetRows }: RowSource, { left, right }: Found): readonly Place[] {
  const found: Place[] = [];
  if (sheet.hiddenRows.length === 0) return found;
  const data = new Set(sheetRows);
  for (const row of sheet.hiddenRows) {
    if (data.has(row)) addPlace(found, { sheet: sheet.name, top: row, bottom: row, left, right });
  }
  return found;
}

/** Merged areas over read columns, with the rows they touch. */
export function mergedOver({ sheet, sheetRows, merges }: RowSource): Observations['merged'] {
  return merges.found.flatMap(({ area, fields, unknown }) => {
    const rows: number[] = [];
    for (let row = firstFrom(sheetRows, area.top); (sheetRows[row] ?? Infinity) <= area.bottom; row++) rows.push(row);
    return rows.length === 0 ? [] : [{ cell: { sheet: sheet.name, ...area }, fields, unknown, rows }];
  });
}

/** The first row that stands in this row of the sheet or below it. */
function firstFrom(sheetRows: Int32Array, top: number): number {
  let low = 0;
  let high = sheetRows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sheetRows[middle] ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In the wide form a quantity column beside the lanes must equal their sum (SPEC section 2, "Wide form"). */
export function noteWideTotals(
  source: RowSource,
  qty: CountColumn,
  line: (row: number) => number,
  collector: Collector,
): void {
  const column = source.columns.byField.get('qty');
  if (source.wide === null || column === undefined) return;
  const cells = cellsOf(source, 'qty', column);
  for (let row = 0; row < source.count; row++) {
    if (source.sheetRows[row] === source.sheetRows[row - 1]) continue;
    const where = { row, line: line(row), field: 'qty', cell: cells.place(row), shown: cells.text(row) } as const;
    const total = readCountCell(valueOf(cells, row), cells.pattern(row), () => where, collector);
    const rows = sameSheetRow(source, row);
    const sum = rows.reduce((all, own) => all + qty.value(own), 0);
    if (total.state !== CellState.given || Number.isNaN(sum) || sum === total.value) continue;
    const parts = rows.map((own) =>
      place(source.sheet, source.sheetRows[own] ?? 0, source.wide?.[own]?.column ?? column),
    );
    collector.wideTotals.push({ row, line: line(row), cells: [where.cell, ...parts], total: total.value, sum });
  }
}

/** The rows that stand for one row of the sheet, from its first one on. */
function sameSheetRow({ sheetRows }: RowSource, first: number): number[] {
  const rows = [first];
  for (let row = first + 1; sheetRows[row] === sheetRows[first]; row++) rows.push(row);
  return rows;
}

/** Everything the rules may report of the reading. */
export function observationsOf(
  header: ReturnType<typeof headerOnly>,
  collector: Collector,
  classified: Classified,
  places: { readonly hidden: readonly Place[]; readonly merged: Observations['merged'] },
): Observations {
  const { dittos, damaged, keysMissing, keysFilled, inexact, unclearLanes, disputedLanes } = collector;
  const { unclearRestarts, faults, disagreements, wideTotals, readings } = collector;
  return {
    ...header,
    dittos, damaged, keysMissing, keysFilled, inexact, unclearLanes, disputedLanes, unclearRestarts, faults, disagreements, wideTotals,
    merged: places.merged,
    hiddenRows: places.hidden,
    skipped: classified.skipped,
    readAs: readings,
  }; // prettier-ignore
}
