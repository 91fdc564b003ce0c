/** What lies over and around the cells of a sheet: merges, hidden rows, sizes, conditional formats, validations, protection. */
import type { Area } from '../../domain/sheet';
import { numbersFrom, overlap, within } from '../../workbook/areas';
import { ModelError } from './errors';
import { refusals } from './messages.en';
import type { SheetState, ValidationState } from './state';
import { inSheet, type Store } from './store';
import type { ConditionalFormatModel, ValidationModel, Visibility } from './types';

/** What can be changed about a conditional format. */
export type FormatChange = Partial<Pick<ConditionalFormatModel, 'areas' | 'formula' | 'look' | 'stopIfTrue'>>;

/** Changes what nothing else depends on. */
export function changeLayout(store: Store, id: string, change: Partial<SheetState>): void {
  store.guardSheet(id);
  store.set(id, change);
  store.happened({ kind: 'layout', sheetId: id });
}

/** Merges cells; of their values the first one stays. */
export function merge(store: Store, id: string, area: Area): void {
  store.guard(id, area);
  store.guardSheet(id);
  const { merges, tables } = store.sheet(id);
  if (tables.some((table) => overlap(table.area, area))) throw new ModelError('InvalidArgument', refusals.tableMerge);
  if (merges.some((one) => overlap(one, area) && !within(one, area))) {
    throw new ModelError('MergedRangeConflict', refusals.mergeOverlap);
  }
  if (area.top === area.bottom && area.left === area.right) return;
  let isLost = false;
  for (const column of numbersFrom(area.left, area.right)) {
    for (const row of numbersFrom(area.top, area.bottom)) {
      const isFirst = column === area.left && row === area.top;
      const cells = store.column(id, column);
      if (isFirst || (cells.value(row) === null && !cells.formulas.has(row))) continue;
      store.writable(id, column).put(row, null, null);
      isLost = true;
    }
  }
  store.set(id, { merges: [...merges.filter((one) => !within(one, area)), area] });
  if (isLost) {
    store.touch(id, area);
    store.happened({ kind: 'cells', sheetId: id, area });
  }
  store.happened({ kind: 'layout', sheetId: id });
}

/** Takes every merge apart that has a cell in the area. */
export function unmerge(store: Store, id: string, area: Area): void {
  const { merges } = store.sheet(id);
  changeLayout(store, id, { merges: merges.filter((one) => !overlap(one, area)) });
}

/** Hides rows, or shows them. */
export function hideRows(
  store: Store,
  id: string,
  rows: { readonly first: number; readonly last: number },
  hidden: boolean,
): void {
  store.guardSheet(id);
  const area = { top: rows.first, left: 0, bottom: rows.last, right: 0 };
  inSheet(area);
  const now = new Set(store.sheet(id).hiddenRows);
  for (const row of numbersFrom(rows.first, rows.last)) {
    if (hidden) now.add(row);
    else now.delete(row);
  }
  store.set(id, { hiddenRows: now });
  store.happened({ kind: 'rowsHidden', sheetId: id, area, hidden });
}

/** Sets widths of columns or heights of rows. */
export function setSizes(
  store: Store,
  id: string,
  which: 'widths' | 'heights',
  { first, last, size }: { readonly first: number; readonly last: number; readonly size: number | null },
): void {
  if (first < 0 || last < first || (size !== null && !(size >= 0))) {
    throw new ModelError('InvalidArgument', refusals.outside);
  }
  const now = new Map(store.sheet(id)[which]);
  for (const place of numbersFrom(first, last)) {
    if (size === null) now.delete(place);
    else now.set(place, size);
  }
  changeLayout(store, id, { [which]: now });
}

/** Adds a custom formula before all other conditional formats. */
export function addConditionalFormat(
  store: Store,
  id: string,
  areas: readonly Area[],
  formula: string,
): ConditionalFormatModel {
  areas.forEach(inSheet);
  const { conditionalFormats } = store.sheet(id);
  const numbers = conditionalFormats.map((format) => Number(/\d+/.exec(format.id)?.[0] ?? 0));
  const made: ConditionalFormatModel = {
    id: `{CF${Math.max(0, ...numbers) + 1}}`,
    areas,
    type: 'expression',
    formula,
    look: {},
    stopIfTrue: false,
  };
  changeLayout(store, id, { conditionalFormats: [made, ...conditionalFormats] });
  return made;
}

