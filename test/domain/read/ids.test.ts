import type { CellValue, Sheet } from '../../../src/domain/sheet';
import type { RowTextField } from '../../../src/domain/split';
import { sheetFromValues } from '../../../src/workbook/from-values';
import { checked, found } from '../../support/tables';
import { lineKeys, readings, texts, where } from '../../support/reading';

const HEADERS: Readonly<Partial<Record<RowTextField, string>>> = {
  lot: 'Lot', bag: 'Bag', location: 'Location', moveTo: 'Move to', rev: 'Rev', labelRev: 'Label rev', concession: 'Concession',
  reason: 'Reason', trigger: 'Trigger', disposition: 'Disposition', approver: 'Approved by', changeApprover: 'Change approver',
  approval: 'Approval ref', left: 'Gone',
}; // prettier-ignore

/** A sheet with these values in one field's column, each in a row of its own. */
function held(field: RowTextField, values: readonly CellValue[], format?: string): Sheet {
  const identifier = field === 'lot' ? 'Bag' : 'Lot';
  return sheetFromValues(
    'Held',
    [
      [identifier, 'Qty', 'Lane', HEADERS[field] ?? null],
      ...values.map((value, row) => [`X-${row}`, 5, 'Hold', value]),
    ],
    { formats: [undefined, undefined, undefined, format] },
  );
}

/** How one value reads in a field. */
function read(field: RowTextField, value: CellValue, format?: string): string {
  return texts(held(field, [value], format), field)[0] ?? '';
}

/** Whether two values are the same id. */
function same(field: RowTextField, one: CellValue, other: CellValue, format?: string): boolean {
  const { rows } = checked(held(field, [one, other], format)).split;
  return rows[field].code(0) === rows[field].code(1) && rows[field].given(0);
}

describe('SPEC 3: text ids compare by the number format’s text, trimmed, case-folded, NBSP and width variants folded', () => {
  it.each<[CellValue, CellValue]>([
    ['B-14', 'b-14'],
    ['B-14', ' B-14 '],
    ['LOT B', 'Lot\u00a0B'],
    ['LOT B', 'lot  b'],
    ['LOT B', 'Lot\nB'],
    ['B-14', 'Ｂ－１４'],
    ['B-14', 'B-\u200b14'],
    ['B-14', '\ufeffB-14'],
    ['240512-B', '240512-b'],
    [42, '42'],
    ['Straße', 'STRASSE'],
    ['é1', 'e\u03011'],
    [true, 'TRUE'],
  ])('%j is %j', (one, other) => {
    expect(same('lot', one, other)).toBe(true);
    expect(same('location', one, other)).toBe(true);
  });

  it.each<[CellValue, CellValue]>([
    ['B-14', 'B 14'],
    ['B-14', 'B14'],
    ['B-14', 'B-15'],
    ['B', '8'],
    ['O1', '01'],
    ['B_1', 'B-1'],
    ['B-1', 'B–1'],
    ['B-1/2', 'B-1/3'],
    ['é1', 'e1'],
  ])('%j is not %j', (one, other) => {
    expect(same('lot', one, other)).toBe(false);
  });

  it('leading zeros matter', () => {
    expect(same('lot', '007', '7')).toBe(false);
    expect(same('lot', '007', 7)).toBe(false);
    expect(same('lot', 7, '007', '000')).toBe(true);
    expect(read('lot', 7, '000')).toBe('007');
  });

  it('never a clipped ####: what the format makes of the number', () => {
    expect(read('location', 1234.5, '#,##0.00')).toBe('1,234.50');
    expect(read('location', 45_778, 'yyyy-mm-dd')).toBe('2025-05-01');
    expect(read('lot', 5, '"LOT-"000')).toBe('LOT-005');
    expect(read('lot', 5, ';;;')).toBe('5');
    expect(read('lot', 5, '0 [')).toBe('5');
  });

  it('keeps what the first cell shows for what it says', () => {
    const { rows } = checked(held('lot', [' b-14', 'B-14'])).split;
    expect([rows.lot.shown(0), rows.lot.shown(1), rows.lot.key(1)]).toEqual(['b-14', 'b-14', 'B-14']);
  });

  it('the formats of single cells count', () => {
    const sheet = sheetFromValues(
      'Held',
      [
        ['Lot', 'Qty', 'Lane'],
        [7, 5, 'Hold'],
        [7, 5, 'Hold'],
      ],
      { formats: [[undefined, '00', '000']] },
    );
    expect(texts(sheet, 'lot')).toEqual(['07', '007']);
  });
});

