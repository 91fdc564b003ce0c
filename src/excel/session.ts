/** One call of the door: one `Excel.run` with as many round trips as it takes. */
import type { Step, Working } from './door';
import { codeOf, isOfficeError } from './errors';

/** What a call works with. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what was asked. Throws an `AbortError` instead while the call may still be stopped and was. */
  readonly sync: () => Promise<void>;
  /** From now on the call is carried to its end. */
  readonly commit: () => void;
  readonly say: (step: Step) => void;
}

/** How a call is run. */
export interface RunKind {
  /** Whether all that it writes is to be undone together. */
  readonly asOneUndo: boolean;
}

const EDITING = 'InvalidOperationInCellEditMode';

/**
 * Runs a call. While a cell is being edited Excel refuses everything; then the buyer is told once, and the call begins anew and waits for
 * the end of the edit. That is safe at any point: Excel refuses a whole request, and a write that is begun anew looks first.
 */
export async function inExcel<T>(
  working: Working,
  work: (session: Session) => Promise<T>,
  kind: RunKind = { asOneUndo: false },
): Promise<T> {
  working.signal?.throwIfAborted();
  const options: Excel.RunOptions = kind.asOneUndo ? { mergeUndoGroup: true } : {};
  try {
    return await Excel.run({ ...options, delayForCellEdit: false }, (context) => work(sessionOf(context, working)));
  } catch (error) {
    if (!isOfficeError(error) || codeOf(error) !== EDITING) throw error;
    working.onWaiting?.();
    return await Excel.run({ ...options, delayForCellEdit: true }, (context) => work(sessionOf(context, working)));
  }
}

function sessionOf(context: Excel.RequestContext, working: Working): Session {
  let mayStop = true;
  return {
    context,
    sync: async () => {
      if (mayStop) working.signal?.throwIfAborted();
      await context.sync();
      if (mayStop) working.signal?.throwIfAborted();
    },
    commit: () => {
      if (mayStop) working.signal?.throwIfAborted();
      mayStop = false;
    },
    say: (step) => working.onStep?.(step),
  };
}
