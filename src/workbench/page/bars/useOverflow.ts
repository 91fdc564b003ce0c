import { useCallback, useEffect, useState, type RefObject } from 'react';

/** How far a row of things can be scrolled. */
export interface Overflow {
  readonly back: boolean;
  readonly on: boolean;
}

/** What is done when a row was scrolled, and by half of what shows. */
interface Scrolling {
  readonly measure: () => void;
  readonly scrollBack: () => void;
  readonly scrollOn: () => void;
}

const NONE: Overflow = { back: false, on: false };

/** Whether a row has more to show at either side; measured again when its size, or `changes`, changes. */
export function useOverflow(row: RefObject<HTMLElement | null>, changes: number): Overflow & Scrolling {
  const [overflow, setOverflow] = useState(NONE);
  const measure = useCallback(() => {
    const { current } = row;
    if (current === null) return;
    const { scrollLeft, scrollWidth, clientWidth } = current;
    // A pixel is lost where the screen does not show whole ones.
    const now = { back: scrollLeft > 1, on: scrollLeft + clientWidth < scrollWidth - 1 };
    setOverflow((before) => (before.back === now.back && before.on === now.on ? before : now));
  }, [row]);
  useEffect(() => {
    if (row.current === null) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(row.current);
    return () => {
      observer.disconnect();
    };
  }, [row, measure, changes]);
  const scroll = (direction: -1 | 1): void => {
    const { current } = row;
    current?.scrollBy({ left: (direction * current.clientWidth) / 2 });
  };
  return {
    ...overflow,
    measure,
    scrollBack: () => {
      scroll(-1);
    },
    scrollOn: () => {
      scroll(1);
    },
  };
}
