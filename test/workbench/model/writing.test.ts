/** `Write note` through the model gives the workbook that the command line writes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { check } from '../../../src/domain/check';
import { composeNotes } from '../../../src/domain/note/compose';
import type { Plan } from '../../../src/workbook/plan';
import { planRemove } from '../../../src/workbook/plan-remove';
import { planWrite } from '../../../src/workbook/plan-write';
import { applyPlan, openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { openModel } from '../../../src/workbench/model';
import { faultsOf, partsOf, textOfPart } from '../../xlsx/support/package-check';
import { carryOut } from './support/carry-out';

const SAMPLES = join(__dirname, '../../../assets/samples');

/** Samples that a note can be written for. */
const NAMES = readdirSync(SAMPLES).filter((name) => planOf(bytesOf(name)) !== null);

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** What a write does; `null` when the check stopped. */
function planOf(bytes: Uint8Array): Plan | null {
  const snapshot = takeSnapshot(openWorkbook(bytes, 'book.xlsx'));
  const outcome = check(snapshot);
  if (outcome.kind !== 'checked') return null;
  const notes = composeNotes(outcome, { now: '2025-06-20T08:00:00.000Z', preparedBy: 'Sam Whitcombe' });
  return planWrite(snapshot, outcome, notes, {});
}

function writePlan(name: string): Plan {
  const plan = planOf(bytesOf(name));
  if (plan === null) throw new Error(`The check of ${name} stopped`);
  return plan;
}

function throughModel(bytes: Uint8Array, plan: Plan): Uint8Array {
  const model = openModel(bytes, 'book.xlsx');
  carryOut(model, plan.steps);
  return model.save();
}

function throughFile(bytes: Uint8Array, plan: Plan): Uint8Array {
  return applyPlan(openWorkbook(bytes, 'book.xlsx'), { ...plan, preconditions: [] });
}

/** Cells, merges, widths and names as an independent reader sees them. */
function seen(bytes: Uint8Array): unknown {
  const book = read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    const cells = Object.entries(sheet).filter(([ref]) => !ref.startsWith('!'));
    return {
      name,
      merges: sheet['!merges'] ?? [],
      widths: (sheet['!cols'] ?? []).map((column) => (column as { width?: number } | undefined)?.width),
      cells: Object.fromEntries(cells),
    };
  });
  return { sheets, names: book.Workbook?.Names ?? [], visibility: book.Workbook?.Sheets ?? [] };
}

/** Tables by their names, and the conditional formats of each sheet, as the file writes them. */
function tablesAndFormats(bytes: Uint8Array): unknown {
  const parts = Object.entries(partsOf(bytes)).map(([name, part]) => ({ name, text: textOfPart(part) }));
  const tables = parts
    .filter(({ name }) => /tables\/table\d+\.xml$/.test(name))
    .map(({ text }) => text.replace(/\sid="\d+"/, ''));
  const formats = parts
    .filter(({ name }) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(({ name, text }) => [name, /<conditionalFormatting.*<\/conditionalFormatting>/s.exec(text)?.[0] ?? '']);
  return { tables: tables.sort(), formats: formats.sort() };
}

describe.each(NAMES)('a note written into %s', (name) => {
  it('is cell by cell what the command line writes', () => {
    const bytes = bytesOf(name);
    const plan = writePlan(name);
    expect(seen(throughModel(bytes, plan))).toEqual(seen(throughFile(bytes, plan)));
  });

  it('brings the same tables and conditional formats', () => {
    const bytes = bytesOf(name);
    const plan = writePlan(name);
    const model = throughModel(bytes, plan);
    expect(tablesAndFormats(model)).toEqual(tablesAndFormats(throughFile(bytes, plan)));
    expect(faultsOf(model)).toEqual([]);
  });

  it('comes to the same written a second time', () => {
    const plan = writePlan(name);
    const written = throughModel(bytesOf(name), plan);
    const again = planOf(written);
    if (again === null) throw new Error('The second check stopped');
    expect(seen(throughModel(written, again))).toEqual(seen(throughFile(written, again)));
  });

  it('is gone without a trace in the cells once it was removed', () => {
    const bytes = bytesOf(name);
    const written = throughModel(bytes, writePlan(name));
    const removal = planRemove(takeSnapshot(openWorkbook(written, 'book.xlsx')));
    const bare = throughModel(written, removal);
    expect(faultsOf(bare)).toEqual([]);
    expect(values(bare)).toMatchObject(values(bytes));
  });

  it('is undone to the last byte', () => {
    const bytes = bytesOf(name);
    const model = openModel(bytes, name);
    carryOut(model, writePlan(name).steps);
    expect(model.isChanged).toBe(true);
    expect(model.undo()).toBe(true);
    expect(model.save()).toBe(bytes);
    expect(model.redo()).toBe(true);
    expect(seen(model.save())).toEqual(seen(throughFile(bytes, writePlan(name))));
  });
});

/** Values, formulas and number formats of every cell that has a value, by sheet. */
function values(bytes: Uint8Array): object {
  const book = read(bytes, { cellFormula: true, cellNF: true });
  const sheets = book.SheetNames.map((sheet): [string, unknown] => {
    const cells = Object.entries(book.Sheets[sheet] ?? {}).filter(([ref]) => !ref.startsWith('!'));
    return [sheet, cells];
  });
  return Object.fromEntries<unknown>(sheets);
}
