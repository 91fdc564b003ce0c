import { memo, type ReactElement } from 'react';
import type { Area } from '../../../domain/sheet';
import { columnName } from '../../../workbook/address';
import type { Axis } from './axis';
import { ARIA_FIRST } from './cells';
import { words } from './messages.en';
import { headerClass } from './Rows';
import { columnShare } from './selection';
import type { ColumnSlot } from './useGridLayout';

export interface ColumnHeadsProps {
  readonly slots: readonly ColumnSlot[];
  readonly axis: Axis;
  readonly areas: readonly Area[];
}

/** The letters above the columns of one part. */
export const ColumnHeads = memo(function ColumnHeads({ slots, axis, areas }: ColumnHeadsProps): ReactElement {
  return (
    <>
      {slots.map(({ column, style }) => {
        const share = columnShare(areas, column);
        const isBeforeHidden = column + 1 < axis.count && axis.isHidden(column + 1);
        const name = columnName(column);
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + ARIA_FIRST}
            aria-selected={share === 'whole'}
            className={headerClass('hs-columnHead', share, isBeforeHidden)}
            style={style}
            data-column={column}
          >
            {name}
            <span className="hs-columnEdge" data-column-edge={column} title={words.resizeColumn(name)} />
          </div>
        );
      })}
    </>
  );
});
