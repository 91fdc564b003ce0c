/** `Split Summary`: one row per order line with every figure of SPEC section 4, verdict, and what to fix. */
import { messageOf } from '../../domain/messages';
import { KEY_FIELDS, type Figures, type Finding, type KeyField } from '../../domain/model';
import type { Check, CheckedLine } from '../../domain/outcome';
import type { Area } from '../../domain/sheet';
import { cellArea } from '../areas';
import { summaryTexts } from '../messages.en';
import { COLUMN_TEXTS, SHEET_TITLES, TABLE_NAMES, freeTableName, holdAllText } from '../own';
import type { PlanStep, PlanValue } from '../plan';
import { settledFigures } from '../settled';
import type { Snapshot } from '../snapshot';
import { CENTRED, SUBTITLE, TABLE_CELL, TABLE_HEADER, TABLE_STYLE, TITLE, TITLE_SIZE, WRAPPED } from './looks';
import { BOLD, heightOf, linesOf, MOST_LINES, widthOf } from './text-size';

/** Where the header row is: the title, what it is about, an empty row. */
const HEADER = 3;

/** How many findings of a line are named; the rest are counted. */
const MOST_NAMED = 8;

/** A finding is named with at most this many characters; it may quote a cell of any length. */
const LONGEST_NAMED = 400;

/** A column of the summary. */
interface SummaryColumn {
  readonly header: string;
  readonly width: number;
  readonly wraps: boolean;
  /** By line. */
  readonly values: readonly PlanValue[];
}

const FIGURES = [
  'ordered', 'delivered', 'inProcess', 'heldTotal', 'accepted', 'counting', 'onHold', 'mayCount', 'doNotUse', 'unplaced', 'left',
  'remaining', 'waiting', 'firm', 'replacing', 'neverMade', 'surplus', 'mayBuildNow', 'buildUntil', 'made',
] as const satisfies readonly (keyof Figures)[]; // prettier-ignore

/**
 * The steps that write the summary.
 *
 * @param noteIds id of the note of each line, by line index
 */
export function summarySteps(
  snapshot: Snapshot,
  check: Check,
  noteIds: readonly string[],
  sheet: string,
): readonly PlanStep[] {
  const columns = columnsOf(check, noteIds);
  const right = columns.length - 1;
  const bottom = HEADER + check.lines.length;
  const rows = check.lines.map((_, line) => columns.map(({ values }) => values[line] ?? null));
  const area = { top: HEADER, left: 0, bottom, right };
  const columnsWith = (test: (column: SummaryColumn) => boolean): readonly Area[] =>
    columns.flatMap((column, index) => (test(column) ? [{ top: HEADER + 1, left: index, bottom, right: index }] : []));
  return [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values: [[SHEET_TITLES.summary], [summaryTexts.about(aboutOf(check))]] },
    { verb: 'block', sheet, top: HEADER, left: 0, values: [columns.map(({ header }) => header), ...rows] },
    { verb: 'look', sheet, areas: [cellArea(0, 0)], look: TITLE },
    { verb: 'look', sheet, areas: [cellArea(1, 0)], look: SUBTITLE },
    { verb: 'look', sheet, areas: [{ ...area, bottom: HEADER }], look: TABLE_HEADER },
    { verb: 'look', sheet, areas: [{ ...area, top: HEADER + 1 }], look: TABLE_CELL },
    { verb: 'look', sheet, areas: columnsWith(({ wraps }) => wraps), look: WRAPPED },
    { verb: 'look', sheet, areas: columnsWith(({ wraps }) => !wraps), look: CENTRED },
    { verb: 'table', sheet, name: freeTableName(snapshot, TABLE_NAMES.summary, sheet), area, style: TABLE_STYLE },
    { verb: 'widths', sheet, widths: columns.map(({ width }, column) => ({ column, width })) },
    { verb: 'heights', sheet, heights: heightsOf(columns, rows) },
    { verb: 'freeze', sheet, rows: HEADER + 1, columns: keysOf(check).length },
    {
      verb: 'page',
      sheet,
      layout: {
        orientation: 'landscape',
        fitToWidth: true,
        paper: 'a4',
        titleRows: { first: HEADER, last: HEADER },
        footer: SHEET_TITLES.summary,
      },
    },
  ];
}

function aboutOf({ split, lines }: Check): Parameters<typeof summaryTexts.about>[0] {
  const released = lines.filter(({ verdict }) => verdict === 'release').length;
  const held = lines.filter(({ verdict }) => verdict === 'holdAll').length;
  return { book: split.book, sheet: split.sheet.name, lines: lines.length, released, held };
}

