import type { ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { useFindingItemStyles } from './FindingItem.styles';
import { findingItem as words, stepText, type FixStep } from './messages.en';

export interface FixButtonProps {
  /** What the fix changes, in order. */
  readonly steps: readonly FixStep[];
  /** Called when the button is clicked. */
  readonly onFix: () => void;
}

/** The button of a fix. It says what it will change; where that is more than one change, they are listed above it. */
export function FixButton({ steps, onFix }: FixButtonProps): ReactElement {
  const styles = useFindingItemStyles();
  const texts = steps.map(stepText);
  const [only = ''] = texts;
  const isShort = texts.length < 2;
  return (
    <>
      {!isShort && (
        <ol className={styles.steps}>
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ol>
      )}
      <Button className={styles.button} size="small" onClick={onFix}>
        {isShort ? only : words.makeChanges(texts.length)}
      </Button>
    </>
  );
}
