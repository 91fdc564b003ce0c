/** Which cells of the held sheet are marked (SPEC section 6, point 5). */
import type { Finding } from '../../domain/model';
import type { Area } from '../../domain/sheet';
import { mergeAreas } from '../areas';

/** Beyond this many areas whole rows are marked, and never more than this many stretches of rows. */
export const MOST_AREAS = 500;

/**
 * Areas to mark: the cells of errors, which are what holds a line back; warnings and infos are in the list of findings only, so that a
 * mark always means "this has to be settled".
 *
 * Beyond {@link MOST_AREAS} areas the whole rows are marked instead. Where even those are more, it is the first ones from the top: the
 * column `Split check` names every line that is on hold, and a check after the first repairs marks the next.
 *
 * @param sheet name of the held sheet; cells of other sheets are not marked
 * @param columns first and last column of the held range
 */
export function markedAreas(
  findings: readonly Finding[],
  sheet: string,
  columns: { readonly left: number; readonly right: number },
): readonly Area[] {
  const cells = findings.flatMap((finding) =>
    finding.severity === 'error' ? finding.cells.filter((cell) => cell.sheet === sheet) : [],
  );
  const areas = mergeAreas(cells);
  if (areas.length <= MOST_AREAS) return areas;
  const { left, right } = columns;
  return mergeAreas(areas.map(({ top, bottom }) => ({ top, bottom, left, right }))).slice(0, MOST_AREAS);
}
