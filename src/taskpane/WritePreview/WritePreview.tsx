import { useId, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';
import type { Note } from '../../domain/note/note';
import { describedParts } from '../../workbook/describe';
import type { DescribedPlan } from '../../workbook/plan';
import { useShown } from '../shared/useShown';
import { writePreview as words } from './messages.en';
import { useWritePreviewStyles } from './WritePreview.styles';

/** So many notes are named before all are asked for. */
const FIRST_NOTES = 10;

export interface WritePreviewProps {
  /** The write that is about to be carried out. */
  readonly plan: DescribedPlan;
  /** The notes that it writes. */
  readonly notes: readonly Note[];
}

/** Says before a write what goes where, and which notes there will be. */
export function WritePreview({ plan, notes }: WritePreviewProps): ReactElement {
  const styles = useWritePreviewStyles();
  const id = useId();
  const { shown, isLong, isAll, toggle } = useShown(notes, FIRST_NOTES);
  const { logRows } = plan.effects;
  const parts = [...describedParts(plan), ...(logRows > 0 ? [words.logRows(logRows)] : [])];
  return (
    <section className={styles.root} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {words.title}
      </h3>
      {parts.length === 0 ? (
        <p className={styles.text}>{words.nothing}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={`${id}-title`}>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <>
          <h4 id={`${id}-notes`} className={styles.title}>
            {words.notes}
          </h4>
          <ul className={styles.list} aria-labelledby={`${id}-notes`}>
            {shown.map((note) => (
              <li key={note.id}>{words.note(note)}</li>
            ))}
          </ul>
          {isLong && (
            <Button
              className={styles.button}
              appearance="transparent"
              size="small"
              aria-expanded={isAll}
              onClick={toggle}
            >
              {isAll ? words.showFewer : words.showAll(notes.length)}
            </Button>
          )}
        </>
      )}
      <p className={styles.text}>{words.untouched}</p>
    </section>
  );
}
