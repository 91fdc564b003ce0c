import { useRef, useState } from 'react';

/** What can be opened below the buttons. */
export type Panel = 'setup' | 'remove';

/** The open panel, and where the keyboard goes when it is closed. */
export interface PanelState {
  /** The panel that is open, or `null`. */
  readonly panel: Panel | null;
  /** Opens a panel in place of another; `null` closes it. */
  readonly show: (panel: Panel | null) => void;
  /** Closes the panel, and gives the keyboard back to what opened it. */
  readonly close: () => void;
}

/** Remembers which panel is open and what opened it. */
export function usePanel(): PanelState {
  const [panel, setPanel] = useState<Panel | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    panel,
    show: (next) => {
      opener.current = document.activeElement;
      setPanel(next);
    },
    close: () => {
      setPanel(null);
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    },
  };
}
