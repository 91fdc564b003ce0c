/** What becomes of the pane's state when something happens. Pure. */
import type { EditReceipt, Step, TakeRequest } from '../../excel/door';
import type { Doing, LastCheck, Notice, SessionState, Stage, Task, TroubleShown } from './model';

/** Something that happened. */
export type Happening =
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'begun'; readonly doing: Doing; readonly isQuiet: boolean }
  | { readonly type: 'slow' }
  | { readonly type: 'stepped'; readonly step: Step }
  | { readonly type: 'waiting' }
  | { readonly type: 'ended' }
  /** A check was finished; `isStale`: the workbook changed while it ran. */
  | { readonly type: 'checked'; readonly last: LastCheck; readonly isStale: boolean }
  | { readonly type: 'changed' }
  | { readonly type: 'notWatching' }
  | { readonly type: 'failed'; readonly trouble: TroubleShown }
  | { readonly type: 'done'; readonly notice: Notice }
  | { readonly type: 'chosen'; readonly choice: TakeRequest }
  | { readonly type: 'edited'; readonly receipt: EditReceipt }
  | { readonly type: 'tookBack'; readonly receipt: EditReceipt }
  | { readonly type: 'dismissed'; readonly what: 'trouble' | 'notice' };

/** The state after something happened. */
export function reduce(state: SessionState, happening: Happening): SessionState {
  switch (happening.type) {
    case 'begun':
      return begun(state, happening.doing, happening.isQuiet);
    case 'slow':
      return withTask(state, { isSlow: true });
    case 'stepped':
      return withTask(state, stepped(happening.step));
    case 'waiting':
      // Excel tells it after some time only, so it is shown at once.
      return withTask(state, { isWaiting: true, isSlow: true });
    case 'ended':
      return { ...state, task: null };
    case 'failed':
      return failed(state, happening.trouble);
    default:
      return { ...state, ...changeOf(state, happening) };
  }
}

/** What happenings change that concern no task. */
function changeOf(
  state: SessionState,
  happening: Exclude<Happening, { readonly type: 'begun' | 'slow' | 'stepped' | 'waiting' | 'ended' | 'failed' }>,
): Partial<SessionState> {
  switch (happening.type) {
    case 'stage':
      return { stage: happening.stage };
    case 'checked':
      return { last: happening.last, isStale: happening.isStale };
    case 'changed':
      return { isStale: state.last !== null };
    case 'notWatching':
      return { isWatching: false };
    case 'done':
      return { notice: happening.notice, trouble: null };
    case 'chosen':
      return { choice: happening.choice };
    case 'edited':
      return { undo: [...state.undo, happening.receipt] };
    case 'tookBack':
      return { undo: state.undo.filter((receipt) => receipt !== happening.receipt) };
    case 'dismissed':
      return { [happening.what]: null };
  }
}

/** What the buyer begins takes away what was said of the last thing; what the pane begins by itself leaves it. */
function begun(state: SessionState, doing: Doing, isQuiet: boolean): SessionState {
  const task: Task = { doing, isQuiet, step: null, isSlow: false, isWaiting: false, canCancel: true };
  return isQuiet ? { ...state, task } : { ...state, task, trouble: null, notice: null };
}

/** What was done before a check that failed stays said. */
function failed(state: SessionState, trouble: TroubleShown): SessionState {
  return { ...state, trouble, notice: trouble.doing === 'check' ? state.notice : null };
}

function stepped(step: Step): Partial<Task> {
  const isWriting = step.doing === 'writing' || step.doing === 'verifying';
  return isWriting ? { step, canCancel: false, isWaiting: false } : { step, isWaiting: false };
}

function withTask(state: SessionState, change: Partial<Task>): SessionState {
  return state.task === null ? state : { ...state, task: { ...state.task, ...change } };
}
