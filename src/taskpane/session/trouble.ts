/** What is shown of an error. */
import { Trouble } from '../../excel/door';
import { troubles } from '../messages.en';
import type { TroubleShown } from './model';

/** Whether somebody stopped what was being done. */
export function isAbort(error: unknown): boolean {
  // A DOMException is no Error of this page where another page or frame made it.
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

/** Whether the workbook may be another one now than the one that was checked. */
export function mayBeOld(error: unknown): boolean {
  if (!(error instanceof Trouble)) return !isAbort(error);
  return error.written !== 'nothing' || error.kind === 'changed' || error.kind === 'sheetGone';
}

/** An error in words: those it brings, or that something unexpected happened, with its name and message in the fold-out. */
export function shownTrouble(doing: TroubleShown['doing'], error: unknown): TroubleShown {
  if (error instanceof Trouble) {
    const { kind, written, message, code, places } = error;
    return { doing, kind, written, sentence: message, code, places };
  }
  const isReading = doing === 'check' || doing === 'select' || doing === 'goTo';
  return {
    doing,
    kind: 'unexpected',
    written: isReading ? 'nothing' : 'unknown',
    sentence: isReading ? troubles.unexpectedReading : troubles.unexpectedWriting,
    code: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    places: [],
  };
}
