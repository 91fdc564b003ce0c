/** Wording of the report, in English (UX, "The command line" and "Words"). */
import { list, parts } from '../../domain/messages/catalogue';
import type { Family, Figures, Severity } from '../../domain/model';

/** Names of more sheets than this are counted and not listed. */
const MOST_SHEETS = 8;

/** How the lines of a check are spread over the verdicts. */
export interface Tally {
  readonly lines: number;
  readonly release: number;
  readonly nothing: number;
  readonly held: number;
  readonly errors: number;
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

function things(count: number): string {
  return count === 1 ? '1 thing' : `${String(count)} things`;
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

function orderLines(count: number): string {
  return counted(count, 'order line');
}

/** The answer of a run that stopped. */
export function stoppedAnswer(errors: number): string {
  return `Keep everything on hold: ${things(errors)} to fix before the sheet can be checked.`;
}

/** Names of severities, as they stand before a finding. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Notice',
};

/** Why a family keeps the whole group on hold (SPEC section 5). */
const familyReasons: Readonly<Record<Family, string>> = {
  identity: 'the usable and the questionable parts cannot be told apart',
  labels: 'labels or lot trail are unreliable',
  superseded: 'accepted parts could be confused with superseded ones',
  authority: 'it is disputed or not said who may release',
  quantity: 'the quantities do not add up to one answer',
  nextAction: 'the next action is not stated',
  sheet: 'cells cannot be read',
};

export const report = {
  /** Which file and sheet, how much of it. */
  source: (file: string, sheet: string, ...what: readonly string[]): string =>
    `${file}, sheet "${sheet}": ${what.join('; ')}.`,
  notChecked: 'not checked',
  rows: (rows: number, lines: number): string => `${counted(rows, 'row')}, ${orderLines(lines)}`,
  found: (errors: number, warnings: number, infos: number): string =>
    errors + warnings + infos === 0
      ? 'nothing to report'
      : [
          errors > 0 ? counted(errors, 'error') : '',
          warnings > 0 ? counted(warnings, 'warning') : '',
          infos > 0 ? counted(infos, 'notice') : '',
        ]
          .filter((text) => text !== '')
          .join(', '),

  noKey: 'The order line',
  /** Some sheets write `PO-4711` in the column PO. */
  po: (po: string): string => (/^p\.?o\.?(?![a-z])/i.test(po) ? po : `PO ${po}`),
  line: (line: string): string => `line ${line}`,
  verdicts: {
    release: (): string => 'Release',
    nothingToRelease: (): string => 'Nothing to release',
    holdAll: (errors: number): string => `Keep all on hold, ${things(errors)} to fix`,
  },

  because: (broken: readonly Family[]): string => `Why: ${broken.map((family) => familyReasons[family]).join('; ')}.`,
  onceFixed: (errors: number, accepted: number | null): string =>
    `Once ${errors === 1 ? 'this is' : 'these are'} fixed, ${accepted === null ? 'the accepted parts' : parts(accepted)} can be released.`,

  aboutSheet: 'About the sheet',
  more: (count: number): string => `... and ${counted(count, 'more finding')}; --json lists them all.`,
  moreLines: (count: number): string =>
    `... and ${counted(count, 'more order line')}, none worse; --json lists them all.`,
  moreCells: (count: number): string => `and ${String(count)} more`,
  fix: (edits: string): string => `Certain fix: ${edits}.`,
  set: (value: string, cell: string): string => `write "${value}" in ${cell}`,
  copyRow: (row: number): string => `copy row ${String(row)} below itself`,
  edits: (texts: readonly string[]): string => list(texts, 3),
  rules: (folder: string): string => `What each rule means and how to settle it: ${folder}.`,

  notIssued: (notes: number): string =>
    notes === 1
      ? 'The note, not issued yet ("held-split write" puts it into the workbook):'
      : 'The notes, not issued yet ("held-split write" puts them into the workbook):',
  issued: (notes: number): string => (notes === 1 ? 'The note:' : 'The notes:'),
  note: (id: string, whom: string): string => (whom === '' ? id : `${id} for ${whom}`),
  moreNotes: (count: number): string => `... and ${counted(count, 'more note')}`,
  notWritten: 'Nothing is written.',
  written: (file: string, columns: string, sheets: readonly string[], marks: number): string =>
    [
      `Written to ${file}: ${columns}`,
      ...(marks > 0 ? [`marks on ${counted(marks, 'place')}`] : []),
      `and ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${list(
        sheets.map((name) => `"${name}"`),
        MOST_SHEETS,
      )}.`,
    ].join(', '),
  columns: (letters: readonly string[]): string => `Remaining to build and Split check in columns ${list(letters)}`,
  unchanged: (file: string): string => `Nothing has changed since it was last written, so ${file} is left as it is.`,
};

/** Where the parts of a line are, in one sentence: those of every lane that has some. */
export function lanesSentence(figures: Figures): string {
  const lanes: readonly (readonly [number | null, string])[] = [
    [figures.accepted, 'accepted'],
    [figures.onHold, 'on hold'],
    [figures.doNotUse, 'not to be used'],
    [figures.unplaced, 'without a clear lane'],
    [figures.left, 'gone from the shop'],
  ];
  const some = lanes.filter(([count]) => count !== 0);
  if (some.length === 0) return 'No parts are listed.';
  const texts = some.map(([count, lane]) => `${count === null ? 'an unknown number of parts' : parts(count)} ${lane}`);
  const sentence = list(texts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What is left to build, in one sentence. */
export function remainingSentence(figures: Figures): string {
  const { remaining, waiting, firm } = figures;
  if (remaining === null || waiting === null || firm === null) return 'How many parts are still to build is not known.';
  if (remaining === 0) return 'Nothing is left to build.';
  const what = `${parts(remaining)} still to build`;
  if (waiting === 0) return `${what}, whatever is decided.`;
  if (firm === 0) return `${what}: all of them wait for the hold decision.`;
  return `${what}: ${String(firm)} for sure, ${String(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for the hold decision.`;
}

/** How the remaining quantity comes about, or `null` where a figure is unknown. */
export function arithmetic(figures: Figures): string | null {
  const { remaining, ordered, delivered, inProcess, counting } = figures;
  const known = [remaining, ordered, delivered, inProcess, counting].every((figure) => figure !== null);
  if (!known) return null;
  const started = inProcess === 0 ? '' : ` - ${String(inProcess)} in process`;
  return `${String(remaining)} = ${String(ordered)} ordered - ${String(delivered)} delivered${started} - ${String(counting)} accepted that count`;
}

/** What else follows from the figures: sentences, possibly none. */
export function consequences(figures: Figures): readonly string[] {
  const { replacing, surplus } = figures;
  const sentences: string[] = [];
  if (replacing !== null && replacing > 0) {
    sentences.push(
      `${parts(replacing)} of what is to be built ${replacing === 1 ? 'replaces' : 'replace'} do-not-use parts.`,
    );
  }
  if (surplus !== null && surplus > 0) {
    sentences.push(`${parts(surplus)} more ${surplus === 1 ? 'is' : 'are'} on hold than the order still needs.`);
  }
  return sentences;
}

/** What the shop may build now, in one sentence. */
export function restartSentence(figures: Figures): string {
  const { restart, mayBuildNow, buildUntil } = figures;
  if (restart === 'blocked') return 'Restart is blocked: nothing may be built now.';
  if (mayBuildNow === 0) return 'Nothing may be built now.';
  if (mayBuildNow === null) return 'What may be built now is not known.';
  const until =
    buildUntil === null ? '' : `, until delivered, in process and accepted parts come to ${String(buildUntil)}`;
  return `${parts(mayBuildNow)} may be built now${until}.`;
}
