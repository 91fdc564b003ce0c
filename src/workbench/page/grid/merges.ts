/** Which merged cells a row touches, found once. */
import type { Area } from '../../../domain/sheet';
import { around, overlap, within } from '../../../workbook/areas';

const NONE: readonly Area[] = [];
/** A merge that is higher than this is looked for in a list instead of by each of its rows. */
const TALL = 2000;

export class Merges {
  private readonly byRow = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(readonly all: readonly Area[]) {
    for (const area of all) {
      if (area.bottom - area.top > TALL) this.tall.push(area);
      else for (let row = area.top; row <= area.bottom; row++) this.add(row, area);
    }
  }

  private add(row: number, area: Area): void {
    const known = this.byRow.get(row);
    if (known === undefined) this.byRow.set(row, [area]);
    else known.push(area);
  }

  /** Those that have a cell in the row. */
  inRow(row: number): readonly Area[] {
    const low = this.byRow.get(row) ?? NONE;
    if (this.tall.length === 0) return low;
    const tall = this.tall.filter((area) => row >= area.top && row <= area.bottom);
    return tall.length === 0 ? low : [...low, ...tall];
  }

  /** The merged cells that a cell belongs to, or `null`. */
  at(row: number, column: number): Area | null {
    return this.inRow(row).find((area) => column >= area.left && column <= area.right) ?? null;
  }

  /** Those that an area touches. */
  touching(area: Area): readonly Area[] {
    return this.all.filter((one) => overlap(one, area));
  }

  /** The area, with all of every merge that it touches. */
  whole(area: Area): Area {
    let whole = area;
    let cut: Area | undefined;
    while ((cut = this.all.find((one) => overlap(one, whole) && !within(one, whole))) !== undefined) {
      whole = around(whole, cut);
    }
    return whole;
  }
}
