/** Where the headers are on a sheet that no header row was recognised on. */
import type { Corrections } from '../../domain/check';
import type { Found } from '../../domain/read/find';
import { fieldOf, headerRow, trapOfHeader, type HeaderRow } from '../../domain/read/header';
import type { Sheet } from '../../domain/sheet';

/** Headers are looked for in as many rows as the check looks at. */
const HEADER_ROWS = 50;

/**
 * The range under the row that looks most like headers: the most texts that are known headers, else the most texts at all;
 * of equals the upper one. `null` for a sheet without any text there.
 */
export function guessedRange(sheet: Sheet, corrections: Corrections): Found | null {
  let best: HeaderRow | null = null;
  let most = 0;
  for (let row = 0; row < Math.min(HEADER_ROWS, sheet.rowCount); row++) {
    const header = headerRow(sheet, row, 0, sheet.columnCount - 1);
    const score = scoreOf(header, sheet, corrections);
    if (score > most) {
      best = header;
      most = score;
    }
  }
  const first = best?.cells[0];
  const last = best?.cells.at(-1);
  if (best === null || first === undefined || last === undefined) return null;
  return { sheet, header: best, left: first.column, right: last.column, bottom: sheet.rowCount - 1, table: null };
}

function scoreOf({ cells }: HeaderRow, { columnCount }: Sheet, corrections: Corrections): number {
  const known = cells.filter((cell) => fieldOf(cell, corrections) !== null || trapOfHeader(cell.key) !== null);
  // One known header weighs more than any number of other texts.
  return known.length * (columnCount + 1) + cells.length;
}
