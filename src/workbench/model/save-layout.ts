/** What plans can say of a sheet beside its cells. */
import type { PageLayout, PlanStep } from '../../workbook/plan';
import { areaName } from '../../workbook/address';
import { sameJson } from './compare';
import { CannotSave } from './errors';
import { unsaved } from './messages.en';
import type { PageModel } from './types';
import type { SavedSheet } from './save-book';
import { changedKeys } from './save-lines';

const PAPERS: ReadonlyMap<number | null, PageLayout['paper']> = new Map([
  [9, 'a4'],
  [1, 'letter'],
  [null, 'letter'],
]);

/** The steps that make the layout of a sheet in the file what it is now. */
export function layoutSteps(saved: SavedSheet): readonly PlanStep[] {
  const { now, before, fileName: sheet } = saved;
  const steps: PlanStep[] = [];
  const widths = changedKeys(now.widths, before.widths).map((column) => ({
    column,
    width: now.widths.get(column) ?? null,
  }));
  if (widths.length > 0) steps.push({ verb: 'widths', sheet, widths });
  const merged = new Set(before.merges.map(areaName));
  for (const area of now.merges) if (!merged.has(areaName(area))) steps.push({ verb: 'merge', sheet, area });
  if (!sameJson(now.frozen, before.frozen)) steps.push({ verb: 'freeze', sheet, ...now.frozen });
  if (!sameJson(withoutNames(now.page), withoutNames(before.page))) {
    steps.push({ verb: 'page', sheet, layout: pageLayout(saved) });
  }
  return steps;
}

/** Print area and titles are names of the workbook. */
function withoutNames(page: PageModel): PageModel {
  return { ...page, printArea: null, titleRows: null };
}

function pageLayout({ now, before }: SavedSheet): PageLayout {
  const { page } = now;
  const paper = PAPERS.get(page.paper);
  if (paper === undefined) throw new CannotSave(unsaved.paper(now.name));
  return {
    orientation: page.orientation,
    fitToWidth: page.fitToWidth,
    fitToHeight: page.fitToHeight,
    paper,
    ...(page.printArea === null ? {} : { printArea: page.printArea }),
    ...(page.titleRows === null ? {} : { titleRows: page.titleRows }),
    ...(page.footer === before.page.footer ? {} : { footer: page.footer }),
  };
}
