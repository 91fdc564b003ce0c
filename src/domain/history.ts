/**
 * What earlier notes said, read back from the Release Log and the stored state. It is history: the rules between notes
 * compare with it, and it is never an input of the figures (SPEC section 4).
 */
import type { Disposition, LineKey, Restart, Verdict } from './model';

/** A row of the held sheet as a note was based on it: normalised, with the texts as displayed. */
export interface PastRow {
  readonly standing: 'accepted' | 'hold' | 'doNotUse' | 'unplaced' | 'left';
  /** `null` where the count was not exact. */
  readonly qty: number | null;
  readonly lot: string | null;
  readonly bag: string | null;
  readonly location: string | null;
  readonly moveTo: string | null;
  readonly rev: string | null;
  readonly labelRev: string | null;
  readonly concession: string | null;
  readonly reason: string | null;
  readonly trigger: string | null;
  readonly disposition: Disposition | null;
  readonly counts: 'yes' | 'no' | null;
}

/** One order line of an earlier note. Figures are `null` where the note did not state them. */
export interface PastLine {
  readonly key: LineKey;
  readonly verdict: Verdict;
  readonly ordered: number | null;
  readonly delivered: number | null;
  readonly inProcess: number | null;
  readonly accepted: number | null;
  readonly onHold: number | null;
  readonly doNotUse: number | null;
  readonly unplaced: number | null;
  readonly remaining: number | null;
  readonly restart: Restart | null;
  /** What that note allowed the shop to build; 0 for a line on hold. */
  readonly mayBuildNow: number;
  /** SPEC section 4: units made by then, or `null` where that was unknown. */
  readonly made: number | null;
  /** The rows it was based on; `null` where the stored state is lost or was too large to keep. */
  readonly rows: readonly PastRow[] | null;
}

/** An earlier note. */
export interface PastNote {
  /** `HS-3F9A1C20`, or with `-2`, `-3`. */
  readonly id: string;
  readonly replaces: string | null;
  /** UTC, ISO 8601. */
  readonly time: string;
  readonly preparedBy: string;
  readonly shop: string | null;
  readonly po: string | null;
  /** The whole fingerprint, in hex. */
  readonly fingerprint: string;
  readonly lines: readonly PastLine[];
}

/** Earlier notes, oldest first. */
export interface History {
  readonly notes: readonly PastNote[];
}

export const NO_HISTORY: History = { notes: [] };
