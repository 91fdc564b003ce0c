/** Does what a key says. */
import type { Area } from '../../../domain/sheet';
import { COLUMNS, ROWS } from '../../../xlsx/refs';
import type { Desk, Place } from '../desk/desk';
import { clearAreas } from './clipboard';
import type { Command } from './keys';
import {
  anchorOf,
  cornerOf,
  edgeFrom,
  endOf,
  homeOf,
  nextWithin,
  pageFrom,
  regionAround,
  stepFrom,
  type Round,
  type Step,
} from './moves';
import {
  between,
  currentArea,
  headOf,
  isMany,
  isWholeColumns,
  isWholeRows,
  WHOLE_SHEET,
  withCurrent,
} from './selection';
import type { SheetView } from './sheet-view';

/** What the keys act on. */
export interface Ground {
  readonly desk: Desk;
  readonly view: SheetView;
  /** Pixels of the part that scrolls. */
  readonly page: () => { readonly width: number; readonly height: number };
  /** Whether the corner that moves is to be brought into view, and not the active cell. */
  readonly follow: { current: boolean };
  /** The column in which a row of Tabs began: Enter goes back to it. */
  readonly tabbed: { current: number | null };
  readonly actions: GroundActions;
}

/** What is done elsewhere in the grid. */
export interface GroundActions {
  edit(): void;
  empty(): void;
  /** What the key that is down types goes to the editor. */
  take(): void;
  menu(): void;
  filter(): void;
  /** Forgets what was copied. */
  cancel(): void;
}

type Moving = Extract<Command, { readonly extend: boolean }>;

/** Does what a command says. */
export function carryOut(command: Command, ground: Ground): void {
  const { desk, actions } = ground;
  if (command.kind !== 'tab' && command.kind !== 'enter') ground.tabbed.current = null;
  if ('extend' in command) {
    move(command, ground);
    return;
  }
  switch (command.kind) {
    case 'tab':
    case 'enter':
      goOn(command, ground);
      return;
    case 'sheet':
      goToSheet(desk, command.step);
      return;
    case 'type':
    case 'compose':
      actions.take();
      return;
    case 'clear':
      desk.attempt(() => {
        clearAreas(desk.sheet, desk.book.selection.areas);
      });
      return;
    case 'undo':
      desk.undo();
      return;
    case 'redo':
      desk.redo();
      return;
    case 'all':
    case 'columns':
    case 'rows':
      widen(command.kind, ground);
      return;
    default:
      actions[command.kind]();
  }
}

function move(command: Moving, { desk, view, page, follow }: Ground): void {
  const { areas } = desk.book.selection;
  const { active } = desk.state;
  const current = currentArea(areas, active);
  const from = command.extend ? headOf(current, active) : active;
  const to = placeOf(command, view, from, page());
  if (!command.extend) {
    selectCell(desk, view, to);
    return;
  }
  follow.current = true;
  // Whole columns stay whole when they are extended across, and whole rows when down.
  const area = between(active, to);
  const kept = {
    ...area,
    ...(isWholeColumns(current) && { top: 0, bottom: ROWS - 1 }),
    ...(isWholeRows(current) && { left: 0, right: COLUMNS - 1 }),
  };
  desk.select(withCurrent(areas, active, extended(view, current, kept, command)), active);
}

/** Merged cells are taken in whole. What is drawn back from them leaves them whole. */
function extended(view: SheetView, current: Area, area: Area, command: Moving): Area {
  const whole = view.merges.whole(area);
  const isStuck = whole.top === current.top && whole.bottom === current.bottom && whole.left === current.left && whole.right === current.right; // prettier-ignore
  if (!isStuck || command.kind !== 'step') return whole;
  const { rows, columns } = command.step;
  const grown = { ...area };
  if (rows > 0 && whole.bottom > area.bottom) grown.bottom = Math.min(ROWS - 1, whole.bottom + 1);
  if (rows < 0 && whole.top < area.top) grown.top = Math.max(0, whole.top - 1);
  if (columns > 0 && whole.right > area.right) grown.right = Math.min(COLUMNS - 1, whole.right + 1);
  if (columns < 0 && whole.left < area.left) grown.left = Math.max(0, whole.left - 1);
  return view.merges.whole(grown);
}

function placeOf(
  command: Moving,
  view: SheetView,
  from: Place,
  page: { readonly width: number; readonly height: number },
): Place {
  switch (command.kind) {
    case 'step':
      return stepFrom(view, from, command.step);
    case 'edge':
      return edgeFrom(view, from, command.step);
    case 'page':
      return pageFrom(view, from, command.step, command.step.rows === 0 ? page.width : page.height);
    case 'home':
      return homeOf(view, from);
    case 'corner':
      return cornerOf(view);
    case 'end':
      return endOf(view);
  }
}

/** Selects one cell, with all that is merged with it. */
export function selectCell(desk: Desk, view: SheetView, place: Place): void {
  const active = anchorOf(view, place);
  desk.select([view.merges.at(active.row, active.column) ?? between(active, active)], active);
}

/** Tab and Enter: to the next cell, or round and round through what is selected. */
export function goOn({ kind, isBack }: Extract<Command, { readonly isBack: boolean }>, ground: Ground): void {
  const { desk, view, tabbed } = ground;
  const { areas } = desk.book.selection;
  const { active } = desk.state;
  const step = isBack ? -1 : 1;
  if (isMany(areas, view.merges.at(active.row, active.column))) {
    const round: Round = { along: kind === 'tab' ? 'rows' : 'columns', step };
    desk.select(areas, nextWithin(view, areas, active, round));
    return;
  }
  const direction: Step = kind === 'tab' ? { rows: 0, columns: step } : { rows: step, columns: 0 };
  const start = kind === 'enter' && tabbed.current !== null ? { ...active, column: tabbed.current } : active;
  tabbed.current = kind === 'tab' ? (tabbed.current ?? active.column) : null;
  selectCell(desk, view, stepFrom(view, start, direction));
}

/** Goes to the sheet before or after this one, of those that show. */
function goToSheet(desk: Desk, step: 1 | -1): void {
  const shown = desk.book.sheets.filter(({ visibility }) => visibility === 'visible');
  const next = shown[shown.findIndex(({ id }) => id === desk.sheet.id) + step];
  if (next !== undefined) desk.activate(next.id);
}

/** Selects the whole columns or rows of what is selected; all first takes the cells around the active one. */
function widen(kind: 'all' | 'columns' | 'rows', { desk, view }: Ground): void {
  const { areas } = desk.book.selection;
  const { active } = desk.state;
  if (kind === 'columns') {
    const columns = areas.map((area) => ({ ...area, top: 0, bottom: ROWS - 1 }));
    desk.select(columns, active);
  } else if (kind === 'rows') {
    const rows = areas.map((area) => ({ ...area, left: 0, right: COLUMNS - 1 }));
    desk.select(rows, active);
  } else {
    const region = regionAround(view, active);
    const isOne = region.top === region.bottom && region.left === region.right;
    const isTaken = areas.some(
      ({ top, left, bottom, right }) =>
        top <= region.top && left <= region.left && bottom >= region.bottom && right >= region.right,
    );
    desk.select([isOne || isTaken ? WHOLE_SHEET : region], active);
  }
}
