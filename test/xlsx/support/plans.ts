/** Plans that use every verb, as a write and a removal of Held Split would. */
import type { CellLook, Plan, PlanStep, PlanValue } from '../../../src/workbook/plan';
import { HEADERS, HELD, ROWS } from './inject';

export const MARK_FORMULA = '"Held Split"<>""';
export const OWN_HEADERS = ['Remaining to build (line)', 'Split check'] as const;
const STATE = {
  namespace: 'urn:held-split:test:1',
  xml: '<state xmlns="urn:held-split:test:1">{"v":1}</state>',
} as const;

const HEADER: CellLook = { bold: true, wrap: true, fill: '#E6F0F5', vertical: 'center' };
const TITLE: CellLook = { bold: true, fontSize: 16, fontColor: '#1F5C7A' };
const BOXED: CellLook = {
  wrap: true,
  vertical: 'top',
  border: { color: '#A6B8C2', sides: ['top', 'bottom', 'left', 'right'] },
};
const MARK: CellLook = { fill: '#FFE1DB', border: { color: '#B42318', sides: ['top', 'bottom'] } };

/** What is written beside each row. */
export const WRITTEN: readonly (readonly PlanValue[])[] = [
  [60, 'Release'],
  [60, 'Release'],
  ['Not settled', 'Hold all: 2 to fix'],
  ['Not settled', 'Hold all: 2 to fix'],
];

const LEFT = HEADERS.length;
const LAST = 2 + ROWS.length;
const OWN_AREA = { top: 2, left: LEFT, bottom: LAST, right: LEFT + 1 };

/** The texts of the note that must never become formulas. */
export const DANGEROUS = [
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  '\t=1',
  "'quoted",
  ' =2',
  'a & b < c',
  'line\nbreak',
  'bell\u0007',
  '_x0041_',
  ' blanks ',
];

/** A write: `again` when the workbook holds the columns already, as the plan of a second write would say. */
export function writePlan(form: 'table' | 'range', again = false): Plan {
  const sheet = HELD.name;
  const columns: PlanStep[] = [
    ...(form === 'table' && !again
      ? [{ verb: 'tableColumns', sheet, table: 'HeldTable', headers: OWN_HEADERS } as const]
      : []),
    { verb: 'block', sheet, top: 2, left: LEFT, values: [OWN_HEADERS] },
    { verb: 'look', sheet, areas: [{ ...OWN_AREA, bottom: 2 }], look: HEADER },
    {
      verb: 'widths',
      sheet,
      widths: [
        { column: LEFT, width: 14 },
        { column: LEFT + 1, width: 20 },
      ],
    },
    { verb: 'block', sheet, top: 3, left: LEFT, values: WRITTEN },
    { verb: 'marks', sheet, formula: MARK_FORMULA, areas: [{ top: 5, left: 4, bottom: 6, right: 4 }], look: MARK },
  ];
  return {
    preconditions: [
      { must: 'allowSheets' },
      { must: 'beUnprotected', sheet },
      { must: 'beUnfiltered', sheet, table: form === 'table' ? 'HeldTable' : null },
      { must: 'beOurs', sheet: 'Split Summary' },
      { must: 'beOurs', sheet: 'Release Note' },
      ...(again ? [] : [{ must: 'beFree', sheet, area: OWN_AREA } as const]),
    ],
    steps: [...columns, ...summarySteps(), ...noteSteps(), { verb: 'state', ...STATE }],
  };
}

function summarySteps(): PlanStep[] {
  const sheet = 'Split Summary';
  const area = { top: 2, left: 0, bottom: 4, right: 2 };
  return [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values: [['Held Split: split summary']] },
    { verb: 'look', sheet, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], look: TITLE },
    {
      verb: 'block',
      sheet,
      top: 2,
      left: 0,
      values: [
        ['PO', 'Remaining', 'Share'],
        ['4711', 60, 0.25],
        ['=4712', true, 1],
      ],
    },
    {
      verb: 'look',
      sheet,
      areas: [{ top: 3, left: 2, bottom: 4, right: 2 }],
      look: { numberFormat: '0.0 %', horizontal: 'right' },
    },
    { verb: 'table', sheet, name: 'HeldSplitSummary', area, style: 'TableStyleMedium2' },
    {
      verb: 'widths',
      sheet,
      widths: [
        { column: 0, width: 20 },
        { column: 2, width: 9.5 },
      ],
    },
    { verb: 'freeze', sheet, rows: 3, columns: 1 },
    {
      verb: 'page',
      sheet,
      layout: { orientation: 'landscape', fitToWidth: true, paper: 'a4', titleRows: { first: 0, last: 2 } },
    },
  ];
}

function noteSteps(): PlanStep[] {
  const sheet = 'Release Note';
  return [
    { verb: 'sheet', sheet },
    { verb: 'block', sheet, top: 0, left: 0, values: [['Held Split: release note']] },
    { verb: 'merge', sheet, area: { top: 0, left: 0, bottom: 0, right: 3 } },
    { verb: 'block', sheet, top: 2, left: 1, values: DANGEROUS.map((text) => [text]) },
    { verb: 'look', sheet, areas: [{ top: 2, left: 1, bottom: 1 + DANGEROUS.length, right: 2 }], look: BOXED },
    {
      verb: 'heights',
      sheet,
      heights: [
        { row: 0, height: 30 },
        { row: 20, height: 40.5 },
      ],
    },
    {
      verb: 'page',
      sheet,
      layout: {
        orientation: 'portrait',
        fitToWidth: true,
        paper: 'letter',
        printArea: { top: 0, left: 0, bottom: 20, right: 3 },
        footer: 'R&D: 12 parts & more',
      },
    },
  ];
}

/** Takes away what {@link writePlan} wrote, but for the state. */
export function removePlan(form: 'table' | 'range'): Plan {
  const sheet = HELD.name;
  const header = { ...OWN_AREA, bottom: 2 };
  const columns: PlanStep[] =
    form === 'table'
      ? [{ verb: 'removeTableColumns', sheet, table: 'HeldTable', headers: OWN_HEADERS, looks: [HEADER] }]
      : [
          { verb: 'clear', sheet, area: header, looks: [HEADER] },
          { verb: 'block', sheet, top: 3, left: LEFT, values: WRITTEN.map(() => [null, null]) },
        ];
  return {
    preconditions: [
      { must: 'beOurs', sheet: 'Split Summary' },
      { must: 'beOurs', sheet: 'Release Note' },
    ],
    steps: [
      ...columns,
      {
        verb: 'widths',
        sheet,
        widths: [
          { column: LEFT, width: null },
          { column: LEFT + 1, width: null },
        ],
      },
      { verb: 'marks', sheet, formula: MARK_FORMULA, areas: [], look: MARK },
      { verb: 'removeSheet', sheet: 'Split Summary' },
      { verb: 'removeSheet', sheet: 'Release Note' },
    ],
  };
}
