import { memo, useMemo, type ReactElement } from 'react';
import type { Area } from '../../../domain/sheet';
import type { Place } from '../desk/desk';
import { cellArea } from '../../../workbook/areas';
import { ColumnHeads } from './ColumnHeads';
import { words } from './messages.en';
import { BodyRow, HeadRow } from './Rows';
import { rowShare, spansOf } from './selection';
import { SelectionLayer } from './SelectionLayer';
import type { SheetView } from './sheet-view';
import type { ColumnSlot, GridLayout } from './useGridLayout';

export interface GridPartsProps {
  readonly view: SheetView;
  /** Another number for another look of the sheet. */
  readonly epoch: number;
  readonly layout: GridLayout;
  readonly areas: readonly Area[];
  readonly active: Place;
  readonly copied: Area | null;
  readonly prefix: string;
  /** Whether the sheet stands at its left edge: only then may frozen texts go on over what is beside them. */
  readonly isAtLeft: boolean;
}

/** A row to draw, and whether only merged cells of it reach into view. */
interface Line {
  readonly row: number;
  readonly onlyMerged: boolean;
}

/**
 * The four parts of the grid: what scrolls, what stays at the left, on top, and in the corner. The browser scrolls them; only
 * rows and columns that come into view are drawn by us.
 */
export const GridParts = memo(function GridParts(props: GridPartsProps): ReactElement {
  const { view, layout } = props;
  const { header, fixed, total, origin, frozenColumns, bodyColumns, columns } = layout;
  const lines = useBodyLines(view, layout);
  const down = { height: total.height - fixed.height };
  return (
    <>
      <div className="hs-top" style={{ height: fixed.height }}>
        <div className="hs-corner" style={{ width: fixed.width, height: fixed.height }}>
          <div role="row" aria-rowindex={1} className="hs-headRow">
            <div
              role="columnheader"
              aria-colindex={1}
              className="hs-head hs-all"
              style={{ width: header.width }}
              data-all=""
            >
              <span className="hs-spoken">{words.corner}</span>
            </div>
            <div role="presentation" className="hs-frozenCells" style={{ left: header.width }}>
              <ColumnHeads slots={frozenColumns} axis={columns} areas={props.areas} />
            </div>
          </div>
          <HeadRows {...props} lines={frozenLines(layout)} from={-header.height} />
          <Layer
            {...props}
            slots={frozenColumns}
            lines={layout.frozenRows}
            at={[header.width, header.height]}
            first={[0, 0]}
          />
        </div>
        <div
          className="hs-topBody"
          style={{ left: fixed.width, width: total.width - fixed.width, height: fixed.height }}
        >
          <div role="row" aria-rowindex={1} className="hs-headRow">
            <ColumnHeads slots={bodyColumns} axis={columns} areas={props.areas} />
          </div>
          <BodyRows {...props} lines={frozenLines(layout)} from={-header.height} />
          <Layer
            {...props}
            slots={bodyColumns}
            lines={layout.frozenRows}
            at={[0, header.height]}
            first={[origin.left, 0]}
          />
        </div>
        {layout.frozenRows.length > 0 && (
          <div className="hs-frozenLine" style={{ left: 0, right: 0, top: fixed.height - 1, height: 1 }} />
        )}
      </div>
      <div className="hs-middle" style={down}>
        <div className="hs-left" style={{ ...down, width: fixed.width }}>
          <HeadRows {...props} lines={lines} from={origin.top} />
          <Layer
            {...props}
            slots={frozenColumns}
            lines={layout.bodyRows}
            at={[header.width, 0]}
            first={[0, origin.top]}
          />
          {frozenColumns.length > 0 && (
            <div className="hs-frozenLine" style={{ left: fixed.width - 1, width: 1, top: 0, bottom: 0 }} />
          )}
        </div>
        <div className="hs-body" style={{ ...down, left: fixed.width, width: total.width - fixed.width }}>
          <BodyRows {...props} lines={lines} from={origin.top} />
          <Layer {...props} slots={bodyColumns} lines={layout.bodyRows} at={[0, 0]} first={[origin.left, origin.top]} />
        </div>
      </div>
    </>
  );
});

