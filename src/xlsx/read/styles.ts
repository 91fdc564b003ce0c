/** Number formats of a workbook's cell styles. */
import { getFormatFromId } from 'numfmt';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';

/** The number format pattern of each cell style (`cellXfs`), from the root element of the styles part. */
export function readPatterns(root: XmlElement): readonly string[] {
  const own = new Map<string, string>();
  for (const format of optionalChildren(root, 'numFmts', 'numFmt')) {
    const code = attributeOf(format, 'formatCode') ?? '';
    own.set(attributeOf(format, 'numFmtId') ?? '', code === '' ? 'General' : code);
  }
  return optionalChildren(root, 'cellXfs', 'xf').map((style) => {
    const id = attributeOf(style, 'numFmtId') ?? '0';
    return own.get(id) ?? getFormatFromId(Number(id));
  });
}

function optionalChildren(root: XmlElement, list: string, item: string): readonly XmlElement[] {
  const parent = childOf(root, list);
  return parent === null ? [] : childrenOf(parent, item);
}
