/** `Remove what Held Split wrote` (SPEC section 6): from what marks it in the sheets, since nothing else may be left of the write. */
import { valueAt, type Area, type Place } from '../domain/sheet';
import { OWN_HEADERS } from '../domain/vocabulary';
import { cellArea, overlap, runsOf } from './areas';
import { ownHeader } from '../domain/read/header';
import { MARK_FORMULA, SHEET_NAMES, SHEET_TITLES, isOwnValue, sameName, titleOf } from './own';
import { NO_EFFECTS, type DescribedPlan, type OwnColumn, type Plan, type PlanStep, type Precondition } from './plan';
import type { Snapshot, SnapshotSheet, SnapshotTable } from './snapshot';
import { CENTRED, HELD_HEADER, MARK } from './write/looks';

/**
 * The plan that takes our columns, the summary, the notes and the marks away from every sheet of a workbook. The log stays, and so
 * does the state.
 */
export function planRemove(snapshot: Snapshot): DescribedPlan {
  const own = snapshot.sheets.filter((sheet) => titleOf(sheet) !== null && !isLog(sheet));
  const others = snapshot.sheets.filter((sheet) => titleOf(sheet) === null);
  const columns = others.map((sheet) => ({ sheet, found: ownColumns(sheet) }));
  const parts = columns.map(({ sheet, found }) => without(sheet, found));
  const removals = own.map(({ name }): PlanStep => ({ verb: 'removeSheet', sheet: name }));
  const preconditions: Precondition[] = [
    { must: 'beWritable' },
    ...(own.length > 0 ? [{ must: 'allowSheets' } as const] : []),
    ...own.map(({ name }): Precondition => ({ must: 'beOurs', sheet: name })),
    ...parts.flatMap((part) => part.preconditions),
  ];
  return {
    preconditions,
    steps: [...parts.flatMap((part) => part.steps), ...removals],
    effects: {
      ...NO_EFFECTS,
      removedColumns: columns.flatMap(({ sheet, found }) => found.map((column) => headerPlace(sheet, column))),
      removedSheets: own.map(({ name }) => name),
    },
  };
}

function isLog(sheet: SnapshotSheet): boolean {
  return sameName(sheet.name, SHEET_NAMES.log) || titleOf(sheet)?.startsWith(SHEET_TITLES.log) === true;
}

/** One of our columns as it is found in a sheet. */
interface Found {
  readonly kind: OwnColumn;
  readonly header: number;
  readonly column: number;
  /** The table it is a column of, or `null`. */
  readonly table: SnapshotTable | null;
  /** Cells below the header that we wrote; empty for a table, which loses the whole column. */
  readonly rows: readonly number[];
}

function headerPlace(sheet: SnapshotSheet, { header, column }: Found): Place {
  return { sheet: sheet.name, ...cellArea(header, column) };
}

/** Our columns wherever they stand. A cell that only bears such a text, with nothing of ours below or beside it, is not one. */
function ownColumns(sheet: SnapshotSheet): readonly Found[] {
  const headers = sheet.columns.flatMap(({ values }, column) =>
    values.flatMap((value, row) => {
      const kind = ownHeader(value);
      return kind === null ? [] : [{ kind, header: row, column }];
    }),
  );
  return headers.flatMap(({ kind, header, column }): readonly Found[] => {
    const table = sheet.tables.find(
      ({ area, headerRow }) => headerRow && area.top === header && overlap(area, cellArea(header, column)),
    );
    if (table !== undefined) return [{ kind, header, column, table, rows: [] }];
    const partner = headers.find((other) => other.kind !== kind && other.header === header)?.column ?? null;
    const rows = ownRows(sheet, kind, { header, column, partner });
    return rows.length > 0 || partner !== null ? [{ kind, header, column, table: null, rows }] : [];
  });
}

interface Where {
  readonly header: number;
  readonly column: number;
  readonly partner: number | null;
}

/**
 * Rows in which we wrote into a column. Its texts are ours as they are; a number is ours beside a text of ours, and, where the other
 * column is gone, in unbroken rows below the header.
 */
function ownRows(sheet: SnapshotSheet, kind: OwnColumn, { header, column, partner }: Where): readonly number[] {
  const rows: number[] = [];
  let isUnbroken = true;
  for (let row = header + 1; row < sheet.rowCount; row++) {
    const value = valueAt(sheet, row, column);
    const isOurs = isOwnValue(value, kind) && !sheet.hasFormula(row, column);
    isUnbroken &&= isOurs;
    if (!isOurs) continue;
    const isProven = partner === null ? isUnbroken : isOwnValue(valueAt(sheet, row, partner), 'check');
    if (typeof value !== 'number' || isProven) rows.push(row);
  }
  return rows;
}

/** Takes our columns and marks off one sheet of the buyer's. */
function without(sheet: SnapshotSheet, found: readonly Found[]): Plan {
  const name = sheet.name;
  const preconditions: Precondition[] = [];
  const steps: PlanStep[] = [];
  for (const table of sheet.tables) {
    const columns = found.filter((column) => column.table === table);
    if (columns.length === 0) continue;
    steps.push({
      verb: 'removeTableColumns',
      sheet: name,
      table: table.name,
      headers: columns.map(({ kind }) => OWN_HEADERS[kind]),
      looks: [HELD_HEADER, CENTRED],
    });
    for (const { kind, column } of columns) {
      const area: Area = { top: table.area.top + 1, left: column, bottom: table.area.bottom, right: column };
      preconditions.push({ must: 'beOurColumn', sheet: name, column: kind, area });
    }
  }
  for (const { header, column, rows, table } of found) {
    if (table !== null) continue;
    steps.push({ verb: 'clear', sheet: name, area: cellArea(header, column), looks: [HELD_HEADER] });
    for (const [top, bottom] of runsOf(rows)) {
      steps.push({
        verb: 'clear',
        sheet: name,
        area: { top, left: column, bottom, right: column },
        looks: [CENTRED],
      });
    }
  }
  const widths = freed(found);
  if (widths.length > 0) steps.push({ verb: 'widths', sheet: name, widths });
  if (sheet.marks.some(({ formula }) => formula === MARK_FORMULA)) {
    steps.push({ verb: 'marks', sheet: name, formula: MARK_FORMULA, areas: [], look: MARK });
  }
  if (steps.length === 0) return { preconditions, steps };
  const filters = sheet.tables.filter(({ area }) => found.some(({ header }) => area.bottom >= header));
  return {
    preconditions: [
      { must: 'beUnprotected', sheet: name },
      { must: 'beUnfiltered', sheet: name, table: null },
      ...filters.map((table): Precondition => ({ must: 'beUnfiltered', sheet: name, table: table.name })),
      ...preconditions,
    ],
    steps,
  };
}

/** Columns that are empty afterwards: plain ones, and those of a table that are its last ones. */
function freed(found: readonly Found[]): readonly { readonly column: number; readonly width: null }[] {
  const isLast = ({ table }: Found): boolean => {
    const own = found.filter((other) => other.table === table);
    return table === null || own.every(({ column }) => column > table.area.right - own.length);
  };
  return found.filter(isLast).map(({ column }) => ({ column, width: null }));
}
