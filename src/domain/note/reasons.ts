/**
 * Why a line stays on hold as a whole, as far as the shop is told: counts, ids, labels and shared containers, which it
 * can see and mend (SPEC section 7). Every other error is the buyer's own to settle.
 */
import { SHOP_REASONS, type ReasonValues } from '../messages/en/note/hold-all';
import { locationName, lotName } from '../messages/en/note/quoting';
import { CellState, RULE_IDS, type Finding, type RuleId } from '../model';
import type { Place } from '../sheet';
import type { Rows } from '../split';
import type { LineInput } from './line';
import { namer, type Named } from './names';
import type { HeldUnit } from './units';

/** A rule that the shop is told of. */
type ShopRule = keyof typeof SHOP_REASONS;

/** By what the units concerned are named: the container, the lot, the place; `line` where it is about all of them. */
const NAMED_BY: Readonly<Record<ShopRule, 'container' | 'lot' | 'place' | 'line'>> = {
  'count-not-exact': 'container',
  'identifier-missing': 'place',
  'bag-listed-twice': 'container',
  'bag-in-two-lanes': 'container',
  'lot-in-two-lanes': 'lot',
  'serial-range-mismatch': 'container',
  'revision-missing': 'container',
  'label-missing': 'container',
  'label-mismatch': 'container',
  'lot-mixed-revisions': 'lot',
  'shared-location': 'place',
  'held-total-mismatch': 'line',
  'lot-total-mismatch': 'lot',
  'recount-differs': 'container',
  'units-appeared': 'line',
  'units-vanished': 'line',
};

/** Rules by which two counts contradict each other. */
const COUNT_DOUBTFUL: ReadonlySet<string> = new Set<ShopRule>([
  'bag-listed-twice',
  'held-total-mismatch',
  'lot-total-mismatch',
  'recount-differs',
  'units-appeared',
  'units-vanished',
]);

/** Whether two counts of a line contradict each other. */
export function isCountDoubtful(errors: readonly Finding[]): boolean {
  return errors.some(({ rule }) => COUNT_DOUBTFUL.has(rule));
}

/** Names of more units than this are left to the list. */
const MOST_NAMES = 6;

/** Why a line is held back. */
export interface Reasons {
  /** What the shop can see or mend, each rule once, in the order of the rules; units in the order of their ids. */
  readonly shop: readonly string[];
  /** What the shop is asked to look at, by row of the split. */
  readonly checks: ReadonlyMap<number, string>;
  /** Whether anything else is unsettled. */
  readonly ours: boolean;
}

/** The reasons of a line. `errors`: the findings that hold it back. */
export function reasonsOf(input: LineInput, errors: readonly Finding[]): Reasons {
  const found = new Map<RuleId, Set<HeldUnit>>();
  let ours = false;
  const unitsAt = rowFinder(input);
  for (const { rule, cells } of errors) {
    const units = isShopRule(rule) ? concerned(rule, unitsAt, cells, input.split.rows) : null;
    if (units === null) {
      ours = true;
      continue;
    }
    const known = found.get(rule) ?? new Set();
    for (const unit of units) known.add(unit);
    found.set(rule, known);
  }
  const checks = new Map<number, string>();
  const shop: string[] = [];
  const name = namer(input.units);
  for (const rule of RULE_IDS.filter(isShopRule)) {
    const known = found.get(rule);
    if (known === undefined) continue;
    const units = input.units.filter((unit) => known.has(unit));
    noteChecks(checks, SHOP_REASONS[rule].check, units);
    shop.push(SHOP_REASONS[rule].why(valuesOf(input, namesOf(rule, units, name))));
  }
  return {
    shop,
    checks,
    ours,
  };
}

function isShopRule(rule: RuleId): rule is ShopRule {
  return Object.hasOwn(SHOP_REASONS, rule);
}

/** Finds the units of the line that stand in some cells. Rows of other lines and other sheets are never found. */
function rowFinder({ split, units }: LineInput): (cells: readonly Place[]) => readonly HeldUnit[] {
  const bySheetRow = new Map<number, HeldUnit[]>();
  for (const unit of units) {
    const sheetRow = split.rows.sheetRow(unit.row);
    const own = bySheetRow.get(sheetRow);
    if (own === undefined) bySheetRow.set(sheetRow, [unit]);
    else own.push(unit);
  }
  return (cells) => {
    const found: HeldUnit[] = [];
    for (const { sheet, top, bottom } of cells) {
      if (sheet !== split.sheet.name) continue;
      for (let row = top; row <= bottom; row++) found.push(...(bySheetRow.get(row) ?? []));
    }
    return found;
  };
}

/** The units that a finding is about; `null` where it is not about what the shop can count or see. */
function concerned(
  rule: ShopRule,
  unitsAt: (cells: readonly Place[]) => readonly HeldUnit[],
  cells: readonly Place[],
  rows: Rows,
): readonly HeldUnit[] | null {
  if (NAMED_BY[rule] === 'line') return [];
  const units = unitsAt(cells);
  if (rule !== 'count-not-exact') return units;
  // The same rule speaks of ordered, delivered and the like: those are not the shop's to count.
  const uncounted = units.filter(({ row }) =>
    [rows.qty, rows.counted, rows.lotTotal].some((column) => column.state(row) === CellState.unclear),
  );
  return uncounted.length === 0 ? null : uncounted;
}

function noteChecks(checks: Map<number, string>, check: string, units: readonly HeldUnit[]): void {
  for (const { row } of units) {
    const known = checks.get(row);
    if (known === undefined) checks.set(row, check);
    else if (!known.split('; ').includes(check)) checks.set(row, `${known}; ${check}`);
  }
}

function namesOf(rule: ShopRule, units: readonly HeldUnit[], name: (unit: Named) => string | null): readonly string[] {
  const by = NAMED_BY[rule];
  const names = units.map((unit) => {
    if (by === 'lot') return unit.lot === null ? null : lotName(unit.lot);
    if (by === 'place') return unit.location === null ? null : locationName(unit.location);
    return name(unit);
  });
  return [...new Set(names.filter((known) => known !== null))];
}

function valuesOf({ checked: { figures } }: LineInput, names: readonly string[]): ReasonValues {
  const lanes = [figures.accepted, figures.onHold, figures.doNotUse, figures.unplaced];
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  return {
    names: shown,
    more: names.length - shown.length,
    listed: sumOrNull(lanes),
    counted: figures.heldTotal,
  };
}

/** A sum with an unknown term is unknown. */
export function sumOrNull(terms: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const term of terms) {
    if (term === null) return null;
    sum += term;
  }
  return sum;
}
