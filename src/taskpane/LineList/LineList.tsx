import { useId, type ReactElement } from 'react';
import { SearchBox } from '@fluentui/react-components';
import type { Check } from '../../domain/outcome';
import { LineCard } from '../LineCard/LineCard';
import type { FindingActions } from '../shared/actions';
import { useLineListStyles } from './LineList.styles';
import { lineList as words } from './messages.en';
import { useLineList, type ListedLine } from './useLineList';
import { VirtualCards } from './VirtualCards';

/** More cards than this are put into the page only as they come into view. */
const MOST_AT_ONCE = 30;

export interface LineListProps {
  /** The check whose order lines are listed, worst first. */
  readonly check: Check;
  /** What the buttons of the findings do. */
  readonly actions: FindingActions;
}

/** The order lines of a check as cards. It scrolls with the window. */
export function LineList({ check, actions }: LineListProps): ReactElement {
  const styles = useLineListStyles();
  const id = useId();
  const { lines, query, search, toggle } = useLineList(check);
  const card = ({ checked, findings, isOpen }: ListedLine): ReactElement => (
    <LineCard
      checked={checked}
      findings={findings}
      sheet={check.split.sheet.name}
      actions={actions}
      isOpen={isOpen}
      onToggle={toggle}
    />
  );
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.title}
      </h2>
      {query !== null && (
        <>
          <SearchBox
            className={styles.search}
            aria-label={words.search}
            placeholder={words.searchHint}
            value={query}
            onChange={(_, { value }) => {
              search(value);
            }}
          />
          <p className={styles.found} role="status">
            {query.trim() === '' ? '' : words.found(lines.length, check.lines.length)}
          </p>
        </>
      )}
      {lines.length > MOST_AT_ONCE ? (
        <VirtualCards lines={lines} card={card} label={words.title} />
      ) : (
        <ul className={styles.list} aria-label={words.title}>
          {lines.map((line) => (
            <li key={line.key} className={styles.item}>
              {card(line)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
