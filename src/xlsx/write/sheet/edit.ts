import type { Area } from '../../../domain/sheet';
import type { CellLook, PageLayout } from '../../../workbook/plan';
import type { CellOperation, ExactStyle, RowChange } from './operations';
import type { Freeze } from './view';

/** What a plan does to one sheet, gathered from its steps. */
export class SheetEdit {
  readonly operations: CellOperation[] = [];
  /** In characters by 0-based column; `null` takes a width away. */
  readonly widths = new Map<number, number | null>();
  /** By 0-based row. */
  readonly rows = new Map<number, RowChange>();
  /** Styles of whole columns by 0-based column; `null` takes one away. */
  readonly columnStyles = new Map<number, ExactStyle | null>();
  readonly merges: Area[] = [];
  /** By formula. */
  readonly marks = new Map<string, { readonly areas: readonly Area[]; readonly look: CellLook }>();
  /** Relationship ids of tables that the sheet does not list yet. */
  readonly tableIds: string[] = [];
  freeze: Freeze | null = null;
  page: PageLayout | null = null;
}
