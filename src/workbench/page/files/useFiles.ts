import { useSyncExternalStore } from 'react';
import { useDesk } from '../desk/useDesk';
import { filesOf, type Files, type FilesState } from './files';

/** The files of the desk, and what is going on with them. */
export function useFiles(): { readonly files: Files; readonly state: FilesState } {
  const files = filesOf(useDesk());
  const state = useSyncExternalStore(files.subscribe, () => files.state);
  return { files, state };
}
