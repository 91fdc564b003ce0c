/** Findings as text: what is wrong, the cells, what to do, and a certain fix where there is one. */
import { messageOf, suggestionOf } from '../../domain/messages';
import type { Edit, Finding, Severity } from '../../domain/model';
import { cellNames } from '../places';
import { paragraph } from './lines';
import { report, severityNames } from './messages.en';
import type { Colour, Paint } from './paint';

const MOST_FINDINGS = 50;
const MOST_CELLS = 6;
const INDENT = '  ';
const LABEL_WIDTH = Math.max(...Object.values(severityNames).map((name) => name.length)) + 2;

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', info: 'dim' };

/** Findings in the order given; those of one rule that follow each other say once what to do. */
export function findingLines(findings: readonly Finding[], width: number, paint: Paint): readonly string[] {
  const lines: string[] = [];
  const shown = findings.slice(0, MOST_FINDINGS);
  for (const [at, finding] of shown.entries()) {
    const next = shown[at + 1];
    const advice = suggestionOf(finding);
    const saidNext = next?.rule === finding.rule && next.severity === finding.severity && suggestionOf(next) === advice;
    lines.push(...findingText(finding, saidNext ? null : advice, width, paint));
  }
  if (findings.length > shown.length) {
    lines.push(...paragraph(report.more(findings.length - shown.length), width, INDENT));
  }
  return lines;
}

function findingText(finding: Finding, advice: string | null, width: number, paint: Paint): readonly string[] {
  const name = severityNames[finding.severity];
  const under = INDENT + ' '.repeat(LABEL_WIDTH);
  const lead = INDENT + name.padEnd(LABEL_WIDTH);
  const [first = lead, ...rest] = paragraph(messageOf(finding), width, lead);
  const painted = INDENT + paint(COLOURS[finding.severity], name) + first.slice(INDENT.length + name.length);
  const cells = `${cellList(finding)} (${finding.rule})`;
  return [
    painted,
    ...rest,
    ...paragraph(cells, width, under, (line) => paint('dim', line)),
    ...(advice === null ? [] : paragraph(advice, width, under)),
    ...(finding.fix === null ? [] : paragraph(report.fix(fixText(finding.fix.edits)), width, under)),
  ];
}

function cellList(finding: Finding): string {
  const names = cellNames(finding.cells);
  const shown = names.length > MOST_CELLS + 1 ? names.slice(0, MOST_CELLS) : names;
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` ${report.moreCells(rest)}` : '');
}

function fixText(edits: readonly Edit[]): string {
  const texts = edits.map((edit) => {
    const [cell = ''] = cellNames([edit.cell]);
    return edit.kind === 'copyRow' ? report.copyRow(edit.cell.top + 1) : report.set(String(edit.value), cell);
  });
  return report.edits(texts);
}
