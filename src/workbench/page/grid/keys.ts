/** What the keys do on the grid, as in Excel. On a Mac, Cmd is Ctrl. */
import type { Step } from './moves';

/** The part of a keyboard event that says which key it is. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing?: boolean;
}

/** What to do. */
export type Command =
  | { readonly kind: 'step' | 'edge' | 'page'; readonly step: Step; readonly extend: boolean }
  | { readonly kind: 'home' | 'corner' | 'end'; readonly extend: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly isBack: boolean }
  | { readonly kind: 'sheet'; readonly step: 1 | -1 }
  | { readonly kind: 'type'; readonly text: string }
  | {
      readonly kind:
        | 'edit'
        | 'compose'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'all'
        | 'columns'
        | 'rows'
        | 'menu'
        | 'filter'
        | 'cancel'
        | 'empty';
    };

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** What a key does; `null` for one that is not the grid's, such as F6, which leaves it. */
export function commandOf(pressed: Pressed): Command | null {
  const { key, altKey } = pressed;
  const isCtrl = pressed.ctrlKey || pressed.metaKey;
  // The first key of an input method is to reach the editor.
  if (pressed.isComposing === true || key === 'Process') return { kind: 'compose' };
  const moved = moving(pressed, isCtrl);
  if (moved !== null) return moved;
  if (isCtrl) return altKey ? typed(pressed) : withCtrl(pressed);
  return plain(pressed) ?? typed(pressed);
}

function moving({ key, shiftKey: extend, altKey }: Pressed, isCtrl: boolean): Command | null {
  const step = ARROWS[key];
  if (step !== undefined) {
    if (altKey) return key === 'ArrowDown' ? { kind: 'filter' } : null;
    return { kind: isCtrl ? 'edge' : 'step', step, extend };
  }
  switch (key) {
    case 'PageUp':
    case 'PageDown': {
      const way = key === 'PageDown' ? 1 : -1;
      if (isCtrl) return { kind: 'sheet', step: way };
      return { kind: 'page', step: altKey ? { rows: 0, columns: way } : { rows: way, columns: 0 }, extend };
    }
    case 'Home':
      return { kind: isCtrl ? 'corner' : 'home', extend };
    case 'End':
      return isCtrl ? { kind: 'end', extend } : null;
    default:
      return null;
  }
}

function withCtrl({ key, shiftKey }: Pressed): Command | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'all' };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case ' ':
      return { kind: shiftKey ? 'all' : 'columns' };
    default:
      return null;
  }
}

function plain({ key, shiftKey, altKey }: Pressed): Command | null {
  switch (key) {
    case 'Tab':
      return { kind: 'tab', isBack: shiftKey };
    case 'Enter':
      return altKey ? null : { kind: 'enter', isBack: shiftKey };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'empty' };
    case 'Escape':
      return { kind: 'cancel' };
    case ' ':
      return shiftKey ? { kind: 'rows' } : null;
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    default:
      return null;
  }
}

/** Typing begins an edit. AltGr, which Windows reports as Ctrl and Alt, types too. */
function typed({ key, altKey, ctrlKey }: Pressed): Command | null {
  const isCharacter = Array.from(key).length === 1;
  return isCharacter && (!altKey || ctrlKey || !/[a-z0-9]/i.test(key)) ? { kind: 'type', text: key } : null;
}

/** Where to go once what was typed is taken in. */
export type AfterEdit =
  { readonly kind: 'tab' | 'enter'; readonly isBack: boolean } | { readonly kind: 'step'; readonly step: Step };

/** What a key does while a cell is edited. */
export type EditKey =
  | { readonly kind: 'line' | 'stay' | 'cancel' }
  /** Takes in what was typed; `null` stays at the cell. */
  | { readonly kind: 'take'; readonly after: AfterEdit | null };

/** What a key does in the editor; `null` for one that types there or moves its caret. `isOver`: the edit was begun by typing over a cell. */
export function editKeyOf(pressed: Pressed, isOver: boolean): EditKey | null {
  const { key, shiftKey: isBack, altKey, metaKey, ctrlKey } = pressed;
  // Keys that an input method is using are not the sheet's.
  if (pressed.isComposing === true || key === 'Process') return null;
  switch (key) {
    case 'Enter':
      if (altKey || metaKey) return { kind: 'line' };
      return { kind: 'take', after: ctrlKey ? null : { kind: 'enter', isBack } };
    case 'Tab':
      return { kind: 'take', after: { kind: 'tab', isBack } };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'stay' };
    default: {
      const step = ARROWS[key];
      return step !== undefined && isOver && !isBack && !altKey
        ? { kind: 'take', after: { kind: 'step', step } }
        : null;
    }
  }
}

/** The part of a keyboard event that says which key it is. */
export function pressedOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Pressed {
  return { key, ctrlKey, metaKey, shiftKey, altKey };
}
