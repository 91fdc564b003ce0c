/** Reads formulas. What is no part of the language that is reckoned here is unsure: structured references, other workbooks... */
import type { Area } from '../../domain/sheet';
import { COLUMNS, columnNumber, ROWS } from '../../xlsx/refs';
import { errorValue, Unsure, type Scalar } from './values';

/** Operators of two operands. */
export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** Cells as they are named: which ends stay where the formula is copied to. */
export interface Named {
  readonly kind: 'cells';
  readonly sheet: string | null;
  readonly area: Area;
  readonly fixed: Readonly<Record<keyof Area, boolean>>;
}

/** A formula, or a part of one. */
export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | Named
  | { readonly kind: 'name'; readonly name: string }
  /** An argument may be left out. */
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly (Node | null)[] }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' | '%'; readonly part: Node }
  | { readonly kind: 'pair'; readonly operator: Operator; readonly left: Node; readonly right: Node };

const SHEET = String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!)?`;
const CELLS = String.raw`(?<c1>\$?)(?<left>[A-Za-z]{1,3})(?<r1>\$?)(?<top>\d{1,7})(?::(?<c2>\$?)(?<right>[A-Za-z]{1,3})(?<r2>\$?)(?<bottom>\d{1,7}))?`;
const LINES = String.raw`(?<w1>\$?)(?<first>[A-Za-z]{1,3}):(?<w2>\$?)(?<last>[A-Za-z]{1,3})|(?<h1>\$?)(?<low>\d{1,7}):(?<h2>\$?)(?<high>\d{1,7})`;
const TOKEN = new RegExp(
  String.raw`[ \n\r\t]*(?:(?<text>"(?:[^"]|"")*")|(?<error>#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))|(?<cells>${SHEET}(?:${CELLS}|${LINES})(?![\p{L}\p{N}_.(!\[#:]))|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<call>\()?|(?<sign><>|<=|>=|[-+*/^&=<>%(),;{}]))[ \n\r\t]*`,
  'uy',
);

type Token =
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

/** Reads a formula without its `=`. */
export function parseFormula(formula: string): Node {
  const parser = new Parser(tokensOf(formula));
  return parser.whole();
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (found === null) throw new Unsure(`what this is: ${formula}`);
    tokens.push(tokenOf(found.groups ?? {}));
  }
  return tokens;
}

type Groups = Readonly<Record<string, string | undefined>>;

function tokenOf(groups: Groups): Token {
  const { text, error, cells, number, name, call, sign } = groups;
  if (text !== undefined) return value(text.slice(1, -1).replaceAll('""', '"'));
  if (error !== undefined) return value(errorValue(error));
  if (cells !== undefined) return { kind: 'node', node: cellsOf(groups) };
  if (number !== undefined) return value(Number(number));
  if (name === undefined) return { kind: 'sign', sign: sign ?? '' };
  if (call !== undefined) return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\./, '') };
  const upper = name.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return value(upper === 'TRUE');
  return { kind: 'node', node: { kind: 'name', name } };
}

function value(of: Scalar): Token {
  return { kind: 'node', node: { kind: 'value', value: of } };
}

function cellsOf(groups: Groups): Named {
  const { sheet, left, top, right, bottom, first, last, low, high } = groups;
  const isFixed = (name: string): boolean => groups[name] === '$';
  const name = sheet === undefined ? null : sheetName(sheet);
  if (left !== undefined && top !== undefined) {
    const isRange = right !== undefined;
    return named(name, {
      left: [columnNumber(left), isFixed('c1')],
      top: [Number(top) - 1, isFixed('r1')],
      right: [columnNumber(right ?? left), isFixed(isRange ? 'c2' : 'c1')],
      bottom: [Number(bottom ?? top) - 1, isFixed(isRange ? 'r2' : 'r1')],
    });
  }
  const isColumns = first !== undefined;
  return named(name, {
    left: isColumns ? [columnNumber(first), isFixed('w1')] : [0, true],
    right: isColumns ? [columnNumber(last ?? first), isFixed('w2')] : [COLUMNS - 1, true],
    top: isColumns ? [0, true] : [Number(low) - 1, isFixed('h1')],
    bottom: isColumns ? [ROWS - 1, true] : [Number(high) - 1, isFixed('h2')],
  });
}

