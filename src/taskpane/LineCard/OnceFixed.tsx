import type { ReactElement } from 'react';
import { lineWords, remainingSentence } from '../../domain/messages/en/line';
import type { CheckedLine } from '../../domain/outcome';
import { useLineCardStyles } from './LineCard.styles';
import { lineCard as words } from './messages.en';

export interface OnceFixedProps {
  /** An order line on hold. */
  readonly checked: CheckedLine;
}

/** What a line on hold would be once everything is fixed: greyed, and marked as not yet true. */
export function OnceFixed({ checked }: OnceFixedProps): ReactElement {
  const styles = useLineCardStyles();
  const { figures, errors, onceFixed } = checked;
  const release =
    onceFixed === 'release' ? lineWords.onceFixed(errors, figures.accepted) : words.nothingOnceFixed(errors);
  return (
    <div className={styles.onceFixed}>
      <span className={styles.mark}>{words.onceFixed}</span>
      <p className={styles.sentence}>{release}</p>
      {figures.remaining !== null && (
        <p className={styles.sentence}>
          {words.asItStands} {remainingSentence(figures)}
        </p>
      )}
    </div>
  );
}
