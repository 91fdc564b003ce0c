/** How a cell is drawn: its own style, and what conditional formats make of it. */
import type { BookModel, BorderSide, CellBorder, SheetModel } from '../model/types';

/** What a grid has to know to draw a cell. Colours are `#RRGGBB`. */
export interface ShownLook {
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
  /** What the cell shows, where a conditional format shows it in another number format; else `null`. */
  readonly text: string | null;
}

/** The look of a cell as it is drawn now. */
export function lookOf(_book: BookModel, sheet: SheetModel, row: number, column: number): ShownLook {
  const style = sheet.style(row, column);
  const { horizontal, vertical } = style;
  return {
    ...style,
    underline: false,
    strike: false,
    color: style.fontColor,
    horizontal: horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    indent: 0,
    text: null,
  };
}
