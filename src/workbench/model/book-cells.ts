/** The cells of a workbook as formulas read them. */
import type { Area } from '../../domain/sheet';
import type { FormulaCells } from './formula-cells';
import { sameName } from './names';
import type { BookModel, SheetModel } from './types';

/** What is asked often of a sheet, as it was at one version of its workbook. */
interface Facts {
  readonly extent: { readonly rows: number; readonly columns: number };
  readonly hidden: ReadonlySet<number>;
  readonly filtered: readonly Area[];
}

/** Reads cells as they are now. What is asked of whole sheets is kept until something happens in the workbook. */
export class BookCells implements FormulaCells {
  private readonly facts = new Map<string, Facts>();
  private version = -1;

  constructor(protected readonly book: BookModel) {}

  get date1904(): boolean {
    return this.book.date1904;
  }

  sheetNamed(name: string): string | null {
    return this.book.sheetByName(name)?.id ?? null;
  }

  value(sheetId: string, row: number, column: number): ReturnType<FormulaCells['value']> {
    return this.book.sheetById(sheetId)?.value(row, column) ?? null;
  }

  formula(sheetId: string, row: number, column: number): string | null {
    return this.book.sheetById(sheetId)?.formula(row, column) ?? null;
  }

  extent(sheetId: string): Facts['extent'] {
    return this.factsOf(sheetId).extent;
  }

  named(name: string, sheetId: string): ReturnType<FormulaCells['named']> {
    const found = this.book.names.filter((one) => sameName(one.name, name));
    const one = found.find((own) => own.sheetId === sheetId) ?? found.find((own) => own.sheetId === null);
    return one === undefined ? null : { formula: one.formula, home: one.sheetId };
  }

  isHidden(sheetId: string, row: number): boolean {
    return this.factsOf(sheetId).hidden.has(row);
  }

  filtered(sheetId: string): readonly Area[] {
    return this.factsOf(sheetId).filtered;
  }

  private factsOf(sheetId: string): Facts {
    const { version } = this.book;
    if (version !== this.version) this.facts.clear();
    this.version = version;
    const found = this.facts.get(sheetId) ?? factsOf(this.book.sheetById(sheetId));
    this.facts.set(sheetId, found);
    return found;
  }
}

function factsOf(sheet: SheetModel | null): Facts {
  const used = sheet?.usedArea(true) ?? null;
  const filters = [sheet?.filter ?? null, ...(sheet?.tables ?? []).map(({ filter }) => filter)];
  return {
    extent: { rows: (used?.bottom ?? -1) + 1, columns: (used?.right ?? -1) + 1 },
    hidden: new Set(sheet?.hiddenRows),
    filtered: filters.flatMap((filter) => (filter === null || filter.criteria.length === 0 ? [] : [filter.area])),
  };
}
