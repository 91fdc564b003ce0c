/** The note as HTML: well-formed, self-contained, and everything that people typed is text in it. */
import { SaxesParser } from 'saxes';
import { toHtml } from '../../../src/domain/note/html';
import { clean, type CleanRow } from '../../support/tables';
import { noteOf, written } from './support';

interface Parsed {
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly text: string;
}

/** Reads HTML with a strict XML parser: it throws where a tag or a character reference is not whole. */
function parsed(html: string): Parsed {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    tags.add(tag.name);
    for (const name of Object.keys(tag.attributes)) attributes.add(name);
  });
  parser.on('text', (piece) => {
    text += `${piece} `;
  });
  parser.write(html).close();
  return { tags, attributes, text };
}

const ALLOWED_TAGS = ['div', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];

describe('the note as HTML', () => {
  it('is one element with its styles inside', () => {
    const rows: readonly CleanRow[] = [{}, { as: 'hold' }, { part: 'BRK-2', bag: 'B-2', location: 'S-4', rev: null }];
    const html = toHtml(noteOf(clean(rows), { history: written(clean([{ moveTo: 'R-1' }])) }));
    const { tags, attributes } = parsed(html);
    expect([...tags].sort()).toEqual([...ALLOWED_TAGS].sort());
    expect([...attributes]).toEqual(['style']);
    expect(html).toMatch(/^<div style="[^"]*"><h1/);
  });

  it('has the statement, the five parts and the lane tables', () => {
    const html = toHtml(noteOf(clean([{}, { as: 'hold' }])));
    const { text } = parsed(html);
    expect(text).toContain('Release 40 of the already-made parts from lot B for current use. Keep the remaining 35');
    for (const heading of [
      '1. Released now',
      '2. Still on hold',
      '3. Do not use',
      '4. Restart and remaining quantity',
      '5. Authority',
    ]) {
      expect(html).toContain(`>${heading}</h3>`);
    }
    expect(text).toContain('Parts Lot Bag Location 40 B B-1 S-1');
    expect(text).toContain('Parts Lot Bag Location Revision 35 A A-1 S-2 B');
    expect(text).toContain('60 = 100 ordered - 0 delivered - 40 accepted');
    expect(text).toContain('Shop Acme Print PO 4711 Date 2026-05-04 09:30 UTC');
  });

  it('shows what changed, by line where there are several', () => {
    const before = clean([{}, { part: 'BRK-2', bag: 'B-2', location: 'S-4' }]);
    const now = clean([{ moveTo: 'R-1' }, { part: 'BRK-2', bag: 'B-2', location: 'S-4', moveTo: 'R-2' }]);
    const { text } = parsed(toHtml(noteOf(now, { history: written(before) })));
    expect(text).toMatch(/Changes since note HS-\w{8} Part BRK-1: New place to move to for bag B-1\. Part BRK-2: New/);
    expect(text).toContain('Part BRK-1: Release all 40 of');
  });

  it.each([
    'shop',
    'po',
    'part',
    'lot',
    'bag',
    'location',
    'moveTo',
    'approver',
    'approval',
    'rev',
    'concession',
  ] as const)('takes what people typed as text: %s', (field) => {
    const evil = `<script src="//x">alert('1')</script>&amp;<b>`;
    const html = toHtml(
      noteOf(clean([field === 'rev' ? { rev: evil, labelRev: evil, approvedRev: evil } : { [field]: evil }])),
    );
    const { tags, text } = parsed(html);
    expect([...tags].filter((tag) => !ALLOWED_TAGS.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|b)\b/i);
    expect(text.toLowerCase()).toContain('<script src=');
    expect(text.toLowerCase()).toContain('&amp;<b>');
  });
});
