/** Figures as anything we write may show them. */
import type { Figures } from '../domain/model';
import type { CheckedLine } from '../domain/outcome';

/** The figures of a line; those that nothing can be built on while it is on hold are `null` there (SPEC section 9). */
export function settledFigures({ figures, verdict }: Pick<CheckedLine, 'figures' | 'verdict'>): Figures {
  if (verdict !== 'holdAll') return figures;
  const open = { remaining: null, waiting: null, firm: null, replacing: null, neverMade: null, surplus: null };
  return { ...figures, ...open, mayBuildNow: null, buildUntil: null };
}
