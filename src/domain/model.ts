/**
 * The words of the product (SPEC section 1) as types. Data only: what each part of the check hands to the next.
 */
import type { MessageValues } from './messages';
import type { Place } from './sheet';

/** Where held units are. `accepted` is released for use now. */
export const LANES = ['accepted', 'hold', 'doNotUse'] as const;
export type Lane = (typeof LANES)[number];

/** Where the units of one row are: a lane, no clear lane, or no longer at the shop. Numbers, so that rows stay compact. */
export const Standing = { unplaced: 0, accepted: 1, hold: 2, doNotUse: 3, left: 4 } as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

/** What happens to a do-not-use group. */
export type Disposition = 'scrap' | 'return' | 'retain';

/** What the shop may build now. */
export type Restart = 'blocked' | 'firm' | 'all' | number;

/** Per order line. */
export type Verdict = 'release' | 'holdAll' | 'nothingToRelease';

export type Severity = 'error' | 'warning' | 'info';

/** Rule families in the order of SPEC section 5. The first five are the reasons to keep the whole group on hold. */
export const FAMILIES = ['identity', 'labels', 'superseded', 'authority', 'quantity', 'nextAction', 'sheet'] as const;
export type Family = (typeof FAMILIES)[number];

/** The fields of SPEC section 2, in its order. */
export const FIELDS = [
  "shop", "po", "line", "part", "description", "ordered", "delivered", "inProcess", "heldTotal", "openQty", "approvedRev",
  "approver", "changeApprover", "approval", "restart", "lot", "bag", "qty", "lane", "rev", "labelRev", "concession",
  "location", "moveTo", "counted", "lotTotal", "reason", "trigger", "disposition", "counts", "relabelled", "left",
  "holdDate", "note",
] as const; // prettier-ignore
export type Field = (typeof FIELDS)[number];

/** The fields that identify an order line, in the order of SPEC section 1. */
export const KEY_FIELDS = ['shop', 'po', 'line', 'part'] as const;
export type KeyField = (typeof KEY_FIELDS)[number];

/**
 * How a cell was read.
 * `blank` nothing there; `given` a usable value; `placeholder` words such as TBD, which count as missing (SPEC section 3).
 * The others are unknown, and a finding of their own says so: `ditto` a mark that means "as above", `damaged` an id that
 * Excel changed, `unclear` not an exact count or not a word we know, `fault` an error value, `merged` under a merged cell.
 */
export const CellState = {
  blank: 0,
  given: 1,
  placeholder: 2,
  ditto: 3,
  damaged: 4,
  unclear: 5,
  fault: 6,
  merged: 7,
} as const;
export type CellState = (typeof CellState)[keyof typeof CellState];

/** Yes, no, or not stated (blank or not a word for either); `unknown` is an error value, which has a finding of its own. */
export const Answer = { notStated: 0, yes: 1, no: 2, unknown: 3 } as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

/** Why a row has no clear lane. `clear` rows have one (or have left). */
export const LaneState = { clear: 0, missing: 1, unclear: 2, disputed: 3, merged: 4, fault: 5 } as const;
export type LaneState = (typeof LaneState)[keyof typeof LaneState];

/** What identifies an order line, as displayed; `null` where the sheet has no such column or the cell is missing. */
export interface LineKey {
  readonly shop: string | null;
  readonly po: string | null;
  readonly line: string | null;
  readonly part: string | null;
}

/**
 * One fact of an order line, from columns, an order-lines sheet, or label cells.
 * `absent` no such column or label; `blank` there, but empty or a placeholder; `unknown` given, but not usable: a finding
 * says why (two values disagree, not an exact count, an error value).
 */
export interface Fact<T> {
  readonly state: 'given' | 'absent' | 'blank' | 'unknown';
  readonly value: T | null;
  /** As displayed in the first cell that gives it; empty when none does. */
  readonly shown: string;
  /** The cells that give it; for a blank fact, the blank cells where it would stand. */
  readonly cells: readonly Place[];
}

/** Two values for one fact of one line (SPEC section 2). */
export interface Disagreement {
  readonly line: number;
  readonly field: Field;
  /** Each value once, as displayed, with its cells. */
  readonly sides: readonly { readonly shown: string; readonly cells: readonly Place[] }[];
}

