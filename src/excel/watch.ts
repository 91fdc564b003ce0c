/** Tells that something happened to the workbook. A hint only (FACTS, "Co-authoring"): what changed is known by reading. */
import type { BookChange } from './door';
import { inExcel } from './session';
import { supports } from './supports';
import { troubleOf } from './troubles';

/** A registration, as far as it takes to end it. */
type Ended = Pick<OfficeExtension.EventHandlerResult<never>, 'context' | 'remove'>;

/** Calls back after something changed, for as long as the function that it resolves with is not called. */
export async function watchBook(onChange: (change: BookChange) => void): Promise<() => Promise<void>> {
  try {
    const handlers = await inExcel({}, async ({ context, sync }) => {
      const registered = register(context.workbook.worksheets, onChange);
      await sync();
      return registered;
    });
    return () => unregister(handlers);
  } catch (error) {
    throw troubleOf(error, { at: 'reading' });
  }
}

function register(sheets: Excel.WorksheetCollection, onChange: (change: BookChange) => void): readonly Ended[] {
  const structure = (): Promise<void> => tell({ kind: 'structure' });
  function tell(change: BookChange): Promise<void> {
    onChange(change);
    return Promise.resolve();
  }
  return [
    sheets.onChanged.add(({ changeType, worksheetId, address }) =>
      changeType === 'RangeEdited' ? tell({ kind: 'cells', sheetId: worksheetId, address }) : structure(),
    ),
    sheets.onAdded.add(structure),
    sheets.onDeleted.add(structure),
    ...(supports('1.11') ? [sheets.onRowHiddenChanged.add(structure)] : []),
    ...(supports('1.14') ? [sheets.onProtectionChanged.add(structure)] : []),
    ...(supports('1.17') ? [sheets.onNameChanged.add(structure)] : []),
  ];
}

/** Each registration has the context that it was made in; all have the same. */
async function unregister(handlers: readonly Ended[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  try {
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    throw troubleOf(error, { at: 'reading' });
  }
}
