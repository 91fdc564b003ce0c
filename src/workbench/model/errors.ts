import type { ModelErrorCode } from './types';

/** Something that Excel refuses; nothing was changed. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    /** Excel's code for it. */
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A change that cannot be written to a file. The workbook in memory keeps it. */
export class CannotSave extends Error {
  override readonly name = 'CannotSave';
}
