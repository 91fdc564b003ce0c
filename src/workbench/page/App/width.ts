/** How wide the pane may be, in pixels of the page: as Excel on the web has it. */
export const NARROWEST = 320;
export const WIDEST = 640;
export const USUAL = 350;

/** How far an arrow key moves the line. */
const STEP = 16;

/** The width nearest to the one asked for. */
export function withinLimits(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** The width after a key on the line between sheet and pane; `null` for keys that do nothing there. The pane is at the right. */
export function widthByKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return withinLimits(width + STEP);
    case 'ArrowRight':
    case 'ArrowDown':
      return withinLimits(width - STEP);
    case 'Home':
      return NARROWEST;
    case 'End':
      return WIDEST;
    default:
      return null;
  }
}
