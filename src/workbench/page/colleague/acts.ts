/** What a colleague can do: what is offered, and how it is done. */
import { areaName } from '../../../workbook/address';
import { cellArea } from '../../../workbook/areas';
import { fullAddress } from '../../host/addresses';
import { ModelError } from '../../model';
import type { BookModel, SheetModel } from '../../model/types';
import { putTyped } from '../desk/entry';
import { putFilter, showAllRows, type Before, type Filterable } from './filters';
import { acts as words, gone } from './messages.en';
import type { Target } from './targets';

/** Something that a colleague can do. */
export interface Act {
  /** A sentence of what will happen. */
  readonly offer: string;
  /**
   * Does it. The values that it replaces are those of then, not of when it was offered.
   *
   * @returns what was done, for the log
   * @throws {ModelError} where Excel refuses it
   */
  readonly run: (book: BookModel) => string;
}

/** The sheet of an act, which may be gone when the act's time comes. */
function here(book: BookModel, { id }: SheetModel, name: string): SheetModel {
  const sheet = book.sheetById(id);
  if (sheet === null) throw new ModelError('ItemNotFound', gone(name));
  return sheet;
}

/** How a cell is called: with its sheet where that is not the one at hand. */
export function nameOf(book: BookModel, { sheet, row, column }: Target): string {
  const area = cellArea(row, column);
  return sheet === book.activeSheet ? areaName(area) : fullAddress(sheet.name, area);
}

/** Types something into a cell. */
export function changeCell(book: BookModel, kind: 'count' | 'bag', target: Target, after: string): Act {
  const { row, column, sheet } = target;
  const { name } = sheet;
  const change = (now: SheetModel) => ({ cell: nameOf(book, target), before: now.text(row, column), after });
  return {
    offer: words[kind].offer(change(sheet)),
    run: (now) => {
      const there = here(now, sheet, name);
      const done = words[kind].done(change(there));
      putTyped(now, there, { row, column, text: after });
      return done;
    },
  };
}

/** Gives a sheet another name. */
export function renameSheet(sheet: SheetModel, after: string): Act {
  const { name } = sheet;
  return {
    offer: words.rename.offer(name, after),
    run: (book) => {
      const there = here(book, sheet, name);
      const before = there.name;
      book.renameSheet(there.id, after);
      return words.rename.done(before, after);
    },
  };
}

/** Protects a sheet, or ends that. */
export function protectSheet(sheet: SheetModel, isOn: boolean): Act {
  const { name } = sheet;
  const said = isOn ? words.protect : words.unprotect;
  return {
    offer: said.offer(name),
    run: (book) => {
      const there = here(book, sheet, name);
      if (isOn) there.protect();
      else there.unprotect();
      return said.done(there.name);
    },
  };
}

/** What sheets were like before they were filtered, by their ids. */
export type Memory = Map<string, Before>;

/** Hides the rows that have another value in a column. */
export function filterRows(sheet: SheetModel, filterable: Filterable, memory: Memory): Act {
  const { name } = sheet;
  const { header, value } = filterable;
  return {
    offer: words.filter.offer(header, value),
    run: (book) => {
      const there = here(book, sheet, name);
      const before = putFilter(there, filterable);
      if (!memory.has(there.id)) memory.set(there.id, before);
      return words.filter.done(there.name, header, value);
    },
  };
}

/** Shows all rows again. */
export function unfilterRows(sheet: SheetModel, memory: Memory): Act {
  const { name } = sheet;
  return {
    offer: words.showAll.offer(name),
    run: (book) => {
      const there = here(book, sheet, name);
      showAllRows(there, memory.get(there.id) ?? { isNew: false, hiddenRows: [] });
      memory.delete(there.id);
      return words.showAll.done(there.name);
    },
  };
}

/** Inserts a row above a 0-based one. */
export function insertRow(sheet: SheetModel, row: number): Act {
  const { name } = sheet;
  return {
    offer: words.insert.offer(row + 1),
    run: (book) => {
      const there = here(book, sheet, name);
      there.insertRows(row, 1);
      return words.insert.done(there.name, row + 1);
    },
  };
}

/** Deletes a 0-based row. */
export function deleteRow(sheet: SheetModel, row: number): Act {
  const { name } = sheet;
  return {
    offer: words.remove.offer(row + 1),
    run: (book) => {
      const there = here(book, sheet, name);
      there.deleteRows(row, 1);
      return words.remove.done(there.name, row + 1);
    },
  };
}
