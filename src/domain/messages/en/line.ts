/** What is said of one order line, wherever it is shown: its name, its verdict, where its parts are, what is left to build. */
import type { Family, Figures, Severity } from '../../model';
import { list, parts } from '../catalogue';

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

/** `1 thing`, `2 things`: how much there is to fix. */
export function things(count: number): string {
  return count === 1 ? '1 thing' : `${String(count)} things`;
}

/** How a line is named and judged. */
export const lineWords = {
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
