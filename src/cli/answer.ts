/** What a run answers: the exit code, and the answer as text or JSON. */
import type { Check, Stopped } from '../domain/outcome';
import { Exit, type Io } from './io';
import { jsonText, type NoteText } from './json';
import { pageWidth } from './text/lines';
import { painter } from './text/paint';
import { checkReport, stoppedReport, type Closing } from './text/report';

/** What a command comes to. Nothing is printed before everything is done. */
export interface Result {
  readonly exit: Exit;
  /** The whole of stdout. */
  readonly out: string;
  /** Sentences for stderr that change nothing about the result. */
  readonly notices: readonly string[];
}

/** How the answer is to be given. */
export interface Manner {
  /** The file as the person named it. */
  readonly file: string;
  readonly json: boolean;
}

/**
 * The answer to a check.
 *
 * @param notes the notes, as the JSON object shows them
 * @param closing what became of the notes; JSON leaves it out, since it holds them
 */
export function answer(
  outcome: Check | Stopped,
  notes: readonly NoteText[],
  closing: Closing,
  { file, json }: Manner,
  io: Io,
): Omit<Result, 'notices'> {
  const exit = exitOf(outcome);
  if (json) return { exit, out: jsonText(file, outcome, notes) };
  const frame = { file, closing, width: pageWidth(io.out.columns), paint: painter(io.out, io.env) };
  return { exit, out: outcome.kind === 'checked' ? checkReport(outcome, frame) : stoppedReport(outcome, frame) };
}

function exitOf(outcome: Check | Stopped): Exit {
  if (outcome.kind === 'stopped') return Exit.held;
  return outcome.lines.some(({ verdict }) => verdict === 'holdAll') ? Exit.held : Exit.settled;
}
