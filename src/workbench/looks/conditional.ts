/** What conditional formats make of the cells of a sheet. */
import type { Area } from '../../domain/sheet';
import type { CellLook } from '../../workbook/plan';
import { textOf } from '../../workbook/text';
import type { LookChange } from '../model/drawing';
import type { BookModel, BorderSide, CellBorder, SheetModel } from '../model/types';
import { laidOver, type ShownLook } from './layers';

/** A format that is drawn. */
interface Drawn {
  readonly areas: readonly Area[];
  readonly change: LookChange;
  readonly stopIfTrue: boolean;
}

/** `"text"<>""`, whatever the text: Held Split writes its marks so, and names itself in them. */
const ALWAYS = /^"(?:[^"]|"")+"<>""$/;

export class ConditionalLook {
  private readonly drawn: readonly Drawn[];

  constructor(
    private readonly book: BookModel,
    private readonly sheet: SheetModel,
  ) {
    this.drawn = sheet.conditionalFormats.flatMap(({ formula, look, areas, stopIfTrue }) =>
      look !== null && formula !== null && ALWAYS.test(formula) ? [{ areas, change: changeOf(look), stopIfTrue }] : [],
    );
  }

  /** A look with the formats of its cell over it: the first one wins, format by format. */
  over(look: ShownLook, row: number, column: number): ShownLook {
    const holding: LookChange[] = [];
    for (const { areas, change, stopIfTrue } of this.drawn) {
      if (!areas.some((area) => isIn(area, row, column))) continue;
      holding.push(change);
      if (stopIfTrue) break;
    }
    const made = holding.reduceRight(laidOver, look);
    const format = holding.find((change) => change.numberFormat !== undefined)?.numberFormat;
    if (format === undefined) return made;
    return { ...made, text: textOf(this.sheet.value(row, column), format, this.book.date1904) };
  }
}

function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

const changes = new WeakMap<CellLook, LookChange>();

/** What Office.js set, as it is drawn. */
function changeOf(look: CellLook): LookChange {
  const known = changes.get(look);
  if (known !== undefined) return known;
  const { bold, italic, fontColor, fill, border, numberFormat } = look;
  const borders: Partial<Record<BorderSide, CellBorder>> = {};
  for (const side of border?.sides ?? []) borders[side] = { style: 'thin', color: border?.color ?? null };
  const made: LookChange = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(border === undefined ? {} : { borders }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
  changes.set(look, made);
  return made;
}
