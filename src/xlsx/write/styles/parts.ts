/** What a look is made of in styles.xml: fonts, fills, borders and alignments, put on and taken off one property at a time. */
import type { CellLook } from '../../../workbook/plan';
import { childNamed, fragment, withAttributes, withChild, type Fragment } from './fragment';

export const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme',
]; // prettier-ignore
export const BORDER_ORDER = ['start', 'left', 'end', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** `#RRGGBB` as the colour attribute of a part. */
export function rgb(color: string): Readonly<Record<string, string>> {
  return { rgb: `FF${color.slice(1).toUpperCase()}` };
}

/** The children of a font that a look asks for. */
export function fontChildren(look: CellLook): readonly Fragment[] {
  const children: Fragment[] = [];
  if (look.bold !== undefined) children.push(fragment('b', look.bold ? {} : { val: '0' }));
  if (look.italic !== undefined) children.push(fragment('i', look.italic ? {} : { val: '0' }));
  if (look.fontSize !== undefined) children.push(fragment('sz', { val: String(look.fontSize) }));
  if (look.fontColor !== undefined) children.push(fragment('color', rgb(look.fontColor)));
  return children;
}

/** A font with what a look asks for. */
export function fontWith(font: Fragment, look: CellLook): Fragment {
  return fontChildren(look).reduce((made, child) => {
    const off = child.attributes['val'] === '0';
    return withChild(made, child.name, off ? null : child, FONT_ORDER);
  }, font);
}

/** The fill a look asks for, as a cell format wants it. */
export function fillOf(color: string): Fragment {
  const pattern = fragment('patternFill', { patternType: 'solid' }, [
    fragment('fgColor', rgb(color)),
    fragment('bgColor', { indexed: '64' }),
  ]);
  return fragment('fill', {}, [pattern]);
}

/** The sides of a border that a look asks for. */
function borderSides(look: CellLook): readonly Fragment[] {
  const { border } = look;
  return border?.sides.map((side) => fragment(side, { style: 'thin' }, [fragment('color', rgb(border.color))])) ?? [];
}

/** A border with what a look asks for. */
export function borderWith(border: Fragment, look: CellLook): Fragment {
  return borderSides(look).reduce((made, side) => withChild(made, side.name, side, BORDER_ORDER), border);
}

/** The alignment attributes that a look asks for. */
export function alignmentOf(look: CellLook): Readonly<Record<string, string>> {
  return {
    ...(look.horizontal === undefined ? {} : { horizontal: look.horizontal }),
    ...(look.vertical === undefined ? {} : { vertical: look.vertical }),
    ...(look.wrap === undefined ? {} : { wrapText: look.wrap ? '1' : '0' }),
  };
}

/** A differential format: what a conditional format changes about a cell. */
export function differentialOf(look: CellLook, numberFormatId: number | null): Fragment {
  const children: Fragment[] = [];
  const font = fontChildren(look);
  if (font.length > 0) children.push(fragment('font', {}, font));
  if (look.numberFormat !== undefined && numberFormatId !== null) {
    children.push(fragment('numFmt', { numFmtId: String(numberFormatId), formatCode: look.numberFormat }));
  }
  if (look.fill !== undefined) {
    children.push(fragment('fill', {}, [fragment('patternFill', {}, [fragment('bgColor', rgb(look.fill))])]));
  }
  const sides = borderSides(look);
  if (sides.length > 0) {
    children.push(sides.reduce((made, side) => withChild(made, side.name, side, BORDER_ORDER), fragment('border')));
  }
  return fragment('dxf', {}, children);
}

/** An xf with these alignment attributes set. */
export function withAlignment(xf: Fragment, changes: Readonly<Record<string, string>>): Fragment {
  if (Object.keys(changes).length === 0) return xf;
  const made = withAttributes(childNamed(xf, 'alignment') ?? fragment('alignment'), changes);
  return withChild(xf, 'alignment', made, ['alignment', 'protection', 'extLst']);
}

/** What Excel takes to be there before anything is added: the first entries of each list. */
export const defaults: Readonly<Record<string, readonly Fragment[]>> = {
  fonts: [
    fragment('font', {}, [
      fragment('sz', { val: '11' }),
      fragment('name', { val: 'Calibri' }),
      fragment('family', { val: '2' }),
    ]),
  ],
  fills: [
    fragment('fill', {}, [fragment('patternFill', { patternType: 'none' })]),
    fragment('fill', {}, [fragment('patternFill', { patternType: 'gray125' })]),
  ],
  borders: [
    fragment(
      'border',
      {},
      ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => fragment(side)),
    ),
  ],
  cellXfs: [fragment('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' })],
};
