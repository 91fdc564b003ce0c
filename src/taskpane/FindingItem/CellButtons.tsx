import type { ReactElement } from 'react';
import type { Place } from '../../domain/sheet';
import type { FindingActions } from '../shared/actions';
import { cellName } from '../shared/places';
import { useFindingItemStyles } from './FindingItem.styles';
import { findingItem as words } from './messages.en';

/** More cells than this have one button together. */
const MOST_CELLS = 6;

export interface CellButtonsProps {
  /** The cells of a finding. */
  readonly cells: readonly Place[];
  /** Name of the held sheet. */
  readonly sheet: string;
  /** Called with the cells to select. */
  readonly onSelect: FindingActions['select'];
}

/** Cells by name, each a button that selects it; several can be selected at once. */
export function CellButtons({ cells, sheet, onSelect }: CellButtonsProps): ReactElement | null {
  const styles = useFindingItemStyles();
  const byName = new Map(cells.map((place) => [cellName(place, sheet), place]));
  const shown = [...byName].slice(0, byName.size > MOST_CELLS + 1 ? MOST_CELLS : byName.size);
  if (shown.length === 0) return null;
  return (
    <div className={styles.cells} role="group" aria-label={words.cells}>
      {shown.map(([name, place]) => (
        <button
          key={name}
          type="button"
          className={styles.cell}
          aria-label={words.selectCell(name)}
          onClick={() => {
            onSelect([place]);
          }}
        >
          {name}
        </button>
      ))}
      {byName.size > 1 && (
        <button
          type="button"
          className={styles.cell}
          onClick={() => {
            onSelect(cells);
          }}
        >
          {words.selectAll(byName.size)}
        </button>
      )}
    </div>
  );
}
