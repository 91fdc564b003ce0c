/** Looks at what was written: whether every text is a text, and whether a colleague changed the held sheet meanwhile. */
import type { Area, Place } from '../../domain/sheet';
import { around, cellArea } from '../../workbook/areas';
import { changedMeanwhile } from '../../workbook/compare';
import { sameName } from '../../workbook/own';
import type { Plan } from '../../workbook/plan';
import { areaName } from '../../workbook/address';
import { Trouble } from '../door';
import { says } from '../messages.en';
import { fetchCells, type Wanted } from '../read/fetch';
import type { Piece } from '../read/grid';
import type { Reading, SheetReading } from '../read/reading';
import type { Session } from '../session';
import { cellName } from '../troubles';
import { entryOf, isGuarded, isSpoiled, needsApostrophe } from './texts';

/** A text that was put into a cell and is to be there as it was put. */
export interface PutText {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The texts of a plan that Excel could have taken for something else. The last block that reaches a cell counts. */
function guardedTexts(plan: Plan): readonly PutText[] {
  const found = new Map<string, PutText>();
  for (const step of plan.steps) {
    if (step.verb !== 'block') continue;
    for (const [at, row] of step.values.entries()) {
      for (const [across, value] of row.entries()) {
        const [sheetRow, column] = [step.top + at, step.left + across];
        const key = `${step.sheet.toLowerCase()} ${sheetRow} ${column}`;
        if (isGuarded(value)) found.set(key, { sheet: step.sheet, row: sheetRow, column, text: value });
        else found.delete(key);
      }
    }
  }
  return [...found.values()];
}

/**
 * Reads once more, mends texts that Excel took for something else, and gives what a colleague changed on the held sheet.
 *
 * @param before the workbook as it was immediately before the write
 * @param held name of the held sheet, or `null`
 * @throws {Trouble} where a text cannot be made one; its cell is empty then
 */
export async function verifyWrite(
  session: Session,
  plan: Plan,
  before: Reading,
  held: string | null,
): Promise<readonly Place[]> {
  const texts = guardedTexts(plan);
  const sheet = before.sheets.find(({ facts }) => held !== null && sameName(facts.name, held));
  const typed = sheet === undefined ? null : heldWanted(sheet, plan);
  const ofTexts = textsWanted(texts, before);
  const got = await fetchCells(session, [...(typed === null ? [] : [typed]), ...ofTexts]);
  const pieces = new Map(ofTexts.map((one) => [one.sheetId, got.get(one)?.pieces ?? []]));
  await mendTexts(session, spoiled(texts, pieces, before));
  if (sheet === undefined || typed === null) return [];
  return meanwhile(sheet, got.get(typed)?.pieces ?? [], plan, before);
}

/** All of the held sheet that had something before, and all that the plan puts there. */
function heldWanted({ facts, frame, rowSize }: SheetReading, plan: Plan): Wanted | null {
  const areas = plan.steps.flatMap((step) =>
    step.verb === 'block' && sameName(step.sheet, facts.name) ? [areaOf(step.top, step.left, step.values)] : [],
  );
  const area = aroundAll(frame.used === null ? areas : [frame.used, ...areas]);
  if (area === null) return null;
  // Values and formulas take about the same; of what we add nothing is known but that it is short.
  const size = rowSize.contents / 2 + 40;
  return { sheetId: facts.id, area, inFull: new Set(), onlyTyped: true, rowSize: size, asksHidden: false };
}

function textsWanted(texts: readonly PutText[], before: Reading): readonly Wanted[] {
  const bySheet = new Map<string, PutText[]>();
  for (const text of texts) {
    const known = bySheet.get(text.sheet);
    if (known === undefined) bySheet.set(text.sheet, [text]);
    else known.push(text);
  }
  return [...bySheet].flatMap(([sheet, own]): readonly Wanted[] => {
    const area = aroundAll(own.map(({ row, column }) => cellArea(row, column)));
    if (area === null) return [];
    const size = own.reduce((sum, { text }) => sum + 2 * JSON.stringify(text).length, 0);
    const rows = area.bottom - area.top + 1;
    const rowSize = Math.ceil(size / rows) + 16 * (area.right - area.left + 1);
    return [{ sheetId: idOf(before, sheet), area, inFull: new Set(), rowSize, asksHidden: false }];
  });
}

/** A sheet's id; that of a new one is not known, and its name serves as well. */
function idOf({ facts }: Reading, name: string): string {
  return facts.sheets.find((sheet) => sameName(sheet.name, name))?.id ?? name;
}

function spoiled(
  texts: readonly PutText[],
  pieces: ReadonlyMap<string, readonly Piece[]>,
  before: Reading,
): readonly PutText[] {
  return texts.filter(({ sheet, row, column, text }) => {
    for (const { top, left, values, formulas } of pieces.get(idOf(before, sheet)) ?? []) {
      const value = values[row - top]?.[column - left];
      if (value !== undefined) return isSpoiled(text, value, formulas[row - top]?.[column - left]);
    }
    return false;
  });
}

/** Puts texts in the other way than before; where that is no use either, empties their cells and says so. */
export async function mendTexts(session: Session, texts: readonly PutText[]): Promise<void> {
  if (texts.length === 0) return;
  const rangeOf = ({ sheet, row, column }: PutText): Excel.Range =>
    session.context.workbook.worksheets.getItem(sheet).getRange(areaName(cellArea(row, column)));
  for (const put of texts) {
    const range = rangeOf(put);
    const bare = needsApostrophe(put.text);
    range.numberFormat = [[bare ? '@' : 'General']];
    range.values = [[bare ? put.text : `'${String(entryOf(put.text))}`]];
  }
  const looks = texts.map((put) => askContents(rangeOf(put)));
  await session.sync();
  const wrong = texts.filter((put, index) => {
    const { value, formula } = looks[index]?.() ?? { value: '', formula: '' };
    return isSpoiled(put.text, value, formula);
  });
  const [first] = wrong;
  if (first === undefined) return;
  for (const put of wrong) rangeOf(put).clear('Contents');
  await session.sync();
  const places = wrong.map(({ sheet, row, column }) => ({ sheet, ...cellArea(row, column) }));
  throw new Trouble('unexpected', 'some', says.notText(first.sheet, cellName(first.row, first.column)), null, places);
}

function askContents(range: Excel.Range): () => { readonly value: unknown; readonly formula: unknown } {
  range.load('values,formulas');
  return () => contentsOf(range);
}

function contentsOf({ values, formulas }: Excel.Range): { readonly value: unknown; readonly formula: unknown } {
  return { value: values[0]?.[0], formula: formulas[0]?.[0] };
}

function meanwhile(
  { facts }: SheetReading,
  pieces: readonly Piece[],
  plan: Plan,
  { snapshot }: Reading,
): readonly Place[] {
  const before = snapshot.sheets.find(({ name }) => name === facts.name);
  if (before === undefined) return [];
  const rows: (Pick<Piece, 'left'> & { readonly cells: readonly unknown[] })[] = [];
  let columns = before.columnCount;
  for (const { top, left, formulas } of pieces) {
    for (const [offset, cells] of formulas.entries()) {
      rows[top + offset] = { left, cells };
      columns = Math.max(columns, left + cells.length);
    }
  }
  const typed = (row: number, column: number): unknown => {
    const found = rows[row];
    return found?.cells[column - found.left] ?? '';
  };
  return changedMeanwhile(before, typed, { rows: Math.max(before.rowCount, rows.length), columns }, plan);
}

function areaOf(top: number, left: number, values: readonly (readonly unknown[])[]): Area {
  const width = values.reduce((most, row) => Math.max(most, row.length), 1);
  return { top, left, bottom: top + Math.max(1, values.length) - 1, right: left + width - 1 };
}

/** The smallest area around others; `null` around none. */
function aroundAll([first, ...others]: readonly Area[]): Area | null {
  return first === undefined ? null : others.reduce(around, first);
}
