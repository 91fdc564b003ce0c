import { commandOf, editKeyOf, type Pressed } from '../../../../src/workbench/page/grid/keys';

/** `Ctrl+Shift+a` as what a browser reports. */
function pressed(name: string): Pressed {
  const parts = name.split('+');
  const key = parts.pop() ?? '';
  const has = (part: string): boolean => parts.includes(part);
  return {
    key: key === 'Space' ? ' ' : key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
  };
}

const down = { rows: 1, columns: 0 };
const right = { rows: 0, columns: 1 };

describe('a key on the grid', () => {
  it.each([
    ['ArrowDown', { kind: 'step', step: down, extend: false }],
    ['Shift+ArrowRight', { kind: 'step', step: right, extend: true }],
    ['Ctrl+ArrowDown', { kind: 'edge', step: down, extend: false }],
    ['Cmd+Shift+ArrowDown', { kind: 'edge', step: down, extend: true }],
    ['PageDown', { kind: 'page', step: down, extend: false }],
    ['Alt+PageDown', { kind: 'page', step: right, extend: false }],
    ['Ctrl+PageDown', { kind: 'sheet', step: 1 }],
    ['Ctrl+PageUp', { kind: 'sheet', step: -1 }],
    ['Home', { kind: 'home', extend: false }],
    ['Ctrl+Home', { kind: 'corner', extend: false }],
    ['Ctrl+Shift+End', { kind: 'end', extend: true }],
    ['Tab', { kind: 'tab', isBack: false }],
    ['Shift+Enter', { kind: 'enter', isBack: true }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'empty' }],
    ['Escape', { kind: 'cancel' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Cmd+Shift+Z', { kind: 'redo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+a', { kind: 'all' }],
    ['Ctrl+Space', { kind: 'columns' }],
    ['Shift+Space', { kind: 'rows' }],
    ['Ctrl+Shift+Space', { kind: 'all' }],
    ['Shift+F10', { kind: 'menu' }],
    ['ContextMenu', { kind: 'menu' }],
    ['Alt+ArrowDown', { kind: 'filter' }],
    ['x', { kind: 'type', text: 'x' }],
    ['Shift+X', { kind: 'type', text: 'X' }],
    ['Space', { kind: 'type', text: ' ' }],
    ['Process', { kind: 'compose' }],
    // AltGr, as Windows reports it.
    ['Ctrl+Alt+@', { kind: 'type', text: '@' }],
  ])('%s does what Excel does', (name, command) => {
    expect(commandOf(pressed(name))).toEqual(command);
  });

  it.each(['F6', 'Shift+F6', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+s', 'Alt+h', 'Alt+ArrowUp', 'Shift', 'F5'])(
    '%s is left to the page and the browser',
    (name) => {
      expect(commandOf(pressed(name))).toBeNull();
    },
  );
});

describe('a key in the editor', () => {
  it.each([
    ['Enter', { kind: 'take', after: { kind: 'enter', isBack: false } }],
    ['Shift+Enter', { kind: 'take', after: { kind: 'enter', isBack: true } }],
    ['Ctrl+Enter', { kind: 'take', after: null }],
    ['Alt+Enter', { kind: 'line' }],
    ['Shift+Tab', { kind: 'take', after: { kind: 'tab', isBack: true } }],
    ['Escape', { kind: 'cancel' }],
    ['F2', { kind: 'stay' }],
    ['ArrowDown', null],
    ['x', null],
  ])('%s', (name, key) => {
    expect(editKeyOf(pressed(name), false)).toEqual(key);
  });

  it('ends an edit that was begun by typing over a cell when it is an arrow', () => {
    expect(editKeyOf(pressed('ArrowDown'), true)).toEqual({ kind: 'take', after: { kind: 'step', step: down } });
    expect(editKeyOf(pressed('Shift+ArrowDown'), true)).toBeNull();
  });

  it('is left to an input method that is composing with it', () => {
    expect(editKeyOf({ ...pressed('Enter'), isComposing: true }, true)).toBeNull();
    expect(editKeyOf(pressed('Process'), true)).toBeNull();
  });
});
