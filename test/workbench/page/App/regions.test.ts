/** @jest-environment jsdom */
import { exitOf, paneExitOf, regionOf, regionsFrom, stepOf } from '../../../../src/workbench/page/App/regions';
import { widthByKey, withinLimits } from '../../../../src/workbench/page/App/width';

function key(name: string, more: Partial<KeyboardEventInit> = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: name, ...more });
}

describe('F6', () => {
  it('goes on, and back with Shift, with Ctrl or without', () => {
    expect([
      stepOf(key('F6')),
      stepOf(key('F6', { ctrlKey: true })),
      stepOf(key('F6', { shiftKey: true })),
      stepOf(key('F6', { ctrlKey: true, shiftKey: true })),
      stepOf(key('F6', { altKey: true })),
      stepOf(key('F5')),
    ]).toEqual([1, 1, -1, -1, null, null]);
  });

  it('leads through ribbon, sheet, tabs, colleague and pane, and around', () => {
    expect(regionsFrom('tabs', 1)).toEqual(['colleague', 'pane', 'ribbon', 'grid', 'tabs']);
    expect(regionsFrom('grid', -1)).toEqual(['ribbon', 'pane', 'colleague', 'tabs', 'grid']);
    expect(regionsFrom(null, 1)[0]).toBe('ribbon');
  });

  it('in the pane is told apart from the one with Ctrl, which Office.js reports itself', () => {
    expect([
      paneExitOf(key('F6')),
      paneExitOf(key('F6', { shiftKey: true })),
      paneExitOf(key('F6', { ctrlKey: true })),
      paneExitOf(key('Tab')),
    ]).toEqual(['next', 'previous', null, null]);
  });
});

it('knows where an element is: in a region, or beside one', () => {
  document.body.innerHTML =
    '<div data-region="grid"><i id="in"></i></div><div data-beside="pane"><i id="beside"></i></div><i id="out"></i>';
  const at = (id: string) => regionOf(document.getElementById(id));
  expect([at('in'), at('beside'), at('out'), regionOf(null)]).toEqual(['grid', 'pane', null, null]);
});

// The numbers of OSF.AgaveHostAction: CtrlF6Exit, CtrlF6ExitShift, TabExit, TabExitShift, EscExit, ExitNoFocusable(Shift), Select.
it.each([
  [5, 'next'],
  [6, 'previous'],
  [13, 'after'],
  [14, 'before'],
  [15, 'sheet'],
  [17, 'after'],
  [18, 'before'],
  [0, null],
])('takes %d of the add-in for the way out "%s"', (action, exit) => {
  expect(exitOf(action)).toBe(exit);
});

describe('the width of the pane', () => {
  it('is 320 to 640 whole pixels', () => {
    expect([100, 320, 350.4, 640, 2000].map(withinLimits)).toEqual([320, 320, 350, 640, 640]);
  });

  it.each([
    ['ArrowLeft', 366],
    ['ArrowRight', 334],
    ['Home', 320],
    ['End', 640],
    ['Enter', null],
  ])('is with %s, from 350, %s', (name, width) => {
    expect(widthByKey(name, 350)).toBe(width);
  });
});
