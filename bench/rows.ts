/** Times a check from a values matrix to its result against `JSON.parse` of the same matrix, in one process. */
import { check } from '../src/domain/check';
import { fingerprints } from '../src/domain/fingerprint';
import type { CellValue } from '../src/domain/sheet';
import { sheetFromValues } from '../src/workbook/from-values';
import { cleanMatrix, defectiveMatrix } from './matrix';
import { median } from './table';

export type Kind = 'clean' | 'defective';

/** Medians in milliseconds. */
export interface RowTimes {
  readonly parse: number;
  readonly check: number;
  readonly fingerprint: number;
  readonly errors: number;
  readonly warnings: number;
  readonly lines: number;
}

/** Rounds are interleaved, so that whatever slows the machine for a while slows both; the first two warm up. */
export function measureRows(kind: Kind, rows: number, rounds: number): RowTimes {
  const text = JSON.stringify(kind === 'clean' ? cleanMatrix(rows) : defectiveMatrix(rows));
  const times = { parse: [] as number[], check: [] as number[], fingerprint: [] as number[] };
  const found = { errors: 0, warnings: 0, lines: 0 };
  for (let round = -2; round < rounds; round++) {
    const spent = oneRound(text, found);
    if (round < 0) continue;
    times.parse.push(spent.parse);
    times.check.push(spent.check);
    times.fingerprint.push(spent.fingerprint);
  }
  return {
    parse: median(times.parse),
    check: median(times.check),
    fingerprint: median(times.fingerprint),
    ...found,
  };
}

function oneRound(text: string, found: { errors: number; warnings: number; lines: number }) {
  const clock = stopwatch();
  const matrix: unknown = JSON.parse(text);
  const parse = clock();
  if (!isMatrix(matrix)) throw new Error('The matrix is not one.');

  const checking = stopwatch();
  const sheet = sheetFromValues('Held Inventory', matrix);
  const outcome = check({ name: 'bench.xlsx', sheets: [sheet], activeSheet: 0 });
  const checked = checking();
  if (outcome.kind !== 'checked') throw new Error(`The bench sheet was not checked: ${outcome.kind}.`);

  const printing = stopwatch();
  fingerprints(outcome);
  const fingerprint = printing();

  found.lines = outcome.lines.length;
  found.errors = outcome.findings.filter(({ severity }) => severity === 'error').length;
  found.warnings = outcome.findings.filter(({ severity }) => severity === 'warning').length;
  return { parse, check: checked, fingerprint };
}

/** Starts counting. No collection is forced in between: it would shrink the young heap and drop compiled code, as no real run does. */
function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

function isMatrix(value: unknown): value is CellValue[][] {
  return Array.isArray(value) && Array.isArray(value[0]);
}
