/** How a sheet prints, by way of Office.js. */
import type { PageLayout } from '../../workbook/plan';
import { areaName } from '../../workbook/address';
import { rowsName } from '../addresses';

/** Excel takes no longer footer, its own codes included. */
const LONGEST_FOOTER = 255 - '&C'.length;

/** Sets how a sheet prints. */
export function putPage(sheet: Excel.Worksheet, page: PageLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = page.paper === 'a4' ? 'A4' : 'Letter';
  if (page.fitToWidth) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(page.fitToHeight === true ? { verticalFitToPages: 1 } : {}) };
  }
  if (page.printArea !== undefined) pageLayout.setPrintArea(areaName(page.printArea));
  if (page.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${rowsName(page.titleRows.first, page.titleRows.last).replace(':', ':$')}`);
  }
  if (page.footer !== undefined) putFooter(pageLayout.headersFooters, page.footer);
}

function putFooter({ defaultForAllPages }: Excel.HeaderFooterGroup, text: string): void {
  defaultForAllPages.centerFooter = footerCode(text);
}

/** `&` begins a code of Excel's, so it is doubled; what does not fit is left out. */
function footerCode(text: string): string {
  let code = '';
  for (const character of text) {
    const next = character === '&' ? '&&' : character;
    if (code.length + next.length > LONGEST_FOOTER) break;
    code += next;
  }
  return code;
}
