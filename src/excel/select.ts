/** Goes to places. */
import type { Place } from '../domain/sheet';
import { areaName } from '../workbook/address';
import { sameName } from '../workbook/own';
import { addressesOf } from './addresses';
import { inExcel } from './session';
import { supports } from './supports';
import { troubleOf } from './troubles';

/** Goes to the first place; where Excel can (1.18), the others on its sheet are selected with it. */
export async function selectPlaces(places: readonly Place[]): Promise<void> {
  const [first] = places;
  if (first === undefined) return;
  const same = places.filter(({ sheet }) => sameName(sheet, first.sheet));
  await quickly(async (context) => {
    const sheet = context.workbook.worksheets.getItem(first.sheet);
    sheet.activate();
    const [address = ''] = addressesOf(same);
    if (same.length > 1 && supports('1.18')) sheet.getRanges(address).select();
    else sheet.getRange(areaName(first)).select();
    await context.sync();
  });
}

/** Goes to a sheet. */
export async function goTo(name: string): Promise<void> {
  await quickly(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

async function quickly(work: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await inExcel({}, ({ context }) => work(context));
  } catch (error) {
    throw troubleOf(error, { at: 'selecting' });
  }
}
