import { useEffect } from 'react';
import type { Desk } from '../desk/desk';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z; on a Mac with the command key) wherever nothing else on the page takes them. */
export function useHistoryKeys(desk: Desk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const way = wayOf(event);
      if (way === null) return;
      event.preventDefault();
      if (way === 'undo') desk.undo();
      else desk.redo();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [desk]);
}

/** A field takes back what was typed into it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}
