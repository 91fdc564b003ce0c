/** The one entry: from a workbook as data to findings, figures and verdicts. Pure; it never throws. */
import { NO_HISTORY, type History } from './history';
import { figuresOf } from './ledger';
import type { Outcome } from './outcome';
import { readSplit } from './read';
import { chooseSheet } from './read/find';
import type { Corrections } from './read/header';
import { runHeaderRules, runRules } from './rules';
import type { Book } from './sheet';
import { verdictsOf } from './verdict';

export type { Corrections } from './read/header';

/** What a check may be told besides the workbook. */
export interface CheckRequest {
  /** The sheet to check; `null`: the active one if it is a held sheet, else the only one. */
  readonly sheet: string | null;
  /** Corrections of the column mapping that the team keeps in the workbook. */
  readonly corrections: Corrections;
  /** Earlier notes, for the rules between notes. */
  readonly history: History;
}

/** Checks the held sheet of a workbook (SPEC sections 2 to 5). */
export function check(book: Book, request: Partial<CheckRequest> = {}): Outcome {
  const { sheet = null, corrections = {}, history = NO_HISTORY } = request;
  const choice = chooseSheet(book, sheet, corrections);
  if (choice.kind === 'noSheet') return choice;
  const read = readSplit(book, choice.found, corrections, history);
  const name = choice.found.sheet.name;
  if (read.kind === 'empty') return { kind: 'noSheet', why: 'empty', sheets: [name] };
  if (read.kind === 'stopped') return { kind: 'stopped', sheet: name, findings: runHeaderRules(read.header) };
  const { split } = read;
  const lines = split.lines.map((line) => ({ line, figures: figuresOf(line, split.rows) }));
  const findings = runRules({ split, figures: lines.map(({ figures }) => figures) });
  return { kind: 'checked', split, lines: verdictsOf(lines, findings, split.rows), findings };
}
