/** Edits that fixes are made of. */
import type { Edit, Fix } from '../../model';
import type { Place } from '../../sheet';
import type { Split } from '../../split';

/** The edit that writes a text into a cell; none where a formula stands, which a fix never overwrites. */
export function setWhereFree(split: Split, cell: Place, value: string): Edit[] {
  return split.sheet.hasFormula(cell.top, cell.left) ? [] : [{ kind: 'set', cell, value }];
}

/** The fix that makes these edits, as the member of a finding; nothing where there are none. */
export function fixOf(edits: readonly Edit[]): { readonly fix?: Fix } {
  return edits.length === 0 ? {} : { fix: { edits } };
}
