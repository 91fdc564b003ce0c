/**
 * The held sheet as read: what the rules look at. Rows are kept column by column in typed arrays, so that a rule is a
 * loop over numbers and 100,000 rows cost milliseconds; texts are interned once per distinct cell.
 */
import type { History } from './history';
import { CellState } from './model';
import type { Authority, Disagreement, Disposition, Field, KeyField, OrderLine } from './model';
import type { Place, Sheet } from './sheet';

/** Interned texts: two cells have the same code exactly when their keys are equal. Code 0 is "nothing given". */
export interface Lexicon {
  /** Normalised texts by code (SPEC section 3: how ids and revisions compare). `keys[0]` is empty. */
  readonly keys: readonly string[];
  /** How the first cell with that key shows it, by code. */
  readonly shown: readonly string[];
}

/** A column of ids, revisions, persons or other texts of the held sheet's rows. */
export class TextColumn {
  constructor(
    /** Whether the held sheet has this column. */
    readonly present: boolean,
    readonly lexicon: Lexicon,
    private readonly codes: Int32Array,
    private readonly states: Uint8Array,
  ) {}

  /** Code of the row's text in the lexicon; 0 unless the cell is `given`. */
  code(row: number): number {
    return this.codes[row] ?? 0;
  }

  state(row: number): number {
    return this.states[row] ?? 0;
  }

  /** Blank, or a placeholder such as TBD: counts as missing (SPEC section 3). */
  missing(row: number): boolean {
    return (this.states[row] ?? 0) === CellState.blank || this.states[row] === CellState.placeholder;
  }

  given(row: number): boolean {
    return this.states[row] === CellState.given;
  }

  /** The row's text as first displayed for its key; empty unless given. */
  shown(row: number): string {
    return this.lexicon.shown[this.codes[row] ?? 0] ?? '';
  }

  /** The row's normalised text; empty unless given. */
  key(row: number): string {
    return this.lexicon.keys[this.codes[row] ?? 0] ?? '';
  }
}

/** A column of counts of the held sheet's rows. */
export class CountColumn {
  constructor(
    readonly present: boolean,
    private readonly values: Float64Array,
    private readonly states: Uint8Array,
  ) {}

  /** The exact count, or NaN unless the cell is `given`. */
  value(row: number): number {
    return this.values[row] ?? NaN;
  }

  state(row: number): number {
    return this.states[row] ?? 0;
  }

  given(row: number): boolean {
    return this.states[row] === CellState.given;
  }
}

/** A column of small codes (lane, yes/no, disposition ...). */
export class CodeColumn {
  constructor(
    readonly present: boolean,
    private readonly codes: Uint8Array,
  ) {}

  /** The row's code: a member of {@link Standing}, {@link LaneState}, {@link Answer} or {@link DispositionCode}; 0 is none. */
  at(row: number): number {
    return this.codes[row] ?? 0;
  }
}

/** Dispositions as small codes. `unclear`: given, but not one word for one of the three, or at odds with the lane word. */
export const DispositionCode = { missing: 0, scrap: 1, return: 2, retain: 3, unclear: 4, fault: 5 } as const;

/** The disposition a code stands for, or `null` where it is missing or unclear. */
export function dispositionOf(code: number): Disposition | null {
  return code === DispositionCode.scrap
    ? 'scrap'
    : code === DispositionCode.return
      ? 'return'
      : code === DispositionCode.retain
        ? 'retain'
        : null;
}

/** Text columns of rows. */
export type RowTextField =
  | "lot" | "bag" | "rev" | "labelRev" | "concession" | "location" | "moveTo" | "reason" | "trigger" | "disposition"
  | "approver" | "changeApprover" | "approval" | "left"; // prettier-ignore