function frozenLines({ frozenRows }: GridLayout): readonly Line[] {
  return frozenRows.map((row) => ({ row, onlyMerged: false }));
}

/** The rows in view, after those above them from which merged cells reach down. */
function useBodyLines(view: SheetView, { bodyRows }: GridLayout): readonly Line[] {
  const { merges } = view;
  return useMemo(() => {
    const lines = bodyRows.map((row) => ({ row, onlyMerged: false }));
    const [first] = bodyRows;
    if (first === undefined) return lines;
    const above = new Set(merges.inRow(first).flatMap(({ top }) => (top < first ? [top] : [])));
    return [...[...above].map((row) => ({ row, onlyMerged: true })), ...lines];
  }, [bodyRows, merges]);
}

interface RowsProps extends GridPartsProps {
  readonly lines: readonly Line[];
  /** Where the part begins, in pixels from the first row. */
  readonly from: number;
}

function BodyRows({ view, epoch, layout, areas, prefix, lines, from }: RowsProps): ReactElement {
  const { rows, bodyColumns } = layout;
  const { frozen } = view;
  return (
    <>
      {lines.map(({ row, onlyMerged }) => (
        <BodyRow
          key={onlyMerged ? `merged ${row}` : row}
          view={view}
          epoch={epoch}
          row={row}
          top={rows.offset(row) - from}
          height={rows.size(row)}
          slots={bodyColumns}
          first={frozen.columns}
          spans={spansOf(areas, row)}
          clip={null}
          onlyMerged={onlyMerged}
          isEcho={onlyMerged && row < frozen.rows}
          prefix={prefix}
        />
      ))}
    </>
  );
}

function HeadRows({ view, epoch, layout, areas, prefix, lines, from, isAtLeft }: RowsProps): ReactElement {
  const { rows, frozenColumns, header, fixed } = layout;
  return (
    <>
      {lines.map(({ row, onlyMerged }) => (
        <HeadRow
          key={onlyMerged ? `merged ${row}` : row}
          view={view}
          epoch={epoch}
          row={row}
          top={rows.offset(row) - from}
          height={rows.size(row)}
          slots={frozenColumns}
          first={0}
          spans={spansOf(areas, row)}
          clip={isAtLeft ? null : fixed.width - header.width}
          onlyMerged={onlyMerged}
          isEcho={onlyMerged && row < view.frozen.rows}
          prefix={prefix}
          headerWidth={header.width}
          share={rowShare(areas, row)}
          isBeforeHidden={row + 1 < rows.count && rows.isHidden(row + 1)}
        />
      ))}
    </>
  );
}

interface LayerProps extends GridPartsProps {
  readonly slots: readonly ColumnSlot[];
  readonly lines: readonly number[];
  /** Where the layer lies in its part: left and top, in pixels. */
  readonly at: readonly [number, number];
  /** Where its cells begin in the sheet: left and top, in pixels. */
  readonly first: readonly [number, number];
}

/** What is selected of one part. */
function Layer({ view, layout, areas, active, copied, slots, lines, at, first }: LayerProps): ReactElement | null {
  const [left] = slots;
  const right = slots.at(-1);
  const [top] = lines;
  const bottom = lines.at(-1);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  return (
    <div className="hs-layer" style={{ left: at[0], top: at[1] }}>
      <SelectionLayer
        layout={layout}
        origin={{ left: first[0], top: first[1] }}
        part={{ top, left: left.column, bottom, right: right.column }}
        areas={areas}
        active={view.merges.at(active.row, active.column) ?? cellArea(active.row, active.column)}
        copied={copied}
      />
    </div>
  );
}
