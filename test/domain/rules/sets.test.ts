/** Rules, pages, wording and tests are the same set, and every page says what SPEC section 5 says of its rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckRequest } from '../../../src/domain/check';
import { en, messageOf, suggestionOf } from '../../../src/domain/messages';
import { RULE_IDS, type Family, type RuleId, type Severity } from '../../../src/domain/model';
import { RULES } from '../../../src/domain/rules';
import type { Sheet } from '../../../src/domain/sheet';
import { history, pastLine, pastRow } from '../../support/history';
import { rulePage } from '../../support/pages';
import { found, outcomeOf } from '../../support/tables';

const ROOT = join(__dirname, '../../..');

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** SPEC section 5, row by row: the rules of a family with every severity they can have, the usual one first. */
const TABLE: Readonly<Record<Family, Partial<Record<RuleId, readonly Severity[]>>>> = {
  identity: {
    'lane-missing': ['error'], 'lane-unclear': ['error'], 'count-not-exact': ['error'], 'identifier-missing': ['error', 'warning'],
    'ditto-mark': ['error'], 'id-damaged': ['error'], 'key-missing': ['error'], 'key-filled-down': ['warning'],
    'bag-listed-twice': ['error'], 'possible-duplicate': ['warning'], 'bag-in-two-lanes': ['error', 'warning'],
    'lot-in-two-lanes': ['error'], 'identifier-lookalike': ['warning'], 'serial-range-mismatch': ['error'],
  },
  labels: {
    'revision-missing': ['error'], 'label-missing': ['error', 'warning'], 'label-mismatch': ['error', 'warning'],
    'lot-mixed-revisions': ['error', 'warning'], 'revision-lookalike': ['warning'], 'not-relabelled': ['warning'],
  },
  superseded: {
    'revision-not-approved': ['error'], 'accepted-by-concession': ['warning'], 'approved-revision-missing': ['error'],
    'shared-location': ['error', 'warning'], 'separation-not-stated': ['warning'],
  },
  authority: {
    'approver-missing': ['error'], 'change-approver-missing': ['error'], 'authority-disputed': ['error'], 'approval-not-written': ['warning'],
  },
  quantity: {
    'ordered-missing': ['error', 'warning'], 'facts-disagree': ['error'], 'delivered-not-stated': ['warning'],
    'held-total-mismatch': ['error'], 'held-total-missing': ['warning'], 'lot-total-mismatch': ['error', 'warning'],
    'recount-differs': ['error', 'warning'], 'remaining-disagrees': ['warning'], 'over-release': ['error'], 'over-delivered': ['error'],
    'counts-not-stated': ['error'], 'restart-not-stated': ['warning'], 'restart-unclear': ['error'], 'restart-covers-hold': ['warning'],
    'left-not-delivered': ['error'], 'units-appeared': ['error'], 'units-vanished': ['error'], 'held-surplus': ['info'],
  },
  nextAction: {
    'reason-missing': ['error'], 'trigger-missing': ['error'], 'trigger-not-event': ['warning'], 'disposition-missing': ['error'],
    'disposition-unclear': ['error'], 'lane-contradiction': ['warning'],
  },
  sheet: {
    'header-ambiguous': ['error', 'warning'], 'header-missing': ['error'], 'cell-error': ['error'], 'merged-cells': ['error', 'info'],
    'hidden-rows': ['info'], 'rows-skipped': ['info'], 'read-as': ['info'],
  },
}; // prettier-ignore

const ROWS = Object.entries(TABLE).flatMap(([family, rules]) =>
  Object.entries(rules).map(([id, severities]) => [id as RuleId, family, severities] as const),
);

describe('the rules of SPEC section 5', () => {
  it('are the rule ids, in its order', () => {
    expect(ROWS.map(([id]) => id)).toEqual([...RULE_IDS]);
  });

  it('are run in its order', () => {
    expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
  });

  const sorted = [...RULE_IDS].sort();
  it.each([
    ['one file each', namesIn('src/domain/rules', '.ts').filter((name) => name !== 'index' && name !== 'rule')],
    ['a page each', namesIn('docs/rules', '.md').filter((name) => name !== 'README')],
    ['wording each', Object.keys(en)],
    ['a test each', namesIn('test/domain/rules', '.test.ts').filter((name) => !['sets', 'index', 'pages'].includes(name))], // prettier-ignore
  ])('have %s', (_what, names) => {
    expect([...names].sort()).toEqual(sorted);
  });
});

describe.each(ROWS)('%s', (id, family, severities) => {
  const page = rulePage(id);

  it('is the one thing its file exports, under its own name', () => {
    const exported: unknown = jest.requireActual(`../../../src/domain/rules/${id}`);
    const name = id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
    expect(exported).toEqual({ [name]: RULES[id] });
    expect(RULES[id]).toMatchObject({ id, family });
  });

  it('has a page that names its id, family and severities, and its title', () => {
    expect(page.front).toMatchObject({ rule: id, family });
    const named = page.front['severity']?.match(/\b(?:error|warning|info)\b/g) ?? [];
    expect([...new Set(named)].sort()).toEqual([...severities].sort());
    expect(named[0]).toBe(severities[0]);
    expect(page.title).toBe(en[id].title);
  });

  it('has a page with its parts, the rationale last', () => {
    expect([page.trigger, page.howToFix, page.rationale]).not.toContain('');
    expect(page.sections).toEqual(['A bad sheet', 'A good sheet', 'How to fix', 'Rationale']);
  });

  it('fires on the bad sheet of its page, and not on the good one', () => {
    const [bad, request] = asThePageSays(id, page.bad);
    expect(found(bad, id, request)[0]).toMatch(new RegExp(`^${severities[0] ?? ''} `));
    expect(found(page.good, id, request)).toEqual([]);
  });

  it('says what is wrong, what to do and why in sentences, without codes', () => {
    const outcome = outcomeOf(...asThePageSays(id, page.bad));
    const findings = outcome.kind === 'noSheet' ? [] : outcome.findings.filter(({ rule }) => rule === id);
    for (const text of [...findings.flatMap((each) => [messageOf(each), suggestionOf(each)]), en[id].why]) {
      expect(text).toMatch(/^["A-Z0-9].*[.?]$/);
      expect(text).not.toContain(id);
      expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });

  it('is in the index of the pages', () => {
    const line = `| [${id}](${id}.md) | ${en[id].title} | ${page.front['severity'] ?? ''} |`;
    expect(INDEX.map((each) => each.replace(/\s+/g, ' '))).toContain(line);
  });
});

const INDEX = readFileSync(join(ROOT, 'docs/rules/README.md'), 'utf8').split('\n');

it('lists the rules in order in the index of the pages', () => {
  const listed = INDEX.flatMap((line) => /^\| \[([a-z-]+)\]/.exec(line)?.[1] ?? []);
  expect(listed).toEqual([...RULE_IDS]);
});

/** What a page says of its bad sheet in words, because a table cannot show it. */
function asThePageSays(id: RuleId, bad: Sheet): readonly [Sheet, Partial<CheckRequest>] {
  switch (id) {
    case 'merged-cells':
      return [{ ...bad, merges: [{ top: 1, bottom: 2, left: 1, right: 1 }] }, {}];
    case 'hidden-rows':
      return [{ ...bad, hiddenRows: [2] }, {}];
    case 'units-appeared':
    case 'units-vanished': {
      const key = { shop: null, po: null, line: null, part: null };
      return [bad, { history: history([pastLine({ key, rows: [pastRow()] })]) }];
    }
    default:
      return [bad, {}];
  }
}
