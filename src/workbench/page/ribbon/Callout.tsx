import { useId, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import { useCalloutStyles } from './Callout.styles';
import { ribbon as words } from './messages.en';

export interface CalloutProps {
  readonly title: string;
  readonly text: string;
  readonly onDismiss: () => void;
}

/** What Excel shows below the buttons of an add-in that was just installed. It takes no focus, and stays until it is put away. */
export function Callout({ title, text, onDismiss }: CalloutProps): ReactElement {
  const styles = useCalloutStyles();
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.root}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDismiss();
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      <Button size="small" appearance="primary" lang="en" onClick={onDismiss}>
        {words.dismiss}
      </Button>
    </div>
  );
}
