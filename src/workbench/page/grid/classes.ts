/** A CSS class for each look that cells have, so that a cell names one class and no style is computed twice. */
import type { BorderSide, CellBorder } from '../../model/types';
import type { ShownLook } from '../../looks/look';
import { fontOf } from './fonts';

const known = new Map<string, string>();
let sheet: CSSStyleSheet | null = null;

/** The class with these declarations. */
export function classOf(declarations: string): string {
  const found = known.get(declarations);
  if (found !== undefined) return found;
  const name = `hsl${known.size}`;
  known.set(declarations, name);
  rules().insertRule(`.${name}{${declarations}}`);
  return name;
}

function rules(): CSSStyleSheet {
  if (sheet === null) {
    const element = document.createElement('style');
    element.dataset['of'] = 'cells';
    document.head.append(element);
    sheet = element.sheet;
  }
  if (sheet === null) throw new Error('A style element in the page has no sheet.');
  return sheet;
}

/** Where the text of a cell stands across. */
export type Across = 'left' | 'center' | 'right';

/** What is drawn along the lower and right edge of a cell: a border, the fill beside it (no grid line there), or `null` for the grid line. */
export type Edge = CellBorder | { readonly fill: string } | null;

/** The edges of a cell as they are drawn; upper and left ones only at the edge of the sheet, else they are those of the neighbour. */
export type Edges = Readonly<Record<BorderSide, Edge>>;

const GRID_LINE = '#e1e1e1';
const JUSTIFY: Readonly<Record<Across, string>> = { left: 'flex-start', center: 'center', right: 'flex-end' };
const ALIGN = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;
/** A step of an indent is some three characters of a small font wide. */
const INDENT = 9;

const LINES: Readonly<Record<string, string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  slantDashDot: '2px dashed',
  medium: '2px solid',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  thick: '3px solid',
  double: '3px double',
};

function lineOf(edge: Edge): string {
  if (edge === null) return `1px solid ${GRID_LINE}`;
  if ('fill' in edge) return `1px solid ${edge.fill}`;
  return `${LINES[edge.style] ?? '1px solid'} ${edge.color ?? '#000'}`;
}

/** A bar behind the value, from the left edge. */
function barOf({ share, color }: NonNullable<ShownLook['bar']>): string {
  const end = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
  return `background-image:linear-gradient(to right,${color} ${end},transparent ${end});background-clip:content-box;padding:2px 3px`;
}

/** The class of a cell. */
export function cellClass(look: ShownLook, across: Across, edges: Edges): string {
  const { color, fill, bar, wrap, vertical, indent, underline, strike } = look;
  const font = fontOf(look);
  const declarations = [
    `font:${font.css}`,
    `line-height:${font.line}px`,
    `justify-content:${JUSTIFY[across]}`,
    // Of a text that is higher than its cell the beginning shows.
    `align-items:${wrap ? 'safe ' : ''}${ALIGN[vertical]}`,
    `border-right:${lineOf(edges.right)}`,
    `border-bottom:${lineOf(edges.bottom)}`,
  ];
  if (edges.top !== null) declarations.push(`border-top:${lineOf(edges.top)}`);
  if (edges.left !== null) declarations.push(`border-left:${lineOf(edges.left)}`);
  if (color !== null) declarations.push(`color:${color}`);
  if (fill !== null) declarations.push(`background-color:${fill}`);
  if (bar !== null) declarations.push(barOf(bar));
  if (wrap) declarations.push('white-space:pre-wrap', 'overflow-wrap:anywhere', `text-align:${across}`);
  if (indent > 0 && across !== 'center') declarations.push(`padding-${across}:${3 + indent * INDENT}px`);
  if (underline || strike) {
    declarations.push(
      `text-decoration:${[underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ')}`,
    );
  }
  return classOf(declarations.join(';'));
}
