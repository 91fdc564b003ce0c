import * as fc from 'fast-check';
import type { PastRow } from '../../src/domain/history';
import { FIELDS } from '../../src/domain/model';
import { readMapping, readState, writeState, type State, type StateNote } from '../../src/workbook/state';
import { STATE_NAMESPACE } from '../../src/workbook/state-namespace';
import { unwrapState, wrapState } from '../../src/workbook/state-xml';

const row: PastRow = {
  standing: 'accepted',
  qty: 40,
  lot: 'B',
  bag: 'B-1',
  location: null,
  moveTo: null,
  rev: 'B',
  labelRev: null,
  concession: null,
  reason: null,
  trigger: null,
  disposition: null,
  counts: 'yes',
};

function noteWith(rows: readonly PastRow[], id = 'HS-3F9A1C20'): StateNote {
  const line = { line: '10', part: 'BRK-1', rows };
  return { id, fingerprint: `${id}-whole`, shop: 'Acme', po: null, sheet: 'Held', lines: [line] };
}

/** Notes with their rows as lists, so that they compare. */
function listed(notes: readonly StateNote[]): unknown {
  return notes.map((note) => ({
    ...note,
    lines: note.lines?.map((line) => ({ ...line, rows: [...line.rows] })) ?? null,
  }));
}

const text = fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: null });
const rows: fc.Arbitrary<PastRow> = fc.record({
  standing: fc.constantFrom('accepted', 'hold', 'doNotUse', 'unplaced', 'left'),
  qty: fc.option(fc.nat(), { nil: null }),
  lot: text,
  bag: text,
  location: text,
  moveTo: text,
  rev: text,
  labelRev: text,
  concession: text,
  reason: text,
  trigger: text,
  disposition: fc.constantFrom(null, 'scrap', 'return', 'retain'),
  counts: fc.constantFrom(null, 'yes', 'no'),
});
const states: fc.Arbitrary<Omit<State, 'newer'>> = fc.record({
  mapping: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.option(fc.constantFrom(...FIELDS), { nil: null }),
  ),
  notes: fc.array(
    fc.record({
      id: fc.string(),
      fingerprint: fc.string(),
      shop: text,
      po: text,
      sheet: fc.string(),
      lines: fc.option(fc.array(fc.record({ line: text, part: text, rows: fc.array(rows) })), { nil: null }),
    }),
    { maxLength: 4 },
  ),
});

