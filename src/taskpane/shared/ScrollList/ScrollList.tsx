import { useRef, type ReactElement, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useScrollListStyles } from './ScrollList.styles';

/** As many as this are simply listed. */
const FEW = 100;

export interface ScrollListProps<T> {
  /** What is listed. */
  readonly items: readonly T[];
  /** One item's content. */
  readonly render: (item: T) => ReactNode;
  /** What the list is of, for a screen reader. */
  readonly label: string;
  /** Roughly how high an item is, in pixels, before it is measured. */
  readonly itemHeight: number;
}

/** A list. One that is long scrolls within itself, and only what is in view is in the page. */
export function ScrollList<T>(props: ScrollListProps<T>): ReactElement {
  const styles = useScrollListStyles();
  const { items, render, label } = props;
  if (items.length > FEW) return <LongList {...props} />;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li key={index}>{render(item)}</li>
      ))}
    </ul>
  );
}

function LongList<T>({ items, render, label, itemHeight }: ScrollListProps<T>): ReactElement {
  const styles = useScrollListStyles();
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => itemHeight,
    overscan: 4,
  });
  return (
    // Focusable, so that the keyboard can scroll it where nothing inside takes the focus.
    <div ref={frame} className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.placed}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {render(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
