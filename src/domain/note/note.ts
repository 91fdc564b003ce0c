/**
 * The release note as structure (SPEC section 7). Every text in it is a finished sentence or a finished value: the
 * catalogue worded it, and what people typed is on one line. Renderings add layout and nothing else, so that text, HTML
 * and sheet say the same.
 */
import type { Verdict } from '../model';

/** What a column of a lane table holds. */
export type NoteColumnKey =
  'parts' | 'lot' | 'bag' | 'location' | 'revision' | 'concession' | 'counts' | 'moveTo' | 'relabel' | 'check';

interface NoteColumn {
  readonly key: NoteColumnKey;
  /** The heading. */
  readonly label: string;
}

/** The bags or lots of one lane: one row each, in order of their ids. */
export interface NoteTable {
  /** Only columns that hold something. The first is always `parts`. */
  readonly columns: readonly NoteColumn[];
  /** One cell per column: counts are numbers, an unsettled count is worded, nothing is the empty text. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A piece of a part of the note, in reading order. */
export type NoteBlock =
  /** One paragraph of sentences. */
  | { readonly kind: 'text'; readonly sentences: readonly string[] }
  /** Points of equal weight, one sentence or more each. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: NoteTable };

export type NotePartKey = 'released' | 'hold' | 'doNotUse' | 'restart' | 'authority';

/** One of the five parts that SPEC section 7 asks of every order line. */
export interface NotePart {
  readonly key: NotePartKey;
  /** `Released now`, `Still on hold` ... */
  readonly label: string;
  readonly blocks: readonly NoteBlock[];
}

/** What the note says about one order line. */
export interface NoteLine {
  /** Index into the check's lines. */
  readonly index: number;
  /** `Part BRK-1, line 10`. */
  readonly name: string;
  readonly verdict: Verdict;
  /** The five parts, in the order of SPEC section 7. */
  readonly parts: readonly NotePart[];
}

/** Sentences about one order line; `heading` is null where the note has only one line, or where they are about none. */
export interface NoteParagraph {
  readonly heading: string | null;
  readonly sentences: readonly string[];
}

/** A labelled value of the note's head: `Shop`, `PO`, `Date` ... */
export interface NoteFact {
  readonly label: string;
  readonly value: string;
}

/** A release note: one shop, one PO. */
export interface Note {
  /** `HS-3F9A1C20`, or with `-2`, `-3`. */
  readonly id: string;
  /** Whether it is not yet in the log: its fingerprint differs from that of the latest note. */
  readonly isNew: boolean;
  /** The note that it replaces, by id. */
  readonly replaces: string | null;
  /** When it was issued (UTC, ISO 8601); `null` before it is written. */
  readonly date: string | null;
  readonly preparedBy: string | null;
  /** As displayed. */
  readonly shop: string | null;
  readonly po: string | null;
  readonly fingerprint: string;
  /** `Release note HS-3F9A1C20`. */
  readonly title: string;
  /** Shop, PO, date, who prepared it, what it replaces, workbook and sheet. */
  readonly head: readonly NoteFact[];
  /** That it is an instruction and not a certificate, and which note no longer holds. */
  readonly purpose: readonly string[];
  /** What to do, in the shape of the model sentence: one paragraph per order line. */
  readonly statement: readonly NoteParagraph[];
  readonly lines: readonly NoteLine[];
  /** What changed since the note that it replaces; `null` where it replaces none. */
  readonly changes: { readonly title: string; readonly paragraphs: readonly NoteParagraph[] } | null;
  readonly reminders: { readonly title: string; readonly items: readonly string[] };
  /** Captions of the lines to sign on paper: for the approver, for the shop. */
  readonly signatures: readonly [string, string];
}

/** Who writes a note, and when. */
export interface Issue {
  /** UTC, ISO 8601; `null` before the note is written: a new note then says that it is not issued. */
  readonly now: string | null;
  readonly preparedBy: string | null;
}
