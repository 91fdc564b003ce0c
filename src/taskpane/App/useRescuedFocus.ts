import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard in the pane: when what had the focus is gone, as a fix that was applied or a panel that was closed, the
 * focus goes to `target` and not to the top of the page.
 */
export function useRescuedFocus(target: RefObject<HTMLElement | null>): void {
  const had = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target: element }: FocusEvent): void => {
      had.current = element instanceof Element ? element : null;
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, []);
  useEffect(() => {
    const isLost = had.current !== null && !had.current.isConnected;
    if (!isLost || (document.activeElement !== null && document.activeElement !== document.body)) return;
    had.current = null;
    target.current?.focus();
  });
}
