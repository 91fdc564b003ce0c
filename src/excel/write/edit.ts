/** Carries out the edits of fixes, and takes them back. */
import type { Edit } from '../../domain/model';
import { formatAt, isFault, valueAt, type Place } from '../../domain/sheet';
import { areaName } from '../../workbook/address';
import { cellArea } from '../../workbook/areas';
import { sameName, sheetNamed } from '../../workbook/own';
import type { Plan, PlanValue, Precondition } from '../../workbook/plan';
import type { Snapshot, SnapshotSheet } from '../../workbook/snapshot';
import { Trouble, type EditReceipt, type Taken, type UndoEdit, type Working } from '../door';
import { rowsName } from '../addresses';
import { says } from '../messages.en';
import type { Asked } from '../read/facts';
import { readAgain } from '../read/read-again';
import { readBook } from '../read/read-book';
import type { Reading } from '../read/reading';
import { inExcel, type Session } from '../session';
import { supports } from '../supports';
import { cellName, troubleOf, type Phase } from '../troubles';
import { refuseChanges, refuseObstacles } from './stale';
import { entriesOf, isGuarded, isSpoiled } from './texts';
import { mendTexts, type PutText } from './verify';

/** A cell by what was typed into it. */
interface Typed {
  readonly cell: Place;
  readonly formula: string | number | boolean;
}

/** Carries out edits, and remembers what they left for the time that they may be taken back. */
export class Editor {
  readonly #after = new WeakMap<EditReceipt, readonly Typed[]>();

  constructor(private readonly readingOf: (snapshot: Snapshot) => Reading | null) {}

  /** Carries out edits in their order, after comparing the sheets with what was checked. */
  async edit(edits: readonly Edit[], basis: Taken, working: Working): Promise<EditReceipt> {
    let phase: Phase = { at: 'before' };
    const asOneUndo = supports('1.20');
    try {
      return await inExcel(
        working,
        async (session) => {
          phase = { at: 'before' };
          const { corrections } = basis.request;
          const known = this.readingOf(basis.snapshot);
          const { snapshot } =
            known === null
              ? await readBook(session, corrections)
              : (await readAgain(session, known, { corrections })).reading;
          const guard: Plan = { preconditions: preconditionsOf(edits, snapshot), steps: [] };
          refuseChanges(basis.snapshot, snapshot, guard, edits[0]?.cell.sheet ?? null);
          refuseObstacles(snapshot, snapshot, guard);
          session.commit();
          phase = { at: 'editing' };
          session.say({ doing: 'writing', done: 0, of: 1 });
          return await this.#carryOut(session, edits, snapshot);
        },
        { asOneUndo },
      );
    } catch (error) {
      throw troubleOf(error, phase);
    }
  }

  /** Takes edits back, unless one of the cells holds something else by now. */
  async undo(receipt: EditReceipt, working: Working): Promise<void> {
    let phase: Phase = { at: 'before' };
    try {
      await inExcel(
        working,
        async (session) => {
          phase = { at: 'before' };
          await refuseOthers(session, this.#after.get(receipt) ?? []);
          session.commit();
          phase = { at: 'editing' };
          for (const step of receipt.before) takeBack(session.context, step);
          await session.sync();
        },
        { asOneUndo: supports('1.20') },
      );
    } catch (error) {
      throw troubleOf(error, phase);
    }
  }

  async #carryOut(session: Session, edits: readonly Edit[], snapshot: Snapshot): Promise<EditReceipt> {
    const { context } = session;
    const before: UndoEdit[] = [];
    const sheets = new Map<string, MovingSheet>();
    for (const edit of edits) {
      const sheet = movingSheet(sheets, snapshot, edit.cell.sheet);
      before.unshift(...sheet.before(edit));
      if (edit.kind === 'set') putValue(context, edit.cell, edit.value, sheet.formatAt(edit.cell));
      else copyRow(context, edit.cell, sheet);
      sheet.follow(edit);
    }
    const cells = finalCells(edits);
    const looks = cells.map((cell) => askTyped(context, cell));
    await session.sync();
    const texts = cells.map((cell) => finalText(cell, edits));
    await mendTexts(session, wrongTexts(texts, looks.map((look) => look()))); // prettier-ignore
    const receipt: EditReceipt = { before };
    this.#after.set(receipt, looks.map((look) => look())); // prettier-ignore
    return receipt;
  }
}

