import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Finding } from '../../domain/model';
import { lineKey } from '../../domain/note/groups';
import type { Check, CheckedLine } from '../../domain/outcome';
import { sortFindings, worstFirst } from '../../domain/sorted';
import { matcher } from './search';

/** A search is worth its room above this many lines. */
const MOST_WITHOUT_SEARCH = 8;

const NONE: readonly Finding[] = [];

/** An order line as it is listed. */
export interface ListedLine {
  /** Names the line, also after the next check. */
  readonly key: string;
  readonly checked: CheckedLine;
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
}

/** What a list of lines shows and remembers. */
export interface LineListState {
  /** Lines to show, worst first. */
  readonly lines: readonly ListedLine[];
  /** `null` where there are too few lines to search. */
  readonly query: string | null;
  readonly search: (query: string) => void;
  readonly toggle: (line: number) => void;
}

/**
 * Orders the lines of a check, searches them, and remembers which cards the buyer folded. Cards begin closed where there is
 * nothing to look at and open where there is; what the buyer folds stays so after the next check.
 */
export function useLineList(check: Check): LineListState {
  const [query, search] = useState('');
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { lines } = check;
  const sorted = useMemo(() => {
    const { byLine } = sortFindings(check);
    return worstFirst(check.lines, byLine).map((checked) => ({
      key: lineKey(checked.line.key),
      checked,
      findings: byLine.get(checked.line.index) ?? NONE,
    }));
  }, [check]);
  const canSearch = lines.length > MOST_WITHOUT_SEARCH;
  const wanted = useDeferredValue(canSearch ? query : '');
  const found = useMemo(() => {
    const matches = matcher(wanted, check.split.rows);
    return sorted.filter(({ checked }) => matches(checked));
  }, [sorted, wanted, check]);
  const toggle = useCallback(
    (index: number) => {
      const line = sorted.find(({ checked }) => checked.line.index === index);
      if (line === undefined) return;
      setFolded((before) => new Map(before).set(line.key, !(before.get(line.key) ?? needsLook(line))));
    },
    [sorted],
  );
  return {
    lines: found.map((line) => ({ ...line, isOpen: folded.get(line.key) ?? needsLook(line) })),
    query: canSearch ? query : null,
    search,
    toggle,
  };
}

/** Whether something was found that is more than a notice. */
function needsLook({ checked, findings }: Pick<ListedLine, 'checked' | 'findings'>): boolean {
  return checked.verdict === 'holdAll' || findings.some(({ severity }) => severity !== 'info');
}
