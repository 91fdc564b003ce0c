/**
 * The door to Excel over the bytes of a workbook file, so that the pane is tested on real workbooks: what it reads and
 * writes goes through `src/xlsx`, as with the command line. It refuses what Excel refuses as far as a file knows it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../../src/domain/model';
import { formatAt, isBlank, isFault, valueAt, type CellValue, type Place, type Sheet } from '../../../src/domain/sheet';
import {
  Trouble,
  type BookChange,
  type EditReceipt,
  type ExcelDoor,
  type Receipt,
  type Taken,
  type TakeRequest,
  type UndoEdit,
  type Working,
} from '../../../src/excel/door';
import { areaName } from '../../../src/workbook/address';
import { sheetNamed } from '../../../src/workbook/own';
import type { Plan, PlanStep, PlanValue } from '../../../src/workbook/plan';
import { checkPreconditions } from '../../../src/workbook/preconditions';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { applyPlan, openWorkbook, takeSnapshot } from '../../../src/xlsx';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');

/** What a call of the door is named in a test's faults and in its record. */
export type Call = 'take' | 'takeAgain' | 'apply' | 'edit' | 'undo' | 'select' | 'activate' | 'watch';

/** The bytes of a sample workbook: `model.xlsx`. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** A workbook file behind the door. */
export class FileDoor implements ExcelDoor {
  /** The calls made so far, in order. */
  readonly calls: Call[] = [];
  /** What was selected last. */
  selected: readonly Place[] = [];
  /** What the last reading again was told of. */
  told: readonly BookChange[] = [];
  /** The sheet gone to last. */
  active: string | null = null;
  /** Whether merged cells can be seen (ExcelApi 1.13). */
  seesMerges = true;
  /** Cells that the next write reports as changed by a colleague meanwhile. */
  changedMeanwhile: readonly Place[] = [];
  readonly #watchers = new Set<(change: BookChange) => void>();
  readonly #faults = new Map<Call, Error>();
  /** The file before and after the edits of a receipt: a row of errors cannot be put back through a plan. */
  readonly #edited = new WeakMap<EditReceipt, { readonly before: Uint8Array; readonly after: Uint8Array }>();
  #gate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;

  constructor(
    public bytes: Uint8Array,
    readonly fileName = 'book.xlsx',
  ) {}

  /** A door over a sample workbook. */
  static sample(name: string): FileDoor {
    return new FileDoor(sampleBytes(name), name);
  }

  /** The workbook as it is now. */
  snapshot(): Snapshot {
    return takeSnapshot(openWorkbook(this.bytes, this.fileName));
  }

  /** Makes the next call of this kind fail, before it does anything. */
  failNext(call: Call, error: Error): void {
    this.#faults.set(call, error);
  }

  /** Makes reading, writing and edits wait until {@link resume}. */
  pause(): void {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.#gate = { opened, open };
  }

  resume(): void {
    this.#gate?.open();
    this.#gate = null;
  }

  /** What the buyer or a colleague types into a cell. */
  type(sheet: string, row: number, column: number, value: PlanValue): void {
    this.#apply([{ verb: 'block', sheet, top: row, left: column, values: [[value]] }]);
    this.tell({
      kind: 'cells',
      sheetId: sheet,
      address: areaName({ top: row, left: column, bottom: row, right: column }),
    });
  }

  /** Tells the watchers of a change. */
  tell(change: BookChange): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  get watchers(): number {
    return this.#watchers.size;
  }

  async take(request: TakeRequest, working?: Working): Promise<Taken> {
    await this.#begin('take', working);
    working?.onStep?.({ doing: 'reading', done: 1, of: 1 });
    return { snapshot: this.snapshot(), request, seesMerges: this.seesMerges };
  }

  async takeAgain({ request }: Taken, changes: readonly BookChange[], working?: Working): Promise<Taken> {
    await this.#begin('takeAgain', working);
    this.told = changes;
    return { snapshot: this.snapshot(), request, seesMerges: this.seesMerges };
  }

  async apply(plan: Plan, basis: Taken, held: string | null, working?: Working): Promise<Receipt> {
    await this.#begin('apply', working);
    const now = this.snapshot();
    if (held !== null) refuseChanged(basis.snapshot, now, held);
    const [refusal] = checkPreconditions(now, plan);
    if (refusal !== undefined) throw new Trouble('refused', 'nothing', refusal.message);
    working?.onStep?.({ doing: 'writing', done: 0, of: 1 });
    this.#apply(plan.steps);
    this.tell({ kind: 'structure' });
    const { changedMeanwhile } = this;
    this.changedMeanwhile = [];
    return { changedMeanwhile };
  }

  async edit(edits: readonly Edit[], basis: Taken, working?: Working): Promise<EditReceipt> {
    await this.#begin('edit', working);
    const [first] = edits;
    if (first !== undefined) refuseChanged(basis.snapshot, this.snapshot(), first.cell.sheet);
    const bytes = this.bytes;
    const before: UndoEdit[] = [];
    for (const edit of edits) {
      before.unshift(this.#before(edit));
      this.#carryOut(edit);
    }
    for (const { cell } of edits) this.tell({ kind: 'cells', sheetId: cell.sheet, address: areaName(cell) });
    const receipt = { before };
    this.#edited.set(receipt, { before: bytes, after: this.bytes });
    return receipt;
  }

  async undo(receipt: EditReceipt, working?: Working): Promise<void> {
    await this.#begin('undo', working);
    const edited = this.#edited.get(receipt);
    if (edited?.after === this.bytes) this.bytes = edited.before;
    else this.#undoSteps(receipt);
    for (const { cell } of receipt.before) this.tell({ kind: 'cells', sheetId: cell.sheet, address: areaName(cell) });
  }

  #undoSteps(receipt: EditReceipt): void {
    for (const step of receipt.before) {
      if (step.kind === 'removeRow') this.#shiftRows(step.cell, -1);
      else this.#set(step.cell, step.formula === '' ? null : step.formula);
    }
  }