/** The data rows of the held sheet. In the wide form one sheet row gives several. Row numbers here are indexes, not sheet rows. */
export interface Rows {
  readonly count: number;
  /** Which row of the sheet, 0-based. */
  readonly sheetRow: (row: number) => number;
  /** Which order line. */
  readonly line: (row: number) => number;
  /** Lots and bags are compared within one of these: shop and part, or the order line where there is no part (SPEC section 3). */
  readonly scope: (row: number) => number;
  /** Lane, unplaced or left. */
  readonly standing: CodeColumn;
  readonly laneState: CodeColumn;
  readonly qty: CountColumn;
  readonly counted: CountColumn;
  readonly lotTotal: CountColumn;
  readonly counts: CodeColumn;
  readonly relabelled: CodeColumn;
  readonly dispositionCode: CodeColumn;
  readonly lot: TextColumn;
  readonly bag: TextColumn;
  readonly location: TextColumn;
  readonly moveTo: TextColumn;
  /** `rev`, `labelRev` and the lines' `approvedRev` share one lexicon, so their codes compare. */
  readonly rev: TextColumn;
  readonly labelRev: TextColumn;
  readonly concession: TextColumn;
  readonly reason: TextColumn;
  readonly trigger: TextColumn;
  readonly disposition: TextColumn;
  readonly approver: TextColumn;
  readonly changeApprover: TextColumn;
  readonly approval: TextColumn;
  readonly left: TextColumn;
  /** Row indexes by standing, ascending. */
  readonly acceptedRows: Int32Array;
  readonly holdRows: Int32Array;
  readonly doNotUseRows: Int32Array;
  readonly unplacedRows: Int32Array;
  readonly leftRows: Int32Array;
}

/** Rows that share something (a lot, a bag, a location) within their scope. Left rows are in no group. */
export interface Groups {
  readonly count: number;
  /** Group of a row, or -1. */
  readonly of: (row: number) => number;
  /** Rows of a group, ascending. */
  readonly rows: (group: number) => Int32Array;
  readonly size: (group: number) => number;
  /** Bit set of the standings found in a group: `1 << Standing.accepted` and so on. */
  readonly standings: (group: number) => number;
}

/** Something the reading came across; a rule of the same name turns it into a finding. Rows are row indexes. */
export interface Observations {
  /** Headers that two columns could hold, or traps whose values fit another reading. `stops`: on a field the run needs. */
  readonly ambiguous: readonly AmbiguousHeader[];
  /** Needed columns that are not there: `qty` or `lane`. */
  readonly missingColumns: readonly ('qty' | 'lane')[];
  /** Where the header row is, for the finding about a missing column. */
  readonly headerCells: readonly Place[];
  readonly dittos: readonly {
    readonly row: number;
    readonly field: Field;
    readonly cell: Place;
    readonly shown: string;
    readonly spelledOut: string | null;
  }[];
  readonly damaged: readonly {
    readonly row: number;
    readonly field: 'lot' | 'bag';
    readonly cell: Place;
    readonly shown: string;
    readonly how: 'date' | 'scientific' | 'rounded';
  }[];
  readonly keysMissing: readonly { readonly row: number; readonly field: KeyField; readonly cell: Place }[];
  readonly keysFilled: readonly {
    readonly row: number;
    readonly field: KeyField;
    readonly cell: Place;
    readonly value: string;
  }[];
  /** Counts that are not exact, in any count column or fact. `row` is null for a fact that stands outside the rows. */
  readonly inexact: readonly {
    readonly row: number | null;
    readonly line: number | null;
    readonly field: Field;
    readonly cell: Place;
    readonly shown: string;
    readonly likely: number | null;
  }[];
  readonly unclearLanes: readonly {
    readonly row: number;
    readonly cells: readonly Place[];
    readonly shown: string;
    readonly candidates: readonly Reading[];
  }[];
  readonly disputedLanes: readonly {
    readonly row: number;
    readonly cells: readonly Place[];
    readonly shown: readonly string[];
  }[];
  readonly unclearRestarts: readonly {
    readonly line: number;
    readonly cells: readonly Place[];
    readonly shown: string;
  }[];
  readonly faults: readonly {
    readonly row: number | null;
    readonly line: number | null;
    readonly field: Field;
    readonly cell: Place;
    readonly shown: string;
    readonly uncalculated: boolean;
  }[];
  readonly disagreements: readonly Disagreement[];
  /** In the wide form: a qty column beside lane columns that is not their sum. */
  readonly wideTotals: readonly {
    readonly row: number;
    readonly line: number;
    readonly cells: readonly Place[];
    readonly total: number;
    readonly sum: number;
  }[];
  /** Merged areas that touch read columns: over qty or lane (`unknown`), or read as filled down. `rows` are the data rows touched. */
  readonly merged: readonly {
    readonly cell: Place;
    readonly fields: readonly Field[];
    readonly unknown: boolean;
    readonly rows: readonly number[];
  }[];
  readonly hiddenRows: readonly Place[];
  readonly skipped: {
    readonly blank: number;
    readonly repeatedHeaders: number;
    readonly totals: number;
    /** Title, band and footer rows with their text. */
    readonly bands: readonly { readonly text: string; readonly cell: Place }[];
    readonly cells: readonly Place[];
  };
  /** One entry per field and pair of shown and read text. `rewrite`: what a fix may write there instead, else null. */
  readonly readAs: readonly {
    readonly field: Field;
    readonly shown: string;
    readonly as: string;
    readonly cells: readonly Place[];
    readonly rewrite: string | null;
  }[];
}

