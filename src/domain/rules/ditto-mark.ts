import type { Rule } from './rule';
import { bySheetRow } from './support/by-row';
import { fixOf, setWhereFree } from './support/fixes';

/** A ditto mark in an id field; the fix spells it out where the text above says what it stands for (SPEC section 3). */
export const dittoMark: Rule<'ditto-mark'> = {
  id: 'ditto-mark',
  family: 'identity',
  check({ split }, report) {
    const { rows, seen } = split;
    for (const dittos of bySheetRow(rows, seen.dittos)) {
      const [first] = dittos;
      report({
        severity: 'error',
        line: rows.line(first.row),
        cells: dittos.map(({ cell }) => cell),
        values: {
          row: split.rowNumber(first.row),
          dittos: dittos.map(({ field, shown, spelledOut }) => ({ field, shown, spelledOut })),
        },
        ...fixOf(
          dittos.flatMap(({ cell, spelledOut }) => (spelledOut === null ? [] : setWhereFree(split, cell, spelledOut))),
        ),
      });
    }
  },
};