describe('SPEC 3: a lot or bag cell that Excel turned into a date, or into scientific notation, or rounded past 15 digits: id-damaged', () => {
  describe.each(['lot', 'bag'] as const)('%s', (field) => {
    it.each<[string, CellValue, string | undefined, string]>([
      ['a date', 45_778, 'yyyy-mm-dd', 'date'],
      ['a month', 45_778, 'mmm-yy', 'date'],
      ['a time', 0.5, 'h:mm', 'date'],
      ['scientific notation', 123_456_789_012, undefined, 'scientific'],
      ['scientific notation', 1e5, '0.00E+00', 'scientific'],
      ['scientific notation as text', '1E+05', undefined, 'scientific'],
      ['scientific notation as text', '1.23457E+11', undefined, 'scientific'],
      ['rounded past 15 digits', 1234567890123450, '0', 'rounded'],
      ['rounded past 15 digits', 12345678901234500, '0', 'rounded'],
    ])('%s: %j', (_, value, format, how) => {
      const sheet = held(field, [value], format);
      expect(texts(sheet, field)).toEqual(['<damaged>']);
      expect(checked(sheet).split.seen.damaged).toMatchObject([{ row: 0, field, how, cell: { top: 1, left: 3 } }]);
      expect(where(sheet, 'id-damaged')).toEqual(['error line 0 D2']);
    });

    it.each<[CellValue, string | undefined, string]>([
      [240_512, undefined, '240512'],
      [99_999_999_999, undefined, '99999999999'],
      [123_456_789_012, '0', '123456789012'],
      [999_999_999_999_999, '0', '999999999999999'],
      ['2025-05-12', undefined, '2025-05-12'],
      ['12E5', undefined, '12E5'],
      ['E+5', undefined, 'E+5'],
      ['1234567890123456789', undefined, '1234567890123456789'],
      [240_512.5, undefined, '240512.5'],
    ])('%j is whole', (value, format, expected) => {
      expect(read(field, value, format)).toBe(expected);
    });
  });

  it('no other id', () => {
    expect(found(held('location', [45_778], 'yyyy-mm-dd'), 'id-damaged')).toEqual([]);
    const po = sheetFromValues('Held', [
      ['PO', 'Lot', 'Qty', 'Lane'],
      [123_456_789_012, 'B', 5, 'Hold'],
    ]);
    expect(found(po, 'id-damaged')).toEqual([]);
    expect(lineKeys(po)).toEqual(['- / 1.23457E+11 / - / -']);
  });
});

const PLACEHOLDERS = ['TBD', '?', 'n/a', 'none', 'unknown', 'mixed', 'various', 'see note', 'team', 'ask Dana', 'ask', 'Ask the shop (2nd floor)', 'tbd', ' N/A ', 'ＴＢＤ']; // prettier-ignore

describe('SPEC 3: placeholders, as whole cells, count as missing for ids, revisions, persons, texts and dispositions', () => {
  describe.each(['lot', 'bag', 'location', 'moveTo', 'rev', 'labelRev', 'approver', 'changeApprover', 'approval', 'concession', 'reason', 'trigger', 'disposition'] as const)('%s', (field) => {
    it.each(PLACEHOLDERS)('%j', (text) => {
      expect(read(field, text)).toBe('<placeholder>');
      expect(checked(held(field, [text])).split.rows[field].missing(0)).toBe(true);
    });

    it.each(['TBD-1', 'unknown origin', 'mixed lot 3', 'tasks', 'ASK-12', 'nonesuch'])('but not %j', (text) => {
      expect(read(field, text)).not.toMatch(/^</);
    });

    it.each([null, '', '  ', '\u00a0'])('%j is blank', (text) => {
      expect(read(field, text)).toBe('<blank>');
    });
  }); // prettier-ignore

  it.each(['lot', 'bag', 'location', 'moveTo', 'approver', 'concession', 'reason', 'trigger', 'disposition'] as const)(
    'a dash too, in %s',
    (field) => {
      for (const dash of ['-', '–', '—', ' - ', '--']) expect(read(field, dash)).toBe('<placeholder>');
    },
  );

  it('in a key column', () => {
    const table = '| PO | Lot | Qty | Lane |\n| TBD | B | 5 | Hold |';
    expect(lineKeys(table)).toEqual(['- / - / - / -']);
    expect(where(table, 'key-missing')).toEqual(['error line 0 A2']);
  });
});

