/** The answer to "can I send this?" as text: the answer, the lines with their findings, and the answer again (UX). */
import type { Finding, LineKey, Verdict } from '../../domain/model';
import type { Check, CheckedLine, Stopped } from '../../domain/outcome';
import { sortFindings, worstFirst } from '../../domain/sorted';
import { findingLines } from './findings';
import { paragraph } from './lines';
import * as words from './messages.en';
import type { Colour, Paint } from './paint';

const MOST_LINES = 200;
const MOST_NOTES = 20;
const INDENT = '  ';
const RULE_PAGES = 'docs/rules/';

const COLOURS: Readonly<Record<Verdict, Colour>> = { release: 'green', nothingToRelease: 'dim', holdAll: 'red' };

/** What became of a check: a sentence or two, and the notes by name. */
export interface Closing {
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
}

/** What frames a check in its report. */
export interface ReportFrame {
  /** The file as the person named it. */
  readonly file: string;
  /** What became of the notes: said before the closing answer. */
  readonly closing: Closing;
  readonly width: number;
  readonly paint: Paint;
}

/** The report of a check, every line ended with a line break. */
export function checkReport(check: Check, frame: ReportFrame): string {
  const { width, paint } = frame;
  const { byLine, aboutSheet } = sortFindings(check);
  const ordered = worstFirst(check.lines, byLine);
  const shown = ordered.slice(0, MOST_LINES);
  const blocks = shown.map((line) => lineBlock(line, byLine.get(line.line.index) ?? [], width, paint));
  if (ordered.length > shown.length) {
    blocks.push([...paragraph(words.report.moreLines(ordered.length - shown.length), width)]);
  }
  if (aboutSheet.length > 0) {
    blocks.push([paint('bold', words.report.aboutSheet), ...findingLines(aboutSheet, width, paint)]);
  }
  const { rows, sheet } = check.split;
  const size = words.report.rows(rows.count, check.lines.length);
  const source = words.report.source(
    frame.file,
    sheet.name,
    size,
    words.report.found(...tallyFindings(check.findings)),
  );
  return page(words.answerOf(words.tallyOf(check.lines)), source, blocks, check.findings, frame);
}

/** The report of a run that stopped: the one finding says what is missing. */
export function stoppedReport(stopped: Stopped, frame: ReportFrame): string {
  const { width, paint } = frame;
  const { findings } = stopped;
  const [errors] = tallyFindings(findings);
  const source = words.report.source(frame.file, stopped.sheet, words.report.notChecked);
  return page(words.stoppedAnswer(errors), source, [findingLines(findings, width, paint)], findings, frame);
}

/** Errors, warnings and infos among findings. */
export function tallyFindings(
  findings: readonly Finding[],
): readonly [errors: number, warnings: number, infos: number] {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return [count.error, count.warning, count.info];
}

function page(
  answer: string,
  source: string,
  blocks: readonly (readonly string[])[],
  findings: readonly Finding[],
  frame: ReportFrame,
): string {
  const { width, paint } = frame;
  const said = paragraph(answer, width, '', (line) => paint('bold', line));
  const parts = [
    [...said, ...paragraph(source, width, '', (line) => paint('dim', line))],
    ...blocks,
    findings.length > 0 ? paragraph(words.report.rules(RULE_PAGES), width) : [],
    closingLines(frame.closing, width),
    said,
  ];
  const full = parts.filter((lines) => lines.length > 0);
  return `${full.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function closingLines({ sentences, notes }: Closing, width: number): readonly string[] {
  const shown = notes.length > MOST_NOTES + 1 ? notes.slice(0, MOST_NOTES) : notes;
  const items = shown.length < notes.length ? [...shown, words.report.moreNotes(notes.length - shown.length)] : shown;
  return [
    ...sentences.flatMap((sentence) => paragraph(sentence, width)),
    ...items.flatMap((name) => paragraph(name, width, INDENT)),
  ];
}

function lineBlock(line: CheckedLine, findings: readonly Finding[], width: number, paint: Paint): readonly string[] {
  const { verdict, figures, errors, broken, onceFixed } = line;
  const name = nameOf(line.line.key, line.line.description);
  const title = `${words.report.verdicts[verdict](errors)}: ${name}`;
  const sentences =
    verdict === 'holdAll'
      ? [
          words.report.because(broken),
          words.lanesSentence(figures),
          ...(onceFixed === 'release' ? [words.report.onceFixed(errors, figures.accepted)] : []),
        ]
      : settledSentences(line);
  return [
    ...paragraph(title, width, '', (text) => paint(COLOURS[verdict], text)),
    ...sentences.flatMap((sentence) => paragraph(sentence, width, INDENT)),
    ...findingLines(findings, width, paint),
  ];
}

function settledSentences({ figures }: CheckedLine): readonly string[] {
  const sum = words.arithmetic(figures);
  return [
    words.lanesSentence(figures),
    words.remainingSentence(figures),
    ...(sum === null ? [] : [sum]),
    ...words.consequences(figures),
    words.restartSentence(figures),
  ];
}

/** An order line as a person names it: shop, PO, line, part, description, as far as they are known. */
function nameOf({ shop, po, line, part }: LineKey, description: string | null): string {
  const what = [part, description].filter((text) => text !== null).join(' ');
  const texts = [
    shop,
    po === null ? null : words.report.po(po),
    line === null ? null : words.report.line(line),
    what === '' ? null : what,
  ];
  const name = texts.filter((text) => text !== null).join(', ');
  return name === '' ? words.report.noKey : name;
}
