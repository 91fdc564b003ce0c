/** Cells that a colleague would change: found by the product's own check. */
import { check } from '../../../domain/check';
import type { Area, Place } from '../../../domain/sheet';
import type { BookModel, SheetModel } from '../../model/types';
import { bookAsData } from './book-as-data';

/** A cell of a sheet, 0-based. */
export interface Target {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** What a check found. `null`: nothing of that kind. */
export interface Targets {
  readonly count: Target | null;
  readonly bag: Target | null;
  /** The held rows with their header. */
  readonly held: { readonly sheet: SheetModel; readonly area: Area } | null;
}

const NOTHING: Targets = { count: null, bag: null, held: null };

/** The first count and the first bag of the held sheet that are typed and not calculated. */
export function findTargets(book: BookModel): Targets {
  const outcome = check(bookAsData(book));
  if (outcome.kind !== 'checked') return NOTHING;
  const { split } = outcome;
  const sheet = book.sheetByName(split.sheet.name);
  if (sheet === null) return NOTHING;
  const { rows, layout } = split;
  const targetOf = ({ top, left }: Place): Target | null =>
    sheet.hasFormula(top, left) ? null : { sheet, row: top, column: left };
  const first = (field: 'qty' | 'bag'): Target | null => {
    for (let row = 0; row < rows.count; row++) {
      const target = rows[field].given(row) ? targetOf(split.cell(row, field)) : null;
      if (target !== null) return target;
    }
    return null;
  };
  const { headerRow: top, left, bottom, right } = layout;
  return {
    count: first('qty'),
    bag: layout.columns.has('bag') ? first('bag') : null,
    held: { sheet, area: { top, left, bottom, right } },
  };
}
