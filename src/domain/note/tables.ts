/** Lane tables: the bags or lots of a lane, one row each. */
import { head, table as words } from '../messages/en/note/head';
import { revision } from '../messages/en/note/quoting';
import type { HeldUnit } from './units';
import type { NoteBlock, NoteColumnKey } from './note';

/** A column and what it holds for a unit. */
type Cells = readonly [key: NoteColumnKey, cell: (unit: HeldUnit) => string];

/** Columns that every lane table may have, besides the count. */
const WHERE: readonly Cells[] = [
  ['lot', ({ lot }): string => lot ?? ''],
  ['bag', ({ bag }): string => bag ?? ''],
  ['location', ({ location }): string => location ?? ''],
];

const REVISION: Cells = ['revision', ({ rev }): string => (rev === null ? '' : revision(rev))];

/** What the shop must know of each accepted unit. A sentence says it instead where it is the same for all. */
const RELEASE: readonly Cells[] = [
  REVISION,
  ['concession', ({ concession }): string => concession ?? ''],
  ['counts', ({ counts }): string => (counts === 'yes' ? words.yes : words.no)],
  ['moveTo', ({ moveTo }): string => moveTo ?? ''],
  ['relabel', ({ relabel }): string => (relabel ? words.yes : words.no)],
];

/** The table of accepted units. */
export function releaseTable(units: readonly HeldUnit[]): NoteBlock {
  return tableOf(units, [...WHERE, ...RELEASE.filter(([, cell]) => !isSame(units, cell))]);
}

/** The table of units on hold, or not to be used. */
export function laneTable(units: readonly HeldUnit[]): NoteBlock {
  return tableOf(units, [...WHERE, REVISION]);
}

/**
 * The table of a line that stays on hold as a whole. It says nothing of lanes.
 *
 * @param checks what the shop is asked to look at, by row of the split
 */
export function holdAllTable(units: readonly HeldUnit[], checks: ReadonlyMap<number, string>): NoteBlock {
  return tableOf(units, [...WHERE, ['check', ({ row }): string => checks.get(row) ?? '']]);
}

/** Whether all units say the same. */
export function isSame(units: readonly HeldUnit[], cell: (unit: HeldUnit) => unknown): boolean {
  const [first] = units;
  return first === undefined || units.every((unit) => cell(unit) === cell(first));
}

function tableOf(units: readonly HeldUnit[], cells: readonly Cells[]): NoteBlock {
  const used = cells.filter(([, cell]) => units.some((unit) => cell(unit) !== ''));
  const keys = ['parts', ...used.map(([key]) => key)] as const;
  return {
    kind: 'table',
    table: {
      columns: keys.map((key) => ({ key, label: head.columns[key] })),
      rows: units.map((unit) => [unit.qty ?? words.notExact, ...used.map(([, cell]) => cell(unit))]),
    },
  };
}