/** An order line as read. Figures are computed from it by the ledger. */
export interface OrderLine {
  readonly index: number;
  readonly key: LineKey;
  readonly description: string | null;
  readonly ordered: Fact<number>;
  readonly delivered: Fact<number>;
  readonly inProcess: Fact<number>;
  readonly heldTotal: Fact<number>;
  readonly openQty: Fact<number>;
  /** `value` is the revision's code in `split.revisions`, comparable with `rows.rev.code(row)` and `rows.labelRev.code(row)`. */
  readonly approvedRev: Fact<number>;
  /** `unknown` where the cell is not a word for blocked, firm or all, nor a whole number (`restart-unclear`). */
  readonly restart: Fact<Restart>;
  /** Rows of the held sheet that belong to it (indexes into {@link Rows}), in sheet order, left rows included. */
  readonly rows: readonly number[] | Int32Array;
}

/** The approvers of one line, settled as SPEC section 2 says. */
export interface Authority {
  /** Distinct approvers of the accepted rows (after filling in), as displayed; without accepted rows, of its other rows. */
  readonly approvers: readonly string[];
  readonly changeApprovers: readonly string[];
  /** References or dates of the written approval, each once, as displayed. */
  readonly approvals: readonly string[];
}

/** Every figure of SPEC section 4 for one line. `null` is unknown. */
export interface Figures {
  readonly ordered: number | null;
  readonly delivered: number | null;
  readonly inProcess: number | null;
  readonly heldTotal: number | null;
  readonly accepted: number | null;
  readonly counting: number | null;
  readonly onHold: number | null;
  readonly doNotUse: number | null;
  readonly unplaced: number | null;
  readonly left: number | null;
  /** Left rows with counts = yes: they should be inside delivered. */
  readonly leftCounting: number | null;
  readonly mayCount: number | null;
  /** Not yet clipped: below zero only where `over-release` or `over-delivered` reports it. Every other figure treats that as unknown. */
  readonly rawRemaining: number | null;
  readonly remaining: number | null;
  readonly waiting: number | null;
  readonly firm: number | null;
  readonly replacing: number | null;
  readonly neverMade: number | null;
  readonly surplus: number | null;
  /** `null` also when restart is unclear or disputed. */
  readonly restart: Restart | null;
  readonly mayBuildNow: number | null;
  readonly buildUntil: number | null;
  /** SPEC section 4, "Between notes". */
  readonly made: number | null;
}

/** One change that a fix makes. Places are single cells of the held sheet. Edits are applied in order. */
export type Edit =
  | { readonly kind: 'set'; readonly cell: Place; readonly value: string | number }
  /** Inserts a copy of the row of `cell` directly below it; later edits address the sheet after that. */
  | { readonly kind: 'copyRow'; readonly cell: Place };

/** A certain fix, carried by the finding it settles. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/**
 * Something a rule found. Data only: the wording is in the message catalogue under `rule`.
 * {@link Finding} is this for any rule.
 */
export interface FindingOf<R extends RuleId> {
  readonly rule: R;
  readonly family: Family;
  readonly severity: Severity;
  /** Index of the order line it is about, or `null` when it is about the sheet. */
  readonly line: number | null;
  /** The cells concerned; for a conflict both sides. Each named once. */
  readonly cells: readonly Place[];
  /** The offending values, for the message. */
  readonly values: MessageValues[R];
  readonly fix: Fix | null;
}
export type Finding = { readonly [R in RuleId]: FindingOf<R> }[RuleId];

/** Every rule of SPEC section 5, in its order. */
export const RULE_IDS = [
  "lane-missing", "lane-unclear", "count-not-exact", "identifier-missing", "ditto-mark", "id-damaged", "key-missing",
  "key-filled-down", "bag-listed-twice", "possible-duplicate", "bag-in-two-lanes", "lot-in-two-lanes",
  "identifier-lookalike", "serial-range-mismatch", "revision-missing", "label-missing", "label-mismatch",
  "lot-mixed-revisions", "revision-lookalike", "not-relabelled", "revision-not-approved", "accepted-by-concession",
  "approved-revision-missing", "shared-location", "separation-not-stated", "approver-missing", "change-approver-missing",
  "authority-disputed", "approval-not-written", "ordered-missing", "facts-disagree", "delivered-not-stated",
  "held-total-mismatch", "held-total-missing", "lot-total-mismatch", "recount-differs", "remaining-disagrees",
  "over-release", "over-delivered", "counts-not-stated", "restart-not-stated", "restart-unclear", "restart-covers-hold",
  "left-not-delivered", "units-appeared", "units-vanished", "held-surplus", "reason-missing", "trigger-missing",
  "trigger-not-event", "disposition-missing", "disposition-unclear", "lane-contradiction", "header-ambiguous",
  "header-missing", "cell-error", "merged-cells", "hidden-rows", "rows-skipped", "read-as",
] as const; // prettier-ignore
export type RuleId = (typeof RULE_IDS)[number];
