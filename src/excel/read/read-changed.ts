/** Reads what changed since an earlier reading, for an answer soon after every edit. */
import type { Area } from '../../domain/sheet';
import type { Corrections } from '../../domain/check';
import { intersection } from '../../workbook/areas';
import { columnsInFull, HEAD_ROWS } from '../../workbook/needed';
import { readMapping } from '../../workbook/state';
import { areasIn } from '../addresses';
import type { BookChange } from '../door';
import type { Session } from '../session';
import type { Asked } from './facts';
import { headSheet, readBook, readOn } from './read-book';
import { readAgain } from './read-again';
import type { Reading, SheetReading } from './reading';
import { askHead, type Head } from './sheet-parts';

/** More cells than these are read with all others, as are those of more edits. */
const FEW_CELLS = 20_000;
const FEW_EDITS = 50;

/** What happened since the earlier reading began. */
export interface Since {
  readonly corrections: Corrections | null;
  readonly changes: readonly BookChange[];
}

/** Reads what changed in one round trip, and everything where that cannot be told apart. */
export async function readChanged(session: Session, before: Reading, since: Since): Promise<Reading> {
  const { corrections } = since;
  const areas = changedAreas(before, since.changes);
  if (areas === null) return readBook(session, corrections);
  const heads = new Map<SheetReading, Asked<Head | null>>();
  const again = await readAgain(session, before, {
    corrections,
    areas,
    more: ({ workbook }) => {
      for (const sheet of before.sheets) {
        const isInHead = areas.get(sheet.facts.id)?.some(({ top }) => top < HEAD_ROWS) === true;
        if (isInHead) heads.set(sheet, askHead(workbook.worksheets.getItem(sheet.facts.id)));
      }
    },
  });
  if (!again.isSame) return again.reading;
  const { reading } = again;
  const mapping = corrections ?? readMapping(reading.snapshot);
  const knowsAll = [...heads].every(([sheet, head]) => {
    const inFull = columnsInFull(headSheet(sheet, head(), before.date1904), mapping);
    return [...inFull].every((column) => sheet.inFull.has(column));
  });
  // Another header may make other columns matter, and what is kept of earlier choices other sheets.
  const isJudgedAlike = knowsAll && reading.state === before.state;
  return isJudgedAlike ? reading : readOn(session, reading.facts, corrections);
}

/** What to read again of each sheet, or `null` where that is not known well enough. */
function changedAreas(before: Reading, changes: readonly BookChange[]): ReadonlyMap<string, readonly Area[]> | null {
  const edits = changes.flatMap((change) => (change.kind === 'cells' ? [change] : []));
  if (edits.length < changes.length || edits.length > FEW_EDITS || !before.sheets.every(isTold)) return null;
  const found = new Map<string, readonly Area[]>();
  for (const sheet of before.sheets) {
    const { used } = sheet.frame;
    const own = edits.filter(({ sheetId }) => sheetId === sheet.facts.id).flatMap(({ address }) => areasIn(address));
    if (used === null || !sheet.isWhole) {
      if (own.length > 0) return null;
      continue;
    }
    // Outside of it nothing is, unless it has grown; then all is read.
    const areas = [...own, ...sheet.grid.formulaAreas()].flatMap((area) => intersection(area, used) ?? []);
    if (areas.reduce((sum, area) => sum + sizeOf(area), 0) > FEW_CELLS) return null;
    found.set(sheet.facts.id, areas);
  }
  const isKnown = edits.every(({ sheetId }) => before.sheets.some(({ facts }) => facts.id === sheetId));
  return isKnown ? found : null;
}

/**
 * Whether all that changes a sheet is told of. Formulas of a sheet of which only the first rows were read are not read again, and
 * which rows a filter hides is not told everywhere.
 */
function isTold({ isWhole, grid, frame, details }: SheetReading): boolean {
  if (!isWhole) return grid.formulaAreas().length === 0;
  return frame.hidden !== 'some' && details.length < FEW_EDITS * 2;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
