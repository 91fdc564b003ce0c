/** Accepted rows that are not at the approved revision. */
import type { Place } from '../../sheet';
import type { Split } from '../../split';
import { cellsOf, once } from './cells';
import { countOf } from './standings';

/** How an accepted row differs from its line's approved revision. */
export interface OffRevision {
  readonly row: number;
  readonly line: number;
  /** The cells that differ, and where the approved revision stands. */
  readonly cells: readonly Place[];
  readonly values: {
    /** As people count rows. */
    readonly row: number;
    readonly qty: number | null;
    /** The recorded revision where it is not the approved one. */
    readonly recorded: string | null;
    /** The label's revision where it is not the approved one. */
    readonly label: string | null;
    readonly approved: string;
  };
}

/** Accepted rows whose recorded or label revision is given and is not the approved one (SPEC section 5, superseded). */
export function offRevision(split: Split, visit: (off: OffRevision) => void): void {
  const { rows, lines } = split;
  const told = new Map<number, Approved>();
  for (const row of rows.acceptedRows) {
    const line = rows.line(row);
    const fact = lines[line]?.approvedRev;
    if (fact === undefined || fact.value === null) continue;
    const recorded = differs(rows.rev.code(row), fact.value);
    const label = differs(rows.labelRev.code(row), fact.value);
    if (!recorded && !label) continue;
    const approved = told.get(line) ?? { shown: fact.shown, cells: fact.cells.slice(0, 1) };
    told.set(line, approved);
    visit(described(split, row, approved, { recorded, label }));
  }
}

/** What a line says of its approved revision, looked up once: a fact's cells are gathered whenever they are asked for. */
interface Approved {
  readonly shown: string;
  readonly cells: readonly Place[];
}

function differs(code: number, approved: number): boolean {
  return code !== 0 && code !== approved;
}

function described(
  split: Split,
  row: number,
  approved: Approved,
  off: { readonly recorded: boolean; readonly label: boolean },
): OffRevision {
  const fields = (['rev', 'labelRev'] as const).filter((field) => (field === 'rev' ? off.recorded : off.label));
  const standsHere = split.layout.columns.has('approvedRev') && split.shown(row, 'approvedRev') !== '';
  return {
    row,
    line: split.rows.line(row),
    cells: once([
      ...cellsOf(split, [row], fields),
      ...(standsHere ? [split.cell(row, 'approvedRev')] : approved.cells),
    ]),
    values: {
      row: split.rowNumber(row),
      qty: countOf(split, row),
      recorded: off.recorded ? split.shown(row, 'rev') : null,
      label: off.label ? split.shown(row, 'labelRev') : null,
      approved: approved.shown,
    },
  };
}
