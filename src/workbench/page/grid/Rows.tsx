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

export interface BodyRowProps extends RowCells, Placed {
  /** Id of the element with the row's number and its frozen cells, which belong to the row. */
  readonly owns: string;
}

/** A row in the part that scrolls across. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps): ReactElement {
  const { row, top, height, owns, onlyMerged } = props;
  const style = { top, height };
  if (onlyMerged) {
    return (
      <div
        className="hs-row"
        style={style}
        role={props.isEcho ? 'presentation' : 'row'}
        aria-rowindex={row + ARIA_FIRST}
      >
        {drawCells(props)}
      </div>
    );
  }
  return (
    <div role="row" aria-rowindex={row + ARIA_FIRST} aria-owns={owns} className="hs-row" style={style}>
      {drawCells(props)}
    </div>
  );
});

export interface HeadRowProps extends RowCells, Placed {
  readonly id: string;
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

/** A row's number, and its cells that stay in view. */
export const HeadRow = memo(function HeadRow(props: HeadRowProps): ReactElement {
  const { id, row, top, height, headerWidth, share, isBeforeHidden } = props;
  const cells = props.slots.length > 0 && (
    <div role="presentation" className="hs-frozenCells" style={{ left: headerWidth }}>
      {drawCells(props)}
    </div>
  );
  if (props.onlyMerged) {
    return (
      <div role="row" aria-rowindex={row + ARIA_FIRST} className="hs-row" style={{ top, height }}>
        {cells}
      </div>
    );
  }
  return (
    <div id={id} role="presentation" className="hs-row" style={{ top, height }}>
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
      {cells}
    </div>
  );
});
