/** From what went wrong to a {@link Trouble}: its kind by the error's code, its sentence by what became of the workbook. */
import { areaName } from '../workbook/address';
import { cellArea, runsOf } from '../workbook/areas';
import type { SheetChange } from '../workbook/compare';
import type { Refusal } from '../workbook/preconditions';
import { Trouble } from './door';
import { codeOf, isOfficeError } from './errors';
import { causes, faultCause, outcomes, says, sentence, unknownCause } from './messages.en';

/** What a call was at when it failed. */
export type Phase =
  /** Nothing was written yet, or nothing was going to be. */
  | { readonly at: 'reading' | 'before' | 'selecting' }
  /** A request that writes was under way. `done` and `open` are sheets. */
  | { readonly at: 'writing'; readonly done: readonly string[]; readonly open: readonly string[]; readonly isKnown: boolean }
  /** Cells of the buyer's were being edited. */
  | { readonly at: 'editing' }
  /** All was written, and was being looked at once more. */
  | { readonly at: 'verifying' }; // prettier-ignore

/** Codes with which Excel refuses a whole request before it does any of it. */
const NOTHING_DONE = new Set([
  'ActivityLimitReached',
  'InvalidOperationInCellEditMode',
  'InvalidRequestContext',
  'RequestPayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** Whether an error says by its code that its request did nothing. */
export function saysNothingDone(error: unknown): boolean {
  return NOTHING_DONE.has(codeOf(error) ?? '');
}

/** What is thrown instead of an error. A {@link Trouble} and an `AbortError` stay as they are. */
export function troubleOf(error: unknown, phase: Phase): unknown {
  if (error instanceof Trouble || isAbort(error)) return error;
  const code = codeOf(error);
  const cause = isOfficeError(error) ? (causes.get(error.code) ?? unknownCause) : faultCause;
  const { written, outcome } = outcomeOf(phase, error);
  const trouble = new Trouble(cause.kind, written, sentence(cause, outcome), code);
  trouble.cause = error;
  return trouble;
}

function outcomeOf(phase: Phase, error: unknown): { readonly written: Trouble['written']; readonly outcome: string } {
  switch (phase.at) {
    case 'reading':
      return { written: 'nothing', outcome: outcomes.notRead };
    case 'before':
      return { written: 'nothing', outcome: outcomes.notWritten };
    case 'selecting':
      return { written: 'nothing', outcome: outcomes.notSelected };
    case 'verifying':
      return { written: 'some', outcome: outcomes.unverified };
    case 'editing':
      return saysNothingDone(error)
        ? { written: 'nothing', outcome: outcomes.notWritten }
        : { written: 'unknown', outcome: outcomes.unsureEdits };
    case 'writing': {
      const { done, open, isKnown } = phase;
      if (!isKnown) return { written: 'unknown', outcome: outcomes.unsure };
      if (done.length === 0) return { written: 'some', outcome: outcomes.started };
      return { written: 'some', outcome: outcomes.partly(done, open) };
    }
  }
}

function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** A precondition that does not hold. */
export function refusalTrouble({ message, obstacle }: Refusal): Trouble {
  return new Trouble(obstacle === 'sheetMissing' ? 'sheetGone' : 'refused', 'nothing', message);
}

/** Ranges of rows that are named; the others are counted. */
const MOST_ROWS = 6;

/** Something changed since the check. */
export function changeTrouble({ sheet, kind, rows, places }: SheetChange): Trouble {
  if (kind === 'gone') return new Trouble('sheetGone', 'nothing', says.sheetGone(sheet));
  if (kind === 'layout') return new Trouble('changed', 'nothing', says.layoutChanged(sheet));
  const runs = runsOf(rows);
  const more = runs.slice(MOST_ROWS).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const message = says.rowsChanged(sheet, runs.slice(0, MOST_ROWS), more);
  return new Trouble('changed', 'nothing', message, null, places);
}

/** A refusal that only the workbook in Excel shows. */
export function refuse(message: string): Trouble {
  return new Trouble('refused', 'nothing', message);
}

/** A cell as a person writes it. */
export function cellName(row: number, column: number): string {
  return areaName(cellArea(row, column));
}
