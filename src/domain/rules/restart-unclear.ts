import type { Place } from '../sheet';
import type { Rule } from './rule';
import { once } from './support/cells';
import { eachOrderLine } from './support/lines';

/** Restart is no word for blocked, firm or all, nor a whole number up to remaining (SPEC section 5, quantity). */
export const restartUnclear: Rule<'restart-unclear'> = {
  id: 'restart-unclear',
  family: 'quantity',
  check(input, report) {
    const { split, figures } = input;
    for (const { line, shown, cells } of byText(split.seen.unclearRestarts)) {
      const { firm = null, remaining = null } = figures[line] ?? {};
      report({ severity: 'error', line, cells, values: { kind: 'word', shown, firm, remaining } });
    }
    eachOrderLine(input, ({ index, restart }, { firm, remaining }) => {
      const stated = restart.value;
      if (typeof stated !== 'number' || remaining === null || stated <= remaining) return;
      const values = { kind: 'number', stated, firm, remaining } as const;
      report({ severity: 'error', line: index, cells: restart.cells, values });
    });
  },
};

interface Unclear {
  readonly line: number;
  readonly shown: string;
  readonly cells: readonly Place[];
}

/** One entry for each text of a line, however many of its rows repeat it. */
function byText(unclear: readonly Unclear[]): readonly Unclear[] {
  const texts = new Map<string, Unclear>();
  for (const seen of unclear) {
    const key = `${String(seen.line)} ${seen.shown}`;
    const known = texts.get(key);
    texts.set(key, known === undefined ? seen : { ...known, cells: once([...known.cells, ...seen.cells]) });
  }
  return [...texts.values()];
}
