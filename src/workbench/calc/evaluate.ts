/** Reckons formulas over the cells of a workbook. */
import type { Area } from '../../domain/sheet';
import { COLUMNS, ROWS } from '../../xlsx/refs';
import type { FormulaCells, FormulaPlace } from '../model/formula-cells';
import { functions } from './functions';
import { parseFormula, type Named, type Node, type Operator } from './parse';
import {
  compare,
  DIV,
  errorValue,
  finite,
  FormulaError,
  isEqual,
  isScalar,
  raised,
  REF,
  toNumber,
  toText,
  Unsure,
  type Grid,
  type Ref,
  type Result,
  type Scalar,
} from './values';

/** What a function is given: its arguments, reckoned when they are asked for. */
export class Args {
  constructor(
    /** The cells, for functions that read more than their arguments. */
    readonly on: Evaluation,
    private readonly given: readonly ((() => Result) | null)[],
  ) {}

  get count(): number {
    return this.given.length;
  }

  /** Whether an argument was given a value. */
  has(place: number): boolean {
    return (this.given[place] ?? null) !== null;
  }

  at(place: number): Result {
    return this.given[place]?.() ?? null;
  }

  scalar(place: number): Scalar {
    return this.on.single(this.at(place));
  }

  number(place: number): number {
    return toNumber(this.scalar(place));
  }

  text(place: number): string {
    return toText(this.scalar(place));
  }

  /** Cells; other values are no cells. */
  ref(place: number): Ref {
    const result = this.at(place);
    if (isScalar(result) || result.kind !== 'ref') throw new Unsure('cells are asked for');
    return result;
  }

  all(): readonly Result[] {
    return this.given.map((_, place) => this.at(place));
  }
}

/** The most names that stand for one another. */
const DEEPEST_NAME = 8;
/** More cells are not spread out into a list of values. */
const MOST_VALUES = 2_000_000;

/** One formula on its way to its value. */
export class Evaluation {
  constructor(
    readonly cells: FormulaCells,
    readonly place: FormulaPlace,
    /** How far from where it was written the formula is reckoned: as if it had been copied there. */
    private readonly shift: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
    private readonly depth = 0,
  ) {}

  /** The value of a formula. */
  value(node: Node): Scalar {
    const value = this.single(this.top(node));
    // A formula is never blank.
    return value ?? 0;
  }

  /** A difference that is next to nothing is nothing, but only when it is the last thing that is done. */
  private top(node: Node): Result {
    if (node.kind !== 'pair' || (node.operator !== '+' && node.operator !== '-')) return this.result(node);
    const [left, right] = [this.operand(node.left), this.operand(node.right)];
    const [one, other] = [toNumber(left), toNumber(right)];
    const sum = node.operator === '+' ? one + other : one - other;
    // A unit or two in the last place; more may be meant.
    if (Math.abs(sum) <= Math.abs(one) * 2 * Number.EPSILON) return 0;
    if (isNextToNothing(sum, one)) throw new Unsure('a difference of next to nothing');
    return finite(sum);
  }

