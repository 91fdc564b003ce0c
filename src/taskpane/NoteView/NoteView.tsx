import { useId, useState, type ReactElement } from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { Note } from '../../domain/note/note';
import { noteName, noteView as words } from './messages.en';
import { NotePaper } from './NotePaper';
import { useNoteViewStyles } from './NoteView.styles';

export interface NoteViewProps {
  /** The notes, one per shop and PO; at least one. */
  readonly notes: readonly Note[];
  /** Called with the note that is to be copied as plain text. */
  readonly onCopyText: (note: Note) => void;
  /** Called with the note that is to be copied with headings and tables. */
  readonly onCopyRich: (note: Note) => void;
  /** Called with the note that is to be put into an e-mail. */
  readonly onMail: (note: Note) => void;
  /** Called with the note whose sheet is to be shown. */
  readonly onGoTo: (note: Note) => void;
  /** Whether a note has a sheet in the workbook. */
  readonly canGoTo: (note: Note) => boolean;
}

/** A release note as the shop will read it, and the ways to send it. Several notes are chosen from. */
export function NoteView(props: NoteViewProps): ReactElement | null {
  const styles = useNoteViewStyles();
  const { notes, onCopyText, onCopyRich, onMail, onGoTo, canGoTo } = props;
  const [chosen, choose] = useState<string | null>(null);
  const hint = useId();
  const note = notes.find(({ id }) => id === chosen) ?? notes[0];
  if (note === undefined) return null;
  const isThere = canGoTo(note);
  const actions = [
    [words.copyText, onCopyText],
    [words.copyRich, onCopyRich],
    [words.mail, onMail],
  ] as const;
  return (
    <div className={styles.root}>
      {notes.length > 1 && (
        <Field label={words.choose}>
          <Select
            className={styles.select}
            value={note.id}
            onChange={(_, { value }) => {
              choose(value);
            }}
          >
            {notes.map((one) => (
              <option key={one.id} value={one.id}>
                {noteName(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.actions} role="group" aria-label={words.actions}>
        {actions.map(([label, act]) => (
          <Button
            key={label}
            className={styles.button}
            size="small"
            onClick={() => {
              act(note);
            }}
          >
            {label}
          </Button>
        ))}
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={!isThere}
          aria-describedby={isThere ? undefined : hint}
          onClick={() => {
            onGoTo(note);
          }}
        >
          {words.goTo}
        </Button>
      </div>
      {!isThere && (
        <p id={hint} className={styles.hint}>
          {words.notWritten}
        </p>
      )}
      <NotePaper key={note.id} note={note} />
    </div>
  );
}
