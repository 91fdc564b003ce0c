/** What the properties compare of a check. */
import { KEY_FIELDS, type Figures, type LineKey } from '../../../src/domain/model';
import type { Check, CheckedLine } from '../../../src/domain/outcome';
import type { Sheet } from '../../../src/domain/sheet';
import { checked } from '../../support/tables';

/** What a line comes to, but for the order in which its families were found broken. */
export interface Result {
  readonly figures: Figures;
  readonly verdict: CheckedLine['verdict'];
  readonly broken: readonly string[];
  readonly errors: number;
}

export function nameOf(key: LineKey): string {
  return KEY_FIELDS.map((field) => key[field] ?? '-').join(' / ');
}

/** Every line's result by its key. */
export function resultsOf(input: Sheet | Check): Readonly<Record<string, Result>> {
  const check = 'split' in input ? input : checked(input);
  return Object.fromEntries(
    check.lines.map(({ line, figures, verdict, broken, errors }) => [
      nameOf(line.key),
      { figures, verdict, broken, errors },
    ]),
  );
}
