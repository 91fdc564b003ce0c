import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** One stop of Tab for all buttons of a toolbar, and the arrow keys between them (WAI-ARIA, "Toolbar pattern"). */
export interface Roving {
  /** For the toolbar. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** For a button: whether it is the stop. */
  readonly tabIndexOf: (id: string) => 0 | -1;
}

/** Keeps the stop of a toolbar whose buttons have the ids given as `data-stop`. */
export function useRoving(ids: readonly string[]): Roving {
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && ids.includes(last) ? last : ids[0];
  return {
    handlers: {
      onKeyDown: (event) => {
        const next = idAfter(event.key, ids, stop);
        if (next === null) return;
        event.preventDefault();
        const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
        all.find(({ dataset }) => dataset['stop'] === next)?.focus();
      },
      onFocus: ({ target }) => {
        const id = target instanceof HTMLElement ? target.dataset['stop'] : undefined;
        if (id !== undefined) setLast(id);
      },
    },
    tabIndexOf: (id) => (id === stop ? 0 : -1),
  };
}

/** The stop after a key: the arrow keys go around. `null` for other keys. */
function idAfter(key: string, ids: readonly string[], from: string | undefined): string | null {
  const at = from === undefined ? 0 : ids.indexOf(from);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return ids[(at + 1) % ids.length] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return ids.at((at - 1) % ids.length) ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids.at(-1) ?? null;
    default:
      return null;
  }
}
