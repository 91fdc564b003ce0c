/** @jest-environment jsdom */
/** The surface that the pane is shown on, followed while it is open. */
import { act, renderHook } from '@testing-library/react';
import { useSurface } from '../../../src/taskpane/theme/useSurface';

class Media {
  readonly #holding = new Set<string>();
  readonly #listeners = new Map<string, Set<() => void>>();

  readonly matchMedia = (query: string): MediaQueryList => {
    const listeners = this.#listeners.get(query) ?? new Set();
    this.#listeners.set(query, listeners);
    const holding = this.#holding;
    return {
      get matches() {
        return holding.has(query);
      },
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    } as unknown as MediaQueryList;
  };

  set(query: string): void {
    this.#holding.add(query);
    for (const listener of this.#listeners.get(query) ?? []) listener();
  }

  get listening(): number {
    return [...this.#listeners.values()].reduce((count, own) => count + own.size, 0);
  }
}

test('follows the system, and lets go of it when the pane goes', () => {
  const media = new Media();
  const { result, unmount } = renderHook(() => useSurface('light', media));
  expect(result.current).toEqual({ office: 'light', preferred: 'light', wantsContrast: false, isForced: false });
  act(() => {
    media.set('(prefers-color-scheme: dark)');
  });
  act(() => {
    media.set('(prefers-contrast: more)');
  });
  act(() => {
    media.set('(forced-colors: active)');
  });
  expect(result.current).toEqual({ office: 'light', preferred: 'dark', wantsContrast: true, isForced: true });
  unmount();
  expect(media.listening).toBe(0);
});
