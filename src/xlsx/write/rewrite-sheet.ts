/** Gives a sheet the content that a plan wants. */
import { Inflate } from 'fflate';
import { encodingOf } from '../xml-text';
import { readEntryWhole, type ZipEntry } from '../zip';
import { encodeLike } from './encoding';
import { joinBytes, packEntry, Packer } from './packer';
import { emptiedSheet } from './sheet/blank';
import { PlannedFrame, type FrameSetting } from './sheet/frame';
import type { SheetEdit } from './sheet/edit';
import { SheetRewriter } from './sheet/rewriter';
import { Sink } from './sheet/sink';

/** So many packed bytes hold more than an XML declaration. */
const ENOUGH = 1024;

/** What became of a sheet. */
export interface RewriteResult {
  /** Whether any value differs that was there before, which formulas may read. */
  readonly valuesChanged: boolean;
  /** Cells whose formula is gone; `all` when the sheet was emptied. */
  readonly formulasGone: readonly string[] | 'all';
}

/** Rewrites a sheet that stays, piece by piece. Its part stays packed as it is when nothing changes. */
export function rewriteKept(setting: FrameSetting, edit: SheetEdit): RewriteResult {
  const { draft, part } = setting;
  const { parts } = draft.workbook;
  const entry = parts.entry(part);
  if (encodingOf(firstBytes(entry)) !== 'utf-8') return rewriteForeign(setting, edit, entry);
  const packer = new Packer('sheet', draft.deflater);
  const rewriter = rewriterInto(setting, edit, (piece) => {
    packer.write(piece);
  });
  let isFirst = true;
  parts.inflate(part, (piece) => {
    const hasMark = isFirst && piece[0] === 0xef;
    isFirst = false;
    if (hasMark) packer.write(piece.subarray(0, 3));
    rewriter.take(hasMark ? piece.subarray(3) : piece);
  });
  rewriter.end();
  if (rewriter.result.changed) draft.setPacked(part, packer.finish(entry));
  return rewriter.result;
}

/** Fills a new sheet. */
export function rewriteNew(setting: FrameSetting, edit: SheetEdit): RewriteResult {
  const { draft, part } = setting;
  const packer = new Packer('sheet', draft.deflater);
  const rewriter = rewriterInto(setting, edit, (piece) => {
    packer.write(piece);
  });
  rewriter.take(draft.xml(part));
  rewriter.end();
  draft.setPacked(part, packer.finish(part));
  // What a new sheet holds no formula can have read yet.
  return { valuesChanged: false, formulasGone: [] };
}

/** Empties a sheet and fills it. Its part stays packed as it is when it comes out the same. */
export function rewriteEmptied(setting: FrameSetting, edit: SheetEdit): RewriteResult {
  const { draft, part } = setting;
  const entry = draft.workbook.parts.entry(part);
  const before = draft.xml(part);
  const packer = new Packer('sheet', draft.deflater);
  let length = 0;
  let isSame = true;
  const rewriter = rewriterInto(setting, edit, (piece) => {
    isSame &&= startsAt(before, length, piece);
    length += piece.length;
    packer.write(piece);
  });
  rewriter.take(emptiedSheet(before, part));
  rewriter.end();
  isSame &&= length === before.length;
  if (!isSame) draft.setPacked(part, packer.finish(entry));
  return { valuesChanged: !isSame, formulasGone: 'all' };
}

/** Rewrites a sheet that is not in UTF-8, whole. */
function rewriteForeign(setting: FrameSetting, edit: SheetEdit, entry: ZipEntry): RewriteResult {
  const { draft, part } = setting;
  const pieces: Uint8Array[] = [];
  const rewriter = rewriterInto(setting, edit, (piece) => pieces.push(piece.slice()));
  rewriter.take(draft.xml(part));
  rewriter.end();
  const content = encodeLike(joinBytes(pieces), readEntryWhole(entry));
  if (rewriter.result.changed) draft.setPacked(part, packEntry(entry, content));
  return rewriter.result;
}

function rewriterInto(setting: FrameSetting, edit: SheetEdit, give: (piece: Uint8Array) => void): SheetRewriter {
  return new SheetRewriter(setting.part, setting.name, new PlannedFrame(setting, edit), new Sink(give));
}

function startsAt(bytes: Uint8Array, at: number, piece: Uint8Array): boolean {
  if (at + piece.length > bytes.length) return false;
  for (let index = 0; index < piece.length; index++) if (bytes[at + index] !== piece[index]) return false;
  return true;
}

/** Enough of an entry to tell its encoding. */
function firstBytes(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.packed;
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  inflate.push(entry.packed.subarray(0, ENOUGH), entry.packed.length <= ENOUGH);
  return joinBytes(pieces);
}
