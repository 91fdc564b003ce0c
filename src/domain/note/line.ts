import type { PastLine } from '../history';
import { idKey } from '../read/words';
import type { Authority } from '../model';
import type { CheckedLine } from '../outcome';
import type { Split } from '../split';
import { remembered } from '../remembered';
import { compareIds, plain } from './plain';
import { heldUnits, type HeldUnit } from './units';

/** An order line with everything that its part of the note is made of. */
export interface LineInput {
  readonly checked: CheckedLine;
  readonly split: Split;
  /** Rows still at the shop, by id. */
  readonly units: readonly HeldUnit[];
  /** Persons and references, each once, in alphabetical order. */
  readonly authority: Authority;
  /** The revision that new parts are built to, as displayed. */
  readonly approvedRev: string | null;
  /** The note that this one replaces, where it had this line. */
  readonly past: { readonly noteId: string; readonly line: PastLine } | null;
  /** The latest earlier note that released parts of this line. */
  readonly releasedBy: string | null;
}

/** Gathers what the note says about a line. */
export function lineInput(
  split: Split,
  checked: CheckedLine,
  earlier: Pick<LineInput, 'past' | 'releasedBy'>,
): LineInput {
  const { line } = checked;
  const { approvers = [], changeApprovers = [], approvals = [] } = split.authority[line.index] ?? {};
  const revision = line.approvedRev.value === null ? '' : plain(line.approvedRev.shown);
  return {
    checked,
    split,
    units: heldUnits(split, line),
    authority: {
      approvers: inOrder(approvers),
      changeApprovers: inOrder(changeApprovers),
      approvals: inOrder(approvals),
    },
    approvedRev: revision === '' ? null : revision,
    ...earlier,
  };
}

function inOrder(texts: readonly string[]): readonly string[] {
  return texts.map(plain).filter((text) => text !== '').sort(compareIds); // prettier-ignore
}

/**
 * Units in groups that have the same texts, in order of first appearance. Texts that differ only in case and blanks are
 * the same; missing ones too.
 */
export function grouped(
  units: readonly HeldUnit[],
  textsOf: (unit: HeldUnit) => readonly (string | null)[],
): readonly (readonly HeldUnit[])[] {
  const keyOf = remembered((joined) => idKey(joined));
  const groups = new Map<string, HeldUnit[]>();
  for (const unit of units) {
    const key = keyOf(textsOf(unit).join(BETWEEN));
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [unit]);
    else own.push(unit);
  }
  return [...groups.values()];
}

/** Stands between texts that are compared together; no text that was made fit for a note has it. */
const BETWEEN = ' \u0000 ';

/** A key under which texts that differ only in case and blanks are the same; missing ones too. */
export function textKeyOf(...texts: readonly (string | null)[]): string {
  return idKey(texts.join(BETWEEN));
}

/** Parts counted exactly. */
export function countOf(units: readonly HeldUnit[]): number {
  return units.reduce((sum, { qty }) => sum + (qty ?? 0), 0);
}
