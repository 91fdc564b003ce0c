import { list, parts } from '../catalogue';
import { quoted } from './words';

/** What a line does that somebody must have approved. `count` is `null` where it is not known. */
interface Doing {
  readonly act: 'release' | 'dispose' | 'build';
  readonly count: number | null;
}

function doing({ act, count }: Doing): string {
  switch (act) {
    case 'release':
      return `releases ${count === null ? 'parts' : parts(count)}`;
    case 'dispose':
      return `scraps or returns ${count === null ? 'parts' : parts(count)}`;
    case 'build':
      return count === null ? 'lets the shop build more parts' : `lets the shop build ${parts(count)} more`;
  }
}

/** Who or what is in dispute. */
type Dispute =
  | { readonly kind: 'lane'; readonly row: number; readonly shown: readonly string[] }
  | { readonly kind: 'approver' | 'changeApprover'; readonly names: readonly string[] };

/** Wording of the authority rules (SPEC section 5). */
export const authority = {
  'approver-missing': {
    title: 'No approver',
    message: (values: Doing & { readonly column: boolean }): string =>
      `This line ${doing(values)}, and nobody is named as the approver.`,
    suggestion: ({ column }: Doing & { readonly column: boolean }): string =>
      column
        ? 'Write the name of the person who approved this split in the approver column.'
        : 'Add a column Approved by with the name of the person who approved this split.',
    why: 'A release without a name is an opinion. When somebody else calls with the opposite, the shop follows the last voice, and parts are used or scrapped that nobody decided on.',
  },
  'change-approver-missing': {
    title: 'No change approver',
    message: (values: Doing & { readonly column: boolean }): string =>
      `This line ${doing(values)}, and nobody is named who must approve a later change.`,
    suggestion: ({ column }: Doing & { readonly column: boolean }): string =>
      column
        ? 'Write the name of the person who must approve any later change in the change approver column.'
        : 'Add a column Change approver with the name of the person who must approve any later change.',
    why: 'The split changes as soon as the hold is decided. If nobody is named for that, the shop takes a change from whoever is on the phone, or waits for somebody who does not know he is asked.',
  },
  'authority-disputed': {
    title: 'Disputed authority',
    message: (values: Dispute): string => {
      switch (values.kind) {
        case 'lane':
          return `Row ${String(values.row)} says ${list(values.shown.map(quoted))} in its lane columns.`;
        case 'approver':
          return `The accepted rows name different approvers: ${list(values.names)}.`;
        case 'changeApprover':
          return `The accepted rows name different people to approve a later change: ${list(values.names)}.`;
      }
    },
    suggestion: ({ kind }: Dispute): string =>
      kind === 'lane'
        ? 'Settle which of the two holds, and write that lane in both columns or clear the other one.'
        : 'Settle who it is and write the same name on every accepted row; people who approve together stand in one cell.',
    why: 'Two answers mean that one of them is out of date, and the shop cannot know which. It uses the parts on the strength of the one while the other still forbids it.',
  },
  'approval-not-written': {
    title: 'Approval not in writing',
    message: (values: (Doing & { readonly kind: 'line' }) | { readonly kind: 'sheet' }): string =>
      values.kind === 'sheet'
        ? 'The sheet has no column for the written approval, so the approvers are named on trust.'
        : `This line ${doing(values)}, and no reference or date of the written approval is given.`,
    suggestion: (values: { readonly kind: 'line' | 'sheet' }): string =>
      values.kind === 'sheet'
        ? 'Add a column Approval ref with the e-mail, form or date of the approval.'
        : 'Write the e-mail, form or date of the approval in the approval column.',
    why: 'Months later, when a part fails, the question is who allowed its use and on what grounds. A name alone cannot be looked up; an e-mail or a date can.',
  },
};
