/** The sample workbooks of assets/samples, by file name. */
import type { WorkbookDraft } from './draft';
import { jobBlock } from './job-block';
import { messy } from './messy';
import { model } from './model';
import { multiLine } from './multi-line';
import { orderLines } from './order-lines';
import { wide } from './wide';
import { workbookBytes } from './workbook-bytes';

const drafts: Readonly<Record<string, WorkbookDraft>> = {
  'job-block.xlsx': jobBlock,
  'messy.xlsx': messy,
  'model.xlsx': model,
  'multi-line.xlsx': multiLine,
  'order-lines.xlsx': orderLines,
  'wide.xlsx': wide,
};

/** Makes every sample: file name to bytes. */
export function makeSamples(): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(drafts).map(([name, draft]) => [name, workbookBytes(draft)]));
}
