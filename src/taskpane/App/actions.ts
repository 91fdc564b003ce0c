/** What the buyer can do at a moment: the one button, and what else there is (UX, 2). */
import type { Finding } from '../../domain/model';
import { actions as words } from '../messages.en';
import type { SessionState } from '../session/model';

/** What the one button does. */
export interface Primary {
  readonly does: 'check' | 'write' | 'sample' | 'columns';
  readonly label: string;
}

/** The one button; `null` where there is nothing to do but to wait or to choose. */
export function primaryOf({ stage, last, isStale, notice }: SessionState): Primary | null {
  if (stage === 'notInExcel' || stage === 'noAnswer') return null;
  if (last === null) return { does: 'check', label: words.check };
  const { outcome } = last.answered;
  const again: Primary = { does: 'check', label: words.checkAgain };
  if (isStale) return again;
  switch (outcome.kind) {
    case 'noSheet':
      if (outcome.why === 'none') return { does: 'sample', label: words.insertSample };
      return outcome.why === 'several' ? null : again;
    case 'stopped':
      return { does: 'columns', label: words.chooseColumns };
    case 'checked': {
      const isWritten = notice?.kind === 'written' || last.standings.every(({ state }) => state === 'current');
      return isWritten ? again : { does: 'write', label: words.write(last.standings.length, outcome.lines.length) };
    }
  }
}

/** What else can be done now. */
export type Secondary = 'check' | 'writeAgain' | 'undo' | 'setup' | 'remove';

/** The other things that can be done, in the order in which they stand. */
export function secondaryOf(state: SessionState): readonly Secondary[] {
  const { stage, last, undo, isStale } = state;
  if (stage !== 'ready' || last === null) return [];
  const primary = primaryOf(state);
  const isChecked = last.answered.outcome.kind === 'checked';
  return [
    ...(undo.length > 0 ? ['undo' as const] : []),
    ...(primary?.does === 'check' ? [] : ['check' as const]),
    ...(isChecked && !isStale && primary?.does === 'check' ? ['writeAgain' as const] : []),
    'setup',
    ...(last.hasOwnSheets ? ['remove' as const] : []),
  ];
}

/** Findings with a certain fix; none while the answer is out of date, since their cells may have moved. */
export function fixableFindings({ last, isStale }: Pick<SessionState, 'last' | 'isStale'>): readonly Finding[] {
  const outcome = last?.answered.outcome;
  if (outcome?.kind !== 'checked' || isStale) return [];
  return outcome.findings.filter(({ fix }) => fix !== null);
}
