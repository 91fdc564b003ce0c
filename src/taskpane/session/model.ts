/** What the pane knows at a moment: data only, so that every state of it can be shown and tested without Excel. */
import type { NoSheet } from '../../domain/outcome';
import type { Place } from '../../domain/sheet';
import type { EditReceipt, Step, Taken, TakeRequest, Trouble } from '../../excel/door';
import type { Answered } from '../../workbook/answer';
import type { Verification } from '../../workbook/verify';

/** Something the pane does that takes time. */
export type Doing = 'check' | 'write' | 'fix' | 'undo' | 'mapping' | 'sample' | 'remove';

/** What is being done now. */
export interface Task {
  readonly doing: Doing;
  /** Begun by the pane itself: it gives way to whatever the buyer does. */
  readonly isQuiet: boolean;
  readonly step: Step | null;
  /** It has taken longer than half a second, so progress is shown. */
  readonly isSlow: boolean;
  /** Excel waits for a cell that is being edited. */
  readonly isWaiting: boolean;
  /** Nothing is being written yet. */
  readonly canCancel: boolean;
}

/** The last finished check. */
export interface LastCheck {
  readonly taken: Taken;
  readonly answered: Answered;
  /** How the latest notes stand to the workbook; empty for a run that stopped. */
  readonly standings: readonly Verification[];
  readonly at: Date;
  /** The pane checked by itself: the buyer is told of it only where the answer is another one. */
  readonly isQuiet: boolean;
  /** Whether the workbook has sheets that Held Split wrote. */
  readonly hasOwnSheets: boolean;
  /** Milliseconds that reading and checking took. */
  readonly took: number;
}

/** Why something could not be done. */
export interface TroubleShown {
  readonly doing: Doing | 'select' | 'goTo';
  readonly kind: Trouble['kind'];
  /** What became of the workbook. */
  readonly written: Trouble['written'];
  readonly sentence: string;
  /** For the fold-out; `null` where there is none. */
  readonly code: string | null;
  readonly places: readonly Place[];
}

/** A note that is in the workbook. */
export interface WrittenNote {
  readonly id: string;
  readonly sheet: string;
}

/** What was done, said once. */
export type Notice =
  | { readonly kind: 'written'; readonly notes: readonly WrittenNote[]; readonly changedMeanwhile: readonly Place[] }
  | { readonly kind: 'fixed'; readonly fixes: number; readonly left: number }
  | { readonly kind: 'undone' }
  | { readonly kind: 'mapped' }
  | { readonly kind: 'sampled'; readonly sheet: string }
  | { readonly kind: 'removed' }
  | { readonly kind: 'cancelled'; readonly doing: Doing };

/** Where the pane stands with Excel. */
export type Stage = 'starting' | 'notInExcel' | 'noAnswer' | 'ready';

/** Everything the pane shows is made from this. */
export interface SessionState {
  readonly stage: Stage;
  readonly task: Task | null;
  readonly last: LastCheck | null;
  /** The workbook changed since the last check. */
  readonly isStale: boolean;
  /** Whether changes of the workbook are noticed. */
  readonly isWatching: boolean;
  readonly trouble: TroubleShown | null;
  readonly notice: Notice | null;
  /** Fixes that can be taken back, the latest last. */
  readonly undo: readonly EditReceipt[];
  /** Sheet and corrections that are asked for. */
  readonly choice: TakeRequest;
}

/** The state before anything happened. */
export const BEFORE: SessionState = {
  stage: 'starting',
  task: null,
  last: null,
  isStale: false,
  isWatching: true,
  trouble: null,
  notice: null,
  undo: [],
  choice: { sheet: null, corrections: null },
};

/** Why there is no sheet to check, or `null` where there is one or nothing was checked yet. */
export function noSheetOf({ last }: Pick<SessionState, 'last'>): NoSheet | null {
  return last?.answered.outcome.kind === 'noSheet' ? last.answered.outcome : null;
}

/** The sheet that was checked, or `null`. */
export function checkedSheet({ answered: { outcome } }: LastCheck): string | null {
  if (outcome.kind === 'checked') return outcome.split.sheet.name;
  return outcome.kind === 'stopped' ? outcome.sheet : null;
}

/** A check that took longer than this is not repeated by itself: the buyer asks for it. */
const LONG_CHECK = 4000;

/** Whether the pane checks again by itself after a change. */
export function mayRecheck(last: LastCheck | null): boolean {
  return last !== null && last.took <= LONG_CHECK;
}
