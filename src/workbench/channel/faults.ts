/** Batches that fail on purpose before or after they reached the workbook, as Excel's own transport may. */

/** What the transport answers in place of a result, and the code that the add-in then sees in its error. */
export const transportCodes = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
  InvalidOperationInCellEditMode: 5004,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  AccessDenied: 7000,
  InvalidRequestContext: 1014,
  // No number of its own: every number that the client does not know becomes this.
  GeneralException: 5001,
} as const;

/** The name of an error of the transport. */
type TransportCode = keyof typeof transportCodes;

/** A batch that is to fail. */
export interface Fault {
  readonly code: TransportCode;
  /** How many batches go through first; 0 fails the next one. */
  readonly after?: number;
  /** How many batches fail in a row; 1 unless given. */
  readonly times?: number;
  /** The workbook carries the batch out and only the answer is lost. */
  readonly applied?: boolean;
}

/** Faults that wait for their batch. */
export interface Faults {
  add(fault: Fault): void;
  /** The fault of the batch that comes now, if any. Ask once for each batch. */
  take(): Required<Fault> | null;
  clear(): void;
}

/** No faults yet. A fault counts only the batches that come once it is first in line. */
export function noFaults(): Faults {
  let waiting: readonly Required<Fault>[] = [];
  return {
    add: (fault) => {
      waiting = [...waiting, { after: 0, times: 1, applied: false, ...fault }];
    },
    take: () => {
      const [first, ...rest] = waiting;
      if (first === undefined) return null;
      if (first.after > 0) {
        waiting = [{ ...first, after: first.after - 1 }, ...rest];
        return null;
      }
      waiting = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : rest;
      return first;
    },
    clear: () => {
      waiting = [];
    },
  };
}
