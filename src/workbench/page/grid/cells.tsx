import type { CSSProperties, ReactElement } from 'react';
import type { Area } from '../../../domain/sheet';
import { columnName } from '../../../workbook/address';
import type { CellView } from './cell-view';
import { filter as filterWords, words } from './messages.en';
import { inSpans } from './selection';
import type { SheetView } from './sheet-view';
import type { ColumnSlot } from './useGridLayout';

/** What is drawn of one row in one part of the grid. */
export interface RowCells {
  readonly view: SheetView;
  readonly row: number;
  readonly slots: readonly ColumnSlot[];
  /** The first column of the part. */
  readonly first: number;
  /** Selected columns, as `spansOf` gives them. */
  readonly spans: string;
  /** Texts and merged cells end here, in pixels, while what lies beyond is scrolled; `null`: they go on. */
  readonly clip: number | null;
  /** Of a row above those in view only what reaches down from it. */
  readonly onlyMerged: boolean;
  /** The row is drawn elsewhere too: here for the eye only. */
  readonly isEcho: boolean;
  /** What the ids of cells begin with. */
  readonly prefix: string;
}

/** Row 1 of the grid is that of the letters, and column 1 that of the numbers. */
export const ARIA_FIRST = 2;

/** The cells of a row. Plain elements: thousands of them come and go while somebody scrolls. */
export function drawCells(cells: RowCells): ReactElement[] {
  const { view, row, slots, first } = cells;
  const merges = view.merges.inRow(row);
  const drawn: ReactElement[] = [];
  const [from] = slots;
  if (from === undefined) return drawn;
  const source = cells.onlyMerged ? null : view.spilledFrom(row, from.column, first);
  if (source !== null && source < from.column) drawn.push(drawOne(cells, source, placed(cells, source, from)));
  for (const slot of slots) {
    const isMerged = merges.some((area) => slot.column >= area.left && slot.column <= area.right);
    if (!isMerged && !cells.onlyMerged) drawn.push(drawOne(cells, slot.column, slot));
  }
  const last = slots.at(-1) ?? from;
  for (const area of merges) {
    if (area.top === row && area.right >= from.column && area.left <= last.column) {
      drawn.push(drawMerged(cells, area, from));
    }
  }
  return drawn;
}

function placed({ view }: RowCells, column: number, near: ColumnSlot): ColumnSlot {
  const left = near.left - (view.columns.offset(near.column) - view.columns.offset(column));
  const width = view.columns.size(column);
  return { column, left, width, style: { left, width } };
}

function drawOne(cells: RowCells, column: number, slot: ColumnSlot): ReactElement {
  const { view, row, spans, prefix } = cells;
  const cell = view.cell(row, column);
  const address = `${columnName(column)}${row + 1}`;
  return (
    <div
      key={column}
      role="gridcell"
      id={prefix + address}
      className={cell.className}
      style={slot.style}
      aria-colindex={column + ARIA_FIRST}
      aria-selected={inSpans(spans, column)}
      aria-label={cell.label}
      data-cell={address}
      title={cell.isStale ? words.stale : undefined}
    >
      {contentOf(cells, cell, column, slot)}
    </div>
  );
}

function contentOf(cells: RowCells, cell: CellView, column: number, slot: ColumnSlot) {
  if (cell.filter !== null) return withFilter(cells, cell, column);
  if (cell.icon !== null) return withIcon(cell.icon, cell.text);
  if (cell.spill === null) return cell.text;
  return (
    <span
      className={cell.spill.hasPaper ? 'hs-spill hs-paper' : 'hs-spill'}
      style={spillStyle(cells, cell.spill, slot)}
    >
      {cell.text}
    </span>
  );
}

function withIcon({ sign, color, name }: NonNullable<CellView['icon']>, text: string): ReactElement {
  return (
    <>
      <span className="hs-icon" style={{ color }} title={name}>
        {sign}
      </span>
      <span className="hs-label">{text}</span>
    </>
  );
}

function spillStyle({ clip }: RowCells, spill: NonNullable<CellView['spill']>, slot: ColumnSlot): CSSProperties {
  const { left, shift } = spill;
  const width = clip === null ? spill.width : Math.max(slot.width, Math.min(spill.width, clip - slot.left - left));
  return { left, width, paddingLeft: 3 + Math.max(0, shift), paddingRight: 3 + Math.max(0, -shift) };
}

function withFilter({ view, row }: RowCells, { text, filter }: CellView, column: number): ReactElement {
  const isFiltered = filter?.isFiltered === true;
  const name = text === '' ? columnName(column) : text;
  return (
    <>
      <span className="hs-label">{text}</span>
      <button
        type="button"
        tabIndex={-1}
        className={isFiltered ? 'hs-filter hs-filtered' : 'hs-filter'}
        aria-label={isFiltered ? filterWords.filtered(name) : filterWords.button(name)}
        aria-haspopup="dialog"
        disabled={view.sheet.isProtected}
        data-filter={`${row},${column}`}
      >
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d={isFiltered ? 'M2 3h12l-4.5 5.5V14l-3-2V8.500z' : 'M4 6l4 5 4-5z'} fill="currentColor" />
        </svg>
      </button>
    </>
  );
}

/** Merged cells. What of them reaches into another part is drawn there too, for the eye only. */
function drawMerged(cells: RowCells, area: Area, near: ColumnSlot): ReactElement {
  const { view, row, first, spans, prefix, clip } = cells;
  const { columns, rows } = view;
  const cell = view.cell(row, area.left);
  const address = `${columnName(area.left)}${row + 1}`;
  const left = near.left - (columns.offset(near.column) - columns.offset(area.left));
  const full = columns.offset(area.right + 1) - columns.offset(area.left);
  const width = clip === null ? full : Math.min(full, clip - left);
  const style = { left, width, height: rows.offset(area.bottom + 1) - rows.offset(area.top), zIndex: 1 };
  const isPiece = area.left < first || cells.isEcho;
  const className = `${cell.className} hs-merged`;
  const key = `merged ${area.left}`;
  if (isPiece) {
    return (
      <div key={key} aria-hidden="true" className={className} style={style} data-piece={address}>
        {cell.text}
      </div>
    );
  }
  return (
    <div
      key={key}
      role="gridcell"
      id={prefix + address}
      className={className}
      style={style}
      aria-colindex={area.left + ARIA_FIRST}
      aria-colspan={area.right - area.left + 1}
      aria-rowspan={area.bottom - area.top + 1}
      aria-selected={inSpans(spans, area.left)}
      aria-label={cell.label}
      data-cell={address}
      title={cell.isStale ? words.stale : undefined}
    >
      {contentOf(cells, cell, area.left, { column: area.left, left, width, style })}
    </div>
  );
}
