/** Says what a plan will do, in words, before it is done (UX, "Preview"). */
import { columnName } from './address';
import { planTexts } from './messages.en';
import type { DescribedPlan } from './plan';

/** `Remaining to build and Split check in columns V and W · 3 sheets: Split Summary, Release Note, Release Log`. */
export function describePlan(plan: DescribedPlan): string {
  const parts = describedParts(plan);
  return parts.length > 0 ? parts.join(' · ') : planTexts.nothing;
}

/** The same piece by piece; none for a plan that changes nothing. */
export function describedParts({ effects }: Pick<DescribedPlan, 'effects'>): readonly string[] {
  const letters = (places: typeof effects.columns): string[] => [
    ...new Set(places.map(({ left }) => columnName(left))),
  ];
  return [
    ...(effects.columns.length > 0 ? [planTexts.columns(letters(effects.columns))] : []),
    ...(effects.removedColumns.length > 0 ? [planTexts.removedColumns(letters(effects.removedColumns))] : []),
    ...(effects.sheets.length > 0 ? [planTexts.sheets(effects.sheets)] : []),
    ...(effects.removedSheets.length > 0 ? [planTexts.removedSheets(effects.removedSheets)] : []),
    ...(effects.marks > 0 ? [planTexts.marks(effects.marks)] : []),
  ];
}