/** The name of a sheet without its quotes. */
function sheetName(written: string): string {
  if (written.includes('[')) throw new Unsure('a value of another workbook');
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

type End = readonly [place: number, isFixed: boolean];

/** Corners may be written in any order. */
function named(sheet: string | null, ends: Readonly<Record<keyof Area, End>>): Named {
  const [top, bottom] = ends.top[0] <= ends.bottom[0] ? [ends.top, ends.bottom] : [ends.bottom, ends.top];
  const [left, right] = ends.left[0] <= ends.right[0] ? [ends.left, ends.right] : [ends.right, ends.left];
  if (top[0] < 0 || bottom[0] >= ROWS || left[0] < 0 || right[0] >= COLUMNS) throw new Unsure('cells beyond the sheet');
  return {
    kind: 'cells',
    sheet,
    area: { top: top[0], left: left[0], bottom: bottom[0], right: right[0] },
    fixed: { top: top[1], left: left[1], bottom: bottom[1], right: right[1] },
  };
}

/** From the weakest to the strongest; within a level from the left. */
const LEVELS: readonly (readonly Operator[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]; // prettier-ignore

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.pair(0);
    if (this.at < this.tokens.length) throw new Unsure('what stands behind');
    return node;
  }

  private take(...signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return null;
    this.at++;
    return token.sign;
  }

  private expect(sign: string): void {
    if (this.take(sign) === null) throw new Unsure(`${sign} is missing`);
  }

  private pair(level: number): Node {
    const operators = LEVELS[level];
    if (operators === undefined) return this.signed();
    let left = this.pair(level + 1);
    for (;;) {
      const sign = this.take(...operators);
      const operator = operators.find((one) => one === sign);
      if (operator === undefined) return left;
      left = { kind: 'pair', operator, left, right: this.pair(level + 1) };
    }
  }

  /** A sign before a number is stronger than any operator: -2^2 is 4. */
  private signed(): Node {
    const sign = this.take('-', '+');
    if (sign !== null) return { kind: 'sign', sign: sign === '-' ? '-' : '+', part: this.signed() };
    let part = this.primary();
    while (this.take('%') !== null) part = { kind: 'sign', sign: '%', part };
    return part;
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    if (token?.kind === 'node') {
      this.at++;
      return token.node;
    }
    if (token?.kind === 'call') {
      this.at++;
      return { kind: 'call', name: token.name, parts: this.parts() };
    }
    if (this.take('{') !== null) return this.array();
    this.expect('(');
    const inner = this.pair(0);
    this.expect(')');
    return inner;
  }

  private parts(): readonly (Node | null)[] {
    if (this.take(')') !== null) return [];
    const parts: (Node | null)[] = [];
    do {
      const token = this.tokens[this.at];
      const isLeftOut = token?.kind === 'sign' && (token.sign === ',' || token.sign === ')');
      parts.push(isLeftOut ? null : this.pair(0));
    } while (this.take(',') !== null);
    this.expect(')');
    return parts;
  }

  private array(): Node {
    const rows: Scalar[][] = [];
    do {
      const row: Scalar[] = [];
      do row.push(this.constant());
      while (this.take(',') !== null);
      rows.push(row);
    } while (this.take(';') !== null);
    this.expect('}');
    return { kind: 'array', rows };
  }

  private constant(): Scalar {
    const isNegative = this.take('-') !== null;
    const token = this.tokens[this.at++];
    if (token?.kind !== 'node' || token.node.kind !== 'value') throw new Unsure('what an array holds');
    const { value: own } = token.node;
    return isNegative && typeof own === 'number' ? -own : own;
  }
}
