import { createContext, useContext } from 'react';

/** The pane of the add-in, for the parts of the page that open it or bring the focus there. */
export interface Pane {
  /** The address that is shown, or will be once the pane is open; `null`: the first that the ribbon has a button for. */
  readonly url: string | null;
  /** Opens the pane with a page. The same page once more keeps it as it is, and brings the focus into it. */
  readonly open: (url: string) => void;
  readonly close: () => void;
  /** Brings the focus into the pane, to its first stop; gives whether it is open. */
  readonly focus: () => boolean;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane of the page. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A part of the page was shown without its pane.');
  return pane;
}
