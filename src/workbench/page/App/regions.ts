/** The places that F6 goes through, as Excel does it, and how the focus comes to them. */

export type Region = 'ribbon' | 'grid' | 'tabs' | 'colleague' | 'pane';

/** In the order of F6. */
const ORDER: readonly Region[] = ['ribbon', 'grid', 'tabs', 'colleague', 'pane'];

/** Marks the element that a region is; what stands in `data-beside` is not a stop, but next to it. */
export function regionOf(element: Element | null): Region | null {
  const place = element?.closest('[data-region],[data-beside]');
  const name = place?.getAttribute('data-region') ?? place?.getAttribute('data-beside');
  return ORDER.find((each) => each === name) ?? null;
}

/** The regions to try, nearest first, when leaving one; from nowhere, F6 begins at the ribbon. */
export function regionsFrom(region: Region | null, step: 1 | -1): readonly Region[] {
  const around = step === 1 ? ORDER : ORDER.toReversed();
  if (region === null) return around;
  const at = around.indexOf(region);
  return [...around.slice(at + 1), ...around.slice(0, at + 1)];
}

/** What F6 asks for: on, back, or nothing. With Ctrl too, as Excel on the web has it, since browsers keep F6 for themselves. */
export function stepOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): 1 | -1 | null {
  if (event.key !== 'F6' || event.altKey) return null;
  return event.shiftKey ? -1 : 1;
}

/** What the add-in reports when the focus is to leave it (`OSF.AgaveHostAction` of Office.js). */
const EXITS: ReadonlyMap<number, Exit> = new Map([
  [5, 'next'],
  [6, 'previous'],
  [13, 'after'],
  [14, 'before'],
  [15, 'sheet'],
  [17, 'after'],
  [18, 'before'],
]);

/** What F6 alone says in the pane. Office.js reports it with Ctrl only, as Excel on the web has it; elsewhere Excel takes it by itself. */
export function paneExitOf(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): Exit | null {
  const step = event.ctrlKey || event.metaKey ? null : stepOf(event);
  return step === null ? null : step === 1 ? 'next' : 'previous';
}

/** Where the focus goes from the pane: another region by F6, the stop after or before the pane by Tab, the sheet by Esc. */
export type Exit = 'next' | 'previous' | 'after' | 'before' | 'sheet';

/** Where the focus goes with an action that the add-in reported; `null` where it stays. */
export function exitOf(action: number): Exit | null {
  return EXITS.get(action) ?? null;
}
