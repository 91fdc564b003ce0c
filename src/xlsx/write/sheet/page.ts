/** How a sheet prints, but for print area and titles, which are names of the workbook. */
import type { PageLayout } from '../../../workbook/plan';
import { prefixOf, type Patch } from '../patch';
import { escapeContent } from '../text';
import { childOf, type XmlElement } from '../../xml';
import { insertInOrder } from './children';

/** Excel calls a workbook damaged whose footer is longer. */
const LONGEST_FOOTER = 255;
const PAPERS: Readonly<Record<PageLayout['paper'], string>> = { letter: '1', a4: '9' };

/** What stands before the rows: whether to fit to pages at all. */
export function patchFit(patch: Patch, root: XmlElement, layout: PageLayout): void {
  const prefix = prefixOf(root);
  const properties = childOf(root, 'sheetPr');
  const setup = properties === null ? null : childOf(properties, 'pageSetUpPr');
  if (setup !== null) patch.setAttribute(setup, 'fitToPage', layout.fitToWidth ? '1' : null);
  else if (layout.fitToWidth) {
    const xml = `<${prefix}pageSetUpPr fitToPage="1"/>`;
    if (properties === null) insertInOrder(patch, root, 'sheetPr', `<${prefix}sheetPr>${xml}</${prefix}sheetPr>`);
    else patch.append(properties, xml);
  }
}

/** What stands after the rows: margins, paper, footer. */
export function patchPage(patch: Patch, root: XmlElement, layout: PageLayout): void {
  const prefix = prefixOf(root);
  if (childOf(root, 'pageMargins') === null) {
    const margins = 'left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"';
    insertInOrder(patch, root, 'pageMargins', `<${prefix}pageMargins ${margins}/>`);
  }
  const attributes: readonly (readonly [string, string | null])[] = [
    ['paperSize', PAPERS[layout.paper]],
    ['fitToHeight', layout.fitToWidth ? (layout.fitToHeight === true ? '1' : '0') : null],
    ['orientation', layout.orientation],
  ];
  const setup = childOf(root, 'pageSetup');
  if (setup === null) {
    const given = attributes.flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]));
    insertInOrder(patch, root, 'pageSetup', `<${prefix}pageSetup${given.join('')}/>`);
  } else {
    for (const [name, value] of attributes) patch.setAttribute(setup, name, value);
    for (const name of ['fitToWidth', 'scale']) patch.setAttribute(setup, name, null);
  }
  if (layout.footer !== undefined) patchFooter(patch, root, layout.footer);
}

function patchFooter(patch: Patch, root: XmlElement, text: string): void {
  const prefix = prefixOf(root);
  const xml = `<${prefix}oddFooter>${escapeContent(footerCode(text))}</${prefix}oddFooter>`;
  const block = childOf(root, 'headerFooter');
  if (block === null) {
    insertInOrder(patch, root, 'headerFooter', `<${prefix}headerFooter>${xml}</${prefix}headerFooter>`);
    return;
  }
  const footer = childOf(block, 'oddFooter');
  const later = block.children.find((child) => child.local !== 'oddHeader');
  if (footer !== null) patch.replace(footer.start, footer.end, xml);
  else if (later !== undefined) patch.insert(later.start, xml);
  else patch.append(block, xml);
}

/** A centred text in Excel's footer code; what does not fit is left out, as Excel itself would not take it. */
function footerCode(text: string): string {
  let code = '&C';
  for (const character of text) {
    const next = character === '&' ? '&&' : character;
    if (code.length + next.length > LONGEST_FOOTER) break;
    code += next;
  }
  return code;
}
