import type { PastLine } from '../history';
import { idKey } from '../read/words';
import type { Authority } from '../model';
import type { CheckedLine } from '../outcome';
import type { Split } from '../split';
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

/** Units in groups that have a key in common, in order of first appearance. */
export function grouped(units: readonly HeldUnit[], key: (unit: HeldUnit) => string): readonly (readonly HeldUnit[])[] {
  const groups = new Map<string, HeldUnit[]>();
  for (const unit of units) {
    const own = groups.get(key(unit));
    if (own === undefined) groups.set(key(unit), [unit]);
    else own.push(unit);
  }
  return [...groups.values()];
}

/** A key under which texts that differ only in case and blanks are the same; missing ones too. */
export function textKeyOf(...texts: readonly (string | null)[]): string {
  return JSON.stringify(texts.map((text) => idKey(text ?? '')));
}

/** Parts counted exactly. */
export function countOf(units: readonly HeldUnit[]): number {
  return units.reduce((sum, { qty }) => sum + (qty ?? 0), 0);
}
