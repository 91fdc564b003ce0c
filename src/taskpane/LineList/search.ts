/** Finding an order line by what the buyer has in hand: a part, a PO, a bag. */
import type { CheckedLine } from '../../domain/outcome';
import type { Rows } from '../../domain/split';

/** Whether a line's key, description, or one of its lots or bags contains a text, whatever its case. */
export function matcher(query: string, { lot, bag }: Pick<Rows, 'lot' | 'bag'>): (line: CheckedLine) => boolean {
  const wanted = query.trim().toLowerCase();
  const has = (text: string | null): boolean => text?.toLowerCase().includes(wanted) ?? false;
  return ({ line: { key, description, rows } }) => {
    if (wanted === '' || [key.part, description, key.po, key.line, key.shop].some(has)) return true;
    for (const row of rows) if (has(lot.shown(row)) || has(bag.shown(row))) return true;
    return false;
  };
}
