/** Applies steps to a small workbook and shows what became of its parts. */
import type { Plan, PlanStep } from '../../../src/workbook/plan';
import { applyPlan, openWorkbook, WriteRefusal } from '../../../src/xlsx';
import { bookBytes, type BookXml } from './book';
import { faultsOf, partsOf, textOfPart, type PartMap } from './package-check';

/** A workbook after a plan. */
export interface Applied {
  readonly bytes: Uint8Array;
  readonly parts: PartMap;
  /** The text of a part; empty when there is none. */
  readonly text: (name: string) => string;
}

/** Applies steps, and makes sure that the package is sound and that the same steps change nothing more, unless they cannot be repeated. */
export function applied(
  book: BookXml | Uint8Array,
  steps: readonly PlanStep[],
  repeat: 'repeat' | 'once' = 'repeat',
): Applied {
  const before = book instanceof Uint8Array ? book : bookBytes(book);
  const known = faultsOf(before);
  const bytes = apply(before, { preconditions: [], steps });
  expect(faultsOf(bytes, known)).toEqual([]);
  if (repeat === 'repeat') expect(Buffer.compare(apply(bytes, { preconditions: [], steps }), bytes)).toBe(0);
  const parts = partsOf(bytes);
  return { bytes, parts, text: (name) => (parts[name] === undefined ? '' : textOfPart(parts[name])) };
}

export function apply(bytes: Uint8Array, plan: Plan): Uint8Array {
  return applyPlan(openWorkbook(bytes, 'book.xlsx'), plan);
}

/** The refusal of a plan, as code and sentence; `null` when it is carried out. */
export function refused(
  book: BookXml | Uint8Array,
  steps: readonly PlanStep[],
  preconditions: Plan['preconditions'] = [],
): { readonly code: string; readonly message: string } | null {
  try {
    apply(book instanceof Uint8Array ? book : bookBytes(book), { preconditions, steps });
    return null;
  } catch (error) {
    if (error instanceof WriteRefusal) return { code: error.code, message: error.message };
    throw error;
  }
}

/** A workbook with one sheet `S` whose rows are these. */
export function bookOf(rows: string, more: Omit<BookXml, 'sheets'> = {}): BookXml {
  return { sheets: { S: `<sheetData>${rows}</sheetData>` }, ...more };
}

/** What stands between the tags of `sheetData` in the first sheet. */
export function rowsIn(result: Applied): string {
  return /sheetData>([^]*)<\/[^<]*sheetData>/.exec(result.text('xl/worksheets/sheet1.xml'))?.[1] ?? '';
}

/** A step that puts values into the sheet `S`. */
export function put(
  top: number,
  left: number,
  ...values: readonly (readonly (string | number | boolean | null)[])[]
): PlanStep {
  return { verb: 'block', sheet: 'S', top, left, values };
}

/** The text of a cell as an inline string. */
export function inline(ref: string, text: string, style = ''): string {
  return `<c r="${ref}"${style} t="inlineStr"><is><t>${text}</t></is></c>`;
}
