/**
 * A Snapshot is a workbook taken as data: immutable, complete enough to check it, to plan a write, and to say by name
 * why a write would be refused. `src/xlsx` and `src/excel` take it; nothing else touches a workbook.
 */
import type { Area, Book, Sheet, TableArea } from '../domain/sheet';

/** A table with what a Plan must know to extend it. */
export interface SnapshotTable extends TableArea {
  /** Header texts, left to right. */
  readonly columns: readonly string[];
  /** Whether a filter of this table hides rows now. */
  readonly filtered: boolean;
}

/** A conditional format as far as we need it: to find and replace our own. */
export interface SnapshotMark {
  readonly areas: readonly Area[];
  /** The formula of an expression rule, else `null`. */
  readonly formula: string | null;
}

/** A worksheet with what a write has to respect. */
export interface SnapshotSheet extends Sheet {
  /** The name workbook-wide, plus what Excel shows: hidden sheets stay hidden. */
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tables: readonly SnapshotTable[];
  readonly isProtected: boolean;
  /** Whether the sheet's own autofilter (not a table's) hides rows now. */
  readonly filtered: boolean;
  readonly marks: readonly SnapshotMark[];
  /** Formula text of a cell without its leading `=`, or `null`. */
  readonly formula: (row: number, column: number) => string | null;
}

/** A workbook taken as data. */
export interface Snapshot extends Book {
  readonly sheets: readonly SnapshotSheet[];
  /** Every sheet name in the workbook, chart and macro sheets included, in tab order. */
  readonly sheetNames: readonly string[];
  /** Defined names, upper-cased, and table names, upper-cased: a new table must not take one of them. */
  readonly takenNames: readonly string[];
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  /** The text of our custom XML part, or `null` when there is none. */
  readonly state: string | null;
}
