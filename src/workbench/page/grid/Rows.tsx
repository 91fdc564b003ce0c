import { memo, type ReactElement } from 'react';
import { ARIA_FIRST, drawCells, type RowCells } from './cells';
import { words } from './messages.en';
import type { Share } from './selection';

/** Where a row is drawn. */
interface Placed {
  /** In pixels, from the upper edge of the part. */
  readonly top: number;
  readonly height: number;
  /** What the sheet looks like is another thing when this is another number. */
  readonly epoch: number;
}

export type BodyRowProps = RowCells & Placed;

/** A row in the part that scrolls across. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps): ReactElement | null {
  const { row, top, height, isEcho } = props;
  const cells = drawCells(props);
  if (cells.length === 0) return null;
  const place = { className: 'hs-row', style: { top, height } };
  if (isEcho) return <div {...place}>{cells}</div>;
  return (
    <div role="row" aria-rowindex={row + ARIA_FIRST} {...place}>
      {cells}
    </div>
  );
});

export interface HeadRowProps extends RowCells, Placed {
  readonly headerWidth: number;
  /** How much of the row is selected. */
  readonly share: Share;
  /** Whether rows below it are hidden. */
  readonly isBeforeHidden: boolean;
}

const SHARES: Readonly<Record<Share, string>> = { none: '', some: ' hs-some', whole: ' hs-whole' };

/** The classes of a header. */
export function headerClass(kind: 'hs-rowHead' | 'hs-columnHead', share: Share, isBeforeHidden: boolean): string {
  return `hs-head ${kind}${SHARES[share]}${isBeforeHidden ? ' hs-beforeHidden' : ''}`;
}

/** A row's number, and its cells that stay in view: a row of its own beside that which scrolls, with the same number. */
export const HeadRow = memo(function HeadRow(props: HeadRowProps): ReactElement | null {
  const { row, top, height, headerWidth, share, isBeforeHidden } = props;
  const cells = drawCells(props);
  const { isEcho, onlyMerged } = props;
  if (onlyMerged && cells.length === 0) return null;
  return (
    <div
      role={isEcho ? undefined : 'row'}
      aria-rowindex={isEcho ? undefined : row + ARIA_FIRST}
      className="hs-row"
      style={{ top, height }}
    >
      {!onlyMerged && (
        <div
          role="rowheader"
          aria-colindex={1}
          aria-selected={share === 'whole'}
          className={headerClass('hs-rowHead', share, isBeforeHidden)}
          style={{ width: headerWidth }}
          data-row={row}
        >
          {row + 1}
          <span className="hs-rowEdge" data-row-edge={row} title={words.resizeRow(String(row + 1))} />
        </div>
      )}
      {cells.length > 0 && (
        <div role="presentation" className="hs-frozenCells" style={{ left: headerWidth }}>
          {cells}
        </div>
      )}
    </div>
  );
});
