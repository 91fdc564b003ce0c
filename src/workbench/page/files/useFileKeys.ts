import { useEffect, type RefObject } from 'react';
import { useDesk } from '../desk/useDesk';
import { filesOf } from './files';

/** Ctrl+O and Ctrl+S (on a Mac with the command key) wherever the keyboard is on the page. */
export function useFileKeys(picker: RefObject<HTMLInputElement | null>): void {
  const desk = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((!event.ctrlKey && !event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'o' && key !== 's') return;
      // Else the browser opens or saves the page itself.
      event.preventDefault();
      const files = filesOf(desk);
      const { asking, naming } = files.state;
      if (asking !== null || naming !== null) return;
      if (key === 's') files.save();
      else picker.current?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [desk, picker]);
}

/** The browser asks before the page is left with changes that no file has. */
export function useLeaveGuard(): void {
  const desk = useDesk();
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const { isUnsaved, edit } = desk.state;
      if (isUnsaved || edit !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [desk]);
}
