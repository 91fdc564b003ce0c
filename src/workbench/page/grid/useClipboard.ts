import { useState, type ClipboardEvent } from 'react';
import type { Area } from '../../../domain/sheet';
import { ModelError } from '../../model';
import type { Desk } from '../desk/desk';
import { copyCells, pasteCells, pasteText, type Copied } from './clipboard';
import { refusals } from './messages.en';
import { currentArea } from './selection';

type Handler = (event: ClipboardEvent) => void;

/** What was copied, and what the grid does on the clipboard's events. */
export interface GridClipboard {
  /** What of this sheet was copied and not pasted yet. */
  readonly copied: Area | null;
  readonly forget: () => void;
  readonly handlers: { readonly onCopy: Handler; readonly onCut: Handler; readonly onPaste: Handler };
}

/** Copying, cutting and pasting by the browser's own events, which need nobody's leave. */
export function useClipboard(desk: Desk): GridClipboard {
  const [copied, setCopied] = useState<Copied | null>(null);

  const copy = (event: ClipboardEvent, isCut: boolean): void => {
    event.preventDefault();
    const { areas } = desk.book.selection;
    desk.attempt(() => {
      const [area] = areas;
      if (area === undefined || areas.length > 1) throw new ModelError('InvalidOperation', refusals.noCopy);
      const made = copyCells(desk.sheet, area, isCut);
      event.clipboardData.setData('text/plain', made.text);
      setCopied(made);
    });
  };

  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    const { areas } = desk.book.selection;
    const { active } = desk.state;
    const isOwn = copied !== null && sameText(copied.text, text);
    const { book, sheet } = desk;
    desk.attempt(() => {
      const area = currentArea(areas, active);
      const filled = isOwn ? pasteCells(book, sheet, area, copied) : pasteText(book, sheet, area, text);
      desk.select([filled]);
      if (!isOwn || copied.isCut) setCopied(null);
    });
  };

  return {
    copied: copied?.sheetId === desk.sheet.id ? copied.area : null,
    forget: () => {
      setCopied(null);
    },
    handlers: {
      onCopy: (event: ClipboardEvent) => {
        copy(event, false);
      },
      onCut: (event: ClipboardEvent) => {
        copy(event, true);
      },
      onPaste,
    },
  };
}

/** Clipboards change how lines end. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
