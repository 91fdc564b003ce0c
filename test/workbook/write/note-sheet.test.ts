/** The sheet of a note: every sentence and every value of the note is on it, in order, and it prints. */
import type { Note, NoteBlock, NoteTable } from '../../../src/domain/note/note';
import { layOutNote } from '../../../src/workbook/write/note-layout';
import { noteSteps } from '../../../src/workbook/write/note-sheet';
import { widthOf } from '../../../src/workbook/write/text-size';

const LONG =
  'Keep these parts on hold and marked with the reason until a new release note says what to do with each of them. ';

function table(columns: readonly string[], rows: NoteTable['rows']): NoteBlock {
  const keys = [
    'parts',
    'lot',
    'bag',
    'location',
    'revision',
    'concession',
    'counts',
    'moveTo',
    'relabel',
    'check',
  ] as const;
  return {
    kind: 'table',
    table: { columns: columns.map((label, index) => ({ key: keys[index] ?? 'check', label })), rows },
  };
}

function noteWith(blocks: readonly NoteBlock[], over: Partial<Note> = {}): Note {
  return {
    id: 'HS-3F9A1C20',
    isNew: true,
    replaces: null,
    date: null,
    preparedBy: null,
    shop: 'Acme',
    po: '4711',
    fingerprint: 'x',
    title: 'Release note HS-3F9A1C20',
    head: [
      { label: 'Shop', value: 'Acme' },
      { label: 'Workbook', value: LONG.trim() },
    ],
    purpose: ['This note is an instruction.', 'It is not a certificate.'],
    statement: [{ heading: null, sentences: ['Release 40.', 'Keep 35.'] }],
    lines: [
      {
        index: 0,
        name: 'Part BRK-1',
        verdict: 'release',
        parts: [{ key: 'restart', label: 'Restart and remaining quantity', blocks }],
      },
    ],
    changes: null,
    reminders: { title: 'Please remember', items: ['Ask us.'] },
    signatures: ['For the buyer', 'For the shop'],
    ...over,
  };
}

/** Rows as kind and filled cells. */
function rowsOf(note: Note): string[] {
  return layOutNote(note).rows.map(({ kind, cells }) => [kind, ...cells.filter((cell) => cell !== null)].join(' | '));
}

test('head, purpose, statement, the parts of a line, reminders, lines to sign', () => {
  const blocks = [{ kind: 'text', sentences: ['Blocked.', 'Still to build: 60.'] } as const];
  const note = noteWith(blocks, { head: [{ label: 'Shop', value: 'Acme' }] });
  expect(rowsOf(note)).toEqual([
    'title | Held Split: release note HS-3F9A1C20',
    'fact | Shop | Acme',
    'gap',
    'text | This note is an instruction. It is not a certificate.',
    'gap',
    'statement | Release 40. Keep 35.',
    'gap',
    'heading | Part BRK-1',
    'part | Restart and remaining | Blocked. Still to build: 60.',
    'part | quantity',
    'gap',
    'heading | Please remember',
    'text | • Ask us.',
    'gap',
    'sign',
    'text | For the buyer | For the shop',
  ]);
});

test('text, a list and a table of bags stand in reading order, the label beside their first rows', () => {
  const note = noteWith([
    { kind: 'text', sentences: ['Do not use 12 parts.'] },
    table(['Parts', 'Lot'], [[12, 'C'], [3, '']]), // prettier-ignore
    { kind: 'list', items: ['Scrap: 12 parts.', LONG.trim()] },
  ]);
  const rows = rowsOf(note);
  expect(rows.slice(rows.indexOf('heading | Part BRK-1') + 1).slice(0, 8)).toEqual([
    'part | Restart and remaining | Do not use 12 parts.',
    'head | quantity | Parts | Lot',
    'row | 12 | C',
    'row | 3',
    'after',
    'part | • Scrap: 12 parts.',
    'part | • Keep these parts on hold and marked with the reason until a new',
    'part |   release note says what to do with each of them.',
  ]);
});

test('changes since the replaced note, and several order lines, have headings', () => {
  const note = noteWith([], {
    statement: [
      { heading: 'Part BRK-1', sentences: ['Release 40.'] },
      { heading: 'Part BRK-2', sentences: ['Keep 5.'] },
    ],
    changes: { title: 'What changed', paragraphs: [{ heading: 'Part BRK-1', sentences: ['20 parts moved.'] }] },
  });
  const rows = rowsOf(note);
  expect(rows.filter((row) => row.startsWith('statement'))).toEqual([
    'statement | Part BRK-1:', 'statement | Release 40.', 'statement', 'statement | Part BRK-2:', 'statement | Keep 5.',
  ]); // prettier-ignore
  expect(rows.slice(rows.indexOf('heading | What changed'), rows.indexOf('heading | What changed') + 3)).toEqual([
    'heading | What changed', 'text | Part BRK-1:', 'text | 20 parts moved.',
  ]); // prettier-ignore
});

