/** Reads a workbook and checks it: what `check` and `write` have in common. */
import { check, type Corrections } from '../domain/check';
import type { Check, NoSheet, Stopped } from '../domain/outcome';
import { readHistory } from '../workbook/log/read';
import type { Snapshot } from '../workbook/snapshot';
import { readMapping } from '../workbook/state';
import { openWorkbook, takeSnapshot, WorkbookError, type Workbook } from '../xlsx';
import { fileTrouble } from './file-trouble';
import type { Files } from './files';
import { inflater } from './inflater';
import { Impossible } from './io';
import { progress as says, trouble } from './messages.en';
import type { Progress } from './progress';
import { plain } from './text/width';

/** A workbook that was read and checked. */
export interface Reading {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly snapshot: Snapshot;
  /** The corrections of the column mapping that the workbook keeps. */
  readonly mapping: Corrections;
  readonly outcome: Check | Stopped;
}

/** What is read. */
export interface Source {
  readonly file: string;
  /** The file that notes will be in, which they name: the same file, unless another one is written. */
  readonly goal: string;
  /** The sheet that is asked for, or `null`. */
  readonly sheet: string | null;
}

/**
 * Reads and checks the held sheet of a file.
 *
 * @throws Impossible when there is no such file, it is no workbook, or it has no held sheet or several
 */
export function readAndCheck(files: Files, { file, goal, sheet }: Source, progress: Progress): Reading {
  const bytes = readFile(files, file);
  progress.step(says.reading(plain(file)), bytes.length);
  const { workbook, snapshot } = open(bytes, file, goal);
  progress.step(says.checking, 0);
  const mapping = readMapping(snapshot);
  const outcome = check(snapshot, { sheet, corrections: mapping, history: readHistory(snapshot) });
  if (outcome.kind === 'noSheet') throw new Impossible(noSheetSentence(file, sheet ?? '', outcome));
  return { bytes, workbook, snapshot, mapping, outcome };
}

function readFile(files: Files, file: string): Uint8Array {
  try {
    return files.read(file);
  } catch (error) {
    throw new Impossible(fileTrouble.reading(file, error));
  }
}

function open(
  bytes: Uint8Array,
  file: string,
  goal: string,
): { readonly workbook: Workbook; readonly snapshot: Snapshot } {
  try {
    const workbook = openWorkbook(bytes, goal, inflater);
    return { workbook, snapshot: takeSnapshot(workbook) };
  } catch (error) {
    if (error instanceof WorkbookError) throw new Impossible(trouble.about(file, error.message));
    throw error;
  }
}

function noSheetSentence(file: string, asked: string, { why, sheets }: NoSheet): string {
  const names = sheets.map((name) => `"${name}"`).join(', ');
  switch (why) {
    case 'none':
      return trouble.noHeldSheet(file);
    case 'several':
      return trouble.severalSheets(file, names);
    case 'empty':
      return trouble.emptySheet(file, sheets.join());
    case 'unknown':
      return trouble.unknownSheet(file, asked, names);
    case 'notHeld':
      return trouble.notHeldSheet(file, asked);
  }
}
