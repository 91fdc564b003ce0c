import type { ReactElement } from 'react';
import { useLineListStyles } from './LineList.styles';
import type { ListedLine } from './useLineList';
import { useWindowList } from './useWindowList';

export interface VirtualCardsProps {
  /** The lines, in the order of the cards. */
  readonly lines: readonly ListedLine[];
  /** The card of a line. */
  readonly card: (line: ListedLine) => ReactElement;
  /** What the list is of, for a screen reader. */
  readonly label: string;
}

/** Thousands of cards, of which only those in view are in the page, and the one that has the keyboard. */
export function VirtualCards({ lines, card, label }: VirtualCardsProps): ReactElement {
  const styles = useLineListStyles();
  const { list, virtual, margin, setFocused } = useWindowList(lines.map(({ key }) => key));
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={label}
      style={{ height: virtual.getTotalSize(), position: 'relative' }}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        return line === undefined ? null : (
          <li
            key={line.key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            className={styles.placed}
            style={{ transform: `translateY(${String(start - margin)}px)` }}
            onFocus={() => {
              setFocused(line.key);
            }}
            onBlur={() => {
              setFocused(null);
            }}
          >
            {card(line)}
          </li>
        );
      })}
    </ul>
  );
}
