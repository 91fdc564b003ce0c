import { useMemo, useSyncExternalStore } from 'react';
import type { Scheme, Surface } from './theme';

const QUERIES = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  forced: '(forced-colors: active)',
} as const;

/** Reads the surface, and follows it when the system changes it while the pane is open. */
export function useSurface(office: Scheme | null, view: Pick<Window, 'matchMedia'> = window): Surface {
  const isDark = useMedia(view, QUERIES.dark);
  const wantsContrast = useMedia(view, QUERIES.contrast);
  const isForced = useMedia(view, QUERIES.forced);
  return { office, preferred: isDark ? 'dark' : 'light', wantsContrast, isForced };
}

function useMedia(view: Pick<Window, 'matchMedia'>, query: string): boolean {
  const list = useMemo(() => view.matchMedia(query), [view, query]);
  return useSyncExternalStore(
    (changed) => {
      list.addEventListener('change', changed);
      return () => {
        list.removeEventListener('change', changed);
      };
    },
    () => list.matches,
  );
}