/** What a lane word could mean. */
export type Reading = 'accepted' | 'hold' | 'doNotUse' | 'left';

/** A header that asks (SPEC section 2, "Headers"). */
export interface AmbiguousHeader {
  readonly field: Field;
  /** The headers as displayed, with their cells. */
  readonly columns: readonly { readonly shown: string; readonly cell: Place }[];
  /** The fields or readings it could be. */
  readonly candidates: readonly Field[];
  readonly why: 'severalColumns' | 'trap' | 'noLaneWord';
  readonly stops: boolean;
}

/** Where the held rows are on their sheet. Rows and columns are 0-based. */
export interface Layout {
  readonly headerRow: number;
  readonly left: number;
  /** Last column with a header of the buyer's; columns that Held Split wrote are not counted. */
  readonly right: number;
  readonly bottom: number;
  /** The Excel table's name, or `null` for a plain range. */
  readonly table: string | null;
  /** Whether the lanes are quantity columns side by side. */
  readonly wide: boolean;
  /** The column of each field that has one. In the wide form `qty` is the total beside the lanes, if there is one. */
  readonly columns: ReadonlyMap<Field, number>;
}

/** The held sheet as read. */
export interface Split {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly book: string;
  readonly rows: Rows;
  readonly lines: readonly OrderLine[];
  /** By line index. */
  readonly authority: readonly Authority[];
  /** Revisions of rows, labels and lines. */
  readonly revisions: Lexicon;
  readonly lots: Groups;
  readonly bags: Groups;
  /** Rows by location within one shop. */
  readonly locations: Groups;
  /** Whether a fact has any source at all: a column, an order-lines sheet, a label above the header, a band. */
  readonly has: (field: Field) => boolean;
  /** Whether the location column's header says it names areas (warehouse, zone, cage, rack). */
  readonly locationsAreAreas: boolean;
  readonly seen: Observations;
  /** What earlier notes said (SPEC section 4, "Between notes"); empty without a log. */
  readonly history: History;
  /** The cell of a row's field; its quantity cell where the field has no column. */
  readonly cell: (row: number, field: Field) => Place;
  /**
   * The cells of a field over a line's rows, as few rectangles as possible, and its cell outside the rows (label, band, order
   * lines) where it stands there, blank or not; for a field with no source the line's quantity cells.
   */
  readonly lineCells: (line: number, field: Field) => readonly Place[];
  /** The sheet's number of a row as people count it (1-based). */
  readonly rowNumber: (row: number) => number;
  /** The text of a row's field exactly as its own cell shows it. */
  readonly shown: (row: number, field: Field) => string;
}
