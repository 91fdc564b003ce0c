/** The parts of the note about what may be built, and who approved it (SPEC section 7, points 4 and 5). */
import { head } from '../messages/en/note/head';
import { authority as authorityWords, restart as words } from '../messages/en/note/parts';
import type { Figures } from '../model';
import type { LineInput } from './line';
import type { NoteBlock, NotePart } from './note';

/** Point 4. */
export function restartPart(input: LineInput): NotePart {
  const paragraphs = [instruction(input), quantity(input), notes(input)].filter(({ length }) => length > 0);
  const blocks = paragraphs.map((sentences): NoteBlock => ({ kind: 'text', sentences }));
  return { key: 'restart', label: head.parts.restart, blocks };
}

/** What may be built now. */
function instruction({ checked: { line, figures }, approvedRev }: LineInput): readonly string[] {
  const { remaining, mayBuildNow, buildUntil, firm, waiting } = figures;
  const count = mayBuildNow ?? 0;
  if (remaining === 0) return [words.nothingLeft];
  if (count === 0) {
    if (line.restart.value === 'firm') return [words.allWaitsSoBlocked];
    return [line.restart.state === 'given' ? words.blocked : words.notStated];
  }
  const someNotCounting = figures.counting !== figures.accepted;
  const maybe = (waiting ?? 0) > 0 ? count - (firm ?? 0) : 0;
  return [
    words.build({ count, at: approvedRev, until: buildUntil ?? 0, someNotCounting }),
    ...(approvedRev === null ? [words.askRevision] : []),
    words.now(termsOf(figures)),
    words.inProcessMeans,
    ...(maybe > 0 ? [words.maybeNotNeeded(maybe)] : []),
  ];
}

function termsOf({ delivered, inProcess, counting }: Figures): {
  delivered: number;
  inProcess: number;
  counting: number;
} {
  return { delivered: delivered ?? 0, inProcess: inProcess ?? 0, counting: counting ?? 0 };
}

/** What is still to be built, with its arithmetic and its range. */
function quantity({ checked: { line, figures } }: LineInput): readonly string[] {
  const { remaining, ordered, waiting, firm } = figures;
  if (remaining === null || ordered === null) return [words.notSettled];
  const arithmetic = words.remaining({
    ...termsOf(figures),
    remaining,
    ordered,
    deliveredStated: line.delivered.state === 'given',
    allCount: figures.counting === figures.accepted,
  });
  if (remaining === 0) return [arithmetic];
  const onHold = figures.onHold ?? 0;
  if ((waiting ?? 0) > 0) return [arithmetic, words.split({ remaining, firm: firm ?? 0, waiting: waiting ?? 0 })];
  return onHold > 0 ? [arithmetic, words.noneWait] : [arithmetic];
}

/** What else the shop must know to read the quantity right. */
function notes(input: LineInput): readonly string[] {
  const { line, figures } = input.checked;
  const onHold = figures.onHold ?? 0;
  const notCounting = onHold - (figures.mayCount ?? onHold);
  const replacing = figures.replacing ?? 0;
  const surplus = figures.surplus ?? 0;
  const isUnstated = line.delivered.state !== 'given' && figures.remaining !== null;
  return [
    ...(replacing > 0 ? [words.replacing(replacing)] : []),
    ...(notCounting > 0 ? [words.wouldNotCount(notCounting, onHold)] : []),
    ...(surplus > 0 ? [words.surplus(surplus)] : []),
    ...(isUnstated ? [words.deliveredNotStated] : []),
    ...revisionToBuild(input),
  ];
}

/** Where parts of another revision are released by concession, and nothing may be built yet, the shop must still know what to build later. */
function revisionToBuild({ checked: { figures }, units, approvedRev }: LineInput): readonly string[] {
  const buildsLater = figures.mayBuildNow === 0 && figures.remaining !== 0;
  const byConcession = units.some(({ standing, concession }) => standing === 'accepted' && concession !== null);
  return byConcession && buildsLater && approvedRev !== null ? [words.revisionToBuild(approvedRev)] : [];
}

/** Point 5. */
export function authorityPart({ authority: { approvers, changeApprovers, approvals } }: LineInput): NotePart {
  const approved =
    approvers.length > 0
      ? authorityWords.approved(approvers, approvals)
      : approvals.length > 0
        ? authorityWords.approvalOnly(approvals)
        : authorityWords.notStated;
  const sentences = [approved, authorityWords.changes(changeApprovers)];
  return { key: 'authority', label: head.parts.authority, blocks: [{ kind: 'text', sentences }] };
}