function formatOf(store: Store, id: string, formatId: string): ConditionalFormatModel {
  const found = store.sheet(id).conditionalFormats.find((format) => format.id === formatId);
  if (found === undefined) throw new ModelError('ItemNotFound', refusals.noFormat);
  return found;
}

/** Changes a conditional format. */
export function changeConditionalFormat(store: Store, id: string, formatId: string, change: FormatChange): void {
  const format = formatOf(store, id, formatId);
  (change.areas ?? []).forEach(inSheet);
  const { conditionalFormats } = store.sheet(id);
  const made = conditionalFormats.map((one) => (one === format ? { ...one, ...change } : one));
  changeLayout(store, id, { conditionalFormats: made });
}

/** Moves a conditional format to a 0-based place in the order. */
export function moveConditionalFormat(store: Store, id: string, formatId: string, place: number): void {
  const format = formatOf(store, id, formatId);
  const others = store.sheet(id).conditionalFormats.filter((one) => one !== format);
  if (place < 0 || place > others.length) throw new ModelError('InvalidArgument', refusals.noFormat);
  changeLayout(store, id, { conditionalFormats: [...others.slice(0, place), format, ...others.slice(place)] });
}

/** Deletes a conditional format. */
export function deleteConditionalFormat(store: Store, id: string, formatId: string): void {
  const format = formatOf(store, id, formatId);
  const { conditionalFormats } = store.sheet(id);
  changeLayout(store, id, { conditionalFormats: conditionalFormats.filter((one) => one !== format) });
}

/** The rule for what may be typed into a cell. */
export function validationAt({ validations }: SheetState, row: number, column: number): ValidationModel | null {
  const cell = { top: row, left: column, bottom: row, right: column };
  return validations.find((one) => one.areas.some((area) => within(cell, area)))?.rule ?? null;
}

/** Sets the rule of an area, in place of those that cells in it have. */
export function setValidation(store: Store, id: string, area: Area, rule: ValidationModel | null): void {
  inSheet(area);
  const { validations } = store.sheet(id);
  const kept = validations.flatMap((one): ValidationState[] => {
    if (!one.areas.some((other) => overlap(other, area))) return [one];
    const areas = one.areas.flatMap((other) => without(other, area));
    return areas.length === 0 ? [] : [{ ...one, areas }];
  });
  const made: readonly ValidationState[] = rule === null ? [] : [{ areas: [area], rule, xml: null }];
  changeLayout(store, id, { validations: [...kept, ...made] });
}

/** What is left of an area when another is cut out of it. */
function without(area: Area, cut: Area): readonly Area[] {
  if (!overlap(area, cut)) return [area];
  const top = Math.max(area.top, cut.top);
  const bottom = Math.min(area.bottom, cut.bottom);
  const pieces = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top, bottom, right: cut.left - 1 },
    { ...area, top, bottom, left: cut.right + 1 },
    { ...area, top: cut.bottom + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** Protects a sheet, or ends that. */
export function setProtected(store: Store, id: string, isProtected: boolean): void {
  if (store.sheet(id).isProtected === isProtected) return;
  store.set(id, { isProtected });
  store.happened({ kind: 'protection', sheetId: id, isProtected });
}

/** Hides a sheet, or shows it. One sheet always shows. */
export function setVisibility(store: Store, id: string, visibility: Visibility): void {
  const before = store.sheet(id).visibility;
  if (before === visibility) return;
  store.guardStructure();
  if (visibility !== 'visible') leaveSheet(store, id);
  store.set(id, { visibility });
  store.happened({ kind: 'visibility', sheetId: id, before, after: visibility });
}

/** Goes to another sheet when one is at hand that is to go. Throws when no other shows. */
export function leaveSheet(store: Store, id: string): void {
  const { order, active } = store.shared;
  const place = order.indexOf(id);
  const shows = (one: string): boolean => one !== id && store.sheet(one).visibility === 'visible';
  const next = order.slice(place).find(shows) ?? order.slice(0, place).findLast(shows);
  if (next === undefined) throw new ModelError('InvalidOperation', refusals.lastSheet);
  if (active === id) goTo(store, next);
}

/** Brings a sheet to the front. */
export function goTo(store: Store, id: string): void {
  const selection = { sheetId: id, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  store.shared = { ...store.shared, active: id, selection };
  store.happened({ kind: 'activated', sheetId: id });
}
