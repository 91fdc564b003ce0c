/** Composes the release notes of a check (SPEC section 7). */
import { fingerprints } from '../fingerprint';
import type { PastLine } from '../history';
import { changes as changeWords } from '../messages/en/note/changes';
import { head as words } from '../messages/en/note/head';
import type { Finding } from '../model';
import type { Check } from '../outcome';
import { lineChanges } from './changes';
import { lineKey, noteGroups } from './groups';
import { holdAllParts, holdAllStatement } from './hold-all';
import { identities, type Identity } from './issue';
import { doNotUsePart, holdPart, releasedPart } from './lanes';
import { lineInput, type LineInput } from './line';
import type { Issue, Note, NoteFact, NoteLine, NoteParagraph } from './note';
import { plain, plainOrNull } from './plain';
import { authorityPart, restartPart } from './restart';
import { statementOf } from './statement';

/**
 * The notes of a check: one per shop and PO, in order of first appearance.
 *
 * @param issue who writes the notes and when; a note that is already in the log keeps its date and preparer instead
 */
export function composeNotes(check: Check, issue: Issue): readonly Note[] {
  const groups = noteGroups(check);
  const prints = fingerprints(check, groups);
  const errors = errorsByLine(check);
  return identities(groups, prints, check.split.history, issue).map((identity) =>
    composeNote({ check, identity, errors }),
  );
}

interface NoteInput {
  readonly check: Check;
  readonly identity: Identity;
  readonly errors: ReadonlyMap<number, readonly Finding[]>;
}

function errorsByLine({ findings }: Check): ReadonlyMap<number, readonly Finding[]> {
  const errors = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'error' || finding.line === null) continue;
    const own = errors.get(finding.line);
    if (own === undefined) errors.set(finding.line, [finding]);
    else own.push(finding);
  }
  return errors;
}

function composeNote({ check, identity, errors }: NoteInput): Note {
  const inputs = linesOf(check, identity);
  const isAlone = inputs.length === 1;
  const paragraph = (input: LineInput, sentences: readonly string[]): NoteParagraph => ({
    heading: isAlone ? null : nameOf(input),
    sentences,
  });
  const errorsOf = ({ checked }: LineInput): readonly Finding[] => errors.get(checked.line.index) ?? [];
  const { group, fingerprint, id, isNew, replaced, date, preparedBy } = identity;
  return {
    id,
    isNew,
    replaces: replaced?.id ?? null,
    date,
    preparedBy: plainOrNull(preparedBy),
    shop: group.shop,
    po: group.po,
    fingerprint,
    title: words.title(id),
    head: headOf(check, identity),
    purpose: [words.instruction, ...(replaced === null ? [] : [words.replacesNote(plain(replaced.id))])],
    statement: inputs.map((input) =>
      paragraph(input, isHeld(input) ? holdAllStatement(input, errorsOf(input)) : statementOf(input)),
    ),
    lines: inputs.map((input) => noteLine(input, errorsOf(input))),
    changes: replaced === null ? null : changesOf(inputs, identity, paragraph),
    reminders: { title: words.reminders, items: remindersOf(inputs) },
    signatures: [words.signApprover, words.signShop],
  };
}

function isHeld({ checked }: LineInput): boolean {
  return checked.verdict === 'holdAll';
}

function nameOf({ checked }: LineInput): string {
  const { part, line, po } = checked.line.key;
  return words.lineName({ part: plainOrNull(part), line: plainOrNull(line), po: plainOrNull(po) });
}

function noteLine(input: LineInput, errors: readonly Finding[]): NoteLine {
  const { verdict, line } = input.checked;
  const parts = isHeld(input)
    ? holdAllParts(input, errors)
    : [releasedPart(input), holdPart(input), doNotUsePart(input), restartPart(input), authorityPart(input)];
  return { index: line.index, name: nameOf(input), verdict, parts };
}

/** The lines of a note, each with what earlier notes said of it. */
function linesOf({ split }: Check, { group, replaced, earlier }: Identity): readonly LineInput[] {
  const before = new Map(replaced?.lines.map((line) => [lineKey(line.key), line]));
  const releasedBy = new Map<string, string>();
  for (const note of earlier) {
    for (const { key, verdict, accepted } of note.lines) {
      if (verdict === 'release' && accepted !== 0) releasedBy.set(lineKey(key), plain(note.id));
    }
  }
  return group.lines.map((checked) => {
    const key = lineKey(checked.line.key);
    const line = before.get(key);
    const past = line === undefined || replaced === null ? null : { noteId: plain(replaced.id), line };
    return lineInput(split, checked, { past, releasedBy: releasedBy.get(key) ?? null });
  });
}

function headOf({ split }: Check, { group, date, preparedBy, replaced }: Identity): readonly NoteFact[] {
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [words.shop, group.shop],
    [words.po, group.po],
    [words.date, date === null ? words.notIssued : words.time(date)],
    [words.preparedBy, preparedBy],
    [words.replaces, replaced?.id ?? words.noEarlierNote],
    [words.workbook, split.book],
    [words.sheet, split.sheet.name],
  ];
  return facts.flatMap(([label, text]) => {
    const value = plainOrNull(text);
    return value === null ? [] : [{ label, value }];
  });
}

function changesOf(
  inputs: readonly LineInput[],
  { replaced }: Identity,
  paragraph: (input: LineInput, sentences: readonly string[]) => NoteParagraph,
): Note['changes'] {
  const noteId = plain(replaced?.id ?? '');
  const paragraphs = inputs.flatMap((input) => {
    const sentences = input.past === null ? [changeWords.newLine(noteId)] : lineChanges(input, input.past.line);
    return sentences.length === 0 ? [] : [paragraph(input, sentences)];
  });
  const gone = goneLines(inputs, replaced?.lines ?? []).map((key) => ({
    heading: words.lineName({ part: plainOrNull(key.part), line: plainOrNull(key.line), po: plainOrNull(key.po) }),
    sentences: [changeWords.missingLine(noteId)],
  }));
  const all = [...paragraphs, ...gone];
  const nothing = { heading: null, sentences: [changeWords.nothingCounted] };
  return { title: changeWords.title(noteId), paragraphs: all.length === 0 ? [nothing] : all };
}

/** Lines of the replaced note that this one does not have. */
function goneLines(inputs: readonly LineInput[], before: readonly PastLine[]): readonly PastLine['key'][] {
  const now = new Set(inputs.map(({ checked }) => lineKey(checked.line.key)));
  return before.map(({ key }) => key).filter((key) => !now.has(lineKey(key)));
}

function remindersOf(inputs: readonly LineInput[]): readonly string[] {
  const settled = inputs.filter((input) => !isHeld(input));
  const has = (standing: string): boolean =>
    settled.some(({ units }) => units.some((unit) => unit.standing === standing));
  return [
    ...(has('accepted') ? [words.moveReleased] : []),
    ...(has('hold') ? [words.markHeld] : []),
    ...(settled.length < inputs.length ? [words.keepTogether] : []),
    ...(has('doNotUse') ? [words.markRejected] : []),
    words.ask,
  ];
}
