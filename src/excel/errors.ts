/** What Office.js throws. Only its code says what happened; its message is in the language of Excel. */

/** An error of Office.js. */
export interface OfficeError {
  readonly code: string;
}

/** Whether Office.js threw this. The class is looked at by its name, since each loaded client has its own. */
export function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/** The code of an error of Office.js, or `null`. */
export function codeOf(error: unknown): string | null {
  return isOfficeError(error) ? error.code : null;
}
