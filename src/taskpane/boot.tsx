import { createRoot } from 'react-dom/client';
import type { ExcelDoor } from '../excel/door';
import { App } from './App/App';
import { chunks } from './App/wings';
import { machineClock } from './session/clock';
import { browserDesk } from './session/desk';
import { Session, type Opened } from './session/session';
import type { Scheme } from './theme/theme';

/** What the pane needs of Excel before its door is open. */
export interface ExcelSide {
  /** Waits for Office.js; resolves with whether it runs inside Excel. */
  readonly isInExcel: () => Promise<boolean>;
  /** Loads and opens the door. */
  readonly openDoor: () => Promise<ExcelDoor>;
  /** Excel's own theme, where it says so; asked again once Excel is there. */
  readonly scheme: () => Scheme | null;
}

/**
 * Puts the pane in the place of what was painted before any script came, and checks as soon as Excel is there: whoever
 * opens the pane asked for that.
 */
export function boot(root: HTMLElement, excel: ExcelSide): Session {
  const session = new Session({
    open: () => open(excel),
    loadBrain: () => import('./session/brain'),
    clock: machineClock,
  });
  createRoot(root).render(
    <App session={session} desk={browserDesk(window)} wings={chunks} officeScheme={excel.scheme} />,
  );
  void session.start();
  window.addEventListener('pagehide', () => {
    void session.close();
  });
  return session;
}

async function open({ isInExcel, openDoor }: ExcelSide): Promise<Opened> {
  return (await isInExcel()) ? { kind: 'open', door: await openDoor() } : { kind: 'notInExcel' };
}
