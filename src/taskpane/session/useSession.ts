import { useSyncExternalStore } from 'react';
import type { SessionState } from './model';
import type { Session } from './session';

/** The state of a session, followed as it changes. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getState);
}
