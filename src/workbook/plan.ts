/**
 * A Plan is everything a write does, as data: it can be shown before it is applied, tested without Excel, and applied
 * by Excel or to a file. Steps are applied in order. Every precondition is checked before the first step; when one
 * fails nothing is written.
 */
import type { Area, Place } from '../domain/sheet';

/** A value to put into a cell. A text is always put as text, whatever it begins with; `null` clears the cell. */
export type PlanValue = string | number | boolean | null;

/** How cells look. Only what is given is set; everything else stays. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** A thin border of this colour on these sides of every cell; the other sides stay as they are. */
  readonly border?: { readonly color: string; readonly sides: readonly ('top' | 'bottom' | 'left' | 'right')[] };
  readonly numberFormat?: string;
}

/** How a sheet prints. */
export interface PageLayout {
  readonly orientation: 'portrait' | 'landscape';
  /** Scale to one page wide. */
  readonly fitToWidth: boolean;
  /** With `fitToWidth`: scale to one page high as well. */
  readonly fitToHeight?: boolean;
  readonly paper: 'a4' | 'letter';
  readonly printArea?: Area;
  /** Rows repeated at the top of every page: 0-based first and last. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Footer text, centred. `&` in it is literal. */
  readonly footer?: string;
}

/** What a step of a Plan does. Sheets are named; rows and columns are 0-based. */
export type PlanStep =
  /**
   * Makes a sheet at the end of the workbook, or empties one that Held Split wrote before: cells, looks, tables, merged cells, widths,
   * heights and page set-up go, its place among the tabs stays, and so do references to it.
   */
  | { readonly verb: 'sheet'; readonly sheet: string }
  /** Takes a sheet that Held Split wrote away. */
  | { readonly verb: 'removeSheet'; readonly sheet: string }
  /** Puts a rectangle of values with its top left cell at `top`, `left`. */
  | {
      readonly verb: 'block';
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly values: readonly (readonly PlanValue[])[];
    }
  /** On a sheet that the plan does not begin anew, cells that have a format of their own keep it: it is the buyer's. */
  | { readonly verb: 'look'; readonly sheet: string; readonly areas: readonly Area[]; readonly look: CellLook }
  /** Makes a table over an area whose first row holds its headers. */
  | {
      readonly verb: 'table';
      readonly sheet: string;
      readonly name: string;
      readonly area: Area;
      readonly style: string;
    }
  /** Makes a table of the same name reach over a larger or smaller area with the same left edge and header row. */
  | { readonly verb: 'resizeTable'; readonly sheet: string; readonly name: string; readonly area: Area }
  /** Adds columns at the right end of a table. Their header cells and values are put by a `block` that follows. */
  | {
      readonly verb: 'tableColumns';
      readonly sheet: string;
      readonly table: string;
      readonly headers: readonly string[];
    }
  /**
   * Takes columns off a table, by header, and clears their cells. What stands beside the table stays where it is. `looks` as with
   * `clear`.
   */
  | {
      readonly verb: 'removeTableColumns';
      readonly sheet: string;
      readonly table: string;
      readonly headers: readonly string[];
      readonly looks?: readonly CellLook[];
    }
  /**
   * Clears values and looks of an area that Held Split wrote. With `looks`, just those are taken off, and what the cells looked like
   * before stays.
   */
  | { readonly verb: 'clear'; readonly sheet: string; readonly area: Area; readonly looks?: readonly CellLook[] }
  /** Column widths in characters of the default font; `null` gives a column the width again that columns of the sheet have by default. */
  | {
      readonly verb: 'widths';
      readonly sheet: string;
      readonly widths: readonly { readonly column: number; readonly width: number | null }[];
    }
  /** Row heights in points. */
  | {
      readonly verb: 'heights';
      readonly sheet: string;
      readonly heights: readonly { readonly row: number; readonly height: number }[];
    }
  | { readonly verb: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly verb: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly verb: 'page'; readonly sheet: string; readonly layout: PageLayout }
  /** Replaces all marks of ours on a sheet (expression rules whose formula is `formula`) by one over `areas`; no areas: takes them away. */
  | {
      readonly verb: 'marks';
      readonly sheet: string;
      readonly formula: string;
      readonly areas: readonly Area[];
      readonly look: CellLook;
    }
  /** Puts our custom XML part, replacing the one with the same namespace. */
  | { readonly verb: 'state'; readonly namespace: string; readonly xml: string };

/** What must be true before anything is written. Each is checked by name against the workbook as it is at that moment. */
export type Precondition =
  | { readonly must: 'beWritable' }
  | { readonly must: 'allowSheets' }
  | { readonly must: 'beUnprotected'; readonly sheet: string }
  | { readonly must: 'beUnfiltered'; readonly sheet: string; readonly table: string | null }
  /** The sheet does not exist, or begins with a title cell of ours. */
  | { readonly must: 'beOurs'; readonly sheet: string }
  /** Every cell of the area is blank, none of it is merged, and no table reaches into it. */
  | { readonly must: 'beFree'; readonly sheet: string; readonly area: Area }
  /** Every cell of the area is blank or holds what Held Split writes into the column of that kind, and none of it is merged. */
  | { readonly must: 'beOurColumn'; readonly sheet: string; readonly column: OwnColumn; readonly area: Area }
  /** Some row of the sheet holds all these header texts, so that what is added to it comes into the right columns. */
  | { readonly must: 'haveHeaders'; readonly sheet: string; readonly headers: readonly string[] };

/** The two columns on the held sheet. */
export type OwnColumn = 'remaining' | 'check';

/** Everything one write does. */
export interface Plan {
  readonly preconditions: readonly Precondition[];
  readonly steps: readonly PlanStep[];
}

/** What a write changes, for saying so in words beforehand. */
export interface Effects {
  /** Header cells of our columns that are written. */
  readonly columns: readonly Place[];
  /** Header cells of our columns that are taken away. */
  readonly removedColumns: readonly Place[];
  /** Sheets that are made or written to, in the order of SPEC section 6. */
  readonly sheets: readonly string[];
  /** Sheets of ours that are taken away. */
  readonly removedSheets: readonly string[];
  /** Rows added to the log. */
  readonly logRows: number;
  /** Areas of the held sheet that are marked. */
  readonly marks: number;
}

/** The effects of a plan that changes nothing. */
export const NO_EFFECTS: Effects = {
  columns: [],
  removedColumns: [],
  sheets: [],
  removedSheets: [],
  logRows: 0,
  marks: 0,
};

/** A plan that can say what it will change. */
export interface DescribedPlan extends Plan {
  readonly effects: Effects;
}
