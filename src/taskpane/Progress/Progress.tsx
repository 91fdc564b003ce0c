import { useId, type ReactElement } from 'react';
import { Button, ProgressBar } from '@fluentui/react-components';
import { actions as words, progress, stepText } from '../messages.en';
import type { Task } from '../session/model';
import { useProgressStyles } from './Progress.styles';

export interface ProgressProps {
  /** What is being done. */
  readonly task: Task;
  readonly onCancel: () => void;
}

/** What takes longer than half a second: what it is, how far it has come, and a way to stop it while nothing is written. */
export function Progress({ task, onCancel }: ProgressProps): ReactElement {
  const styles = useProgressStyles();
  const id = useId();
  const { doing, step, isWaiting, canCancel } = task;
  const isCountable = step !== null && step.of > 1 && !isWaiting;
  return (
    <div className={styles.root}>
      <p id={id} className={styles.text} role="status">
        {isWaiting ? progress.waiting : progress[doing]}
        {!isWaiting && step !== null && ` (${stepText(step.doing, step.done, step.of)})`}
      </p>
      {canCancel && (
        <Button size="small" className={styles.button} onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
      <ProgressBar
        className={styles.bar}
        aria-labelledby={id}
        {...(isCountable && { value: step.done, max: step.of })}
      />
    </div>
  );
}
