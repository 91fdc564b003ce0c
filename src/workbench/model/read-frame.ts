/** Reads what stands around the rows of a sheet. */
import type { CellLook } from '../../workbook/plan';
import { COLUMNS, parseAreas } from '../../xlsx/refs';
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../../xlsx/xml';
import { decodeUtf8 } from '../../xlsx/xml-text';
import { readColor } from './read-styles';
import { NO_PAGE, type SheetState, type ValidationState } from './state';
import type { ConditionalFormatModel, FilterCriterion, FilterModel, PageModel, ValidationModel } from './types';
import { parseArea } from '../../xlsx/refs';

/** The file adds so much to a width in characters: the margins of a cell (ECMA-376 part 1, 18.3.1.13). */
const MARGIN = 0.7109375;
/** A run of columns wider than this says something of the rest of the sheet, not of columns. */
const MOST_COLUMNS = 2000;

type Frame = Pick<
  SheetState,
  | 'tabColor'
  | 'columnStyles'
  | 'widths'
  | 'hiddenColumns'
  | 'frozen'
  | 'page'
  | 'filter'
  | 'conditionalFormats'
  | 'validations'
>;

/** Reads the root element of a sheet. `looks` are the differential formats; `source` is what the tree was parsed from. */
export function readFrame(root: XmlElement, looks: readonly (CellLook | null)[], source: Uint8Array): Frame {
  const filter = childOf(root, 'autoFilter');
  return {
    tabColor: readColor(childOf(childOf(root, 'sheetPr'), 'tabColor')),
    ...readColumns(root),
    frozen: readFrozen(root),
    page: readPage(root),
    filter: filter === null ? null : readFilter(filter),
    conditionalFormats: readConditionalFormats(root, looks),
    validations: readValidations(root, source),
  };
}

function readColumns(root: XmlElement): Pick<Frame, 'columnStyles' | 'widths' | 'hiddenColumns'> {
  const columnStyles = new Map<number, number>();
  const widths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const col of childrenOf(childOf(root, 'cols') ?? root, 'col')) {
    const min = Number(attributeOf(col, 'min') ?? 1);
    const end = Math.min(Number(attributeOf(col, 'max') ?? min), COLUMNS);
    const max = Math.min(end, min + MOST_COLUMNS);
    const style = Number(attributeOf(col, 'style') ?? 0);
    const width = Number(attributeOf(col, 'width') ?? Number.NaN);
    if (isOn(col, 'hidden')) for (let column = min - 1; column < end; column++) hiddenColumns.add(column);
    for (let column = min - 1; column < max; column++) {
      if (style > 0) columnStyles.set(column, style);
      if (!Number.isNaN(width)) widths.set(column, Math.max(0, width - MARGIN));
    }
  }
  return { columnStyles, widths, hiddenColumns };
}

function readFrozen(root: XmlElement): Frame['frozen'] {
  const pane = childOf(childOf(childOf(root, 'sheetViews'), 'sheetView'), 'pane');
  const state = attributeOf(pane, 'state');
  if (state !== 'frozen' && state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: Number(attributeOf(pane, 'ySplit') ?? 0), columns: Number(attributeOf(pane, 'xSplit') ?? 0) };
}

function readPage(root: XmlElement): PageModel {
  const setup = childOf(root, 'pageSetup');
  const paper = attributeOf(setup, 'paperSize');
  const footer = childOf(childOf(root, 'headerFooter'), 'oddFooter')?.text ?? '';
  const fits = isOn(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  return {
    ...NO_PAGE,
    orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: fits,
    fitToHeight: fits && attributeOf(setup, 'fitToHeight') !== '0',
    paper: paper === null ? null : Number(paper),
    footer: footer.startsWith('&C') ? footer.slice(2).replaceAll('&&', '&') : footer,
  };
}

/** Reads an `autoFilter`. */
export function readFilter(filter: XmlElement): FilterModel | null {
  const area = parseArea(attributeOf(filter, 'ref') ?? '');
  if (area === null) return null;
  const criteria = childrenOf(filter, 'filterColumn').flatMap((column): FilterCriterion[] => {
    if (!column.children.some((child) => child.local !== 'extLst')) return [];
    const list = childOf(column, 'filters');
    const isPlain = list?.children.every((child) => child.local === 'filter') === true;
    const texts = list === null ? [] : childrenOf(list, 'filter').map((one) => attributeOf(one, 'val') ?? '');
    const values = isPlain ? [...texts, ...(isOn(list, 'blank') ? [''] : [])] : null;
    return [{ column: Number(attributeOf(column, 'colId') ?? 0), values }];
  });
  return { area, criteria };
}

function readConditionalFormats(
  root: XmlElement,
  looks: readonly (CellLook | null)[],
): readonly ConditionalFormatModel[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((block) =>
    childrenOf(block, 'cfRule').map((rule) => ({ rule, areas: parseAreas(attributeOf(block, 'sqref') ?? '') })),
  );
  return rules
    .map(({ rule, areas }, index) => ({ rule, areas, id: `{CF${index + 1}}` }))
    .sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule))
    .map(({ rule, areas, id }) => {
      const type = attributeOf(rule, 'type') ?? '';
      const isExpression = type === 'expression';
      const format = attributeOf(rule, 'dxfId');
      return {
        id,
        areas,
        type,
        formula: isExpression ? (childOf(rule, 'formula')?.text.trim() ?? '') : null,
        look: !isExpression ? null : format === null ? {} : (looks[Number(format)] ?? null),
        stopIfTrue: isOn(rule, 'stopIfTrue'),
      };
    });
}

function priorityOf(rule: XmlElement): number {
  return Number(attributeOf(rule, 'priority') ?? 0);
}

function readValidations(root: XmlElement, source: Uint8Array): readonly ValidationState[] {
  const list = childOf(root, 'dataValidations');
  if (list === null) return [];
  return childrenOf(list, 'dataValidation').map((one) => ({
    areas: parseAreas(attributeOf(one, 'sqref') ?? ''),
    rule: readValidation(one),
    xml: decodeUtf8(source, one.start, one.end),
  }));
}

function readValidation(one: XmlElement): ValidationModel {
  return {
    type: attributeOf(one, 'type') ?? 'none',
    operator: attributeOf(one, 'operator'),
    formula1: childOf(one, 'formula1')?.text ?? null,
    formula2: childOf(one, 'formula2')?.text ?? null,
    allowBlank: isOn(one, 'allowBlank'),
    // The file says when the list is not offered.
    inCellDropDown: !isOn(one, 'showDropDown'),
  };
}
