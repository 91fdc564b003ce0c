/** Reads Excel tables. */
import type { Area } from '../../domain/sheet';
import type { SnapshotTable } from '../../workbook/snapshot';
import { WorkbookError } from '../errors';
import type { Parts } from '../parts';
import { parseArea } from '../refs';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';
import { unescapeText } from '../xml-text';
import { countUpTo } from './search';

/** A table as its part says it. */
export interface ReadTable extends Omit<SnapshotTable, 'filtered'> {
  /** Whether its filter has something to filter by; whether that hides rows, the sheet says. */
  readonly hasCriteria: boolean;
}

/** Reads the part of a table. */
export function readTable(parts: Parts, part: string): ReadTable {
  const root = parts.tree(part);
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  if (root.local !== 'table' || area === null) throw new WorkbookError('malformed', part);
  const columns = childOf(root, 'tableColumns');
  return {
    name: attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '',
    area,
    headerRow: Number(attributeOf(root, 'headerRowCount') ?? 1) > 0,
    totalsRow: Number(attributeOf(root, 'totalsRowCount') ?? 0) > 0,
    columns: columns === null ? [] : childrenOf(columns, 'tableColumn').map(columnName),
    hasCriteria: hasCriteria(childOf(root, 'autoFilter')),
  };
}

function columnName(column: XmlElement): string {
  return unescapeText(attributeOf(column, 'name') ?? '');
}

function hasCriteria(filter: XmlElement | null): boolean {
  if (filter === null) return false;
  return childrenOf(filter, 'filterColumn').some((column) => column.children.some((one) => one.local !== 'extLst'));
}

/** Whether any of these rows, in ascending order, is among the data of a filtered area, below its header. */
export function hidesRows(area: Area, hiddenRows: readonly number[]): boolean {
  const next = hiddenRows[countUpTo(hiddenRows, (row) => row <= area.top)];
  return next !== undefined && next <= area.bottom;
}
