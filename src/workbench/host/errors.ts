/** Errors as the client gets them (PROTOCOL 5). */
import { ERROR_MESSAGES } from './messages.en';

/** A code of `Excel.ErrorCodes`, or one of those that only the transport gives. */
export type ErrorCode = keyof typeof ERROR_MESSAGES;

/** Every code there is, so that a test can go through them. */
export const ERROR_CODES: readonly ErrorCode[] = Object.keys(ERROR_MESSAGES).filter(isErrorCode);

/** Whether a text is a code that this host can answer with. */
function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERROR_MESSAGES, text);
}

/** HTTP status by code; 400 for all others. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 401,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  InvalidOrTimedOutSession: 408,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestAborted: 500,
};

/** The HTTP status that comes with a code. */
export function statusOf(code: ErrorCode): number {
  return STATUS[code] ?? 400;
}

/** Codes that only ever refuse a whole request, and never a single action of it. */
const TRANSPORT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ActivityLimitReached',
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'InvalidRequestContext',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'WriteNotSupportedWhenModalDialogOpen',
]);

/** Whether a code refuses a whole request: the client is then told no action that failed. */
export function isTransportCode(code: ErrorCode): boolean {
  return TRANSPORT.has(code);
}

/** Why an action of a batch fails. Caught by the engine, which adds where it happened. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: ErrorCode,
    message: string = ERROR_MESSAGES[code],
    /** `Class.member`; the member that was being carried out where nothing is given. */
    readonly location: string | null = null,
  ) {
    super(message);
  }
}