test('no line of text is wider than the page, and no cell of a table narrower than its text in the lines it has', () => {
  const wide = Array.from({ length: 10 }, (_, index) => `Column ${String(index)}`);
  const note = noteWith(
    [{ kind: 'text', sentences: [LONG, LONG] }, table(wide, [wide.map((_, index) => `${String(index)}-${LONG}`)])],
    {
      signatures: [LONG.trim(), LONG.trim()],
    },
  );
  const { rows, widths } = layOutNote(note);
  const total = widths.reduce((sum, width) => sum + width, 0);
  expect(widths).toHaveLength(11);
  for (const { kind, cells, lines } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue;
      const room =
        kind === 'row' || kind === 'head' ? (widths[column] ?? 0) * lines : total - (column > 0 ? (widths[0] ?? 0) : 0);
      expect(widthOf(cell)).toBeLessThanOrEqual(room);
    }
  }
  expect(noteSteps(note, 'Release Note').find(({ verb }) => verb === 'page')).toMatchObject({
    layout: { orientation: 'landscape' },
  });
});

test('a note without tables still has room for its text and for two lines to sign', () => {
  const { widths } = layOutNote(noteWith([]));
  expect(widths).toHaveLength(7);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThanOrEqual(88);
});

test('looks: labels, boxes round the bags, lines between the parts; heights only where the font or the text asks for it', () => {
  const note = noteWith([table(['Parts', 'Lot'], [[12, 'C'.repeat(60)]])], {
    lines: [
      { index: 0, name: 'Part BRK-1', verdict: 'release', parts: [
        { key: 'released', label: 'Released now', blocks: [table(['Parts', 'Lot'], [[12, 'C'.repeat(60)]])] },
        { key: 'hold', label: 'Still on hold', blocks: [{ kind: 'text', sentences: ['No parts are on hold.'] }] },
      ] },
    ],
  }); // prettier-ignore
  const steps = noteSteps(note, 'Release Note');
  const rows = layOutNote(note).rows.map(({ kind }) => kind);
  const [head, first, hold] = [rows.indexOf('head'), rows.indexOf('row'), rows.lastIndexOf('part')];
  const looks = steps.flatMap((step) => (step.verb === 'look' ? [step] : []));
  const areasOf = (test: (look: (typeof looks)[number]['look']) => boolean): unknown =>
    looks.find(({ look }) => test(look))?.areas;
  expect(areasOf(({ border, bold }) => border?.sides.length === 4 && bold !== true)).toEqual([
    { top: first, left: 1, bottom: first, right: 2 },
  ]);
  expect(areasOf(({ border, bold }) => border?.sides.length === 4 && bold === true)).toEqual([
    { top: head, left: 1, bottom: head, right: 2 },
  ]);
  expect(areasOf(({ border }) => border?.sides[0] === 'top' && border.sides.length === 1)).toEqual([
    { top: head, left: 0, bottom: head, right: 6 },
    { top: hold, left: 0, bottom: hold, right: 6 },
  ]);
  expect(areasOf(({ border }) => border?.sides[0] === 'bottom' && border.color !== '#000000')).toEqual([
    { top: hold, left: 0, bottom: hold, right: 6 },
  ]);
  const heights = steps.flatMap((step) => (step.verb === 'heights' ? step.heights : []));
  expect(heights.map(({ row }) => rows[row]).filter((kind) => kind !== 'gap')).toEqual([
    'title', 'heading', 'row', 'after', 'heading', 'sign',
  ]); // prettier-ignore
  expect(heights.find(({ row }) => row === first)?.height).toBeGreaterThanOrEqual(4 * 15);
});

test('a label that goes on beside the gap below a table of bags stays readable', () => {
  const block = table(['Parts'], []);
  const note = noteWith([block], {
    lines: [
      {
        index: 0,
        name: 'Part',
        verdict: 'release',
        parts: [{ key: 'hold', label: 'Still on hold and kept apart', blocks: [block] }],
      },
    ],
  });
  const { rows } = layOutNote(note);
  const after = rows.findIndex(({ kind }) => kind === 'after');
  expect(rows[after]?.cells[0]).toBe('apart');
  const heights = noteSteps(note, 'Release Note').flatMap((step) => (step.verb === 'heights' ? step.heights : []));
  expect(heights.map(({ row }) => row)).not.toContain(after);
});

test('a note of little more than a page is printed on one; a longer one, or one across, is not squeezed', () => {
  const fits = (bags: number, columns = ['Parts']): unknown => {
    const rows = Array.from({ length: bags }, () => columns.map(() => 'X'.repeat(15)));
    const page = noteSteps(noteWith([table(columns, rows)]), 'Release Note').find(({ verb }) => verb === 'page');
    return page?.verb === 'page' && page.layout.fitToHeight;
  };
  expect([fits(1), fits(40), fits(60)]).toEqual([true, true, false]);
  expect(fits(1, ['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe(false);
});
