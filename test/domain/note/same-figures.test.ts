/** Text and HTML say the same, and both show the figures of the check (SPEC section 10). Each is read back by itself. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { composeNotes } from '../../../src/domain/note/compose';
import { toHtml } from '../../../src/domain/note/html';
import { toText } from '../../../src/domain/note/text';
import type { Check } from '../../../src/domain/outcome';
import { checked, clean, type CleanRow } from '../../support/tables';
import { ISSUE } from './support';

/** What a rendering shows of one part of an order line. */
interface Shown {
  /** Sentences and list items, without the entries of lane tables. */
  readonly prose: readonly string[];
  /** Parts in each lane table, added up. */
  readonly parts: number;
  /** Every id in the lane tables. */
  readonly ids: readonly string[];
}

const PARTS = /^[1-5]\. /;

/** Reads a text note back: per numbered part what it shows, in order. */
function readText(text: string): readonly Shown[] {
  const parts: { prose: string[]; parts: number; ids: string[] }[] = [];
  let reading = false;
  for (const line of text.split('\n')) {
    if (PARTS.test(line)) {
      parts.push({ prose: [], parts: 0, ids: [] });
      reading = true;
    } else if (line === '') reading = false;
    const own = parts.at(-1);
    if (!reading || own === undefined || PARTS.test(line)) continue;
    const [, count, rest] = /^- (\d+) parts?(?: in \d+ bags(?: of \d+ parts each)?,|:) (.*)$/.exec(line) ?? [];
    if (count !== undefined && rest !== undefined) {
      own.parts += Number(count);
      own.ids.push(...[...rest.matchAll(/(?:lot|bag|location) ([\w-]+)/g)].map(([, id = '']) => id));
    } else if (/^ {4}/.test(line)) own.ids.push(...[...line.matchAll(/[A-Z]\w*-\d+/g)].map(([id]) => id));
    else own.prose.push(line.replace(/^- /, ''));
  }
  return parts.map(({ prose, parts: sum, ids }) => ({ prose, parts: sum, ids: distinct(ids) }));
}

/** Reads an HTML note back in the same way. */
function readHtml(html: string): readonly Shown[] {
  const parts: { prose: string[]; parts: number; ids: string[] }[] = [];
  let text = '';
  let column = 0;
  let labels: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'tr') column = 0;
    if (name === 'thead') labels = [];
    if (name === 'h2') parts.push({ prose: [], parts: 0, ids: [] });
  });
  parser.on('text', (piece) => (text += piece));
  parser.on('closetag', ({ name }) => {
    if (name === 'h3') parts.push({ prose: [], parts: 0, ids: [] });
    const own = parts.at(-1);
    if (name === 'p' || name === 'li') own?.prose.push(text);
    if (name === 'th') labels.push(text);
    if (name === 'td') {
      const label = labels[column++];
      if (label === 'Parts' && own !== undefined) own.parts += Number(text);
      if (['Lot', 'Bag', 'Location'].includes(label ?? '') && text !== '') own?.ids.push(text);
    }
    text = '';
  });
  parser.write(html).close();
  const told = parts.filter(({ prose }) => prose.length > 0);
  // Headings of order lines and what stands around them are no numbered part.
  return told.map(({ prose, parts: sum, ids }) => ({ prose, parts: sum, ids: distinct(ids) }));
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

/** The five parts of every line in an HTML note: those that a numbered heading begins. */
function numberedParts(html: string): readonly Shown[] {
  return html
    .split(/(?=<h[23] )/)
    .filter((piece) => piece.startsWith('<h3 '))
    .flatMap((piece) => readHtml(`<div>${piece.replace(/(?:<\/div>)$/, '')}</div>`));
}

const LANES = ['accepted', 'hold', 'doNotUse'] as const;

/** Rows of up to two order lines. Every lane has a lot and a place of its own, so that most lines can be released. */
const rowsArbitrary: fc.Arbitrary<readonly CleanRow[]> = fc
  .record({
    rows: fc.array(
      fc.record({
        as: fc.constantFrom(...LANES),
        part: fc.constantFrom('P', 'Q'),
        qty: fc.integer({ min: 1, max: 30 }),
        hasBag: fc.boolean(),
        counts: fc.constantFrom('yes', 'no'),
        reason: fc.constantFrom('revision review', 'cracks', 'Wait. See <b>'),
        moveTo: fc.constantFrom(null, 'R-1', 'R-2'),
        rev: fc.constantFrom('B', 'B', 'B', null),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    restart: fc.constantFrom('blocked', 'firm', 'all', 7, null),
    ordered: fc.constantFrom(100, 40, 300),
    delivered: fc.constantFrom(0, 5, null),
  })
  .map(({ rows, ...facts }) =>
    rows.map(({ as, part, qty, hasBag, counts, reason, moveTo, rev }, index): CleanRow => ({
      ...facts,
      ...{ as, part, qty, lot: `L${as === 'hold' ? '' : index}${as}`, bag: hasBag ? `${part}-${index}` : null },
      ...{ location: `S${as}-${index}`, rev },
      ...(as === 'accepted' ? { counts, moveTo } : {}),
      ...(as === 'hold' ? { reason, counts } : {}),
    })),
  );

/** The parts of a line that a lane table stands in, with the figures of the check. */
function figuresOf(check: Check, index: number): readonly number[] {
  const line = check.lines[index];
  if (line === undefined) throw new Error(`No line ${index}`);
  const { accepted, onHold, doNotUse, unplaced } = line.figures;
  const all = [accepted, onHold, doNotUse].map((figure) => figure ?? NaN);
  return line.verdict === 'holdAll'
    ? [0, all.reduce((sum, one) => sum + one, unplaced ?? NaN), 0, 0, 0]
    : [...all, 0, 0];
}

describe('text and HTML', () => {
  it('have the same sentences, the same ids, and the counts of the check', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const check = checked(clean(rows));
        for (const note of composeNotes(check, ISSUE)) {
          const text = readText(toText(note));
          const html = numberedParts(toHtml(note));
          expect(text).toEqual(html);
          expect(text.map(({ parts }) => parts)).toEqual(note.lines.flatMap(({ index }) => figuresOf(check, index)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('write out the arithmetic of the check wherever the line is not on hold', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const check = checked(clean(rows));
        const [note] = composeNotes(check, ISSUE);
        const text = note === undefined ? '' : toText(note);
        const told = [...text.matchAll(/Still to build: (\d+) = (.*?) accepted/g)].map(([, left, terms = '']) => {
          const [first = 0, ...others] = [...terms.matchAll(/\d+/g)].map(Number);
          return [Number(left), others.reduce((rest, term) => rest - term, first)];
        });
        const released = check.lines.filter(({ verdict }) => verdict !== 'holdAll');
        expect(told).toEqual(released.map(({ figures: { remaining } }) => [remaining, remaining]));
      }),
      { numRuns: 150 },
    );
  });

  it('are the same whatever the order of the rows within an order line', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.array(fc.nat(100), { minLength: 9, maxLength: 9 }), (rows, places) => {
        const own = rows.map((row) => ({ ...row, part: 'P' }));
        const shuffled = own
          .map((row, index) => ({ row, place: places[index] ?? 0 }))
          .sort((one, two) => one.place - two.place)
          .map(({ row }) => row);
        const texts = [own, shuffled].map((list) => composeNotes(checked(clean(list)), ISSUE).map(toText));
        expect(texts[1]).toEqual(texts[0]);
      }),
      { numRuns: 100 },
    );
  });
});
