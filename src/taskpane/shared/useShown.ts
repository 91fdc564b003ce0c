import { useState } from 'react';

/** The first of many, until all are asked for. */
export interface Shown<T> {
  readonly shown: readonly T[];
  /** Whether there are so many that not all are shown at first. */
  readonly isLong: boolean;
  readonly isAll: boolean;
  /** Shows all, or the first again. */
  readonly toggle: () => void;
}

/**
 * Shows the first `most` of some items. One more than that is shown too: a button for a single item takes as much room as
 * the item.
 */
export function useShown<T>(items: readonly T[], most: number): Shown<T> {
  const [isAll, setAll] = useState(false);
  const isLong = items.length > most + 1;
  return {
    shown: isLong && !isAll ? items.slice(0, most) : items,
    isLong,
    isAll,
    toggle: () => {
      setAll(!isAll);
    },
  };
}
