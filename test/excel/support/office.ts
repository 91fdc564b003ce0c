/** The door over the real Office.js client, with the stand-in Excel behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExcelDoor, Taken } from '../../../src/excel/door';
import { openDoor } from '../../../src/excel/open-door';
import { messageOf } from '../../../src/domain/messages';
import { toText } from '../../../src/domain/note/text';
import { answer, notesBeforeWriting } from '../../../src/workbook/answer';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { openModel, type BookModel } from '../../../src/workbench/model';
import { openOffice, type OfficeInNode, type OfficeOptions } from '../../support/office';

const SAMPLES = join(__dirname, '..', '..', '..', 'assets', 'samples');

/** Every sample workbook, by name. */
export const SAMPLE_NAMES = ['job-block', 'messy', 'model', 'multi-line', 'order-lines', 'wide'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** The bytes of a sample. */
export function sampleBytes(name: SampleName): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`)));
}

/** An Excel with a workbook in it, and the door to it. */
export interface InExcel extends OfficeInNode {
  readonly door: ExcelDoor;
}

/** Opens a workbook in the stand-in Excel. The globals of Office.js are those of the Excel that was opened last. */
export function inExcel(book: Uint8Array | BookModel, name = 'book.xlsx', options: OfficeOptions = {}): InExcel {
  const model = book instanceof Uint8Array ? openModel(book, name) : book;
  // A client that finds the names of another one takes them for its own.
  for (const name of ['Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
  const office = openOffice(model, options);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { ...office, door: openDoor() };
}

/** Opens a sample in the stand-in Excel. */
export function sampleInExcel(name: SampleName, options: OfficeOptions = {}): InExcel {
  return inExcel(sampleBytes(name), `${name}.xlsx`, options);
}

/** Reads whatever the check chooses. */
export function take({ door }: { readonly door: ExcelDoor }): Promise<Taken> {
  return door.take({ sheet: null, corrections: null });
}

/** All that a check says to people, as one text for each thing said: figures, findings, notes. */
export function saidOf(snapshot: Snapshot): readonly string[] {
  const answered = answer(snapshot);
  const { outcome } = answered;
  if (outcome.kind !== 'checked') return [JSON.stringify(outcome)];
  return [
    ...outcome.lines.map(({ line, figures, verdict, broken }) => JSON.stringify([line.key, figures, verdict, broken])),
    ...outcome.findings.map((finding) => JSON.stringify([finding, messageOf(finding)])),
    ...notesBeforeWriting(answered).map(toText),
  ];
}
