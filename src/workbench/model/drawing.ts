/** What the drawing of cells reads of a workbook beside its model: colours worked out, and what Office.js is not told. */
import type { Palette } from './palette';
import type { BorderSide, CellBorder } from './types';

/** A cell's own style as it is drawn. Colours are `#RRGGBB`. */
export interface ShownStyle {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `null`: automatic, black on the paper. */
  readonly color: string | null;
  /** `null`: none, the paper shows. */
  readonly fill: string | null;
  readonly wrap: boolean;
  /** `general` puts numbers right, texts left, truth values and errors in the middle. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  /** Steps of some three characters from the side that the text is at. */
  readonly indent: number;
  readonly borders: Readonly<Record<BorderSide, CellBorder | null>>;
}

/** What a differential format lays over a style. What is not given stays. */
export interface LookChange extends Partial<Omit<ShownStyle, 'borders'>> {
  readonly borders?: Partial<Readonly<Record<BorderSide, CellBorder | null>>>;
  /** Lines between the cells of an area; only styles of tables have them. */
  readonly inner?: { readonly horizontal?: CellBorder; readonly vertical?: CellBorder };
  readonly numberFormat?: string;
}

/** A style of tables, by the elements of a table as files name them. `size`: how many rows or columns a stripe is wide. */
export type TableStyleElements = ReadonlyMap<string, { readonly look: LookChange; readonly size: number }>;

/** What the file says of drawing. */
export interface Drawing {
  readonly palette: Palette;
  /** The file's styles of cells, by their numbers. */
  readonly styles: readonly ShownStyle[];
  /** The differential formats, by their numbers. */
  readonly looks: readonly LookChange[];
  /** The file's own styles of tables, by name in lower case. */
  readonly tableStyles: ReadonlyMap<string, TableStyleElements>;
}

/** What of its style a table shows. */
export interface TableFlags {
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly rowStripes: boolean;
  readonly columnStripes: boolean;
}
