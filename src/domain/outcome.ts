/** What a check comes to (SPEC sections 4, 5 and 9). */
import type { Family, Figures, Finding, OrderLine, Verdict } from './model';
import type { Split } from './split';

/** An order line with its figures and its verdict. */
export interface CheckedLine {
  readonly line: OrderLine;
  readonly figures: Figures;
  readonly verdict: Verdict;
  /** Families with an error on this line, in the order of SPEC section 5. */
  readonly broken: readonly Family[];
  /** How many errors hold the line back: "Hold all: 2 to fix". */
  readonly errors: number;
  /** What the verdict would be with every error fixed and the lanes as they are. */
  readonly onceFixed: Verdict;
}

/** A finished check. */
export interface Check {
  readonly kind: 'checked';
  readonly split: Split;
  /** In order of first appearance on the held sheet. */
  readonly lines: readonly CheckedLine[];
  /** By line, worst first within a line; those about the sheet last. */
  readonly findings: readonly Finding[];
}

/** A run that stopped because a needed column is unclear or missing: no lines, and that finding alone. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** No sheet to check. */
export interface NoSheet {
  readonly kind: 'noSheet';
  /** `none` no held sheet; `several` more than one, `sheets` names them; `empty` no data rows; `unknown` no sheet of the asked name, `sheets` names those there are; `notHeld` the asked sheet is not a held sheet. */
  readonly why: 'none' | 'several' | 'empty' | 'unknown' | 'notHeld';
  readonly sheets: readonly string[];
}

export type Outcome = Check | Stopped | NoSheet;
