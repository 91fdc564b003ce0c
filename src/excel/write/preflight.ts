/** What only Excel's own rules forbid, found out before anything is written. */
import { sameName, sheetNamed } from '../../workbook/own';
import type { Plan, PlanStep } from '../../workbook/plan';
import type { Snapshot, SnapshotSheet, SnapshotTable } from '../../workbook/snapshot';
import { says } from '../messages.en';
import { supports } from '../supports';
import { cellName, refuse } from '../troubles';
import { LONGEST_TEXT } from './texts';

/** Excel's rule for names of sheets. */
const SHEET_NAME = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;

/**
 * Throws for a plan that Excel cannot carry out.
 *
 * @throws {Trouble} `refused`, with the sentence that names what is in the way
 */
export function preflight(snapshot: Snapshot, plan: Plan): void {
  for (const step of plan.steps) {
    if (step.verb === 'sheet') refuseName(snapshot, step.sheet);
    else if (step.verb === 'block') refuseLongTexts(step);
    else if (step.verb === 'removeTableColumns') refuseColumns(snapshot, step);
  }
  refuseUses(snapshot, plan);
}

function refuseName(snapshot: Snapshot, name: string): void {
  if (sheetNamed(snapshot, name) !== undefined) return;
  if (!SHEET_NAME.test(name) || sameName(name, 'History')) throw refuse(says.badName(name));
}

function refuseLongTexts({ sheet, top, left, values }: Extract<PlanStep, { readonly verb: 'block' }>): void {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      const isLong = typeof value === 'string' && value.length > LONGEST_TEXT;
      if (isLong) throw refuse(says.tooLong(sheet, cellName(top + row, left + column)));
    }
  }
}

/** The columns that go must be the last ones: others would have to move, with all that refers to them. */
function refuseColumns(snapshot: Snapshot, step: Extract<PlanStep, { readonly verb: 'removeTableColumns' }>): void {
  const sheet = sheetNamed(snapshot, step.sheet);
  const table = sheet?.tables.find(({ name }) => sameName(name, step.table));
  if (sheet === undefined || table === undefined) return;
  const going = table.columns.filter((name) => step.headers.includes(name));
  const last = table.columns.slice(table.columns.length - going.length);
  const isEnd = last.every((name) => going.includes(name)) && going.length < table.columns.length;
  if (!isEnd) throw refuse(says.columnsBetween(step.sheet, step.table));
  if (!supports('1.13') && hasNeighbours(sheet, table)) throw refuse(says.cannotShrink(step.sheet, step.table));
}

function hasNeighbours({ columns }: SnapshotSheet, { area }: SnapshotTable): boolean {
  return columns
    .slice(area.right + 1)
    .some(({ values }) => values.slice(area.top, area.bottom + 1).some((value) => value !== null));
}

/** How formulas call something that goes: a text in them, in lower case. */
interface Spelling {
  readonly name: string;
  /** The sheet that goes itself, whose own formulas do not count; else empty. */
  readonly within: string;
  readonly texts: readonly string[];
}

/** Throws where a formula that is known uses something that goes: Excel would put `#REF!` there. */
function refuseUses(snapshot: Snapshot, plan: Plan): void {
  const spellings = plan.steps.flatMap((step) => spellingsOf(snapshot, step));
  if (spellings.length === 0) return;
  const going = new Set(spellings.map(({ within }) => within.toLowerCase()));
  for (const sheet of snapshot.sheets) {
    if (!going.has(sheet.name.toLowerCase())) refuseIn(sheet, spellings);
  }
}

function refuseIn(sheet: SnapshotSheet, spellings: readonly Spelling[]): void {
  for (const [column, { values }] of sheet.columns.entries()) {
    for (let row = 0; row < values.length; row++) {
      if (!sheet.hasFormula(row, column)) continue;
      const formula = sheet.formula(row, column)?.toLowerCase() ?? '';
      const used = spellings.find(({ texts }) => texts.some((text) => formula.includes(text)));
      if (used !== undefined) throw refuse(says.inUse(used.name, sheet.name, cellName(row, column)));
    }
  }
}

function spellingsOf(snapshot: Snapshot, step: PlanStep): readonly Spelling[] {
  if (step.verb === 'removeTableColumns') {
    return step.headers.map((name) => ({ name, within: '', texts: [`${name.toLowerCase()}]`] }));
  }
  if (step.verb !== 'removeSheet') return [];
  const name = step.sheet.toLowerCase();
  const sheet: Spelling = {
    name: step.sheet,
    within: step.sheet,
    texts: [`'${name.replace(/'/g, "''")}'!`, ...(/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? [`${name}!`] : [])],
  };
  const tables = sheetNamed(snapshot, step.sheet)?.tables ?? [];
  return [
    sheet,
    ...tables.map((table) => ({ name: table.name, within: step.sheet, texts: [`${table.name.toLowerCase()}[`] })),
  ];
}
