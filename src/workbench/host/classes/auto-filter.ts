/** `Excel.AutoFilter`, and the filter of a table's column. */
import type { FilterModel } from '../../model/types';
import { Cells } from '../cells';
import { HostError } from '../errors';
import { isArray, isObject, type Json } from '../json';
import { NULL_OBJECT, hostClass, integerOf, optionsOf, valueOf, type Given, type HostObject } from '../object';
import { cellsOfGiven } from './range-methods';
import { rangeOf } from './range';
import type { Held } from './worksheet';

/** The filter of a sheet, or of one of its tables. */
export interface Filtered extends Held {
  readonly tableId: number | null;
}

/** The filter of one column of a table. */
export interface ColumnFilter extends Filtered {
  readonly column: number;
}

function filterOf({ sheet, tableId }: Filtered): FilterModel | null {
  return tableId === null ? sheet.filter : (sheet.table(tableId)?.filter ?? null);
}

function criteriaOf(filter: FilterModel | null): Json {
  return (filter?.criteria ?? []).map(({ values }) =>
    values === null ? { filterOn: 'Custom' } : { filterOn: 'Values', values },
  );
}

/** The texts that stay; only filters by value can be put here. */
function valuesIn(criteria: Given | undefined): readonly string[] {
  const { filterOn, values } = optionsOf(criteria);
  if (filterOn !== 'Values' || !isArray(values)) throw new HostError('NotImplemented');
  return values.map((value) => {
    if (typeof value !== 'string' || isObject(value)) throw new HostError('NotImplemented');
    return value;
  });
}

function setCriterion({ sheet, tableId }: Filtered, column: number, values: readonly string[] | null): void {
  if (tableId === null) sheet.filterBy(column, values);
  else sheet.filterTable(tableId, column, values);
}

function apply(filtered: Filtered, [range, column, criteria]: readonly Given[]): null {
  const { session, sheet, tableId } = filtered;
  const corner = { top: 0, left: 0, bottom: 0, right: 0 };
  const cells = cellsOfGiven(new Cells(session, sheet, corner), range);
  if (tableId === null && JSON.stringify(sheet.filter?.area) !== JSON.stringify(cells.area)) {
    sheet.setFilter(null);
    sheet.setFilter(cells.area);
  }
  if (column !== null && column !== undefined) setCriterion(filtered, integerOf(column), valuesIn(criteria));
  return null;
}

function filteredCells(filtered: Filtered): Cells | null {
  const filter = filterOf(filtered);
  return filter === null ? null : new Cells(filtered.session, filtered.sheet, filter.area);
}

const autoFilter = hostClass<Filtered>(() => ({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: (filtered) => filterOf(filtered) !== null },
    isDataFiltered: { get: (filtered) => (filterOf(filtered)?.criteria.length ?? 0) > 0 },
    criteria: { get: (filtered) => criteriaOf(filterOf(filtered)) },
  },
  methods: {
    apply,
    clearCriteria: ({ sheet, tableId }) => {
      sheet.clearFilter(tableId);
      return null;
    },
    clearColumnCriteria: (filtered, [column]) => {
      setCriterion(filtered, integerOf(column), null);
      return null;
    },
    reapply: () => null,
    remove: ({ sheet, tableId }) => {
      if (tableId !== null) throw new HostError('NotImplemented');
      sheet.setFilter(null);
      return null;
    },
    getRange: (filtered) => {
      const found = filteredCells(filtered);
      if (found === null) throw new HostError('ItemNotFound');
      return rangeOf(found);
    },
    getRangeOrNullObject: (filtered) => {
      const found = filteredCells(filtered);
      return found === null ? NULL_OBJECT : rangeOf(found);
    },
  },
}));

function textsIn(given: Given | undefined): readonly string[] {
  const values = valueOf(given);
  if (!isArray(values)) throw new HostError('InvalidArgument');
  return valuesIn({ filterOn: 'Values', values });
}

const columnFilter = hostClass<ColumnFilter>(() => ({
  name: 'Filter',
  scalars: {
    criteria: {
      get: (filter) => {
        const found = filterOf(filter)?.criteria.filter(({ column }) => column === filter.column) ?? [];
        const [criteria = null] = found.map(({ values }) =>
          values === null ? { filterOn: 'Custom' } : { filterOn: 'Values', values },
        );
        return criteria;
      },
    },
  },
  methods: {
    apply: (filter, [criteria]) => {
      setCriterion(filter, filter.column, valuesIn(criteria));
      return null;
    },
    applyValuesFilter: (filter, [values]) => {
      setCriterion(filter, filter.column, textsIn(values));
      return null;
    },
    clear: (filter) => {
      setCriterion(filter, filter.column, null);
      return null;
    },
  },
}));

/** A filter as the client sees it. */
export function autoFilterOf(filtered: Filtered): HostObject {
  return autoFilter.of(filtered);
}

/** A column's filter as the client sees it. */
export function columnFilterOf(filter: ColumnFilter): HostObject {
  return columnFilter.of(filter);
}

/** The classes, for checking them against the client's own. */
export const filterClasses = { autoFilter, columnFilter };