  result(node: Node): Result {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'array':
        return { kind: 'grid', rows: node.rows };
      case 'cells':
        return this.ref(node);
      case 'name':
        return this.named(node.name);
      case 'call':
        return this.call(node.name, node.parts);
      case 'sign':
        return signed(node.sign, this.operand(node.part));
      case 'pair':
        return paired(node.operator, this.operand(node.left), this.operand(node.right));
    }
  }

  private operand(node: Node): Scalar {
    return this.single(this.result(node));
  }

  private ref({ sheet, area, fixed }: Named): Ref {
    const sheetId = sheet === null ? this.place.sheetId : this.cells.sheetNamed(sheet);
    if (sheetId === null) throw new FormulaError(REF);
    const { rows, columns } = this.shift;
    const moved: Area = {
      top: area.top + (fixed.top ? 0 : rows),
      left: area.left + (fixed.left ? 0 : columns),
      bottom: area.bottom + (fixed.bottom ? 0 : rows),
      right: area.right + (fixed.right ? 0 : columns),
    };
    if (moved.top < 0 || moved.left < 0 || moved.bottom >= ROWS || moved.right >= COLUMNS) throw new FormulaError(REF);
    if (moved.top > moved.bottom || moved.left > moved.right) throw new Unsure('corners that changed sides');
    return { kind: 'ref', sheetId, area: moved };
  }

  private named(name: string): Result {
    const found = this.cells.named(name, this.place.sheetId);
    if (found === null || this.depth >= DEEPEST_NAME) throw new Unsure(`the name ${name}`);
    const node = parseFormula(found.formula);
    if (hasRelative(node)) throw new Unsure('a name that depends on where it is used');
    const place = { ...this.place, sheetId: found.home ?? this.place.sheetId };
    return new Evaluation(this.cells, place, undefined, this.depth + 1).result(node);
  }

  private call(name: string, parts: readonly (Node | null)[]): Result {
    const known = functions.get(name);
    if (known === undefined) throw new Unsure(`the function ${name}`);
    if (parts.length < known.least || parts.length > known.most) throw new Unsure('so many arguments');
    const isArray = known.takesArrays === true;
    const given = parts.map((part) => (part === null ? null : () => (isArray ? this.spread(part) : this.result(part))));
    return known.value(new Args(this, given));
  }

  /** As {@link result}, with operators going through areas cell by cell. */
  private spread(node: Node): Result {
    if (node.kind === 'sign') {
      const { sign } = node;
      return this.each([this.spread(node.part)], ([value = null]) => signed(sign, value));
    }
    if (node.kind === 'pair') {
      const { operator } = node;
      const sides = [this.spread(node.left), this.spread(node.right)];
      return this.each(sides, ([left = null, right = null]) => paired(operator, left, right));
    }
    if (node.kind !== 'call') return this.result(node);
    const known = functions.get(node.name);
    if (known?.isEach !== true) return this.result(node);
    const parts = node.parts.map((part) => (part === null ? null : this.spread(part)));
    return this.each(parts, (values) =>
      this.single(
        known.value(
          new Args(
            this,
            values.map((value, place) => (parts[place] === null ? null : () => value)),
          ),
        ),
      ),
    );
  }

  /** Does something with each value of areas and grids of the same size. */
  private each(results: readonly Result[], work: (values: readonly Scalar[]) => Scalar): Result {
    const grids = results.map((result) => (isScalar(result) ? null : this.rows(result)));
    const first = grids.find((grid) => grid !== null);
    const safe = (values: readonly Scalar[]): Scalar => {
      try {
        return work(values);
      } catch (error) {
        if (error instanceof FormulaError) return errorValue(error.code);
        throw error;
      }
    };
    if (first === undefined) return safe(results.map((result) => this.single(result)));
    const [height, width] = [first.length, first[0]?.length ?? 0];
    const isSame = grids.every((grid) => grid === null || (grid.length === height && grid[0]?.length === width));
    if (!isSame) throw new Unsure('areas of different sizes');
    const rows = first.map((row, y) =>
      row.map((_, x) =>
        safe(results.map((result, place) => grids[place]?.[y]?.[x] ?? (isScalar(result) ? result : null))),
      ),
    );
    return { kind: 'grid', rows };
  }

  /** The one value that is asked for. Which cell of several is meant depends on where Excel puts the formula. */
  single(result: Result): Scalar {
    if (isScalar(result)) return result;
    if (result.kind === 'grid') {
      const [row] = result.rows;
      if (result.rows.length !== 1 || row?.length !== 1) throw new Unsure('one of several values');
      return row[0] ?? null;
    }
    const { sheetId, area } = result;
    if (area.top !== area.bottom || area.left !== area.right) throw new Unsure('one of several cells');
    return this.cells.value(sheetId, area.top, area.left);
  }

  /** Values by rows, all of them. */
  rows(result: Ref | Grid): readonly (readonly Scalar[])[] {
    if (result.kind === 'grid') return result.rows;
    const { top, left, bottom, right } = result.area;
    if ((bottom - top + 1) * (right - left + 1) > MOST_VALUES) throw new Unsure('so many cells');
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: Scalar[] = [];
      for (let column = left; column <= right; column++) line.push(this.cells.value(result.sheetId, row, column));
      rows.push(line);
    }
    return rows;
  }

  /** Cells as far as any is used: what lies beyond is blank. `null` when none is. */
  used({ sheetId, area }: Ref): Ref | null {
    const { rows, columns } = this.cells.extent(sheetId);
    const [bottom, right] = [Math.min(area.bottom, rows - 1), Math.min(area.right, columns - 1)];
    if (bottom < area.top || right < area.left) return null;
    return { kind: 'ref', sheetId, area: { ...area, bottom, right } };
  }

  /** Values one by one, row by row, blanks beyond the used cells left out. */
  *values(result: Ref | Grid): Generator<Scalar, void> {
    if (result.kind === 'grid') {
      for (const row of result.rows) yield* row;
      return;
    }
    const used = this.used(result);
    if (used === null) return;
    const { top, left, bottom, right } = used.area;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) yield this.cells.value(used.sheetId, row, column);
    }
  }
}

function signed(sign: '+' | '-' | '%', value: Scalar): Scalar {
  if (sign === '+') return value;
  return sign === '-' ? -toNumber(value) : toNumber(value) / 100;
}

/** Sums of numbers that all but take each other away keep an error of rounding that Excel may or may not take away. */
function isNextToNothing(sum: number, part: number): boolean {
  return sum !== 0 && Math.abs(sum) < Math.abs(part) * 1e-14;
}

function paired(operator: Operator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return isEqual(left, right);
    case '<>':
      return !isEqual(left, right);
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return reckoned(operator, toNumber(left), toNumber(right));
  }
}

function reckoned(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
  switch (operator) {
    case '+':
    case '-': {
      const sum = operator === '+' ? left + right : left - right;
      if (isNextToNothing(sum, left)) throw new Unsure('a difference of next to nothing');
      return finite(sum);
    }
    case '*':
      return finite(left * right);
    case '/':
      if (right === 0) throw new FormulaError(DIV);
      return finite(left / right);
    case '^':
      return raised(left, right);
  }
}

/** Whether a formula names cells relative to where it stands. */
function hasRelative(node: Node | null): boolean {
  switch (node?.kind) {
    case 'cells':
      return node.sheet === null || Object.values(node.fixed).some((isFixed) => !isFixed);
    case 'call':
      return node.parts.some(hasRelative);
    case 'sign':
      return hasRelative(node.part);
    case 'pair':
      return hasRelative(node.left) || hasRelative(node.right);
    default:
      return false;
  }
}
