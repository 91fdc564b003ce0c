/** A check as one JSON object (SPEC section 9): the same figures, findings and notes that every other surface shows. */
import { messageOf } from '../domain/messages';
import type { Edit, Figures, Finding, Fix } from '../domain/model';
import type { CheckedLine, Outcome } from '../domain/outcome';
import { settledFigures } from '../workbook/settled';
import { cellNames } from './places';
import { tallyFindings } from './text/report';

/** A note as the object shows it. */
export interface NoteText {
  readonly id: string;
  readonly replaces: string | null;
  readonly shop: string | null;
  readonly po: string | null;
  readonly text: string;
}

/** The object, as text with a line break at its end. */
export function jsonText(
  file: string,
  outcome: Exclude<Outcome, { readonly kind: 'noSheet' }>,
  notes: readonly NoteText[],
): string {
  const checked = outcome.kind === 'checked';
  const lines = checked ? outcome.lines : [];
  const [errors, warnings, infos] = tallyFindings(outcome.findings);
  const object = {
    file,
    sheet: checked ? outcome.split.sheet.name : outcome.sheet,
    noteIds: notes.map((note) => note.id),
    counts: { rows: checked ? outcome.split.rows.count : 0, lines: lines.length, errors, warnings, infos },
    lines: lines.map(lineObject),
    findings: outcome.findings.map(findingObject),
    notes: notes.map(({ id, replaces, shop, po, text }) => ({ id, replaces, shop, po, text })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function lineObject(checked: CheckedLine): object {
  const { shop, po, line, part } = checked.line.key;
  const { verdict, broken } = checked;
  return { shop, po, line, part, ...figuresObject(settledFigures(checked)), verdict, broken };
}

function figuresObject(figures: Figures): object {
  const { ordered, delivered, inProcess, heldTotal, accepted, counting, onHold, doNotUse, unplaced, left } = figures;
  const { remaining, waiting, firm, replacing, surplus, restart, mayBuildNow, buildUntil } = figures;
  return {
    ...{ ordered, delivered, inProcess, heldTotal, accepted, counting, onHold, doNotUse, unplaced, left },
    ...{ remaining, waiting, firm, replacing, surplus, restart, mayBuildNow, buildUntil },
  };
}

function findingObject(finding: Finding): object {
  const { rule, severity, family, line, fix } = finding;
  const cells = cellNames(finding.cells);
  return {
    rule,
    severity,
    family,
    message: messageOf(finding),
    cells,
    line,
    fix: fix === null ? null : fixObject(fix),
  };
}

function fixObject({ edits }: Fix): object {
  return { edits: edits.map(editObject) };
}

function editObject(edit: Edit): object {
  const [cell] = cellNames([edit.cell]);
  return edit.kind === 'set' ? { kind: edit.kind, cell, value: edit.value } : { kind: edit.kind, cell };
}
