/** Keeps corrections of the column mapping in the workbook, so that the whole team gets them (SPEC section 2, "Headers"). */
import type { Corrections } from '../domain/check';
import { NO_EFFECTS, type DescribedPlan } from './plan';
import type { Snapshot } from './snapshot';
import { readState, writeState } from './state';
import { STATE_NAMESPACE } from './state-namespace';

/**
 * The plan that keeps a mapping; the notes that the state knows stay. A state that a newer version wrote is left alone, and the plan then
 * does nothing.
 *
 * @param snapshot the workbook as it was taken
 * @param mapping all corrections that are to hold from now on
 */
export function planMapping(snapshot: Snapshot, mapping: Corrections): DescribedPlan {
  const state = readState(snapshot.state);
  const xml = writeState({ mapping, notes: state.notes });
  return {
    preconditions: [{ must: 'beWritable' }],
    steps: state.newer ? [] : [{ verb: 'state', namespace: STATE_NAMESPACE, xml }],
    effects: NO_EFFECTS,
  };
}
