import { useId, type ReactElement } from 'react';
import type { Note, NoteLine, NoteParagraph } from '../../domain/note/note';
import { noteView as words } from './messages.en';
import { NoteBlockView } from './NoteBlockView';
import { useNoteViewStyles } from './NoteView.styles';

export interface NotePaperProps {
  /** The note to read. */
  readonly note: Note;
}

/** The text of a note, in the order of the sheet and of the e-mail. */
export function NotePaper({ note }: NotePaperProps): ReactElement {
  const styles = useNoteViewStyles();
  const id = useId();
  const { title, head, purpose, statement, changes, lines, reminders } = note;
  return (
    <article className={styles.paper} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <dl className={styles.head}>
        {head.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>{purpose.join(' ')}</p>
      {statement.map((paragraph, index) => (
        <p key={index} className={styles.statement}>
          {inOne(paragraph)}
        </p>
      ))}
      {changes !== null && (
        <>
          <h4 className={styles.heading}>{changes.title}</h4>
          {changes.paragraphs.map((paragraph, index) => (
            <Changes key={index} paragraph={paragraph} />
          ))}
        </>
      )}
      {lines.map((line) => (
        <Line key={line.index} line={line} />
      ))}
      <h4 className={styles.heading}>{reminders.title}</h4>
      <NoteBlockView block={{ kind: 'list', items: reminders.items }} label={reminders.title} />
    </article>
  );
}

function inOne({ heading, sentences }: NoteParagraph): string {
  return `${heading === null ? '' : `${heading}: `}${sentences.join(' ')}`;
}

function Changes({ paragraph: { heading, sentences } }: { readonly paragraph: NoteParagraph }): ReactElement {
  const styles = useNoteViewStyles();
  return (
    <>
      {heading !== null && <p className={styles.text}>{`${heading}:`}</p>}
      <NoteBlockView block={{ kind: 'list', items: sentences }} label={heading ?? ''} />
    </>
  );
}

function Line({ line: { name, parts } }: { readonly line: NoteLine }): ReactElement {
  const styles = useNoteViewStyles();
  return (
    <section>
      <h4 className={styles.heading}>{name}</h4>
      {parts.map(({ key, label, blocks }, index) => (
        <div key={key}>
          <h5 className={styles.part}>{words.part(index + 1, label)}</h5>
          {blocks.map((block, at) => (
            <NoteBlockView key={at} block={block} label={label} />
          ))}
        </div>
      ))}
    </section>
  );
}
