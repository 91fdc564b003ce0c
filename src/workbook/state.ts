/**
 * The state of a workbook: what the team shares beside what is seen in the sheets (SPEC section 6, point 6). It is a
 * cache: with it lost, the mapping is asked again, and the log still tells that something changed, but not which rows.
 *
 * Kept are the latest note of each shop and PO, and the note that it replaces, so that writing once more says again
 * what changed.
 */
import type { PastRow } from '../domain/history';
import { FIELDS } from '../domain/model';
import type { Corrections } from '../domain/check';
import type { Snapshot } from './snapshot';
import { RowPacker, unpackRow, type PackedRow } from './state-rows';
import { unwrapState, wrapState } from './state-xml';

/** The form of what is inside the part. One that is higher was written by a newer version, and is left alone. */
const STATE_VERSION = 1;

/**
 * Characters that the state may take as JSON. At up to three bytes each it stays below the 5 MB that Excel on the web
 * takes in one request; it is enough for some 40,000 rows.
 */
const MOST_STATE = 1_500_000;

/** One order line of a kept note. */
export interface StateLine {
  readonly line: string | null;
  readonly part: string | null;
  readonly rows: Iterable<PastRow>;
}

/** A kept note. `lines` are those of the note, in its order; `null` where its rows were too many to keep. */
export interface StateNote {
  readonly id: string;
  readonly fingerprint: string;
  readonly shop: string | null;
  readonly po: string | null;
  /** Name of the held sheet that it is based on. */
  readonly sheet: string;
  readonly lines: readonly StateLine[] | null;
}

/** What the state holds. */
export interface State {
  /** Whether a newer version wrote it: it is neither read nor replaced. */
  readonly newer: boolean;
  readonly mapping: Corrections;
  readonly notes: readonly StateNote[];
}

const EMPTY: State = { newer: false, mapping: {}, notes: [] };

type PackedLine = readonly [line: string | null, part: string | null, rows: readonly PackedRow[]];

/**
 * The state as the text of our custom XML part. The same state gives the same text.
 *
 * @param notes most important first: where the rows do not all fit, those of the later notes are left out
 * @param most characters that it may take
 */
export function writeState({ mapping, notes }: Omit<State, 'newer'>, most = MOST_STATE): string {
  const corrections = Object.entries(mapping).sort(([one], [other]) => (one < other ? -1 : 1));
  const packer = new RowPacker();
  const packed: (readonly unknown[])[] = [];
  let left = most - JSON.stringify(corrections).length;
  for (const { id, fingerprint, shop, po, sheet, lines } of notes) {
    const head = [id, fingerprint, shop, po, sheet];
    left -= JSON.stringify(head).length + 8;
    if (left < packer.size) break;
    packed.push([...head, lines === null ? null : packLines(lines, packer, left)]);
  }
  return wrapState(
    JSON.stringify({ version: STATE_VERSION, mapping: corrections, texts: packer.texts.slice(1), notes: packed }),
  );
}

/** The rows of a note, or `null` (and the packer as it was) when they do not fit. */
function packLines(lines: readonly StateLine[], packer: RowPacker, most: number): readonly PackedLine[] | null {
  const before = { texts: packer.texts.length, size: packer.size };
  const packed: PackedLine[] = [];
  for (const { line, part, rows } of lines) {
    packer.size += JSON.stringify([line, part]).length + 4;
    const own: PackedRow[] = [];
    for (const row of rows) {
      if (packer.size > most) break;
      own.push(packer.pack(row));
    }
    packed.push([line, part, own]);
    if (packer.size > most) {
      packer.forget(before.texts, before.size);
      return null;
    }
  }
  return packed;
}

/** Reads the text of our custom XML part. What cannot be read is as if it were not there; nothing is thrown. */
export function readState(xml: string | null): State {
  const content = parsed(xml);
  const version = content?.['version'];
  if (content === null || typeof version !== 'number') return EMPTY;
  if (version > STATE_VERSION) return { ...EMPTY, newer: true };
  const texts = ['', ...list(content['texts']).map((text) => (typeof text === 'string' ? text : ''))];
  return {
    newer: false,
    mapping: Object.fromEntries(list(content['mapping']).flatMap(correction)),
    notes: list(content['notes']).flatMap((note) => unpackNote(list(note), texts)),
  };
}

/** The corrections of the column mapping that the team keeps in a workbook, for the check. */
export function readMapping({ state }: Pick<Snapshot, 'state'>): Corrections {
  return readState(state).mapping;
}

function parsed(xml: string | null): Readonly<Record<string, unknown>> | null {
  const json = xml === null ? null : unwrapState(xml);
  if (json === null) return null;
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === 'object' && content !== null ? { ...content } : null;
  } catch {
    return null;
  }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function correction(entry: unknown): readonly (readonly [string, Corrections[string]])[] {
  const [header, name] = list(entry);
  if (typeof header !== 'string') return [];
  if (name === null) return [[header, null]];
  const field = FIELDS.find((known) => known === name);
  return field === undefined ? [] : [[header, field]];
}

function unpackNote(note: readonly unknown[], texts: readonly string[]): readonly StateNote[] {
  const [id, fingerprint, shop, po, sheet, lines] = note;
  if (typeof id !== 'string' || typeof fingerprint !== 'string' || typeof sheet !== 'string') return [];
  if (!isTextOrNull(shop) || !isTextOrNull(po)) return [];
  return [{ id, fingerprint, shop, po, sheet, lines: Array.isArray(lines) ? unpackLines(lines, texts) : null }];
}

/** The lines of a note; `null` when one of them cannot be read, so that no row counts as deleted. */
function unpackLines(lines: readonly unknown[], texts: readonly string[]): readonly StateLine[] | null {
  const unpacked: StateLine[] = [];
  for (const entry of lines) {
    const [line, part, rows] = list(entry);
    const read = list(rows).map((row) => unpackRow(row, texts));
    const whole = read.filter((row) => row !== null);
    if (!isTextOrNull(line) || !isTextOrNull(part) || !Array.isArray(rows) || whole.length < read.length) return null;
    unpacked.push({ line, part, rows: whole });
  }
  return unpacked;
}
