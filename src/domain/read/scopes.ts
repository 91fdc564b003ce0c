/** Line keys completed from the order lines, and the scopes in which ids are compared (SPEC section 3, "Scope of ids"). */
import { KEY_FIELDS, type LineKey } from '../model';
import { keyOf, type KeyColumn, type LinesOfRows } from './keys';
import { isUsable, type GivenCell } from './labels';
import { idKey } from './words';

/** Keys and scopes by line. */
export interface Scopes {
  readonly keys: readonly LineKey[];
  readonly scope: Int32Array;
  readonly scopeCount: number;
  readonly shop: Int32Array;
  readonly shopCount: number;
}

/** Numbers distinct texts from 1. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size + 1;
    this.known.set(text, number);
    return number;
  }

  get size(): number {
    return this.known.size;
  }
}

/**
 * Completes keys and numbers scopes.
 *
 * @param joined order-lines cells by line: they give the keys that the held sheet does not have
 */
export function scopesOf(
  columns: readonly KeyColumn[],
  lines: LinesOfRows,
  joined: readonly (readonly GivenCell[])[],
): Scopes {
  const count = lines.codes.length;
  const known = new Set(columns.filter((column) => column.known).map(({ field }) => field));
  const keys = lines.codes.map((codes, line) => completed(keyOf(columns, codes), known, joined[line] ?? []));
  const scope = new Int32Array(count);
  const shop = new Int32Array(count);
  const [scopes, shops] = [new Numbers(), new Numbers()];
  for (const [line, key] of keys.entries()) {
    const shopKey = idKey(key.shop ?? '');
    const partKey = key.part === null ? null : idKey(key.part);
    shop[line] = shops.of(shopKey);
    scope[line] = scopes.of(partKey === null ? `line ${line}` : `${shopKey}\n${partKey}`);
  }
  return { keys, scope, scopeCount: scopes.size + 1, shop, shopCount: shops.size + 1 };
}

/** A key with the fields that the held sheet lacks taken from the order lines, where they all say the same. */
function completed(key: LineKey, known: ReadonlySet<string>, joined: readonly GivenCell[]): LineKey {
  const missing = joined.length === 0 ? [] : KEY_FIELDS.filter((field) => !known.has(field));
  const found = missing.flatMap((field) => {
    const given = joined.filter((cell) => cell.field === field && isUsable(cell));
    const [first] = given;
    const same = given.every(({ shown }) => idKey(shown) === idKey(first?.shown ?? ''));
    return first !== undefined && same ? [[field, first.shown.trim()] as const] : [];
  });
  return found.length === 0 ? key : { ...key, ...Object.fromEntries(found) };
}
