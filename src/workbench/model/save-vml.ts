/** Notes and controls in the old drawing language, which is not always well-formed XML: changed as text. */
import { resolveEntities } from '../../xlsx/xml-text';
import { escapeMarkup } from '../../xlsx/write/text';
import type { Move } from './move';
import { movedPoints, type Point } from './save-anchors';
import { isOfRows, moveAll } from './save-moved';

const SHAPE = /<v:(shape|rect|roundrect|oval|line|polyline|arc|curve|image|group)\b[\s\S]*?<\/v:\1>\s*/g;
const FORMULA = /(<x:(Fmla\w+)>)([^<]*)(<\/x:\2>)/g;

/** A drawing after the cells of its sheet moved. Notes go with their cells; `follow` is for what controls are linked to. */
export function moveVml(text: string, moves: readonly Move[], follow: (formula: string) => string): string {
  return text.replace(SHAPE, (shape) => {
    const linked = shape.replace(FORMULA, (whole: string, open: string, _: string, formula: string, close: string) => {
      const before = resolveEntities(formula) ?? formula;
      const made = follow(before);
      return made === before ? whole : open + escapeMarkup(made) + close;
    });
    if (moves.length === 0) return linked;
    return /<x:ClientData\s[^>]*ObjectType\s*=\s*["']Note/.test(linked)
      ? movedNote(linked, moves)
      : movedShape(linked, moves);
  });
}

function movedNote(shape: string, moves: readonly Move[]): string {
  const row = numberIn(shape, 'Row');
  const column = numberIn(shape, 'Column');
  if (row === null || column === null) return shape;
  const cell = moveAll({ top: row, left: column, bottom: row, right: column }, moves);
  if (cell === null) return '';
  const rows = cell.top - row;
  return withAnchor(shape, (from, to) => [
    { ...from, row: Math.max(0, from.row + rows) },
    { ...to, row: Math.max(0, to.row + rows) },
  ])
    .replace(/(<x:Row>)\s*\d+\s*(<\/x:Row>)/, `$1${cell.top}$2`)
    .replace(/(<x:Column>)\s*\d+\s*(<\/x:Column>)/, `$1${cell.left}$2`);
}

/** `MoveWithCells` and `SizeWithCells` say, for all their names, that a shape does not. */
function movedShape(shape: string, moves: readonly Move[]): string {
  const isSet = (name: string): boolean => new RegExp(String.raw`<x:${name}\s*(?:/>|>\s*(?!\s*F))`, 'i').test(shape);
  const fastened = {
    isMoved: !isSet('MoveWithCells'),
    isSized: !isSet('SizeWithCells'),
    moves: moves.filter(isOfRows),
  };
  return withAnchor(shape, (from, to) => {
    const [first, last] = movedPoints(from, to, fastened);
    return [first, last ?? to];
  });
}

/** An anchor is column, offset, row, offset of the first corner and of the last one. */
function withAnchor(shape: string, change: (from: Point, to: Point) => readonly [Point, Point]): string {
  return shape.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/, (whole, open: string, list: string, close: string) => {
    const numbers = list.split(',').map(Number);
    const [left = 0, leftOffset = 0, top = 0, topOffset = 0, right = 0, rightOffset = 0, bottom = 0, bottomOffset = 0] = numbers; // prettier-ignore
    if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
    const [from, to] = change({ row: top, offset: topOffset }, { row: bottom, offset: bottomOffset });
    const made = [left, leftOffset, from.row, from.offset, right, rightOffset, to.row, to.offset];
    return made.every((number, index) => number === numbers[index]) ? whole : `${open}${made.join(', ')}${close}`;
  });
}

function numberIn(shape: string, name: string): number | null {
  const match = new RegExp(String.raw`<x:${name}>\s*(\d+)\s*</x:${name}>`).exec(shape);
  return match === null ? null : Number(match[1]);
}
