/** A workbook and the host over it, put together for the wire: Excel, as far as an add-in can tell. */
import type { BatchCall, Entry, Refused } from './channel';
import { createHost, type Host } from './host';
import type { BookModel } from './model/types';

/** A workbook that is open in the stand-in Excel. */
export interface StandIn {
  readonly book: BookModel;
  readonly host: Host;
  /** Answers a batch of the add-in. */
  execute(request: string, call: BatchCall): Promise<string | Refused>;
  /** Calls back with what happened in the workbook; the function given ends it. */
  onEntries(listener: (entries: readonly Entry[]) => void): () => void;
}

/** Puts a host over a workbook. `host.close()` lets go of it. */
export function standIn(book: BookModel): StandIn {
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
