/** Gives a sheet the content that a plan wants. */
import { Inflate } from 'fflate';
import { encodingOf } from '../xml-text';
import type { ZipEntry } from '../zip';
import { joinBytes, Packer } from './packer';
import { PlannedFrame, type FrameSetting } from './sheet/frame';
import type { SheetEdit } from './sheet/edit';
import { SheetRewriter } from './sheet/rewriter';
import { Sink } from './sheet/sink';

/** So many packed bytes hold more than an XML declaration. */
const ENOUGH = 1024;

/** What became of a sheet. */
export interface RewriteResult {
  /** Whether any value that was there before differs, which formulas may read. */
  readonly valuesChanged: boolean;
  /** Cells whose formula is gone. */
  readonly formulasGone: readonly string[];
}

/** Rewrites a sheet that stays, piece by piece. Its part stays packed as it is when nothing changes. */
export function rewriteKept(setting: FrameSetting, edit: SheetEdit): RewriteResult {
  const { draft, part } = setting;
  const isUtf8 = encodingOf(firstBytes(draft.workbook.parts.entry(part))) === 'utf-8';
  return isUtf8 ? rewriteStream(setting, edit) : rewriteWhole(setting, edit, draft.xml(part));
}

/** Rewrites a sheet that is at hand whole: a new or emptied one, or one that is not in UTF-8. */
export function rewriteWhole(setting: FrameSetting, edit: SheetEdit, before: Uint8Array): RewriteResult {
  const pieces: Uint8Array[] = [];
  const sink = new Sink((piece) => pieces.push(piece.slice()));
  const rewriter = new SheetRewriter(setting.part, setting.name, new PlannedFrame(setting, edit), sink);
  rewriter.take(before);
  rewriter.end();
  setting.draft.setXml(setting.part, joinBytes(pieces));
  return rewriter.result;
}

function rewriteStream(setting: FrameSetting, edit: SheetEdit): RewriteResult {
  const { draft, part, name } = setting;
  const { parts } = draft.workbook;
  const packer = new Packer();
  const sink = new Sink((piece) => {
    packer.write(piece);
  });
  const rewriter = new SheetRewriter(part, name, new PlannedFrame(setting, edit), sink);
  let isFirst = true;
  parts.inflate(part, (piece) => {
    const marked = isFirst && piece[0] === 0xef;
    isFirst = false;
    if (marked) sink.copy(piece, 0, 3);
    rewriter.take(marked ? piece.subarray(3) : piece);
  });
  rewriter.end();
  const { changed, ...result } = rewriter.result;
  if (changed) draft.setPacked(part, packer.finish(parts.entry(part)));
  return result;
}

/** Enough of an entry to tell its encoding. */
function firstBytes(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return entry.packed;
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  inflate.push(entry.packed.subarray(0, ENOUGH), entry.packed.length <= ENOUGH);
  return joinBytes(pieces);
}
