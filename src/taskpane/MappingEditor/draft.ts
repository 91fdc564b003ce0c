/** The choices of the mapping editor before they are saved. */
import type { Corrections } from '../../domain/check';
import type { Field } from '../../domain/model';
import type { MappingColumn, Reading } from './columns';

/** What is chosen for a column: a field, `null` for "not read", `undefined` for what it is read as by default. */
export type Choice = Field | null | undefined;

/** Choices by header: columns with the same header cannot be told apart. */
export type Draft = ReadonlyMap<string, Choice>;

/** Fields that more than one column may hold: the lane of two inspections, and notes. */
const SHARED: readonly Field[] = ['lane', 'note'];

/** The name under which a header is chosen and corrected. */
export function headerName({ header }: Pick<MappingColumn, 'header'>): string {
  return header.shown.toLowerCase();
}

/** What is chosen for a column. */
export function choiceOf(column: MappingColumn, draft: Draft): Choice {
  const name = headerName(column);
  return draft.has(name) ? draft.get(name) : column.correction;
}

/** What a column comes to be read as. */
export function readingIn(column: MappingColumn, columns: readonly MappingColumn[], draft: Draft): Reading {
  const choice = choiceOf(column, draft);
  if (choice !== undefined) return choice;
  const { byDefault } = column;
  return typeof byDefault === 'string' && columns.some((other) => choiceOf(other, draft) === byDefault)
    ? null
    : byDefault;
}

/** The other columns that are chosen for the same field, where one field cannot have two. */
export function rivalsOf(
  column: MappingColumn,
  columns: readonly MappingColumn[],
  draft: Draft,
): readonly MappingColumn[] {
  const choice = choiceOf(column, draft);
  if (choice === undefined || choice === null || SHARED.includes(choice)) return [];
  return columns.filter(
    (other) => other !== column && isOfOneRange(other, column) && choiceOf(other, draft) === choice,
  );
}

function isOfOneRange({ place }: MappingColumn, other: MappingColumn): boolean {
  return place.sheet === other.place.sheet && place.top === other.place.top;
}

/** Whether another column of the same range has the same header. */
export function hasTwin(column: MappingColumn, columns: readonly MappingColumn[]): boolean {
  const name = headerName(column);
  return columns.some((other) => other !== column && isOfOneRange(other, column) && headerName(other) === name);
}

/** The corrections that there are with the choices put in. Those of headers that were not chosen for stay. */
export function correctedBy(corrections: Corrections, columns: readonly MappingColumn[], draft: Draft): Corrections {
  const all = new Map(Object.entries(corrections));
  for (const column of columns) {
    const name = headerName(column);
    if (!draft.has(name)) continue;
    const choice = draft.get(name);
    if (choice === undefined) {
      all.delete(name);
      all.delete(column.header.key);
    } else all.set(name, choice);
  }
  return Object.fromEntries(all);
}
