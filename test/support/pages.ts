/** Rule pages, read as the tests of themselves: the bad sheet must fire the rule, the good one must not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheet } from './tables';
import type { Sheet } from '../../src/domain/sheet';

/** What a page says of its rule. */
export interface RulePage {
  readonly front: Readonly<Record<string, string>>;
  readonly title: string;
  /** What fires the rule. */
  readonly trigger: string;
  /** Headings of the second level, in order. */
  readonly sections: readonly string[];
  readonly bad: Sheet;
  readonly good: Sheet;
  readonly howToFix: string;
  readonly rationale: string;
}

/** Reads `docs/rules/<id>.md`. */
export function rulePage(id: string): RulePage {
  const text = readFileSync(join(__dirname, '../../docs/rules', `${id}.md`), 'utf8');
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const [head = '', ...sections] = body.split(/^## /m);
  const section = (name: string): string => sections.find((each) => each.startsWith(`${name}\n`)) ?? '';
  return {
    front: Object.fromEntries(front.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])),
    title: /^# (.*)$/m.exec(head)?.[1] ?? '',
    trigger: head.replace(/^# .*$/m, '').trim(),
    sections: sections.map((each) => each.split('\n', 1)[0] ?? ''),
    bad: tableOf(section('A bad sheet')),
    good: tableOf(section('A good sheet')),
    howToFix: textOf(section('How to fix')),
    rationale: textOf(section('Rationale')),
  };
}

/** The table of a section as a sheet. */
function tableOf(section: string): Sheet {
  return sheet(section.replace(/^\|(?: *-+ *\|)+$/m, ''));
}

/** A section without its heading. */
function textOf(section: string): string {
  return section.split('\n').slice(1).join('\n').trim();
}
