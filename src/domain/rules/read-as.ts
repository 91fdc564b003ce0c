import type { Edit } from '../model';
import type { Place } from '../sheet';
import type { Split } from '../split';
import type { Rule } from './rule';
import { fixOf, setWhereFree } from './support/fixes';

/** What was read differently from what the cells show (SPEC section 3). A synonym of a lane word can be written out. */
export const readAs: Rule<'read-as'> = {
  id: 'read-as',
  family: 'sheet',
  check({ split }, report) {
    for (const { field, shown, as, cells, rewrite } of split.seen.readAs) {
      const edits = rewrite === null ? [] : cells.flatMap((place) => rewriting(split, place, rewrite));
      const count = cells.reduce((sum, place) => sum + areaOf(place), 0);
      report({ severity: 'info', line: null, cells, values: { field, shown, as, count }, ...fixOf(edits) });
    }
  },
};

function areaOf({ top, left, bottom, right }: Place): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The edits that write a text into every cell of a place. Only lane words are rewritten, and those stand on the held sheet. */
function rewriting(split: Split, place: Place, text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let row = place.top; row <= place.bottom; row++) {
    for (let column = place.left; column <= place.right; column++) {
      const cell = { sheet: place.sheet, top: row, left: column, bottom: row, right: column };
      edits.push(...setWhereFree(split, cell, text));
    }
  }
  return edits;
}