/** Edits need a sheet that takes them: no protection, and no filter, under which rows would come in the wrong place. */
function preconditionsOf(edits: readonly Edit[], snapshot: Snapshot): readonly Precondition[] {
  const names = [...new Set(edits.map(({ cell }) => cell.sheet))];
  return [
    { must: 'beWritable' },
    ...names.flatMap((sheet): readonly Precondition[] => [
      { must: 'beUnprotected', sheet },
      { must: 'beUnfiltered', sheet, table: null },
      ...(sheetNamed(snapshot, sheet)?.tables ?? []).map(({ name }): Precondition => ({ must: 'beUnfiltered', sheet, table: name })),
    ]),
  ]; // prettier-ignore
}

function movingSheet(sheets: Map<string, MovingSheet>, snapshot: Snapshot, name: string): MovingSheet {
  const known = sheets.get(name.toLowerCase());
  const sheet = sheetNamed(snapshot, name);
  if (known !== undefined) return known;
  if (sheet === undefined) throw new Trouble('sheetGone', 'nothing', says.sheetGone(name));
  const moving = new MovingSheet(sheet);
  sheets.set(name.toLowerCase(), moving);
  return moving;
}

/** A sheet while edits put rows in: what is known of its cells, by where they are by then. */
class MovingSheet {
  /** Where rows were put in, in order. */
  readonly #inserted: number[] = [];

  constructor(private readonly sheet: SnapshotSheet) {}

