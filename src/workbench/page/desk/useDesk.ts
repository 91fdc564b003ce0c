import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk, DeskState } from './desk';

/** The desk of the page; `App` puts it there. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk, for what a part of the page does. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A part of the page was shown without its desk.');
  return desk;
}

/** What the desk shows now; the part is drawn again when that is another thing than before. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(
    (changed) => desk.subscribe(changed),
    () => select(desk.state),
  );
}