const DITTOS = ['ditto', 'Ditto', 'same', 'same as above', '"', '”', '“', "''", '〃', 'do.'];

describe('SPEC 3: ditto, same, " in an id field: ditto-mark, with a fix that spells it out', () => {
  describe.each(['lot', 'bag', 'location', 'moveTo'] as const)('%s', (field) => {
    it.each(DITTOS)('%s', (mark) => {
      const sheet = held(field, ['B-14', mark]);
      expect(texts(sheet, field)).toEqual(['B-14', '<ditto>']);
      expect(checked(sheet).split.seen.dittos).toMatchObject([{ row: 1, field, spelledOut: 'B-14' }]);
    });
  });

  it.each(['PO', 'Shop', 'Part', 'PO line'])(
    '%s: the row belongs to the line above, and the mark is reported',
    (header) => {
      const table = `| ${header} | Lot | Qty | Lane |\n| 4711 | B | 5 | Hold |\n| ditto | A | 5 | Hold |`;
      expect(checked(table).split.lines).toHaveLength(1);
      expect(where(table, 'ditto-mark')).toEqual(['error line 0 A3']);
      expect(found(table, 'key-filled-down')).toEqual([]);
    },
  );

  it.each(['rev', 'labelRev', 'approver', 'reason', 'trigger', 'disposition'] as const)(
    'in %s it counts as missing',
    (field) => {
      expect(texts(held(field, ['B-14', 'ditto']), field)[1]).toBe('<placeholder>');
    },
  );

  it('spells out through several marks, with what stands above the first', () => {
    const { dittos } = checked(held('lot', ['b-14', '"', '"', 'B-15', '"'])).split.seen;
    expect(dittos.map(({ row, spelledOut }) => [row, spelledOut])).toEqual([
      [1, 'b-14'],
      [2, 'b-14'],
      [4, 'B-15'],
    ]);
  });

  it.each<[string, readonly CellValue[]]>([
    ['nothing above it', ['"']],
    ['a blank above it', ['B-14', null, '"']],
    ['a placeholder above it', ['B-14', 'TBD', '"']],
    ['an error value above it', ['B-14', { fault: 'error', text: '#N/A' }, '"']],
  ])('is not certain with %s', (_, values) => {
    const { dittos } = checked(held('location', values)).split.seen;
    expect(dittos.map(({ spelledOut }) => spelledOut)).toEqual([null]);
  });

  it('is not certain across a row that is not data', () => {
    const { dittos } = checked('| Lot | Qty | Lane |\n| B | 5 | Hold |\n| | | |\n| " | 5 | Hold |\n| " | 5 | Hold |')
      .split.seen;
    expect(dittos.map(({ spelledOut }) => spelledOut)).toEqual([null, null]);
  });

  it('the fix of one row spells out all its marks', () => {
    const table = '| Lot | Bag | Qty | Lane |\n| B | B-1 | 5 | Hold |\n| " | " | 5 | Hold |';
    const finding = checked(table).findings.find(({ rule }) => rule === 'ditto-mark');
    expect(finding?.fix?.edits).toMatchObject([
      { value: 'B', cell: { top: 2, left: 0 } },
      { value: 'B-1', cell: { top: 2, left: 1 } },
    ]);
  });

  it('in the wide form both rows of a sheet row are spelled out alike', () => {
    const { dittos } = checked('| Lot | Accepted | Hold |\n| B | 5 | 6 |\n| " | 5 | 6 |').split.seen;
    expect(dittos.map(({ row, spelledOut }) => [row, spelledOut])).toEqual([
      [2, 'B'],
      [3, 'B'],
    ]);
  });
});

