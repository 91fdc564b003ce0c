/** The sample workbooks, read and checked, for tests of components. */
import './text-coding';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Corrections } from '../../../src/domain/check';
import type { Finding, RuleId } from '../../../src/domain/model';
import type { Check, CheckedLine } from '../../../src/domain/outcome';
import { readState } from '../../../src/workbook/state';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { openWorkbook, takeSnapshot } from '../../../src/xlsx';

const FOLDER = join(__dirname, '..', '..', '..', 'assets', 'samples');

export const SAMPLES = ['model', 'messy', 'multi-line', 'wide', 'job-block', 'order-lines'] as const;
export type Sample = (typeof SAMPLES)[number];

/** A sample as data. */
export function sampleSnapshot(name: Sample): Snapshot {
  const file = `${name}.xlsx`;
  return takeSnapshot(openWorkbook(new Uint8Array(readFileSync(join(FOLDER, file))), file));
}

/** A sample, checked as the pane checks it. */
export function sampleCheck(name: Sample, corrections?: Corrections): Check {
  const snapshot = sampleSnapshot(name);
  const outcome = check(snapshot, { corrections: corrections ?? readState(snapshot.state).mapping });
  if (outcome.kind !== 'checked') throw new Error(`${name} was not checked: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The line of a part in a check, with what was found about it. */
export function lineOf(
  outcome: Check,
  part: string,
  po?: string,
): { checked: CheckedLine; findings: readonly Finding[] } {
  const checked = outcome.lines.find(({ line: { key } }) => key.part === part && (po === undefined || key.po === po));
  if (checked === undefined) throw new Error(`No line of part ${part}`);
  return { checked, findings: outcome.findings.filter(({ line }) => line === checked.line.index) };
}

/** What one rule found. */
export function foundBy(outcome: { readonly findings: readonly Finding[] }, rule: RuleId): readonly Finding[] {
  return outcome.findings.filter((finding) => finding.rule === rule);
}