  async select(places: readonly Place[]): Promise<void> {
    await this.#begin('select');
    this.selected = places;
  }

  async activate(sheet: string): Promise<void> {
    await this.#begin('activate');
    this.active = sheet;
  }

  async watch(onChange: (change: BookChange) => void): Promise<() => Promise<void>> {
    await this.#begin('watch');
    this.#watchers.add(onChange);
    return () => {
      this.#watchers.delete(onChange);
      return Promise.resolve();
    };
  }

  async #begin(call: Call, working: Working = {}): Promise<void> {
    this.calls.push(call);
    await Promise.resolve();
    const fault = this.#faults.get(call);
    this.#faults.delete(call);
    if (fault !== undefined) throw fault;
    const mayWait = call === 'take' || call === 'takeAgain' || call === 'apply' || call === 'edit' || call === 'undo';
    if (mayWait && this.#gate !== null) await passed(this.#gate.opened, working.signal);
    working.signal?.throwIfAborted();
  }

  #apply(steps: readonly PlanStep[]): void {
    this.bytes = applyPlan(openWorkbook(this.bytes, this.fileName), { preconditions: [], steps });
  }

  #sheet(name: string): Sheet {
    const sheet = sheetNamed(this.snapshot(), name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  #before({ kind, cell }: Edit): UndoEdit {
    if (kind === 'copyRow') return { kind: 'removeRow', cell: { ...cell, top: cell.top + 1, bottom: cell.top + 1 } };
    const sheet = this.#sheet(cell.sheet);
    const value = valueAt(sheet, cell.top, cell.left);
    const format = formatAt(sheet, cell.top, cell.left);
    return { kind: 'restore', cell, formula: asPlanValue(value) ?? '', format };
  }

  #carryOut(edit: Edit): void {
    if (edit.kind === 'set') this.#set(edit.cell, edit.value);
    else this.#shiftRows(edit.cell, 1);
  }

  #set({ sheet, top, left }: Place, value: PlanValue): void {
    this.#apply([{ verb: 'block', sheet, top, left, values: [[value]] }]);
  }

  /** Puts a copy of a row below it (`by` 1), or takes a row away (`by` -1); values only, and the table grows or shrinks. */
  #shiftRows(cell: Place, by: 1 | -1): void {
    const sheet = this.#sheet(cell.sheet);
    const row = (at: number): PlanValue[] => sheet.columns.map(({ values }) => asPlanValue(values[at] ?? null));
    const from = by === 1 ? cell.top : cell.top + 1;
    const values: PlanValue[][] = [];
    for (let at = from; at < sheet.rowCount; at++) values.push(row(at));
    if (by === -1) values.push(sheet.columns.map(() => null));
    const table = sheet.tables.find(({ area }) => cell.top >= area.top && cell.top <= area.bottom);
    const resized: PlanStep[] =
      table === undefined
        ? []
        : [
            {
              verb: 'resizeTable',
              sheet: sheet.name,
              name: table.name,
              area: { ...table.area, bottom: table.area.bottom + by },
            },
          ];
    const top = by === 1 ? cell.top + 1 : cell.top;
    this.#apply([...resized, { verb: 'block', sheet: sheet.name, top, left: 0, values }]);
  }
}

async function passed(gate: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  await Promise.race([
    gate,
    new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('Aborted', 'AbortError'));
      });
    }),
  ]);
}

function asPlanValue(value: CellValue): PlanValue {
  return isFault(value) ? value.text : value;
}

function refuseChanged(before: Snapshot, now: Snapshot, name: string): void {
  const sheet = sheetNamed(now, name);
  const old = sheetNamed(before, name);
  if (sheet === undefined || old === undefined) {
    throw new Trouble(
      'sheetGone',
      'nothing',
      `The sheet "${name}" is no longer in this workbook. Nothing was written.`,
    );
  }
  const places: Place[] = [];
  for (let row = 0; row < Math.max(sheet.rowCount, old.rowCount); row++) {
    for (let column = 0; column < Math.max(sheet.columnCount, old.columnCount); column++) {
      if (differ(valueAt(sheet, row, column), valueAt(old, row, column))) {
        places.push({ sheet: name, top: row, left: column, bottom: row, right: column });
      }
    }
  }
  const rows = [...new Set(places.map(({ top }) => top + 1))];
  if (rows.length > 0) {
    const which = rows.length === 1 ? `Row ${String(rows[0])}` : `Rows ${rows.join(', ')}`;
    throw new Trouble('changed', 'nothing', `${which} changed since the check. Nothing was written.`, null, places);
  }
}

function differ(one: CellValue, other: CellValue): boolean {
  if (isBlank(one) && isBlank(other)) return false;
  return JSON.stringify(one) !== JSON.stringify(other);
}
