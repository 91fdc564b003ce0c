/** Wording of the preview of a write, in English. What a plan does is in `workbook/messages.en`. */
import type { Note } from '../../domain/note/note';
import { noteName } from '../NoteView/messages.en';

export const writePreview = {
  title: 'What will be written',
  logRows: (count: number): string =>
    count === 1
      ? '1 row added to the end of the Release Log'
      : `${String(count)} rows added to the end of the Release Log`,
  nothing: 'Nothing: the workbook has it all already.',
  notes: 'Notes',
  note: (note: Pick<Note, 'id' | 'shop' | 'po' | 'isNew' | 'replaces'>): string => {
    const { isNew, replaces } = note;
    const state = !isNew ? 'unchanged since it was issued' : replaces === null ? 'new' : `replaces ${replaces}`;
    return `${noteName(note)}: ${state}`;
  },
  untouched: 'What you wrote yourself stays as it is.',
  showAll: (count: number): string => `Show all ${String(count)} notes`,
  showFewer: 'Show fewer notes',
} as const;
