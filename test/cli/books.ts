/** Small workbooks for the tests of the command line, made without the product's own writer. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Content, SheetDraft } from '../../scripts/samples/draft';
import { workbookBytes } from '../../scripts/samples/workbook-bytes';
import { bytesOf } from './harness';

type Rows = readonly (readonly Content[])[];

/** A workbook of sheets by name, as bytes. */
export function bookBytes(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const drafts = Object.entries(sheets).map(([name, rows]): SheetDraft => ({
    name,
    rows,
    widths: (rows[0] ?? []).map(() => 12),
  }));
  return workbookBytes({
    font: { name: 'Calibri', size: 11 },
    author: 'Test',
    company: 'Test',
    saved: '2025-06-12T00:00:00Z',
    sheets: drafts,
  });
}

/** The same as a file in a folder. */
export function writeBook(folder: string, name: string, sheets: Readonly<Record<string, Rows>>): string {
  const path = join(folder, name);
  writeFileSync(path, bookBytes(sheets));
  return path;
}

/** The parts of a workbook file by name. */
export function partsOf(path: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytesOf(path))));
}

/** Changes the text of one part of a workbook file. */
export function patchPart(path: string, part: string, change: (xml: string) => string): void {
  const parts = unzipSync(bytesOf(path));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${part}`);
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(after) }));
}

/** A held sheet whose one line releases 40 parts of lot B and holds 35 of lot A, without a single finding. */
export const CLEAN: Rows = [
  [
    ...['PO', 'Part', 'Ordered', 'Delivered', 'Held total', 'Approved rev', 'Lot', 'Bag', 'Qty', 'Lane', 'Rev'],
    ...['Label rev', 'Hold reason', 'Next decision', 'Counts', 'Approved by', 'Change approver', 'Approval', 'Restart'],
  ],
  [
    '1',
    'P',
    100,
    0,
    75,
    'C',
    'B',
    'b1',
    40,
    'Accepted',
    'C',
    'C',
    null,
    null,
    'Yes',
    'Ann',
    'Bob',
    'Mail 1',
    'Blocked',
  ],
  [
    '1',
    'P',
    100,
    0,
    75,
    'C',
    'A',
    'b2',
    35,
    'Hold',
    'B',
    'B',
    'review',
    'ruling',
    'Yes',
    'Ann',
    'Bob',
    'Mail 1',
    'Blocked',
  ],
];

/** The same rows with one cell changed; `row` 1 is the first below the headers. */
export function changed(row: number, header: string, content: Content): Rows {
  const column = CLEAN[0]?.indexOf(header) ?? -1;
  return CLEAN.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? content : cell)) : cells,
  );
}

/** The same rows without a column. */
export function without(header: string): Rows {
  const column = CLEAN[0]?.indexOf(header) ?? -1;
  return CLEAN.map((cells) => cells.filter((_, index) => index !== column));
}