describe('the state', () => {
  test('comes back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = readState(writeState(state));
        expect(read.newer).toBe(false);
        expect({ ...read.mapping }).toEqual({ ...state.mapping });
        expect(listed(read.notes)).toEqual(listed(state.notes));
      }),
    );
  });

  test('is the same text for the same state, in whatever order the mapping was corrected', () => {
    const one = writeState({ mapping: { status: 'lane', menge: 'qty' }, notes: [noteWith([row])] });
    const other = writeState({ mapping: { menge: 'qty', status: 'lane' }, notes: [noteWith([row])] });
    expect(one).toBe(other);
    expect(one).toContain(`xmlns="${STATE_NAMESPACE}"`);
  });

  test('holds nothing that XML cannot: markup, control characters, half characters', () => {
    const odd = { ...row, reason: '</state>&<x>\u0001\u007f\ufffe\ud800' };
    const xml = writeState({ mapping: {}, notes: [noteWith([odd])] });
    for (const sign of ['\u0001', '\u007f', '\ufffe', '\ud800']) expect(xml).not.toContain(sign);
    expect(xml.split('</state>')).toHaveLength(2);
    expect(listed(readState(xml).notes)).toEqual(listed([noteWith([odd])]));
  });

  test.each([
    [
      'with another prefix and declaration',
      (xml: string) => xml.replace(/^.*\n<state xmlns=/, '<hs:state  xmlns:hs=').replace('</state>', '</hs:state >'),
    ],
    ['as CDATA', (xml: string) => xml.replace(/(<state[^>]*>)(.*)(<\/state>)/, '$1<![CDATA[$2]]>$3')],
    ['with character references', (xml: string) => xml.replace(/B-1/, '&#66;&#x2D;1')],
  ])('is read when another program wrote the part again %s', (_, rewrite) => {
    const xml = writeState({ mapping: { menge: 'qty' }, notes: [noteWith([row])] });
    const again = rewrite(xml);
    expect(again).not.toBe(xml);
    expect(listed(readState(again).notes)).toEqual(listed([noteWith([row])]));
    expect(readMapping({ state: again })).toEqual({ menge: 'qty' });
  });

  test.each([
    ['no part', null],
    ['another part', '<other/>'],
    ['no JSON', wrapState('{')],
    ['JSON of another kind', wrapState('[1]')],
    ['a number', wrapState('7')],
    ['null', wrapState('null')],
    ['a version that is none', wrapState('{"version":"x"}')],
  ])('%s is an empty state', (_, xml) => {
    expect(readState(xml)).toEqual({ newer: false, mapping: {}, notes: [] });
  });

  test('of a newer version is not read and known as newer', () => {
    const newer = wrapState('{"version":2,"mapping":[["menge","qty"]],"notes":[]}');
    expect(readState(newer)).toEqual({ newer: true, mapping: {}, notes: [] });
  });

  test('leaves out what it does not understand, and keeps the rest', () => {
    const content = {
      version: 1,
      mapping: [['menge', 'qty'], ['los', 'unheard of'], [7, 'lot'], ['status', null], 'x'],
      texts: ['B', 9],
      notes: [
        ['HS-1', 'f', null, null, 'Held', [[null, null, [[0, 40, 0, 1, 1]]]]],
        ['HS-2', 'f', null, null, 'Held', [[null, null, [[99]]]]],
        ['HS-3', 'f', null, null, 'Held', [[null, null, ['x']]]],
        ['HS-4', 'f', null, null, 'Held', [[null, 5, []]]],
        ['HS-5', 'f', null, null, 'Held', 'x'],
        ['HS-6', 'f', 7, null, 'Held', []],
        [7],
      ],
    };
    const read = readState(wrapState(JSON.stringify(content)));
    expect(read.mapping).toEqual({ menge: 'qty', status: null });
    const known = noteWith([{ ...row, bag: null, rev: null }], 'HS-1');
    expect(listed(read.notes)).toEqual([
      {
        ...known,
        fingerprint: 'f',
        shop: null,
        lines: [{ line: null, part: null, rows: [{ ...row, bag: null, rev: null }] }],
      },
      ...['HS-2', 'HS-3', 'HS-4', 'HS-5'].map((id) => ({
        id,
        fingerprint: 'f',
        shop: null,
        po: null,
        sheet: 'Held',
        lines: null,
      })),
    ]);
  });

  describe('where it would grow too large', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ ...row, bag: `B-${String(index)}` }));
    const notes = [noteWith(many, 'HS-1'), noteWith([row], 'HS-2'), noteWith([], 'HS-3')];

    test('rows of the note that is too large go, its fingerprint and the other notes stay', () => {
      const xml = writeState({ mapping: {}, notes }, 2_000);
      expect(xml.length).toBeLessThan(2_300);
      expect(listed(readState(xml).notes)).toEqual(
        listed([{ ...noteWith([], 'HS-1'), lines: null }, ...notes.slice(1)]),
      );
    });

    test('texts of rows that went are not kept', () => {
      expect(writeState({ mapping: {}, notes }, 2_000)).not.toContain('B-7');
    });

    test('what fits is kept, most important first', () => {
      const xml = writeState({ mapping: {}, notes: [...notes].reverse() }, 2_000);
      expect(readState(xml).notes.map(({ id, lines }) => [id, lines !== null])).toEqual([
        ['HS-3', true],
        ['HS-2', true],
        ['HS-1', false],
      ]);
    });

    test('notes that do not even fit without their rows are left out', () => {
      expect(readState(writeState({ mapping: {}, notes }, 150)).notes.map(({ id }) => id)).toEqual(['HS-1', 'HS-2']);
    });

    test('100,000 rows of one note are not kept, and are not all made to find that out', () => {
      let made = 0;
      const endless = {
        *[Symbol.iterator](): Generator<PastRow> {
          for (; made < 100_000; made++) yield { ...row, bag: `BAG-${String(made)}`, location: `BIN-${String(made)}` };
        },
      };
      const xml = writeState({
        mapping: {},
        notes: [{ ...noteWith([]), lines: [{ line: null, part: null, rows: endless }] }],
      });
      expect(readState(xml).notes[0]?.lines).toBeNull();
      expect(made).toBeLessThan(50_000);
    });
  });
});

test('an unknown reference stays as it is', () => {
  expect(unwrapState('<state>&unknown; &#xffffffff; &quot;&apos;</state>')).toBe('&unknown; &#xffffffff; "\'');
});
