/** What is written into our two columns on the held sheet (SPEC section 6, point 1). */
import type { Check, CheckedLine } from '../../domain/outcome';
import { isBlank, valueAt, type Area } from '../../domain/sheet';
import { OWN_HEADERS } from '../../domain/vocabulary';
import { numbersFrom, runsOf } from '../areas';
import { COLUMN_TEXTS, holdAllText, isOwnValue } from '../own';
import type { Plan, PlanStep, PlanValue, Precondition } from '../plan';
import type { HeldColumn, HeldRange } from './held-columns';
import { CENTRED, HELD_HEADER } from './looks';

/** Widths of our columns in characters: the texts fit, and the header in two lines. */
const WIDTHS = { remaining: 14, check: 20 } as const;

/** What our two columns say of a line, in the order of the columns. */
function lineValues({ verdict, errors, figures }: CheckedLine): readonly [PlanValue, PlanValue] {
  if (verdict === 'holdAll') return [COLUMN_TEXTS.notSettled, holdAllText(errors)];
  return [figures.remaining ?? COLUMN_TEXTS.notKnown, COLUMN_TEXTS[verdict]];
}

/** The steps that write our two columns, with what they need. */
export function heldPart(range: HeldRange, check: Check): Plan {
  const preconditions: Precondition[] = [];
  const steps: PlanStep[] = [];
  const added = range.columns.filter(({ isThere }) => !isThere);
  const sheet = range.sheet.name;
  if (added.length > 0) {
    const columns = added.map(({ column }) => column);
    const area = { top: range.header, bottom: range.bottom, left: Math.min(...columns), right: Math.max(...columns) };
    preconditions.push({ must: 'beFree', sheet, area });
    const headers = added.map(({ kind }) => OWN_HEADERS[kind]);
    if (range.joinTable && range.table !== null) {
      steps.push({ verb: 'tableColumns', sheet, table: range.table.name, headers });
    }
    steps.push(
      { verb: 'block', sheet, top: range.header, left: area.left, values: [headers] },
      { verb: 'look', sheet, areas: [{ ...area, bottom: range.header }], look: HELD_HEADER },
      { verb: 'look', sheet, areas: dataAreas(check, area), look: CENTRED },
      { verb: 'widths', sheet, widths: added.map(({ kind, column }) => ({ column, width: WIDTHS[kind] })) },
    );
  }
  const values = valuesByRow(range, check);
  for (const columns of together(range.columns)) {
    const blocks = blocksOf(range, columns, values);
    for (const { top, rows } of blocks) {
      const [first] = columns;
      steps.push({ verb: 'block', sheet, top, left: first.column, values: rows });
      for (const { kind, column, isThere } of columns) {
        const area = { top, bottom: top + rows.length - 1, left: column, right: column };
        if (isThere) preconditions.push({ must: 'beOurColumn', sheet, column: kind, area });
      }
    }
  }
  return { preconditions, steps: [...steps, ...leftovers(range)] };
}

/** The cells of these columns beside data rows; only they get a look, so that nothing of it is left when they are taken away. */
function dataAreas({ split }: Check, { left, right }: Area): readonly Area[] {
  const rows = numbersFrom(0, split.rows.count - 1).map((row) => split.rows.sheetRow(row));
  return runsOf(rows).map(([top, bottom]) => ({ top, left, bottom, right }));
}

type Pair = readonly [PlanValue, PlanValue];

/** What our columns hold from the row below the header to the last data row; `null` for a row that is not data. */
function valuesByRow({ header, lastData }: HeldRange, { split, lines }: Check): readonly (Pair | null)[] {
  const byLine = lines.map(lineValues);
  const values = new Array<Pair | null>(lastData - header).fill(null);
  for (let row = 0; row < split.rows.count; row++) {
    values[split.rows.sheetRow(row) - header - 1] = byLine[split.rows.line(row)] ?? null;
  }
  return values;
}

/** Our columns in groups that are written together: neighbours in one block. */
function together([remaining, check]: HeldRange['columns']): readonly (readonly [HeldColumn, ...HeldColumn[]])[] {
  return check.column === remaining.column + 1 ? [[remaining, check]] : [[remaining], [check]];
}

/**
 * Rows that are written in one go, from the row below the header on. What the buyer put beside a row that is not data (a total, a
 * remark) is left out, so it parts the blocks.
 */
function blocksOf(
  range: HeldRange,
  columns: readonly HeldColumn[],
  values: readonly (Pair | null)[],
): readonly { readonly top: number; readonly rows: readonly PlanValue[][] }[] {
  const blocks: { top: number; rows: PlanValue[][] }[] = [];
  let open: PlanValue[][] | null = null;
  for (const [index, pair] of values.entries()) {
    const row = range.header + 1 + index;
    if (pair === null && !isBlankOrOurs(range, row)) {
      open = null;
      continue;
    }
    if (open === null) blocks.push({ top: row, rows: (open = []) });
    open.push(columns.map(({ kind }) => pair?.[kind === 'remaining' ? 0 : 1] ?? null));
  }
  return blocks;
}

/** Whether our columns beside a row that is not data hold nothing, or what an earlier write put there. */
function isBlankOrOurs({ sheet, columns }: HeldRange, row: number): boolean {
  const hasNothing = columns.every(
    ({ column }) => isBlank(valueAt(sheet, row, column)) && !sheet.hasFormula(row, column),
  );
  return hasNothing || isOurs(sheet, columns, row);
}

function isOurs(sheet: HeldRange['sheet'], columns: HeldRange['columns'], row: number): boolean {
  return columns.every(
    ({ kind, column, isThere }) =>
      isThere && isOwnValue(valueAt(sheet, row, column), kind) && !sheet.hasFormula(row, column),
  );
}

/** Takes away what an earlier write put beside rows that are below the data now. */
function leftovers(range: HeldRange): readonly PlanStep[] {
  const rows: number[] = [];
  for (let row = range.lastData + 1; row < range.sheet.rowCount; row++) {
    if (isOurs(range.sheet, range.columns, row)) rows.push(row);
  }
  const blank: readonly PlanValue[] = [null];
  return runsOf(rows).flatMap(([first, last]) =>
    range.columns.map(({ column }): PlanStep => {
      const values = Array.from({ length: last - first + 1 }, () => blank);
      return { verb: 'block', sheet: range.sheet.name, top: first, left: column, values };
    }),
  );
}
