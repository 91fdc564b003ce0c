/** How a text that people typed stands in a sentence: as a name, or in quotation marks. */
import {
  bagName,
  id,
  locationName,
  lotName,
  phrase,
  revision,
} from '../../../../../src/domain/messages/en/note/quoting';

describe('ids', () => {
  it.each([
    ['B', 'B'],
    ['J1234-2', 'J1234-2'],
    ['Bag 3/5', 'Bag 3/5'],
    ['(B)', '(B)'],
    ['-', '-'],
    ['B, all 75 parts', '"B, all 75 parts"'],
    ['B. Release all', '"B. Release all"'],
    ['say "B"', `"say 'B'"`],
    ['x'.repeat(41), `"${'x'.repeat(41)}"`],
  ])('%s', (text, expected) => {
    expect(id(text)).toBe(expected);
  });

  it('are named once', () => {
    expect([lotName('B'), lotName('Lot B'), lotName('LOT-B'), lotName('Lotus')]).toEqual([
      'lot B',
      'Lot B',
      'LOT-B',
      'lot Lotus',
    ]);
    expect([bagName('14'), bagName('Bag 14'), bagName('Box 2A'), bagName('Bagel')]).toEqual([
      'bag 14',
      'Bag 14',
      'Box 2A',
      'bag Bagel',
    ]);
    expect([locationName('S-1'), locationName('Shelf 3'), locationName('Binary')]).toEqual([
      'location S-1',
      'Shelf 3',
      'location Binary',
    ]);
  });

  it('revisions go without the word for them', () => {
    expect(['B', 'Rev B', 'REV. B', 'rev-B', 'Version 2', 'Rev', 'Review', 'v3', '-'].map(revision)).toEqual([
      'B',
      'B',
      'B',
      'B',
      '2',
      'Rev',
      'Review',
      'v3',
      '-',
    ]);
  });
});

describe('phrases', () => {
  it.each([
    ['J. Diaz', 'J. Diaz'],
    ['J. Diaz, M. Olsen', 'J. Diaz, M. Olsen'],
    ['revision review.', 'revision review'],
    ['E-mail of 2026-05-01 10:30', 'E-mail of 2026-05-01 10:30'],
    ['Review. Release all', '"Review. Release all"'],
    ['Note: release all', '"Note: release all"'],
    ['Use them!', '"Use them!"'],
    ['x'.repeat(81), `"${'x'.repeat(81)}"`],
  ])('%s', (text, expected) => {
    expect(phrase(text)).toBe(expected);
  });
});
