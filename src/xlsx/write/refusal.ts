import type { Obstacle, Refusal } from '../../workbook/preconditions';
import { writeRefusals } from './messages.en';

/** What only the file itself shows. Each has one sentence in messages.en.ts. */
export type FileObstacle =
  | 'signed'
  | 'sharedWorkbook'
  | 'notOurs'
  | 'sheetMissing'
  | 'tableMissing'
  | 'columnMissing'
  | 'badSheetName'
  | 'nameTaken'
  | 'badHeaders'
  | 'columnsBetween'
  | 'inUse'
  | 'lastSheet'
  | 'partOfArray'
  | 'sharedFormula'
  | 'tooLong'
  | 'outside'
  | 'notANumber'
  | 'disorder'
  | 'tooManyStyles'
  | 'tooLarge';

/** What a refusal is about. What does not concern it is left out. */
export interface RefusalDetails {
  readonly sheet?: string;
  /** A cell or area as a person writes it: `V2`, `V2:W40`. */
  readonly cells?: string;
  /** The name of a table, a column or a defined name. */
  readonly name?: string;
}

/**
 * A plan that was not applied: nothing was written. `message` is a sentence for a person that names what stands in the
 * way; `code` and `details` are for programs.
 */
export class WriteRefusal extends Error {
  override readonly name = 'WriteRefusal';
  readonly code: Obstacle | FileObstacle;
  readonly details: RefusalDetails;

  /** For what only the file shows, or for a precondition of the plan that does not hold. */
  constructor(reason: FileObstacle | Refusal, details: RefusalDetails = {}) {
    const isFile = typeof reason === 'string';
    super(isFile ? writeRefusals[reason]({ sheet: '', cells: '', name: '', ...details }) : reason.message);
    this.code = isFile ? reason : reason.obstacle;
    this.details = isFile ? details : { sheet: reason.sheet, cells: reason.cells, name: reason.name };
  }
}
