import { workbookErrors } from './messages.en';

/** What can be wrong with a file. Each has one sentence in messages.en.ts. */
export type WorkbookErrorCode =
  | 'empty'
  | 'encrypted'
  | 'oldExcel'
  | 'text'
  | 'notWorkbook'
  | 'otherDocument'
  | 'openDocument'
  | 'binaryWorkbook'
  | 'truncated'
  | 'damagedZip'
  | 'unsupportedZip'
  | 'tooLarge'
  | 'duplicatePart'
  | 'missingPart'
  | 'malformed';

/**
 * The one error that `src/xlsx` throws on purpose, whatever bytes it is given. `message` is a sentence for a person;
 * `code` is for programs; `part` names the part of the package concerned, or is empty.
 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    readonly part = '',
  ) {
    super(workbookErrors[code](part));
  }
}