function columnsOf(check: Check, noteIds: readonly string[]): readonly SummaryColumn[] {
  const { headers, widest } = summaryTexts;
  const errors = errorsByLine(check.findings);
  const column = (header: string, most: number, value: (line: CheckedLine) => PlanValue): SummaryColumn => {
    const values = check.lines.map(value);
    return { header, width: fitting(header, values, most), wraps: most > widest.figure, values };
  };
  const figures = FIGURES.map((name) => column(headers[name], widest.figure, (line) => figure(line, name)));
  const hasDescription = check.lines.some(({ line }) => line.description !== null);
  return [
    ...keysOf(check).map((key) => column(headers[key], widest.key, ({ line }) => line.key[key])),
    ...(hasDescription ? [column(headers.description, widest.description, ({ line }) => line.description)] : []),
    column(headers.verdict, widest.verdict, verdictText),
    column(headers.toFix, widest.toFix, ({ line }) => named(errors.get(line.index) ?? [])),
    ...figures,
    column(headers.restart, widest.figure, ({ figures: { restart } }) => restartText(restart)),
    column(headers.note, widest.verdict, ({ line }) => noteIds[line.index] ?? null),
  ];
}

/** A width that shows the longest value, and each word of the header beside its filter button. */
function fitting(header: string, values: readonly PlanValue[], most: number): number {
  const words = header.split(/[ -]/).map((word) => BOLD * widthOf(word) + 3);
  const lines = values.flatMap((value) => String(value ?? '').split('\n').map((line) => widthOf(line) + 2)); // prettier-ignore
  const longest = lines.reduce((one, other) => Math.max(one, other), 0);
  return Math.ceil(Math.min(most, Math.max(longest, ...words)));
}

/** The parts of the key that any line has. */
function keysOf({ lines }: Check): readonly KeyField[] {
  return KEY_FIELDS.filter((key) => lines.some(({ line }) => line.key[key] !== null));
}

function verdictText({ verdict, errors }: CheckedLine): string {
  return verdict === 'holdAll' ? holdAllText(errors) : COLUMN_TEXTS[verdict];
}

/** A figure of a line. What is not settled or not known is said in the column that people build on, and blank in the others. */
function figure(line: CheckedLine, name: (typeof FIGURES)[number]): PlanValue {
  const value = settledFigures(line)[name];
  if (name !== 'remaining' || value !== null) return value;
  return line.verdict === 'holdAll' ? COLUMN_TEXTS.notSettled : COLUMN_TEXTS.notKnown;
}

function restartText(restart: Figures['restart']): PlanValue {
  return typeof restart === 'string' ? summaryTexts.restart[restart] : restart;
}

function errorsByLine(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const errors = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error' || finding.line === null) continue;
    const known = errors.get(finding.line);
    if (known === undefined) errors.set(finding.line, [finding]);
    else known.push(finding);
  }
  return errors;
}

/** What has to be fixed, a line of text each, as many as one row can show. */
function named(errors: readonly Finding[]): PlanValue {
  const lines: string[] = [];
  let height = 0;
  for (const error of errors.slice(0, MOST_NAMED)) {
    const whole = messageOf(error);
    const message = whole.length > LONGEST_NAMED ? `${whole.slice(0, LONGEST_NAMED)}…` : whole;
    height += linesOf(message, summaryTexts.widest.toFix - 1).length;
    if (lines.length > 0 && height >= MOST_LINES) break;
    lines.push(message);
  }
  if (lines.length < errors.length) lines.push(summaryTexts.more(errors.length - lines.length));
  return lines.length === 0 ? null : lines.join('\n');
}

function heightsOf(
  columns: readonly SummaryColumn[],
  rows: readonly (readonly PlanValue[])[],
): readonly { readonly row: number; readonly height: number }[] {
  const linesIn = (cells: readonly PlanValue[]): number =>
    Math.max(
      ...columns.map(({ wraps, width }, column) =>
        wraps ? linesOf(String(cells[column] ?? ''), width - 1).length : 1,
      ),
    );
  const headerLines = Math.max(...columns.map(({ header, width }) => linesOf(header, (width - 3) / BOLD).length));
  return [
    { row: 0, height: heightOf(1, TITLE_SIZE) },
    { row: HEADER, height: heightOf(headerLines) },
    ...rows.map((cells, index) => ({ row: HEADER + 1 + index, height: heightOf(linesIn(cells)) })),
  ];
}
