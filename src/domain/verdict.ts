/** The verdict per order line (SPEC section 5, "Verdict"): any error keeps the whole line on hold. */
import { FAMILIES, Standing, type Family, type Figures, type Finding, type OrderLine, type Verdict } from './model';
import type { CheckedLine } from './outcome';
import type { Rows } from './split';

const NOTHING_BROKEN: readonly Family[] = [];

/** Gives each line its verdict, the families that are broken in the order of SPEC section 5, and how many errors there are. */
export function verdictsOf(
  lines: readonly OrderLine[],
  figures: readonly Figures[],
  findings: readonly Finding[],
  rows: Rows,
): readonly CheckedLine[] {
  const errors = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error' || finding.line === null) continue;
    const known = errors.get(finding.line);
    if (known === undefined) errors.set(finding.line, [finding]);
    else known.push(finding);
  }
  const hasAccepted = new Uint8Array(lines.length);
  for (const row of rows.acceptedRows) hasAccepted[rows.line(row)] = Standing.accepted;
  return lines.flatMap((line, index) => {
    const own = figures[index];
    if (own === undefined) return [];
    const broken = errors.get(index) ?? [];
    const onceFixed: Verdict = hasAccepted[index] === Standing.accepted ? 'release' : 'nothingToRelease';
    return [
      {
        line,
        figures: own,
        verdict: broken.length > 0 ? 'holdAll' : onceFixed,
        broken:
          broken.length > 0
            ? FAMILIES.filter((family) => broken.some((error) => error.family === family))
            : NOTHING_BROKEN,
        errors: broken.length,
        onceFixed,
      },
    ];
  });
}