describe('SPEC 3: revisions compare after dropping the words and outer punctuation, upper-casing, and dropping leading zeros of a pure number', () => {
  it.each<[CellValue, string]>([
    ['Rev A', 'A'], ['A', 'A'], ['Rev. B', 'B'], ['REV B', 'B'], ['rev b', 'B'], ['Rev-B', 'B'], ['(B)', 'B'], ['-', '-'], ['NC', 'NC'],
    ['0', '0'], ['00', '0'], ['01', '1'], ['1', '1'], ['R1', 'R1'], ['R01', 'R01'], ['V1', 'V1'], ['v3', 'V3'], ['v3.1', 'V3.1'],
    ['Ver 2', '2'], ['1.0', '1.0'], ['A1', 'A1'], ['A.1', 'A.1'], ['B.1', 'B.1'], ['B.01', 'B.01'], ['AA', 'AA'], ['P1', 'P1'], ['X1', 'X1'],
    ['PRE-A', 'PRE-A'], ['DRAFT', 'DRAFT'], ['2024-05-12', '2024-05-12'], ['ECO-1234', 'ECO-1234'],
    ['bracket_v3_final.stl', 'BRACKET_V3_FINAL.STL'], ['LOT001-V2', 'LOT001-V2'],
    ['Revision B', 'B'], ['Version 2', '2'], ['ver. 2', '2'], ['Issue 3', '3'], ['RevB', 'B'], ['rev02', '2'], ['REV:B', 'B'], ['Rev B.', 'B'],
    ['"B"', 'B'], ['[B]', 'B'], ['B rev', 'B'], ['Rev. Issue B', 'B'], ['rev\u00a0B', 'B'], ['Ｂ', 'B'], [' b ', 'B'], ['–', '-'], ['Rev -', '-'],
    ['Issued', 'ISSUED'], ['Revised', 'REVISED'], ['Reverse', 'REVERSE'], ['Versatile', 'VERSATILE'], ['revAA', 'AA'], ['0010', '10'],
    ['B\u200b', 'B'], ['Rev é', 'É'], ['中', '中'], ['𝔅', 'B'],
  ])('%j is %s', (text, key) => {
    expect(read('rev', text)).toBe(key);
  }); // prettier-ignore

  it.each(['Rev', 'rev.', 'Version', '()', '.', '"', 'Rev ?'])('%j is no revision and counts as missing', (text) => {
    expect(read('rev', text)).toBe('<placeholder>');
  });

  it.each([
    ['Rev B', 'B'],
    ['B', 'b'],
    ['Rev. B', '(B)'],
    ['01', '1'],
    ['00', '0'],
    ['–', '-'],
  ])('merge %s and %s', (one, other) => {
    expect(same('rev', one, other)).toBe(true);
  });

  it.each([
    ['B', 'B.1'],
    ['1', 'A'],
    ['R1', 'V1'],
    ['R1', '1'],
    ['V1', '1'],
    ['1.0', '1'],
    ['B.01', 'B.1'],
    ['O', '0'],
    ['I', '1'],
    ['-', 'NC'],
    ['A', 'AA'],
    ['-', '--A'],
  ])('keep apart %s and %s', (one, other) => {
    expect(same('rev', one, other)).toBe(false);
  });

  it('keep apart - and blank', () => {
    expect([read('rev', '-'), read('rev', null)]).toEqual(['-', '<blank>']);
  });

  it('numbers and dates in a revision column are read by their displayed text and reported', () => {
    expect(read('rev', 1.1)).toBe('1.1');
    expect(read('rev', 1.1, '0.00')).toBe('1.10');
    expect(read('rev', 45_659, 'd-mmm')).toBe('2-JAN');
    expect(readings(held('rev', [2, 2, 'B', 2]))).toEqual(['rev "2" as 2 D2:D3 D5']);
    expect(readings(held('rev', [45_659], 'd-mmm'))).toEqual(['rev "2-Jan" as 2-JAN D2']);
    expect(readings(held('labelRev', [true]))).toEqual(['labelRev "TRUE" as TRUE D2']);
    expect(readings(held('rev', ['2']))).toEqual([]);
  });

  it('recorded, label and approved revisions compare with each other', () => {
    const { rows, lines } = checked(
      '| Lot | Qty | Lane | Rev | Label rev | Approved rev |\n| B | 5 | Hold | Rev B | b | (B) |',
    ).split;
    expect(rows.rev.code(0)).toBe(rows.labelRev.code(0));
    expect(rows.rev.code(0)).toBe(lines[0]?.approvedRev.value);
  });
});

