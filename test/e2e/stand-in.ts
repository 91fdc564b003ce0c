/** The workbook and the host over it, put together. */
import type { BatchCall, Entry } from '../../src/workbench/channel';
import type { BookModel } from '../../src/workbench/model/types';

/** A workbook that is open in the stand-in Excel. */
export interface StandIn {
  readonly book: BookModel;
  readonly host: {
    execute(request: string, call: BatchCall): Promise<string>;
    onEntries(listener: (entries: readonly Entry[]) => void): () => void;
  };
}

/** Opens a workbook. */
export function standIn(bytes: Uint8Array, name: string): StandIn {
  throw new Error(`${name} ${bytes.length}`);
}
