/**
 * The fingerprint of what a note is based on (SPEC section 6): one per shop and PO. Two fingerprints are equal exactly
 * when the shop would be told the same about the same parts.
 *
 * In: the keys of the order lines; every fact but the sheet's own open quantity; approvers, change approvers and written
 * approvals; of each row lane, counts, ids, places, revisions, concession, reason, trigger, disposition, counts toward
 * the order, relabelled; and, since a row of another order may change them, each line's verdict and what it fails on.
 *
 * Out: the order of rows and columns, what the sheet and the file are called, formats that leave the texts as they are;
 * description, note and hold date, which decide nothing and are not in the note; what became of a row that has left
 * (that it has left counts); the sheet's own open quantity, which is compared and never used, so that a buyer who
 * corrects it after writing the note does not make the note out of date.
 */
import { Hasher, HASH_WORDS, hashTexts, hexOf, saltOf } from './hash';
import { Answer, RULE_IDS, type Fact, type OrderLine } from './model';
import { noteGroups, type NoteLines } from './note/groups';
import type { Check, CheckedLine } from './outcome';
import { idKey, personKey } from './read/words';
import { remembered } from './remembered';
import type { Lexicon, Rows, Split, TextColumn } from './split';

/** Changes whenever what goes in changes, so that fingerprints of another version never compare equal by chance. */
const VERSION = 'held-split 1';

/** A fingerprint per entry of {@link noteGroups}, each 32 hex digits. Rows are added up, so their order does not count. */
export function fingerprints(check: Check, groups: readonly NoteLines[] = noteGroups(check)): readonly string[] {
  const { split } = check;
  const errors = errorsByLine(check);
  const hasher = new Hasher();
  const keys = { id: remembered(idKey), person: remembered(personKey) };
  const lineHashes = new Int32Array(check.lines.length * HASH_WORDS);
  const groupOf = new Int32Array(check.lines.length);
  const sums = new Int32Array(groups.length * HASH_WORDS);
  for (const [group, { lines }] of groups.entries()) {
    for (const line of lines) {
      const { index } = line.line;
      groupOf[index] = group;
      hasher.start();
      hashKey(hasher, line, keys);
      hasher.addTo(lineHashes, index * HASH_WORDS);
      hashLine(hasher, line, { split, keys, errors: errors.get(index) });
      hasher.addTo(sums, group * HASH_WORDS);
    }
  }
  addRows(split.rows, { hasher, lineHashes, groupOf, sums });
  return groups.map((_, group) => hexOf(sums, group * HASH_WORDS));
}

