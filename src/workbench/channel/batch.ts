/** What kind of batch a request is, told without carrying it out. */
import { isFields, listOf, parseJson } from './wire';

/** Nothing longer is read only to be classed; giving references back takes a few hundred characters for each. */
const longest = 100_000;

const methodCall = 3;

/**
 * Whether a batch does nothing but give references back. The client sends one at the end of a run, after the run has
 * resolved and whether or not it failed: it is no round trip that anybody waits for.
 */
export function isTidying(request: string): boolean {
  if (request.length > longest || !request.includes('_RemoveReference')) return false;
  const batch = parseJson(request);
  const actions = isFields(batch) ? listOf(batch['Actions']) : [];
  return actions.every(
    (action) => isFields(action) && (action['ActionType'] !== methodCall || action['Name'] === '_RemoveReference'),
  );
}
