/** Adds notes to the log, or begins one (SPEC section 6, point 4). Rows that are there already are never touched. */
import type { CheckedLine } from '../../domain/outcome';
import { cellArea, numbersFrom } from '../areas';
import { sheetTexts } from '../messages.en';
import { SHEET_NAMES, SHEET_TITLES, TABLE_NAMES, freeTableName, ownSheet } from '../own';
import type { Plan, PlanStep, PlanValue } from '../plan';
import { settledFigures } from '../settled';
import type { Snapshot } from '../snapshot';
import { SUBTITLE, TABLE_CELL, TABLE_HEADER, TABLE_STYLE, TITLE, TITLE_SIZE } from '../write/looks';
import { heightOf } from '../write/text-size';
import { ESSENTIAL_HEADERS, LOG_COLUMNS, headerOf, logLayout, textHeader, type LogColumn, type LogLayout } from './columns'; // prettier-ignore
import { LOG_VERDICTS } from './read';
import { cutText } from './text';

/** A note that goes into the log. */
export interface LogEntry {
  readonly id: string;
  readonly replaces: string | null;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly preparedBy: string;
  readonly shop: string | null;
  readonly po: string | null;
  readonly fingerprint: string;
  readonly lines: readonly CheckedLine[];
  /** Lines, by line index, of which it is not settled how many units were made: the log then leaves that open. */
  readonly unsettled: ReadonlySet<number>;
  /** The whole note as plain text. */
  readonly text: string;
}

/** A row of the log by header. */
type Row = ReadonlyMap<string, PlanValue>;

/** Where the header row of a new log is. */
const HEADER = 2;

/** Points: a note of many lines in one cell would otherwise make its row as high as the screen. */
const ROW_HEIGHT = 15;

/** Adds the notes of a write to the log; the log is made if there is none. */
export function logPart(snapshot: Snapshot, entries: readonly LogEntry[]): Plan {
  const rows = entries.flatMap(rowsOf);
  if (rows.length === 0) return { preconditions: [], steps: [] };
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const sheet = ownSheet(snapshot, 'log');
  if (sheet === undefined) return newLog(snapshot, rows, [...used]);
  const layout = logLayout(sheet);
  if (layout !== null) return addedTo(layout, rows, [...used]);
  return { preconditions: [{ must: 'haveHeaders', sheet: sheet.name, headers: ESSENTIAL_HEADERS }], steps: [] };
}

function rowsOf(entry: LogEntry): readonly Row[] {
  const texts = cutText(entry.text, entry.lines.length);
  return entry.lines.map((line, index) => {
    const own = valuesOf(entry, line);
    const row = new Map<string, PlanValue>(LOG_COLUMNS.map(([name, header]) => [header, own[name] ?? null]));
    row.set(headerOf('place'), `${index + 1} of ${entry.lines.length}`);
    for (const [number, cells] of texts.entries()) row.set(textHeader(number + 1), cells[index] ?? null);
    return row;
  });
}

function valuesOf(entry: LogEntry, line: CheckedLine): Partial<Record<LogColumn, PlanValue>> {
  const { id, replaces, time, preparedBy, shop, po, fingerprint } = entry;
  const { line: number, part } = line.line.key;
  const figures = settledFigures(line);
  const mayBuildNow = figures.mayBuildNow ?? 0;
  const verdict = LOG_VERDICTS[line.verdict];
  const made = entry.unsettled.has(line.line.index) ? null : figures.made;
  return {
    ...figures,
    made,
    id,
    replaces,
    time,
    preparedBy,
    shop,
    po,
    fingerprint,
    line: number,
    part,
    verdict,
    mayBuildNow,
  };
}

