/** Workbooks of other programs, changed and saved: nothing of theirs is lost. */
import { openModel } from '../../../src/workbench/model';
import { WriteRefusal } from '../../../src/xlsx';
import { describeCorpus } from '../../support/corpus';
import { faultsOf, partsOf } from '../../xlsx/support/package-check';
import { fill, at } from './support/grid';

/** Parts that writing a cell and adding a sheet with a table may touch. */
const TOUCHED =
  /^(?:\[Content_Types\]\.xml|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|calcChain\.xml|worksheets\/sheet[^/]*\.xml|worksheets\/_rels\/[^/]*\.rels|tables\/table[^/]*\.xml))$/i;

describeCorpus('workbooks of other programs that were changed', (files) => {
  it.each(files)('keep everything else as it was: $name', ({ name, bytes }) => {
    const model = openModel(bytes, name);
    const sheet = model.sheets.find((one) => !one.isProtected) ?? model.addSheet('No other is unprotected');
    const bottom = (sheet.usedArea(false)?.bottom ?? 0) + 5;
    sheet.put(bottom, 0, [['written', 12.5]]);
    const added = model.addSheet('Held Split test');
    fill(added, 'A1', [['Lot', 'Qty'], ['A', 1]]); // prettier-ignore
    added.addTable(at('A1:B2'), true, 'HeldSplitTest');
    const saved = save(() => model.save());
    if (saved === null) return;
    const [before, after] = [partsOf(bytes), partsOf(saved)];
    const changed = Object.keys(before).filter((part) => Buffer.compare(before[part] ?? Buffer.of(), after[part] ?? Buffer.of()) !== 0); // prettier-ignore
    expect(changed.filter((part) => !TOUCHED.test(part))).toEqual([]);
    expect(faultsOf(saved, faultsOf(bytes))).toEqual([]);
    const again = openModel(saved, name);
    expect(again.sheetByName(sheet.name)?.value(bottom, 0)).toBe('written');
    expect(again.tableByName('HeldSplitTest')?.area).toEqual(at('A1:B2'));
    expect(again.sheets.slice(0, -1).map((one) => one.usedArea(false)?.top)).toEqual(
      model.sheets.slice(0, -1).map((one) => one.usedArea(false)?.top),
    );
  });
});

/** The file, or `null` when it refused to be written to by name. */
function save(call: () => Uint8Array): Uint8Array | null {
  try {
    return call();
  } catch (error) {
    if (error instanceof WriteRefusal) return null;
    throw error;
  }
}
