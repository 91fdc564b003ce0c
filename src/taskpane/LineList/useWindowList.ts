import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';

/** Pixels that a closed card takes with the gap below it, roughly. */
const CARD_HEIGHT = 168;
/** Cards beyond the edges of the window, so that Tab finds the next one. */
const OVERSCAN = 3;

/** A list that scrolls with the window. */
export interface WindowList {
  /** To be put on the list's element. */
  readonly list: RefObject<HTMLUListElement | null>;
  readonly virtual: Virtualizer<Window, Element>;
  /** Pixels from the top of the page to the list. */
  readonly margin: number;
  /** Says which item has the keyboard, by key: it stays in the page wherever the window is scrolled to. */
  readonly setFocused: (key: string | null) => void;
}

/** Keeps of a list only what is in view. Items are measured, so they may be of any height and fold. */
export function useWindowList(keys: readonly string[]): WindowList {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  // Whatever grows or shrinks above the list changes the height of the page.
  useLayoutEffect(() => {
    const measure = (): void => {
      if (list.current !== null) setMargin(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, []);
  const virtual = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    rangeExtractor: (range) => withItem(range, focused === null ? -1 : keys.indexOf(focused)),
  });
  return { list, virtual, margin, setFocused };
}

function withItem(range: Range, index: number): number[] {
  const shown = defaultRangeExtractor(range);
  return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((one, other) => one - other);
}
