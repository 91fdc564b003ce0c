import type { OrderLine } from '../model';
import type { Check, CheckedLine } from '../outcome';
import { idKey } from '../read/words';

/** The order lines that share one note: those of one shop and PO (SPEC section 7). */
export interface NoteLines {
  /** As displayed on the first of the lines; `null` where the sheet does not say. */
  readonly shop: string | null;
  readonly po: string | null;
  /** In the order of the check. */
  readonly lines: readonly CheckedLine[];
}

/**
 * One entry per note, in order of first appearance. Where there is no PO, the lines of a shop share one note, so that
 * no shop sees another's; where there is no shop either, all lines do.
 */
export function noteGroups(check: Check): readonly NoteLines[] {
  const groups = new Map<string, { shop: string | null; po: string | null; lines: CheckedLine[] }>();
  for (const checked of check.lines) {
    const { shop, po } = checked.line.key;
    const key = groupKey(checked.line.key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { shop, po, lines: [checked] });
    else group.lines.push(checked);
  }
  return [...groups.values()];
}

/** A key that two shops and POs share exactly when they are the same, however they are written. */
export function groupKey({ shop, po }: { readonly shop: string | null; readonly po: string | null }): string {
  return keyOf([shop, po]);
}

/** A key that two order lines share exactly when they are the same, however they are written. */
export function lineKey({ shop, po, line, part }: OrderLine['key']): string {
  return keyOf([shop, po, line, part]);
}

function keyOf(ids: readonly (string | null)[]): string {
  return JSON.stringify(ids.map((id) => (id === null ? null : idKey(id))));
}
