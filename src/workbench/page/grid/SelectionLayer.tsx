import type { CSSProperties, ReactElement } from 'react';
import type { Area } from '../../../domain/sheet';
import { overlap } from '../../../workbook/areas';
import type { GridLayout } from './useGridLayout';

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SelectionLayerProps {
  readonly layout: Pick<GridLayout, 'rows' | 'columns'>;
  /** Where the part begins, in pixels from the first cell of the sheet. */
  readonly origin: GridLayout['origin'];
  /** The cells that the part draws; areas are cut off a little beyond them, since one of a million rows is a large box. */
  readonly part: Area;
  readonly areas: readonly Area[];
  /** The active cell, with all that is merged with it. */
  readonly active: Area;
  /** What was copied or cut and not pasted yet. */
  readonly copied: Area | null;
}

/** The rectangle of an area, from the first cell of the sheet. */
export function boxOf({ rows, columns }: SelectionLayerProps['layout'], area: Area): Box {
  const left = columns.offset(area.left);
  const top = rows.offset(area.top);
  return { left, top, width: columns.offset(area.right + 1) - left, height: rows.offset(area.bottom + 1) - top };
}

/** What is selected, drawn over the cells of one part. It says nothing to a screen reader: the cells themselves do. */
export function SelectionLayer(props: SelectionLayerProps): ReactElement {
  const { layout, origin, part, areas, active, copied } = props;
  const reach = boxOf(layout, part);
  const placed = (area: Area): Box => {
    const box = boxOf(layout, area);
    const left = Math.max(box.left, reach.left - BEYOND);
    const top = Math.max(box.top, reach.top - BEYOND);
    const right = Math.min(box.left + box.width, reach.left + reach.width + BEYOND);
    const bottom = Math.min(box.top + box.height, reach.top + reach.height + BEYOND);
    return { left: left - origin.left, top: top - origin.top, width: right - left, height: bottom - top };
  };
  const own = overlap(active, part) ? placed(active) : null;
  return (
    <div className="hs-selection" aria-hidden="true">
      {areas.map((area, index) =>
        overlap(area, part) ? (
          <AreaBox key={index} box={placed(area)} hole={own} isCurrent={areas.length === 1} />
        ) : null,
      )}
      {own !== null && (
        <div className={areas.length > 1 ? 'hs-active hs-activeOfMany' : 'hs-active'} style={grown(own)} />
      )}
      {copied !== null && overlap(copied, part) && <div className="hs-copied" style={grown(placed(copied))} />}
    </div>
  );
}

const BEYOND = 200;

interface AreaBoxProps {
  readonly box: Box;
  /** The active cell is left white. */
  readonly hole: Box | null;
  readonly isCurrent: boolean;
}

function AreaBox({ box, hole, isCurrent }: AreaBoxProps): ReactElement {
  return (
    <>
      <div className="hs-shade" style={{ ...box, ...cutOut(box, hole) }} />
      {isCurrent && <div className="hs-outline" style={grown(box)} />}
    </>
  );
}

/** A line lies on the grid lines on every side. */
function grown({ left, top, width, height }: Box): Box {
  return { left: left - 1, top: top - 1, width: width + 1, height: height + 1 };
}

function cutOut(box: Box, hole: Box | null): CSSProperties {
  if (hole === null) return {};
  const left = hole.left - box.left;
  const top = hole.top - box.top;
  const right = left + hole.width;
  const bottom = top + hole.height;
  if (right <= 0 || bottom <= 0 || left >= box.width || top >= box.height) return {};
  const point = (x: number, y: number): string => `${x}px ${y}px`;
  const outer = [point(0, 0), point(box.width, 0), point(box.width, box.height), point(0, box.height), point(0, 0)];
  const inner = [point(left, top), point(left, bottom), point(right, bottom), point(right, top), point(left, top)];
  return { clipPath: `polygon(evenodd, ${[...outer, ...inner].join(', ')})` };
}
