/** Our conditional format on the held sheet. */
import type { PlanStep } from '../../workbook/plan';
import { addressesOf } from '../addresses';
import { EDGES } from './looks';

/** What conditional formats a sheet has. */
export interface KnownMarks {
  /** Ids of ours. */
  readonly ids: readonly string[];
  /** How many there are besides. */
  readonly others: number;
}

/** Replaces our marks. A format is one for as many areas as one address can name; the buyer's formats come before it. */
export function putMarks(
  sheet: Excel.Worksheet,
  { formula, areas, look }: Extract<PlanStep, { readonly verb: 'marks' }>,
  { ids, others }: KnownMarks,
): void {
  for (const id of ids) sheet.getRange().conditionalFormats.getItem(id).delete();
  for (const [index, address] of addressesOf(areas, LONGEST).entries()) {
    const mark = addTo(sheet.getRanges(address));
    mark.custom.rule.formula = `=${formula}`;
    putFormat(mark.custom.format, look);
    if (others + index > 0) mark.priority = others + index;
  }
}

/** Below what `getRanges` takes; 500 areas fit. */
const LONGEST = 8000;

function addTo(ranges: Excel.RangeAreas): Excel.ConditionalFormat {
  return ranges.conditionalFormats.add('Custom');
}

function putFormat(
  { fill, font, borders }: Excel.ConditionalRangeFormat,
  look: Extract<PlanStep, { readonly verb: 'marks' }>['look'],
): void {
  if (look.fill !== undefined) fill.color = look.fill;
  if (look.fontColor !== undefined) font.color = look.fontColor;
  if (look.bold !== undefined) font.bold = look.bold;
  const { border } = look;
  for (const side of border?.sides ?? []) {
    const line = borders.getItem(EDGES[side]);
    line.style = 'Continuous';
    line.color = border?.color ?? '#000000';
  }
}
