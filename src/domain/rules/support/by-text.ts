/** Texts with the rows that show them, as messages name them. */
import type { Split } from '../../split';

/** A text as its first row shows it, with all its rows as people count them. */
export interface TextWithRows {
  readonly shown: string;
  readonly rows: readonly number[];
}

/** The distinct texts of these fields over these rows, in order of appearance; rows without one are left out. */
export function textsOf(
  split: Split,
  named: readonly number[],
  fields: readonly ('lot' | 'bag' | 'rev' | 'labelRev')[],
): TextWithRows[] {
  const texts = new Map<number, { shown: string; rows: number[] }>();
  for (const row of named) {
    for (const field of fields) {
      const code = split.rows[field].code(row);
      if (code === 0) continue;
      const text = texts.get(code) ?? { shown: split.shown(row, field), rows: [] };
      texts.set(code, text);
      const number = split.rowNumber(row);
      if (text.rows.at(-1) !== number) text.rows.push(number);
    }
  }
  return [...texts.values()];
}