describe('SPEC 3, scope of ids: lots and bags are compared within one shop and part; locations within one shop', () => {
  /** Which rows share a lot, a bag, a location: row numbers in groups. */
  const shared = (table: string, what: 'lots' | 'bags' | 'locations'): number[][] => {
    const { [what]: groups, rowNumber } = checked(table).split;
    return Array.from({ length: groups.count }, (_, group) => [...groups.rows(group)].map(rowNumber));
  };
  const table = `
    | Shop | Part | PO | Lot | Bag | Qty | Lane | Location |
    | Acme | P1   | 1  | L   | B   | 5   | Hold | S-1      |
    | Acme | P1   | 2  | L   | B   | 5   | Hold | S-1      |
    | Acme | P2   | 1  | L   | B   | 5   | Hold | S-1      |
    | Beta | P1   | 1  | L   | B   | 5   | Hold | S-1      |
    | acme | p1   | 3  | l   | b   | 5   | Hold | s-1      |`;

  it('lots and bags: one shop and part, whatever the PO', () => {
    expect(shared(table, 'lots')).toEqual([[2, 3, 6], [4], [5]]);
    expect(shared(table, 'bags')).toEqual([[2, 3, 6], [4], [5]]);
  });

  it('locations: one shop, whatever the part', () => {
    expect(shared(table, 'locations')).toEqual([[2, 3, 4, 6], [5]]);
  });

  it('one order line where there is no part column', () => {
    const partless = '| PO | Lot | Qty | Lane |\n| 1 | L | 5 | Hold |\n| 1 | L | 5 | Hold |\n| 2 | L | 5 | Hold |';
    expect(shared(partless, 'lots')).toEqual([[2, 3], [4]]);
  });

  it('rows without the id, and rows that have left, share nothing', () => {
    const some =
      '| Lot | Bag | Qty | Lane |\n| L |  | 5 | Hold |\n|  | B | 5 | Hold |\n| L | B | 5 | gone |\n| TBD | B | 5 | Hold |';
    expect(shared(some, 'lots')).toEqual([[2]]);
    expect(shared(some, 'bags')).toEqual([[3, 5]]);
    const { lots } = checked(some).split;
    expect([lots.of(0), lots.of(1), lots.of(2), lots.size(0)]).toEqual([0, -1, -1, 1]);
  });

  it('many ids keep apart', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => [`L-${row}`, 5, 'Hold']);
    const { lots, rows: read } = checked(sheetFromValues('Held', [['Lot', 'Qty', 'Lane'], ...rows])).split;
    expect(lots.count).toBe(5000);
    expect([read.lot.key(0), read.lot.key(63), read.lot.key(64), read.lot.key(4999)]).toEqual([
      'L-0',
      'L-63',
      'L-64',
      'L-4999',
    ]);
  });
});

describe('SPEC 3: a place is an area when its header says so', () => {
  it.each(['Warehouse', 'Zone', 'Cage', 'Rack'])('%s', (header) => {
    expect(checked(`| Lot | Qty | Lane | ${header} |\n| B | 5 | Hold | 3 |`).split.locationsAreAreas).toBe(true);
  });

  it.each(['Location', 'Shelf', 'Bin'])('not %s', (header) => {
    expect(checked(`| Lot | Qty | Lane | ${header} |\n| B | 5 | Hold | S-3 |`).split.locationsAreAreas).toBe(false);
  });

  it('nor a sheet without one', () => {
    expect(checked('| Lot | Qty | Lane |\n| B | 5 | Hold |').split.locationsAreAreas).toBe(false);
  });
});

describe('vocabulary, Yes/no', () => {
  const answer = (value: CellValue): string => {
    const { rows } = checked(
      sheetFromValues('Held', [
        ['Lot', 'Qty', 'Lane', 'Counts'],
        ['B', 5, 'Accepted', value],
      ]),
    ).split;
    return ['not stated', 'yes', 'no', 'unknown'][rows.counts.at(0)] ?? '';
  };

  it.each(['yes', 'y', 'true', 'ja', 'oui', 'si', 'sí', '是', 'YES', ' Yes. ', true])('%j is yes', (value) => {
    expect(answer(value)).toBe('yes');
  });

  it.each(['no', 'n', 'false', 'nein', 'non', '否', 'NO', false])('%j is no', (value) => {
    expect(answer(value)).toBe('no');
  });

  it.each([null, '', 'x', '1', 1, 0, 'TBD', 'maybe', 'yes?', 'no (not yet)', 'y/n', 'counts', '✓', 'sim'])(
    '%j is not stated',
    (value) => {
      expect(answer(value)).toBe('not stated');
    },
  );

  it('an error value is unknown', () => {
    expect(answer({ fault: 'error', text: '#N/A' })).toBe('unknown');
  });

  it('relabelled is read the same way', () => {
    const { rows } = checked(
      '| Lot | Qty | Lane | Relabelled |\n| B | 5 | Accepted | Ja |\n| A | 5 | Accepted | #N/A |',
    ).split;
    expect([rows.relabelled.present, rows.relabelled.at(0), rows.relabelled.at(1)]).toEqual([true, 1, 3]);
  });
});
