import { useEffect } from 'react';
import { schemeFor, type Surface } from './theme';

/** Has the browser draw scroll bars and open lists as the theme is, which may be another one than the system's. */
export function useColorScheme(surface: Surface): void {
  const scheme = schemeFor(surface);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
}
