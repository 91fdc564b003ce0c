/** Whole rows and columns that differ from the file: heights, what is hidden, styles. */
import type { ExactStyle, RowChange } from '../../xlsx/write/sheet/operations';
import type { SavedSheet } from './save-book';
import type { StyleTable } from './styles';

/** What is to be done to whole rows. */
export function rowChanges({ now, inFile }: SavedSheet, styles: StyleTable): ReadonlyMap<number, RowChange> {
  const made = new Map<number, RowChange>();
  const add = (row: number, change: RowChange): void => {
    made.set(row, { ...made.get(row), ...change });
  };
  for (const row of changedKeys(now.heights, inFile.heights)) add(row, { height: now.heights.get(row) ?? null });
  for (const row of now.hiddenRows) if (!inFile.hiddenRows.has(row)) add(row, { hidden: true });
  for (const row of inFile.hiddenRows) if (!now.hiddenRows.has(row)) add(row, { hidden: false });
  for (const row of changedKeys(now.rowStyles, inFile.rowStyles)) {
    add(row, { style: exactStyle(now.rowStyles.get(row), styles) });
  }
  return made;
}

/** The styles that whole columns are to have. */
export function columnStyleChanges(
  { now, before }: SavedSheet,
  styles: StyleTable,
): ReadonlyMap<number, ExactStyle | null> {
  return new Map(
    changedKeys(now.columnStyles, before.columnStyles).map((column) => [
      column,
      exactStyle(now.columnStyles.get(column), styles),
    ]),
  );
}

/** A style as the file can say it; `null` for none. */
export function exactStyle(style: number | undefined, styles: StyleTable): ExactStyle | null {
  if (style === undefined) return null;
  return styles.derived(style) ?? { base: style, change: null };
}

/** Keys whose values differ, in ascending order. */
export function changedKeys<T>(one: ReadonlyMap<number, T>, other: ReadonlyMap<number, T>): readonly number[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key)).sort((a, b) => a - b);
}