function newLog(snapshot: Snapshot, rows: readonly Row[], headers: readonly string[]): Plan {
  const sheet = SHEET_NAMES.log;
  const right = headers.length - 1;
  const bottom = HEADER + rows.length;
  const widths = headers.map((header, column) => ({ column, width: widthOf(header) }));
  const steps: PlanStep[] = [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values: [[SHEET_TITLES.log], [sheetTexts.logExplained]] },
    { verb: 'block', sheet, top: HEADER, left: 0, values: [headers, ...rows.map((row) => inOrder(row, headers))] },
    { verb: 'look', sheet, areas: [cellArea(0, 0)], look: TITLE },
    { verb: 'look', sheet, areas: [cellArea(1, 0)], look: SUBTITLE },
    { verb: 'look', sheet, areas: [{ top: HEADER, left: 0, bottom: HEADER, right }], look: TABLE_HEADER },
    { verb: 'look', sheet, areas: [{ top: HEADER + 1, left: 0, bottom, right }], look: TABLE_CELL },
    {
      verb: 'heights',
      sheet,
      heights: [
        { row: 0, height: heightOf(1, TITLE_SIZE) },
        { row: HEADER, height: heightOf(2) },
      ],
    },
    {
      verb: 'table',
      sheet,
      name: freeTableName(snapshot, TABLE_NAMES.log, sheet),
      area: { top: HEADER, left: 0, bottom, right },
      style: TABLE_STYLE,
    },
    { verb: 'widths', sheet, widths },
    heights(sheet, HEADER + 1, rows.length),
    { verb: 'freeze', sheet, rows: HEADER + 1, columns: 1 },
    {
      verb: 'page',
      sheet,
      layout: { orientation: 'landscape', fitToWidth: true, paper: 'a4', titleRows: { first: HEADER, last: HEADER } },
    },
  ];
  return { preconditions: [{ must: 'beOurs', sheet }], steps };
}

function addedTo(layout: LogLayout, rows: readonly Row[], headers: readonly string[]): Plan {
  const {
    sheet: { name: sheet },
    table,
    header,
  } = layout;
  const missing = headers.filter((text) => !layout.columns.has(text));
  const columns = new Map([
    ...layout.columns,
    ...missing.map((text, index) => [text, layout.right + 1 + index] as const),
  ]);
  const left = Math.min(...columns.values(), table?.area.left ?? Infinity);
  const right = layout.right + missing.length;
  // Rows come below the table; a totals row is in their way, and is named.
  const top = table?.totalsRow === true ? layout.bottom : layout.bottom + 1;
  const bottom = top + rows.length - 1;
  const byColumn = new Map([...columns].map(([text, column]) => [column, text]));
  const inPlace = (row: Row): readonly PlanValue[] =>
    numbersFrom(left, right).map((column) => row.get(byColumn.get(column) ?? '') ?? null);
  const steps: PlanStep[] = [];
  if (missing.length > 0) {
    if (table !== null) steps.push({ verb: 'tableColumns', sheet, table: table.name, headers: missing });
    const added = { top: header, left: layout.right + 1, bottom: header, right };
    steps.push(
      { verb: 'block', sheet, top: header, left: added.left, values: [missing] },
      { verb: 'look', sheet, areas: [added], look: TABLE_HEADER },
    );
  }
  const area = { top: header, left, bottom, right };
  if (table !== null) steps.push({ verb: 'resizeTable', sheet, name: table.name, area });
  steps.push(
    { verb: 'block', sheet, top, left, values: rows.map(inPlace) },
    { verb: 'look', sheet, areas: [{ top, left, bottom, right }], look: TABLE_CELL },
    heights(sheet, top, rows.length),
  );
  return {
    preconditions: [
      { must: 'beUnprotected', sheet },
      { must: 'beUnfiltered', sheet, table: table?.name ?? null },
      { must: 'beFree', sheet, area: { top, left, bottom, right } },
      ...(missing.length > 0
        ? [
            {
              must: 'beFree',
              sheet,
              area: { top: header, left: layout.right + 1, bottom: layout.bottom, right },
            } as const,
          ]
        : []),
    ],
    steps,
  };
}

function inOrder(row: Row, headers: readonly string[]): readonly PlanValue[] {
  return headers.map((header) => row.get(header) ?? null);
}

function widthOf(header: string): number {
  return LOG_COLUMNS.find(([, text]) => text === header)?.[2] ?? 40;
}

function heights(sheet: string, first: number, count: number): PlanStep {
  return {
    verb: 'heights',
    sheet,
    heights: numbersFrom(first, first + count - 1).map((row) => ({ row, height: ROW_HEIGHT })),
  };
}
