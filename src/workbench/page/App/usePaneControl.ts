import { useCallback, useMemo, useRef, useState } from 'react';
import type { Mounted } from '../add-in/mount';
import type { Pane } from '../add-in/pane';
import type { Desk } from '../desk/desk';

/** The pane, and the way by which it says which page it shows. */
export interface PaneControl {
  readonly pane: Pane;
  /** Is given the page of the pane, and `null` when it is gone. */
  readonly onPage: (page: { readonly current: Mounted | null } | null) => void;
}

/** Opens and closes the pane of a desk, and brings the focus there. */
export function usePaneControl(desk: Desk): PaneControl {
  const [url, setUrl] = useState<string | null>(null);
  const shown = useRef<{ readonly current: Mounted | null } | null>(null);
  const onPage = useCallback((page: { readonly current: Mounted | null } | null) => {
    shown.current = page;
  }, []);
  const pane = useMemo((): Pane => {
    const focus = (): boolean => {
      const page = shown.current?.current ?? null;
      if (page === null) return false;
      page.element.focus();
      page.channel.focus('ctrlF6');
      return true;
    };
    return {
      url,
      open: (address) => {
        if (desk.state.isPaneOpen && (url ?? address) === address) focus();
        setUrl(address);
        desk.showPane(true);
      },
      close: () => {
        desk.showPane(false);
      },
      focus,
    };
  }, [desk, url]);
  return { pane, onPage };
}