  /** The number format of a cell. */
  formatAt({ top, left }: Place): string {
    return formatAt(this.sheet, this.#original(top).row, left);
  }

  /** What takes an edit back. What is done to a row that was put in goes with it. */
  before(edit: Edit): readonly UndoEdit[] {
    const { cell } = edit;
    if (edit.kind === 'copyRow') {
      const row = this.placeOfCopy(cell.top);
      return [{ kind: 'removeRow', cell: { ...cell, top: row, bottom: row } }];
    }
    const { row, isCopy } = this.#original(cell.top);
    if (isCopy) return [];
    return [{ kind: 'restore', cell, formula: typedIn(this.sheet, row, cell.left), format: this.formatAt(cell) }];
  }

  /** Notes that an edit was carried out. */
  follow(edit: Edit): void {
    if (edit.kind === 'copyRow') this.#inserted.push(this.placeOfCopy(edit.cell.top));
  }

  /**
   * Where the copy of a row is put: below it, but above the last row of a table or list, since what is put in below that one would be
   * outside of the table and of sums over the list.
   */
  placeOfCopy(top: number): number {
    const { row } = this.#original(top);
    const table = this.sheet.tables.find(({ area }) => row > area.top && row <= area.bottom);
    const isLast =
      table === undefined
        ? this.sheet.columns.every((_, column) => valueAt(this.sheet, row + 1, column) === null)
        : row === table.area.bottom - (table.totalsRow ? 1 : 0);
    return isLast ? top : top + 1;
  }

  #original(top: number): { readonly row: number; readonly isCopy: boolean } {
    let row = top;
    let isCopy = false;
    for (const place of [...this.#inserted].reverse()) {
      if (row === place) isCopy = true;
      if (row > place) row--;
    }
    return { row, isCopy };
  }
}

/** What was typed into a cell: a formula with its `=`, a text with an apostrophe where it needs one. */
function typedIn(sheet: SnapshotSheet, row: number, column: number): string | number | boolean {
  const formula = sheet.formula(row, column);
  if (formula !== null) return `=${formula}`;
  const value = valueAt(sheet, row, column);
  if (value === null) return '';
  if (isFault(value)) return value.text;
  return typeof value === 'string' && /^[='+\-@]/.test(value) ? `'${value}` : value;
}

function rangeAt(context: Excel.RequestContext, { sheet, top, left }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(areaName(cellArea(top, left)));
}

function putValue(context: Excel.RequestContext, cell: Place, value: PlanValue, format: string): void {
  const range = rangeAt(context, cell);
  const { formatsBefore, values, formatsAfter } = entriesOf([[value]], () => format);
  if (formatsBefore !== null) range.numberFormat = formatsBefore.map((row) => [...row]);
  range.values = values.map((row) => [...row]);
  if (formatsAfter !== null) range.numberFormat = formatsAfter.map((row) => [...row]);
}

function copyRow(context: Excel.RequestContext, { sheet, top }: Place, moving: MovingSheet): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const place = moving.placeOfCopy(top);
  worksheet.getRange(rowsName(place, place)).insert('Down');
  const source = place === top ? top + 1 : top;
  worksheet.getRange(rowsName(place, place)).copyFrom(worksheet.getRange(rowsName(source, source)), 'All');
}

function takeBack(context: Excel.RequestContext, step: UndoEdit): void {
  const { cell } = step;
  if (step.kind === 'removeRow') {
    context.workbook.worksheets.getItem(cell.sheet).getRange(rowsName(cell.top, cell.top)).delete('Up');
    return;
  }
  const { formula, format } = step;
  const range = rangeAt(context, cell);
  if (typeof formula === 'string' && formula.startsWith('=')) {
    range.numberFormat = [['General']];
    range.formulas = [[formula]];
  } else {
    const value = typeof formula === 'string' && formula.startsWith("'") ? formula.slice(1) : formula;
    putValue(context, cell, value === '' ? null : value, format);
  }
  range.numberFormat = [[format]];
}

/** The cells that edits set, where they are in the end, each once. */
function finalCells(edits: readonly Edit[]): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { cell } of finalSets(edits)) found.set(`${cell.sheet} ${cell.top} ${cell.left}`, cell);
  return [...found.values()];
}

/** What edits set, where it is in the end. */
function finalSets(edits: readonly Edit[]): readonly { readonly cell: Place; readonly value: string | number }[] {
  return edits.flatMap((edit, index) => {
    if (edit.kind !== 'set') return [];
    let { top } = edit.cell;
    for (const later of edits.slice(index + 1)) {
      if (later.kind === 'copyRow' && sameName(later.cell.sheet, edit.cell.sheet) && later.cell.top < top) top++;
    }
    return [{ cell: { ...edit.cell, top, bottom: top }, value: edit.value }];
  });
}

/** The text that a cell is to hold in the end, where Excel could take it for something else. */
function finalText(cell: Place, edits: readonly Edit[]): PutText | null {
  const set = finalSets(edits).findLast(
    (one) => one.cell.sheet === cell.sheet && one.cell.top === cell.top && one.cell.left === cell.left,
  );
  if (!isGuarded(set?.value)) return null;
  return { sheet: cell.sheet, row: cell.top, column: cell.left, text: set.value };
}

function wrongTexts(texts: readonly (PutText | null)[], looks: readonly Look[]): readonly PutText[] {
  return texts.flatMap((put, index) => {
    const look = looks[index];
    return put !== null && look !== undefined && isSpoiled(put.text, look.value, look.formula) ? [put] : [];
  });
}

interface Look extends Typed {
  readonly value: unknown;
}

function askTyped(context: Excel.RequestContext, cell: Place): Asked<Look> {
  const range = rangeAt(context, cell);
  range.load('values,formulas');
  return () => lookOf(range, cell);
}

function lookOf({ values, formulas }: Excel.Range, cell: Place): Look {
  const formula: unknown = formulas[0]?.[0];
  const isTyped = typeof formula === 'string' || typeof formula === 'number' || typeof formula === 'boolean';
  return { cell, formula: isTyped ? formula : '', value: values[0]?.[0] };
}

async function refuseOthers(session: Session, after: readonly Typed[]): Promise<void> {
  const looks = after.map(({ cell }) => askTyped(session.context, cell));
  if (looks.length > 0) await session.sync();
  for (const [index, { cell, formula }] of after.entries()) {
    if (looks[index]?.().formula === formula) continue;
    const message = says.undoChanged(cell.sheet, cellName(cell.top, cell.left));
    throw new Trouble('changed', 'nothing', message, null, [cell]);
  }
}