/** How many errors of each rule a line has, by line and by place in {@link RULE_IDS}. */
function errorsByLine(check: Check): ReadonlyMap<number, Int32Array> {
  const places = new Map<string, number>(RULE_IDS.map((rule, place) => [rule, place]));
  const errors = new Map<number, Int32Array>();
  for (const { rule, severity, line } of check.findings) {
    if (severity !== 'error' || line === null) continue;
    const counts = errors.get(line) ?? new Int32Array(RULE_IDS.length);
    errors.set(line, counts);
    const place = places.get(rule) ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return errors;
}

/** Keys of texts that many lines have in common, each made once. */
interface Keys {
  readonly id: (text: string) => string;
  readonly person: (text: string) => string;
}

function hashKey(hasher: Hasher, { line }: CheckedLine, keys: Keys): void {
  const { shop, po, line: position, part } = line.key;
  hasher.text(VERSION);
  for (const id of [shop, po, position, part]) hasher.text(id === null ? null : keys.id(id));
}

interface LineInput {
  readonly split: Split;
  readonly keys: Keys;
  readonly errors: Int32Array | undefined;
}

/** Takes in everything of a line but its rows, after its key. */
function hashLine(hasher: Hasher, { line, verdict }: CheckedLine, { split, keys, errors }: LineInput): void {
  hashFacts(hasher, line, split.revisions);
  const { approvers = [], changeApprovers = [], approvals = [] } = split.authority[line.index] ?? {};
  hashSet(hasher, approvers, keys.person);
  hashSet(hasher, changeApprovers, keys.person);
  hashSet(hasher, approvals, keys.id);
  hasher.text(verdict);
  for (const [place, count] of errors?.entries() ?? []) if (count > 0) hasher.words(place, count);
}

function hashFacts(hasher: Hasher, line: OrderLine, revisions: Lexicon): void {
  hashCount(hasher, line.ordered);
  hashCount(hasher, line.delivered);
  // Nothing in process and nothing stated are the same to everybody (SPEC section 2).
  hasher.count(line.inProcess.state === 'unknown' ? null : (line.inProcess.value ?? 0));
  hashCount(hasher, line.heldTotal);
  const revision = line.approvedRev.value;
  hasher.text(revision === null ? null : (revisions.keys[revision] ?? ''));
  hasher.text(line.restart.value === null ? stateOf(line.restart) : String(line.restart.value));
}

/** Facts that nobody gave are all alike, whether there is no column or an empty cell; an unusable one differs from them. */
function stateOf({ state }: Fact<unknown>): string {
  return state === 'absent' || state === 'blank' ? 'not stated' : state;
}

function hashCount(hasher: Hasher, fact: Fact<number>): void {
  hasher.text(stateOf(fact));
  hasher.count(fact.state === 'given' ? fact.value : null);
}

/** Takes in texts whose order says nothing. */
function hashSet(hasher: Hasher, texts: readonly string[], key: (text: string) => string): void {
  const keys = [...new Set(texts.map(key))].sort();
  hasher.count(keys.length);
  for (const text of keys) hasher.text(text);
}

interface Sums {
  readonly hasher: Hasher;
  /** The hash of each line's key. */
  readonly lineHashes: Int32Array;
  readonly groupOf: Int32Array;
  readonly sums: Int32Array;
}

/**
 * Adds the hash of every row to the sum of its group. One pass over numbers: each text is hashed once per lexicon, and
 * what a row does not give is left out, so that an empty column and no column are the same.
 */
function addRows(rows: Rows, { hasher, lineHashes, groupOf, sums }: Sums): void {
  const texts = textHashes(rows);
  const { qty, counted, lotTotal } = rows;
  for (let row = 0; row < rows.count; row++) {
    const line = rows.line(row);
    const own = line * HASH_WORDS;
    hasher.start();
    hasher.words(lineHashes[own] ?? 0, lineHashes[own + 1] ?? 0);
    hasher.words(smallCodes(rows, row), lineHashes[own + 2] ?? 0);
    hasher.count(qty.value(row));
    if (counted.given(row)) hasher.count(counted.value(row), 1);
    if (lotTotal.given(row)) hasher.count(lotTotal.value(row), 2);
    for (const text of texts) text.addTo(hasher, row);
    hasher.addTo(sums, (groupOf[line] ?? 0) * HASH_WORDS);
  }
}

/** A text column with the hashes of its texts. */
class HashedColumn {
  constructor(
    private readonly column: TextColumn,
    private readonly hashes: Int32Array,
    /** Tells the same text in two columns apart. */
    private readonly salt: number,
  ) {}

  addTo(hasher: Hasher, row: number): void {
    const code = this.column.code(row);
    if (code === 0) return;
    hasher.words((this.hashes[2 * code] ?? 0) + this.salt, (this.hashes[2 * code + 1] ?? 0) ^ this.salt);
  }
}

function textHashes(rows: Rows): readonly HashedColumn[] {
  const { lot, bag, location, moveTo, rev, labelRev, concession, reason, trigger } = rows;
  const lexicons = new Map<Lexicon, Int32Array>();
  return [lot, bag, location, moveTo, rev, labelRev, concession, reason, trigger].map((column, field) => {
    const hashes = lexicons.get(column.lexicon) ?? hashTexts(column.lexicon.keys);
    lexicons.set(column.lexicon, hashes);
    return new HashedColumn(column, hashes, saltOf(field + 3));
  });
}

/** Standing, disposition, counts, and whether a new label is still to be put on, as one number. */
function smallCodes({ standing, dispositionCode, counts, relabelled }: Rows, row: number): number {
  const relabel = relabelled.present && relabelled.at(row) !== Answer.yes ? 1 : 0;
  return standing.at(row) | (dispositionCode.at(row) << 4) | (counts.at(row) << 8) | (relabel << 12);
}
