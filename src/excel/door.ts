/**
 * What the pane and the ribbon ask of Excel: the door to it. Everything beyond it is data. `openDoor` in this folder makes
 * one over Office.js; a test may put any other workbook behind it.
 *
 * One call is one thing the buyer did. A call that cannot be done rejects with {@link Trouble}, or with an `AbortError`
 * when its `signal` was aborted before anything was written.
 */
import type { Corrections } from '../domain/check';
import type { Edit } from '../domain/model';
import type { Place } from '../domain/sheet';
import type { Plan } from '../workbook/plan';
import type { Snapshot } from '../workbook/snapshot';

/** How far a call has come: parts done of parts there are. `of` may grow while the call learns how much there is. */
export interface Step {
  readonly doing: 'reading' | 'comparing' | 'writing' | 'verifying';
  readonly done: number;
  readonly of: number;
}

/** What every long call takes. */
export interface Working {
  /** Stops the call. Once the writing has begun it is carried to its end. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
  /** Told once when Excel waits for a cell that is being edited. */
  readonly onWaiting?: () => void;
}

/** What is to be read. */
export interface TakeRequest {
  /** The sheet that the buyer chose; `null`: whichever the check chooses. */
  readonly sheet: string | null;
  /** Corrections of the mapping that are not yet kept in the workbook, in place of those that are. */
  readonly corrections: Corrections | null;
}

/** A workbook as it was read. */
export interface Taken {
  /** Sheets that cannot matter to the check or to a write hold only their first rows; all others are whole. */
  readonly snapshot: Snapshot;
  readonly request: TakeRequest;
  /** Whether merged cells could be seen (ExcelApi 1.13). */
  readonly seesMerges: boolean;
}

/** What a write came to. */
export interface Receipt {
  /** Cells of the held sheet that a colleague changed between the last comparison and the end of the write. */
  readonly changedMeanwhile: readonly Place[];
}

/** What applied edits came to: enough to take them back in this session. */
export interface EditReceipt {
  /** The edits that restore what was there, to be applied in this order by {@link ExcelDoor.undo}. */
  readonly before: readonly UndoEdit[];
}

/** One step back: a cell as it was, by what was typed into it, or a row that goes again. */
export type UndoEdit =
  | {
      readonly kind: 'restore';
      readonly cell: Place;
      readonly formula: string | number | boolean;
      readonly format: string;
    }
  | { readonly kind: 'removeRow'; readonly cell: Place };

/**
 * Something happened to the workbook since the last look. A hint only: what changed is known by reading. `cells`: somebody edited cells,
 * named as Excel names them; `structure`: anything else, such as rows, columns, sheets, names, filters, protection.
 */
export type BookChange =
  { readonly kind: 'cells'; readonly sheetId: string; readonly address: string } | { readonly kind: 'structure' };

/** Excel, as far as the product needs it. */
export interface ExcelDoor {
  /** Reads the workbook: at most three round trips, and one more per 5 MB. */
  take(request: TakeRequest, working?: Working): Promise<Taken>;
  /**
   * Reads again what changed, in one round trip where that is only cells, else all as {@link take} does. What formulas come to
   * is read again in any case.
   *
   * @param basis what was read before
   * @param changes all that was told of since that reading began
   */
  takeAgain(basis: Taken, changes: readonly BookChange[], working?: Working): Promise<Taken>;
  /**
   * Reads again and compares with `basis`, checks the preconditions, writes, and reads the held sheet once more: at most
   * three round trips, and one more per 5 MB. Applied again after it was interrupted, it completes what is missing.
   *
   * @param held the held sheet that the plan was made from; `null` where it was made from none
   */
  apply(plan: Plan, basis: Taken, held: string | null, working?: Working): Promise<Receipt>;
  /** Carries out the edits of fixes after comparing the held sheet with `basis`. Texts never become formulas. */
  edit(edits: readonly Edit[], basis: Taken, working?: Working): Promise<EditReceipt>;
  /** Takes edits back, unless somebody changed one of those cells since. */
  undo(receipt: EditReceipt, working?: Working): Promise<void>;
  /** Goes to the first of these places, and selects as many of them as Excel can select at once. */
  select(places: readonly Place[]): Promise<void>;
  /** Goes to a sheet. */
  activate(sheet: string): Promise<void>;
  /** Calls back after something changed. Resolves with a function that ends it. Its own writes call back too. */
  watch(onChange: (change: BookChange) => void): Promise<() => Promise<void>>;
}

/** Why a call could not be done. */
export type TroubleKind =
  | 'refused'
  | 'changed'
  | 'sheetGone'
  | 'tooLarge'
  | 'editing'
  | 'busy'
  | 'session'
  | 'denied'
  | 'unsupported'
  | 'interrupted'
  | 'unexpected';

/** A call that could not be done, in one sentence that says what happened, what was and was not changed, and what to do next. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly kind: TroubleKind,
    /** What became of the workbook. */
    readonly written: 'nothing' | 'some' | 'unknown',
    message: string,
    /** The code that Office.js gave, for the fold-out; `null` where there is none. */
    readonly code: string | null = null,
    /** Cells that the sentence speaks of. */
    readonly places: readonly Place[] = [],
  ) {
    super(message);
  }
}
