/** Carries a plan out on a model, as Excel would do it for the add-in. */
import type { Area } from '../../../../src/domain/sheet';
import { numbersFrom } from '../../../../src/workbook/areas';
import type { CellLook, PlanStep } from '../../../../src/workbook/plan';
import type { BookModel, SheetModel, StyleChange, TableModel } from '../../../../src/workbench/model';

const WHOLE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function sheetOf(model: BookModel, name: string): SheetModel {
  const sheet = model.sheetByName(name);
  if (sheet === null) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

function tableOf(sheet: SheetModel, name: string): TableModel {
  const table = sheet.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}`);
  return table;
}

function changeOf(look: CellLook): StyleChange {
  const { border, ...rest } = look;
  if (border === undefined) return rest;
  const borders = Object.fromEntries(border.sides.map((side) => [side, { style: 'thin', color: border.color }]));
  return { ...rest, borders };
}

function empty(sheet: SheetModel): void {
  for (const table of sheet.tables) sheet.convertTableToRange(table.id);
  sheet.clear(WHOLE, 'all');
  sheet.setColumnWidth(0, 50, null);
  sheet.freeze(0, 0);
}

/** On a sheet that the plan did not begin, cells with a look of their own keep it. */
function look(sheet: SheetModel, area: Area, change: StyleChange, isOurs: boolean): void {
  if (isOurs) {
    sheet.setStyle(area, change);
    return;
  }
  const plain = JSON.stringify(sheet.style(900_000, 16_000));
  for (const row of numbersFrom(area.top, area.bottom)) {
    for (const column of numbersFrom(area.left, area.right)) {
      if (JSON.stringify(sheet.style(row, column)) !== plain) continue;
      sheet.setStyle({ top: row, left: column, bottom: row, right: column }, change);
    }
  }
}

/** Does what the steps say. */
export function carryOut(model: BookModel, steps: readonly PlanStep[]): void {
  const begun = new Set<string>();
  model.group(() => {
    for (const step of steps) one(model, step, begun);
  });
}

function one(model: BookModel, step: PlanStep, begun: Set<string>): void {
  if (step.verb === 'sheet') {
    const present = model.sheetByName(step.sheet);
    if (present === null) model.addSheet(step.sheet);
    else empty(present);
    begun.add(step.sheet);
  } else if (step.verb === 'removeSheet') {
    const present = model.sheetByName(step.sheet);
    if (present !== null) model.removeSheet(present.id);
  } else if (step.verb === 'state') {
    const part = model.customXmlParts.find(({ namespace }) => namespace === step.namespace);
    if (part === undefined) model.addCustomXml(step.xml);
    else model.setCustomXml(part.id, step.xml);
  } else onSheet(sheetOf(model, step.sheet), step, begun);
}

type SheetStep = Exclude<PlanStep, { readonly verb: 'sheet' | 'removeSheet' | 'state' }>;

function onSheet(sheet: SheetModel, step: SheetStep, begun: ReadonlySet<string>): void {
  switch (step.verb) {
    case 'block':
      sheet.put(step.top, step.left, step.values);
      return;
    case 'look':
      for (const area of step.areas) look(sheet, area, changeOf(step.look), begun.has(step.sheet));
      return;
    case 'table': {
      const { id } = sheet.addTable(step.area, true, step.name);
      sheet.setTableStyle(id, step.style);
      return;
    }
    case 'resizeTable':
      sheet.resizeTable(tableOf(sheet, step.name).id, step.area);
      return;
    case 'tableColumns':
      for (const header of step.headers) sheet.addTableColumn(tableOf(sheet, step.table).id, header);
      return;
    case 'removeTableColumns':
      for (const header of step.headers) {
        const { id, columns } = tableOf(sheet, step.table);
        sheet.deleteTableColumn(id, columns.find(({ name }) => name === header)?.id ?? -1);
      }
      return;
    case 'clear':
      sheet.clear(step.area, 'all');
      return;
    case 'widths':
      for (const { column, width } of step.widths) sheet.setColumnWidth(column, column, width);
      return;
    case 'heights':
      for (const { row, height } of step.heights) sheet.setRowHeight(row, row, height);
      return;
    case 'merge':
      sheet.merge(step.area);
      return;
    case 'freeze':
      sheet.freeze(step.rows, step.columns);
      return;
    case 'page': {
      const { printArea = null, titleRows = null, paper, ...rest } = step.layout;
      sheet.setPage({ ...rest, printArea, titleRows, paper: paper === 'a4' ? 9 : 1 });
      return;
    }
    case 'marks':
      for (const { id, formula } of sheet.conditionalFormats) {
        if (formula === step.formula) sheet.deleteConditionalFormat(id);
      }
      if (step.areas.length > 0) mark(sheet, step);
  }
}

function mark(sheet: SheetModel, step: Extract<PlanStep, { readonly verb: 'marks' }>): void {
  const { id } = sheet.addConditionalFormat(step.areas, step.formula);
  sheet.changeConditionalFormat(id, { look: step.look });
  sheet.moveConditionalFormat(id, sheet.conditionalFormats.length - 1);
}
