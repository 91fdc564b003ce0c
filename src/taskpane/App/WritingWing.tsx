import { useDeferredValue, useId, useMemo, useState, type ReactElement } from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { Note } from '../../domain/note/note';
import { notesBeforeWriting, writingOf } from '../../workbook/answer';
import { ownNotes, titleOf } from '../../workbook/own';
import type { Snapshot } from '../../workbook/snapshot';
import { Banner } from '../Banner/Banner';
import { noteTexts, sections } from '../messages.en';
import { NoteView } from '../NoteView/NoteView';
import type { Desk } from '../session/desk';
import type { LastCheck } from '../session/model';
import type { Session } from '../session/session';
import { Chevron } from '../shared/Chevron/Chevron';
import { WritePreview } from '../WritePreview/WritePreview';
import { useSending } from './useSending';
import { useWritingWingStyles } from './WritingWing.styles';

/** Up to this many rows a note that is current is unfolded by itself: composing a longer one is worth a click. */
const MOST_ROWS = 2000;

export interface WritingWingProps {
  /** A check that came to its end. */
  readonly last: LastCheck;
  readonly desk: Desk;
  readonly session: Pick<Session, 'goTo'>;
  /** Who prepares the notes; the empty text where nobody said. */
  readonly preparedBy: string;
  readonly onPreparedBy: (name: string) => void;
}

/** What will be written and the notes as the shop will read them, folded away until asked for; a current note is ready to be sent. */
export function WritingWing(props: WritingWingProps): ReactElement {
  const styles = useWritingWingStyles();
  const id = useId();
  const { standings, answered } = props.last;
  const isCurrent = standings.every(({ state }) => state === 'current');
  const rows = answered.outcome.kind === 'checked' ? answered.outcome.split.rows.count : 0;
  const [choice, choose] = useState<boolean | null>(null);
  const isOpen = choice ?? (isCurrent && rows <= MOST_ROWS);
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={id}
          className={styles.fold}
          aria-expanded={isOpen}
          onClick={() => {
            choose(!isOpen);
          }}
        >
          <Chevron isOpen={isOpen} />
          {isCurrent ? sections.notes(standings.length) : sections.preview}
        </button>
      </h2>
      {isOpen && <div className={styles.content}>{isCurrent ? <Written {...props} /> : <Unwritten {...props} />}</div>}
    </section>
  );
}

function Written(props: WritingWingProps): ReactElement {
  const { answered } = props.last;
  const notes = useMemo(() => notesBeforeWriting(answered), [answered]);
  return <Notes {...props} notes={notes} />;
}

function Unwritten(props: WritingWingProps): ReactElement {
  const { last, preparedBy, onPreparedBy } = props;
  const { answered } = last;
  // Composing a long note must not hold up the typing.
  const name = useDeferredValue(preparedBy.trim());
  const writing = useMemo(
    () => writingOf(answered, { now: null, preparedBy: name === '' ? null : name }),
    [answered, name],
  );
  return (
    <>
      <Field label={noteTexts.preparedBy} hint={noteTexts.preparedByHint}>
        <Input
          value={preparedBy}
          autoComplete="name"
          onChange={(_, { value }) => {
            onPreparedBy(value);
          }}
        />
      </Field>
      {writing?.refusals.map(({ message }) => (
        <Banner key={message} kind="warning">
          {message}
        </Banner>
      ))}
      {writing !== null && <WritePreview plan={writing.plan} notes={writing.notes} />}
      {writing !== null && <Notes {...props} notes={writing.notes} />}
    </>
  );
}

function Notes({ last, desk, session, notes }: WritingWingProps & { readonly notes: readonly Note[] }): ReactElement {
  const { sent, dismiss, copyText, copyRich, mail } = useSending(desk);
  const { snapshot } = last.taken;
  return (
    <>
      {sent !== null && (
        <Banner kind={sent.isDone ? 'tick' : 'warning'} onDismiss={dismiss}>
          {sent.sentence}
        </Banner>
      )}
      <NoteView
        notes={notes}
        onCopyText={(note) => void copyText(note)}
        onCopyRich={(note) => void copyRich(note)}
        onMail={(note) => void mail(note)}
        onGoTo={(note) => {
          const sheet = sheetOf(snapshot, note);
          if (sheet !== null) void session.goTo(sheet);
        }}
        canGoTo={(note) => sheetOf(snapshot, note) !== null}
      />
    </>
  );
}

/** The sheet that a note is on, by the title in its first cell. */
function sheetOf(snapshot: Snapshot, { id }: Note): string | null {
  return ownNotes(snapshot).find((sheet) => titleOf(sheet)?.endsWith(` ${id}`) === true)?.name ?? null;
}
