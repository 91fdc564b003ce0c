/**
 * The ribbon's *Write note*: checks, writes everything of SPEC section 6 for every line, those on hold included, and goes
 * to the note. Where it cannot, it says why in a sheet of ours, since no pane need be open and none of the buyer's cells
 * may be touched.
 */
import { list } from '../domain/messages/catalogue';
import { messageOf, suggestionOf } from '../domain/messages';
import type { Outcome } from '../domain/outcome';
import type { Place } from '../domain/sheet';
import { Trouble, type ExcelDoor } from '../excel/door';
import { areaName } from '../workbook/address';
import { answer, writingOf, type Writing } from '../workbook/answer';
import { planNotice, type Notice } from '../workbook/plan-notice';
import * as says from './messages.en';

/** What the command needs besides the workbook. */
export interface Surroundings {
  readonly door: ExcelDoor;
  /** The time in UTC, ISO 8601. */
  readonly now: () => string;
  /** Says that nothing could be written, where not even a sheet can. */
  readonly sayOutside: () => Promise<void>;
}

/** Carries out *Write note*. Never rejects: what goes wrong is said in the workbook, or else outside it. */
export async function writeNote({ door, now, sayOutside }: Surroundings): Promise<void> {
  let notice: Notice | null;
  try {
    notice = await write(door, now());
  } catch (error) {
    notice = noticeOfError(error);
  }
  if (notice === null) return;
  try {
    await post(door, notice);
  } catch {
    await sayOutside();
  }
}

const REQUEST = { sheet: null, corrections: null } as const;

/** Writes the notes and goes to the first; gives what is to be said where that is not all. */
async function write(door: ExcelDoor, now: string): Promise<Notice | null> {
  const taken = await door.take(REQUEST);
  const answered = answer(taken.snapshot, REQUEST);
  const { outcome } = answered;
  // Who prepares it is not known: a button asks nothing.
  const writing = writingOf(answered, { now, preparedBy: null });
  if (outcome.kind !== 'checked' || writing === null) return notWritten(reasonsOf(outcome));
  if (writing.refusals.length > 0) return notWritten(writing.refusals.map(({ message }) => message));
  const { changedMeanwhile } = await door.apply(writing.plan, taken, outcome.split.sheet.name);
  if (changedMeanwhile.length > 0) return noticeOfChange(changedMeanwhile);
  await show(door, writing);
  return null;
}

/** The note is written by then: a sheet that cannot be shown takes nothing back. */
async function show(door: ExcelDoor, { noteSheets: [first] }: Writing): Promise<void> {
  if (first === undefined) return;
  try {
    await door.activate(first);
  } catch {
    // It may have been renamed or hidden the moment before; it is there to be found.
  }
}

/** Why a run came to no lines. */
function reasonsOf(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'noSheet':
      return [says.noSheet[outcome.why](outcome.sheets)];
    case 'stopped':
      return [
        says.stopped(outcome.sheet),
        ...outcome.findings.map((finding) => `${messageOf(finding)} ${suggestionOf(finding)}`),
      ];
    case 'checked':
      return [];
  }
}

function notWritten(reasons: readonly string[]): Notice {
  return { headline: says.notices.notWritten, sentences: [...reasons, says.notices.next] };
}

function noticeOfChange(places: readonly Place[]): Notice {
  return {
    headline: says.notices.changedMeanwhile,
    sentences: [says.changed(places[0]?.sheet ?? '', list(places.map(areaName)))],
  };
}

function noticeOfError(error: unknown): Notice {
  if (!(error instanceof Trouble)) {
    return { headline: says.notices.notFinished, sentences: [says.unexpected] };
  }
  if (error.written === 'nothing') return notWritten([error.message]);
  return { headline: says.notices.notFinished, sentences: [error.message, says.notices.next] };
}

/** Puts a notice and goes to it. The workbook is taken anew: what failed may have left it changed. */
async function post(door: ExcelDoor, notice: Notice): Promise<void> {
  const taken = await door.take(REQUEST);
  const plan = planNotice(taken.snapshot, notice);
  await door.apply(plan, taken, null);
  const [sheet] = plan.effects.sheets;
  if (sheet !== undefined) await door.activate(sheet);
}
