/** Areas of cells that the client holds: they follow their cells when rows or columns come and go (PROTOCOL 4.1). */
import type { Area } from '../../domain/sheet';
import type { BookEvent, BookModel, SheetModel } from '../model/types';
import { HostError } from './errors';

/** The last row and column of a sheet, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** What every class of the host stands upon. */
export interface Session {
  readonly book: BookModel;
  readonly tracker: Tracker;
  /** State of Excel itself that is no part of a workbook. */
  readonly application: { calculationMode: string };
}

/** A range: cells of one sheet. */
export class Cells {
  private place: Area | null;

  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    area: Area,
  ) {
    this.place = area;
    session.tracker.add(this);
  }

  /** Where the cells are now. Fails once they are all deleted, or their sheet is. */
  get area(): Area {
    if (this.place === null || this.session.book.sheetById(this.sheet.id) === null) {
      throw new HostError('InvalidReference');
    }
    return this.place;
  }

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get isEntireRow(): boolean {
    return this.area.left === 0 && this.area.right === LAST_COLUMN;
  }

  get isEntireColumn(): boolean {
    return this.area.top === 0 && this.area.bottom === LAST_ROW;
  }

  /** Other cells of the same sheet. */
  at(area: Area): Cells {
    if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) {
      throw new HostError('InvalidArgument');
    }
    if (area.bottom < area.top || area.right < area.left) throw new HostError('InvalidArgument');
    return new Cells(this.session, this.sheet, area);
  }

  /** Follows the cells through what happened to their sheet. */
  follow(event: BookEvent): void {
    if (this.place === null || !('sheetId' in event) || event.sheetId !== this.sheet.id) return;
    this.place = moved(this.place, event);
  }
}

/** Where an area is after rows or cells came or went; `null` once all of it is gone. */
function moved(area: Area, event: BookEvent): Area | null {
  switch (event.kind) {
    case 'rowsInserted': {
      const rows = inserted(area.top, area.bottom, event.area.top, event.area.bottom);
      return { ...area, top: rows.first, bottom: rows.last };
    }
    case 'rowsDeleted': {
      const rows = deleted(area.top, area.bottom, event.area.top, event.area.bottom);
      return rows === null ? null : { ...area, top: rows.first, bottom: rows.last };
    }
    case 'columnsInserted': {
      if (!within(area, event.area)) return area;
      const columns = inserted(area.left, area.right, event.area.left, event.area.right);
      return { ...area, left: columns.first, right: columns.last };
    }
    case 'columnsDeleted': {
      if (!within(area, event.area)) return area;
      const columns = deleted(area.left, area.right, event.area.left, event.area.right);
      return columns === null ? null : { ...area, left: columns.first, right: columns.last };
    }
    default:
      return area;
  }
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function inserted(first: number, last: number, from: number, to: number): Span {
  const count = to - from + 1;
  if (first >= from) return { first: first + count, last: last + count };
  return { first, last: last >= from ? last + count : last };
}

function deleted(first: number, last: number, from: number, to: number): Span | null {
  const gone = (end: number): number => Math.max(0, Math.min(end, to + 1) - from);
  const left = { first: first - gone(first), last: last - gone(last + 1) };
  return left.last < left.first ? null : left;
}

/** Whether an area moves with cells that moved aside in some rows only. */
function within(area: Area, rows: Area): boolean {
  return area.top >= rows.top && area.bottom <= rows.bottom;
}

/** Every area that must follow its cells now: those of the batch under way, and those that the client keeps. */
export class Tracker {
  private readonly cells = new Set<Cells>();

  add(cells: Cells): void {
    this.cells.add(cells);
  }

  follow(event: BookEvent): void {
    for (const cells of this.cells) cells.follow(event);
  }

  /** Forgets all but these. */
  forgetAllBut(kept: ReadonlySet<Cells>): void {
    for (const cells of this.cells) if (!kept.has(cells)) this.cells.delete(cells);
  }
}

/** Several areas of one sheet (`RangeAreas`). */
export class CellAreas {
  constructor(
    readonly session: Session,
    readonly sheet: SheetModel,
    readonly parts: readonly Cells[],
  ) {}
}

/** The cells behind a thing that the client keeps. */
export function cellsOf(thing: unknown): readonly Cells[] {
  if (thing instanceof Cells) return [thing];
  return thing instanceof CellAreas ? thing.parts : [];
}
