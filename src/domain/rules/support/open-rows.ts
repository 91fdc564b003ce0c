/** Rows that leave their next action open. */
import type { Place } from '../../sheet';
import type { Split } from '../../split';
import { countOf } from './standings';

/** What a finding says of a row whose cell is blank or a placeholder. */
export interface OpenRow {
  readonly severity: 'error';
  readonly line: number;
  readonly cells: readonly Place[];
  readonly values: {
    readonly row: number;
    readonly qty: number | null;
    readonly shown: string;
    readonly column: boolean;
  };
}

/** The finding about a row that does not say this: its blank cell, or its quantity cell where there is no such column. */
export function openRow(split: Split, row: number, field: 'reason' | 'trigger' | 'disposition'): OpenRow {
  const column = split.rows[field].present;
  return {
    severity: 'error',
    line: split.rows.line(row),
    cells: [split.cell(row, field)],
    values: {
      row: split.rowNumber(row),
      qty: countOf(split, row),
      shown: column ? split.shown(row, field) : '',
      column,
    },
  };
}
