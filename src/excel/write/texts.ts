/**
 * Texts on their way into cells. Excel reads whatever is put into a cell as if it were typed, so this is the one way for all of them: what
 * could turn into a formula is put with an apostrophe before it, which Excel takes off; what could turn into a number, a date or a truth
 * value is put while its cell has the number format of texts.
 *
 * The two are never combined, because nothing says what Excel then does. Afterwards the cells get the number format they are to have, which
 * changes no text that is there; so they end up as src/xlsx writes them.
 */
import { isOwnValue } from '../../workbook/own';
import type { PlanValue } from '../../workbook/plan';

/** Excel keeps at most this many UTF-16 units in one cell. */
export const LONGEST_TEXT = 32_767;

/** The number format of texts. */
const TEXT = '@';
const GENERAL = 'General';

/** What is set for a rectangle of cells, in this order. `null` leaves a cell alone. */
export interface Entries {
  readonly formatsBefore: readonly (readonly (string | null)[])[] | null;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly formatsAfter: readonly (readonly (string | null)[])[] | null;
}

/**
 * A rectangle of values as it is set.
 *
 * @param formatAt the number format that a cell of the rectangle has and is to have again
 */
export function entriesOf(
  values: readonly (readonly (PlanValue | undefined)[])[],
  formatAt: (row: number, column: number) => string,
): Entries {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  // By row and column: the number format that is needed where another one is usual.
  const changes = new Map<number, Map<number, { readonly needed: string; readonly usual: string }>>();
  for (const [at, row] of values.entries()) {
    for (const [column, value] of row.entries()) {
      const needed = value === undefined || value === null ? null : neededFormat(value);
      if (needed === null) continue;
      const usual = formatAt(at, column);
      if (needed === TEXT ? usual === TEXT : usual !== TEXT) continue;
      const ofRow = changes.get(at) ?? new Map<number, { readonly needed: string; readonly usual: string }>();
      changes.set(at, ofRow.set(column, { needed, usual }));
    }
  }
  const columns = Array.from({ length: width }, (_, column) => column);
  const formats = (which: 'needed' | 'usual'): readonly (readonly (string | null)[])[] | null =>
    changes.size === 0
      ? null
      : values.map((_, at) => columns.map((column) => changes.get(at)?.get(column)?.[which] ?? null));
  return {
    formatsBefore: formats('needed'),
    values: values.map((row) => columns.map((column) => leftOrEntry(row[column]))),
    formatsAfter: formats('usual'),
  };
}

function leftOrEntry(value: PlanValue | undefined): string | number | boolean | null {
  return value === undefined ? null : entryOf(value);
}

/** What is set for a single value. An apostrophe goes before what could be a formula. */
export function entryOf(value: PlanValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' && needsApostrophe(value) ? `'${value}` : value;
}

/** The number format that a cell must have when a value is put: that of texts, any other (`General`), or whichever (`null`). */
function neededFormat(value: string | number | boolean): string | null {
  if (typeof value !== 'string' || needsApostrophe(value)) return GENERAL;
  return value === '' || isPlain(value) ? null : TEXT;
}

/** Whether a text would turn into a formula, or lose its first character. */
export function needsApostrophe(text: string): boolean {
  return /^(?:[\s\u00a0]*[=+\-@]|['\t\r])/.test(text);
}

/** Whether a text begins with a letter, has no digit, and is no truth value: whatever the language, Excel leaves it as it is. */
function isPlain(text: string): boolean {
  if (isOwnValue(text, 'check')) return true;
  return text.length < 200 && /^\p{L}[^\d]*$/u.test(text) && !TRUTH.test(text);
}

/** Truth values in the languages of Excel are single words; any single word may be one. */
const TRUTH = /^\p{L}+$/u;

/** Whether a text is put in a way that is to be looked at afterwards. */
export function isGuarded(value: PlanValue | undefined): value is string {
  return typeof value === 'string' && value !== '' && (needsApostrophe(value) || !isPlain(value));
}

/** Whether a cell holds something else than the text that was put: a formula, a number, or the apostrophe as well. */
export function isSpoiled(text: string, value: unknown, formula: unknown): boolean {
  if (typeof value !== 'string' || value === `'${text}`) return true;
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
