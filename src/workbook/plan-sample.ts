/** A sheet to try things out on: the worked example of SPEC section 4, the rows of `assets/samples/model.xlsx`. */
import type { Area } from '../domain/sheet';
import { cellArea } from './areas';
import { sameName } from './own';
import { NO_EFFECTS, type CellLook, type DescribedPlan, type PlanStep, type PlanValue } from './plan';
import type { Snapshot } from './snapshot';
import { SUBTITLE, TABLE_HEADER, TITLE, TITLE_SIZE, WRAPPED } from './write/looks';
import { heightOf } from './write/text-size';

const NAME = 'Held Inventory';
const TABLE = 'HeldInventory';
const TABLE_STYLE = 'TableStyleMedium2';

/** Where the header row is: a title, what it is, an empty row. */
const HEADER = 3;

const COUNT: CellLook = { horizontal: 'right' };
const CENTRED: CellLook = { horizontal: 'center' };

/** Header, width in characters, how its cells look. */
const COLUMNS: readonly (readonly [header: string, width: number, look: CellLook | null])[] = [
  ['Shop', 20, null],
  ['PO', 8, null],
  ['Part No', 10, null],
  ['Description', 18, null],
  ['Ordered', 9, COUNT],
  ['Delivered', 10, COUNT],
  ['Held total', 9, COUNT],
  ['Approved rev', 10, CENTRED],
  ['Lot', 6, CENTRED],
  ['Bag', 9, null],
  ['Qty', 7, COUNT],
  ['Lane', 11, null],
  ['Rev', 6, CENTRED],
  ['Label rev', 8, CENTRED],
  ['Location', 11, null],
  ['Hold reason', 17, null],
  ['Next decision', 30, WRAPPED],
  ['Counts toward order', 15, CENTRED],
  ['Approved by', 14, null],
  ['Change approver', 14, null],
  ['Approval ref', 22, null],
  ['Restart', 10, null],
];

const ORDER_LINE = ['Northfield Additive', '4711', 'DB-204', 'Drone bracket', 100, 0, 75, 'C'] as const;
const AUTHORITY = ['Dana Ortiz', 'Priya Raman', 'E-mail of 2025-06-12', 'Blocked'] as const;
const NEXT = 'Engineering rules on rev B against the rev C drawing';
const ROWS: readonly (readonly PlanValue[])[] = [
  [...ORDER_LINE, 'B', 'Bag 14', 40, 'Accepted', 'C', 'C', 'Shelf 3', null, null, 'Yes', ...AUTHORITY],
  [...ORDER_LINE, 'A', 'Bag 15', 35, 'Hold', 'B', 'B', 'Shelf 7', 'revision review', NEXT, 'Yes', ...AUTHORITY],
];

/**
 * The plan that adds a sheet with the example as an Excel table, at the end of the workbook and under names that are free.
 *
 * @param snapshot the workbook as it was taken
 */
export function planSample(snapshot: Snapshot): DescribedPlan {
  const sheet = freeName(NAME, ' ', (name) => snapshot.sheetNames.some((other) => sameName(other, name)));
  const name = freeName(TABLE, '', (text) => snapshot.takenNames.includes(text.toUpperCase()));
  const right = COLUMNS.length - 1;
  const bottom = HEADER + ROWS.length;
  const area: Area = { top: HEADER, left: 0, bottom, right };
  const steps: PlanStep[] = [
    { verb: 'sheet', sheet },
    {
      verb: 'block',
      sheet,
      top: 0,
      left: 0,
      values: [
        ['Held inventory of the paused job: drone brackets'],
        ['One row per bag. Counted by the shop before the call of 12 June.'],
      ],
    },
    { verb: 'block', sheet, top: HEADER, left: 0, values: [COLUMNS.map(([header]) => header), ...ROWS] },
    { verb: 'look', sheet, areas: [cellArea(0, 0)], look: TITLE },
    { verb: 'look', sheet, areas: [cellArea(1, 0)], look: SUBTITLE },
    { verb: 'look', sheet, areas: [{ ...area, bottom: HEADER }], look: TABLE_HEADER },
    ...[COUNT, CENTRED, WRAPPED].map((look): PlanStep => ({ verb: 'look', sheet, areas: bodiesWith(look), look })),
    { verb: 'table', sheet, name, area, style: TABLE_STYLE },
    { verb: 'widths', sheet, widths: COLUMNS.map(([, width], column) => ({ column, width })) },
    {
      verb: 'heights',
      sheet,
      heights: [
        { row: 0, height: heightOf(1, TITLE_SIZE) },
        { row: HEADER, height: heightOf(2) },
        { row: bottom, height: heightOf(2) },
      ],
    },
    { verb: 'freeze', sheet, rows: HEADER + 1, columns: 3 },
    { verb: 'page', sheet, layout: { orientation: 'landscape', fitToWidth: true, paper: 'a4' } },
  ];
  return {
    preconditions: [{ must: 'beWritable' }, { must: 'allowSheets' }, { must: 'beOurs', sheet }],
    steps,
    effects: { ...NO_EFFECTS, sheets: [sheet] },
  };
}

/** The cells below the headers of the columns that look like this. */
function bodiesWith(look: CellLook): readonly Area[] {
  return COLUMNS.flatMap(([, , own], column) =>
    own === look ? [{ top: HEADER + 1, left: column, bottom: HEADER + ROWS.length, right: column }] : [],
  );
}

function freeName(name: string, gap: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number++) free = `${name}${gap}${number}`;
  return free;
}
