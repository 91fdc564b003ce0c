/** The workbook and the host over it, put together for the wire. */
import type { BatchCall, Entry, Refused } from '../../src/workbench/channel';
import { createHost, type Host } from '../../src/workbench/host';
import { openModel } from '../../src/workbench/model';
import type { BookModel } from '../../src/workbench/model/types';

/** A workbook that is open in the stand-in Excel. */
export interface StandIn {
  readonly book: BookModel;
  readonly host: Host;
  execute(request: string, call: BatchCall): Promise<string | Refused>;
  /** Calls back with what happened in the workbook; the function given ends it. */
  onEntries(listener: (entries: readonly Entry[]) => void): () => void;
}

/** Opens a workbook. */
export function standIn(bytes: Uint8Array, name: string): StandIn {
  const book = openModel(bytes, name);
  const host = createHost(book);
  return {
    book,
    host,
    execute: async (request, { flags }) => {
      const reply = await host.request(request, flags);
      return reply.kind === 'response' ? reply.body : { refused: reply.code };
    },
    onEntries: (listener) => host.onEvents(listener),
  };
}
