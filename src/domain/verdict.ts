/** The verdict per order line (SPEC section 5, "Verdict"): any error keeps the whole line on hold. */
import { FAMILIES, type Finding, type Verdict } from './model';
import type { CheckedLine } from './outcome';
import type { Rows } from './split';

/** Gives each line its verdict, the families that are broken in the order of SPEC section 5, and how many errors there are. */
export function verdictsOf(
  lines: readonly Pick<CheckedLine, 'line' | 'figures'>[],
  findings: readonly Finding[],
  rows: Rows,
): readonly CheckedLine[] {
  const errors = new Map<Finding['line'], Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error') continue;
    const known = errors.get(finding.line);
    if (known === undefined) errors.set(finding.line, [finding]);
    else known.push(finding);
  }
  const releases = new Uint8Array(lines.length);
  for (const row of rows.acceptedRows) releases[rows.line(row)] = 1;
  return lines.map(({ line, figures }) => {
    const broken = errors.get(line.index) ?? [];
    const onceFixed: Verdict = releases[line.index] === 1 ? 'release' : 'nothingToRelease';
    return {
      line,
      figures,
      verdict: broken.length > 0 ? 'holdAll' : onceFixed,
      broken: FAMILIES.filter((family) => broken.some((error) => error.family === family)),
      errors: broken.length,
      onceFixed,
    };
  });
}
