/** Facts from an order-lines sheet or table: one row per order line, joined on the keys that both have (SPEC section 2). */
import { KEY_FIELDS, type Field, type KeyField } from '../model';
import { isBlank, valueAt } from '../sheet';
import type { AmbiguousHeader } from '../split';
import { settleColumns } from './columns';
import type { Found } from './find';
import type { Corrections } from './header';
import type { KeyColumn } from './keys';
import { givenAt, LINE_FIELDS, type GivenCell } from './labels';
import { isPlaceholder, idKey } from './words';

/** One order-lines range, ready to be joined. */
export interface OrderLines {
  readonly found: Found;
  readonly columns: ReadonlyMap<Field, number>;
  readonly ambiguous: readonly AmbiguousHeader[];
}

/** Settles the columns of an order-lines range. A question about it never stops the run: the column stays unread. */
export function readOrderLines(found: Found, corrections: Corrections): OrderLines {
  const { sheet, header, bottom } = found;
  const { byField, ambiguous } = settleColumns({ sheet, header, bottom }, corrections);
  const columns = new Map([...byField].filter(([field]) => LINE_FIELDS.includes(field)));
  return {
    found,
    columns,
    ambiguous: ambiguous
      .filter(({ field }) => LINE_FIELDS.includes(field))
      .map((asked) => ({ ...asked, stops: false })),
  };
}

/**
 * The facts that an order-lines range gives to each line, by line index.
 *
 * @param keys the held sheet's key columns
 * @param lines key codes of each line, in the order of the key fields
 */
export function joinOrderLines(
  { found, columns }: OrderLines,
  keys: readonly KeyColumn[],
  lines: readonly (readonly number[])[],
): readonly (readonly GivenCell[])[] {
  const shared = KEY_FIELDS.filter((field, index) => columns.has(field) && keys[index]?.known === true);
  const rows = rowsByKey(found, columns, shared);
  return lines.map((codes) => {
    const key = heldKey(keys, codes, shared);
    const matched = key === null ? [] : (rows.get(key) ?? []);
    // With no key in common one line can only be the other where there is one of each.
    if (shared.length === 0 && (matched.length !== 1 || lines.length !== 1)) return [];
    return matched.flatMap((row) => [...columns].map(([field, column]) => givenAt(found.sheet, field, row, column)));
  });
}

function heldKey(keys: readonly KeyColumn[], codes: readonly number[], shared: readonly KeyField[]): string | null {
  const texts = keys.flatMap(({ field, lexicon }, index) =>
    shared.includes(field) ? [lexicon.keys[codes[index] ?? 0] ?? ''] : [],
  );
  return texts.includes('') ? null : texts.join('\n');
}

function rowsByKey(
  { sheet, header, bottom }: Found,
  columns: ReadonlyMap<Field, number>,
  shared: readonly KeyField[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const all = [...columns.values()];
  for (let row = header.row + 1; row <= bottom; row++) {
    if (all.every((column) => isBlank(valueAt(sheet, row, column)))) continue;
    const texts = shared.map((field) => sheet.text(row, columns.get(field) ?? 0));
    if (texts.some((text) => text.trim() === '' || isPlaceholder(text))) continue;
    const key = texts.map(idKey).join('\n');
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [row]);
    else rows.push(row);
  }
  return found;
}
