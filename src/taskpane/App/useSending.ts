import { useState } from 'react';
import { toHtml } from '../../domain/note/html';
import type { Note } from '../../domain/note/note';
import { toText } from '../../domain/note/text';
import { noteTexts as words } from '../messages.en';
import { mailOf, type Desk } from '../session/desk';

/** What became of sending a note. */
interface Sent {
  readonly isDone: boolean;
  readonly sentence: string;
}

/** The ways to send a note, and what became of the last. */
export interface Sending {
  readonly sent: Sent | null;
  readonly dismiss: () => void;
  readonly copyText: (note: Note) => Promise<void>;
  readonly copyRich: (note: Note) => Promise<void>;
  readonly mail: (note: Note) => Promise<void>;
}

/** Sends notes by clipboard and e-mail, and says in a sentence where something is left to do. */
export function useSending(desk: Desk): Sending {
  const [sent, say] = useState<Sent | null>(null);
  const copy = async (note: Note, html: string | null): Promise<void> => {
    const isDone = await desk.copy({ text: toText(note), html });
    say({ isDone, sentence: isDone ? words.copied : words.notCopied });
  };
  return {
    sent,
    dismiss: () => {
      say(null);
    },
    copyText: (note) => copy(note, null),
    copyRich: (note) => copy(note, toHtml(note)),
    mail: async (note) => {
      const text = toText(note);
      const { address, mustPaste } = mailOf(note.title, text, words.mailPaste);
      say(null);
      if (!mustPaste) {
        desk.openMail(address);
        return;
      }
      const isDone = await desk.copy({ text, html: toHtml(note) });
      desk.openMail(isDone ? address : mailOf(note.title, text, words.mailPasteByHand).address);
      say({ isDone, sentence: isDone ? words.pasteIntoMail : words.copyIntoMail });
    },
  };
}
