/** States of the pane, as data. */
import type { Snapshot } from '../../../src/workbook/snapshot';
import { answer, hasOwnSheets, standingsOf } from '../../../src/workbook/answer';
import { openWorkbook, takeSnapshot } from '../../../src/xlsx';
import { BEFORE, type LastCheck, type SessionState } from '../../../src/taskpane/session/model';
import { START } from './clock';
import { sampleBytes } from './file-door';

/** A workbook checked, as the session would. */
function lastOf(snapshot: Snapshot, sheet: string | null = null): LastCheck {
  const request = { sheet, corrections: null };
  const answered = answer(snapshot, request);
  return {
    taken: { snapshot, request, seesMerges: true },
    answered,
    standings: answered.outcome.kind === 'checked' ? standingsOf(answered.outcome) : [],
    at: START,
    isQuiet: false,
    hasOwnSheets: hasOwnSheets(snapshot),
    took: 10,
  };
}

/** The same from the bytes of a workbook. */
export function lastOfBytes(bytes: Uint8Array, sheet: string | null = null): LastCheck {
  return lastOf(takeSnapshot(openWorkbook(bytes, 'book.xlsx')), sheet);
}

/** The pane after a check of a sample, with anything else as given. */
export function stateOf(sample: string, change: Partial<SessionState> = {}): SessionState {
  return { ...BEFORE, stage: 'ready', last: lastOfBytes(sampleBytes(sample)), ...change };
}
