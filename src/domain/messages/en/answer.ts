/** The answer of a check in one sentence: what the command line says first and last, and the pane in its first line. */
import type { CheckedLine } from '../../outcome';
import { things } from './line';

/** How the lines of a check are spread over the verdicts. */
export interface Tally {
  readonly lines: number;
  readonly release: number;
  readonly nothing: number;
  readonly held: number;
  readonly errors: number;
}

/** Counts the lines of a check by verdict, and what there is to fix on them. */
export function tallyOf(lines: readonly CheckedLine[]): Tally {
  const count = { release: 0, nothingToRelease: 0, holdAll: 0 };
  let errors = 0;
  for (const line of lines) {
    count[line.verdict]++;
    errors += line.errors;
  }
  return { lines: lines.length, release: count.release, nothing: count.nothingToRelease, held: count.holdAll, errors };
}

/** The answer: one sentence, said first and last. */
export function answerOf({ lines, release, nothing, held, errors }: Tally): string {
  const fix = things(errors);
  if (held === 0) {
    if (release === 0) return 'This sheet has nothing to release.';
    if (release === lines) {
      return `${all(lines)} can be released.`;
    }
    return `${canBeReleased(release, lines)}; ${nothingToRelease(nothing)}.`;
  }
  if (held === lines) return `Keep everything on hold: ${fix} to fix.`;
  const rest = nothing === 0 ? '' : `; ${nothingToRelease(nothing)}`;
  if (release === 0) return `Release nothing: ${staysOnHold(held)}, ${fix} to fix${rest}.`;
  return `${canBeReleased(release, lines)}; ${staysOnHold(held)}, ${fix} to fix${rest}.`;
}

function all(lines: number): string {
  if (lines === 1) return 'The order line';
  return lines === 2 ? 'Both order lines' : `All ${String(lines)} order lines`;
}

function canBeReleased(release: number, lines: number): string {
  return `${String(release)} of ${orderLines(lines)} can be released`;
}

function staysOnHold(held: number): string {
  return held === 1 ? '1 stays on hold' : `${String(held)} stay on hold`;
}

function nothingToRelease(nothing: number): string {
  return nothing === 1 ? '1 has nothing to release' : `${String(nothing)} have nothing to release`;
}

/** `1 order line`, `4 order lines`. */
export function orderLines(count: number): string {
  return count === 1 ? '1 order line' : `${String(count)} order lines`;
}

/** The answer of a run that stopped. */
export function stoppedAnswer(errors: number): string {
  return `Keep everything on hold: ${things(errors)} to fix before the sheet can be checked.`;
}
