/** Applies fixes to a small sheet, so that a test can check the sheet a buyer would then have. */
import type { Edit, RuleId } from '../../src/domain/model';
import { valueAt, type CellValue, type Sheet } from '../../src/domain/sheet';
import { sheetFromValues } from '../../src/workbook/from-values';
import { checked } from './tables';

/** The sheet after the first fix of a rule. Fails when there is none. Number formats are not kept. */
export function fixed(sheet: Sheet, rule: RuleId): Sheet {
  const fix = checked(sheet).findings.find((finding) => finding.rule === rule && finding.fix !== null)?.fix;
  if (fix === undefined || fix === null) throw new Error(`No finding of ${rule} has a fix`);
  return edited(sheet, fix.edits);
}

/** The sheet after these edits, in order. */
export function edited(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const matrix = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_unused, column): CellValue => valueAt(sheet, row, column)),
  );
  for (const edit of edits) {
    const row = matrix[edit.cell.top];
    if (row === undefined) throw new Error(`Row ${String(edit.cell.top)} is not on the sheet`);
    if (edit.kind === 'set') row[edit.cell.left] = edit.value;
    else matrix.splice(edit.cell.top + 1, 0, [...row]);
  }
  return sheetFromValues(sheet.name, matrix);
}
