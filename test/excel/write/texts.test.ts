import { entriesOf, isGuarded, isSpoiled, needsApostrophe } from '../../../src/excel/write/texts';
import { needsQuotePrefix } from '../../../src/xlsx/write/text';

const GENERAL = (): string => 'General';

describe('texts on their way into cells', () => {
  it('get an apostrophe where they could turn into a formula', () => {
    expect(entriesOf([['=1', ' +1', '@x', "'a"]], GENERAL)).toEqual({
      formatsBefore: null,
      values: [["'=1", "' +1", "'@x", "''a"]],
      formatsAfter: null,
    });
  });

  it('are put under the format of texts where they could turn into a number, which is taken back afterwards', () => {
    expect(entriesOf([['0012', 'Lot A', 5]], () => '0%')).toEqual({
      formatsBefore: [['@', null, null]],
      values: [['0012', 'Lot A', 5]],
      formatsAfter: [['0%', null, null]],
    });
  });

  it('and numbers are never put where the format of texts would keep an apostrophe or make a text of them', () => {
    expect(entriesOf([['=1', 5, '0012']], () => '@')).toEqual({
      formatsBefore: [['General', 'General', null]],
      values: [["'=1", 5, '0012']],
      formatsAfter: [['@', '@', null]],
    });
  });

  it('leave cells alone that are not given, and empty those that are null', () => {
    expect(entriesOf([[null], [undefined, 'x y']], GENERAL).values).toEqual([
      ['', null],
      [null, 'x y'],
    ]);
  });

  it('need the apostrophe exactly where src/xlsx sets a quote prefix', () => {
    const texts = ['=', '+1', '-', '@', ' =', '\u00a0@', '\t', '\r', "'", 'a=', '1+1', '', 'x'];
    expect(texts.map(needsApostrophe)).toEqual(texts.map(needsQuotePrefix));
  });
});

describe('what is looked at afterwards', () => {
  it('is every text but those that no Excel takes for anything else', () => {
    const texts = ['Hold all: 2 to fix', 'Keep these parts on hold', 'TRUE', '12', 'May 5', '=1', '', 'Wahr'];
    expect(texts.filter(isGuarded)).toEqual(['TRUE', '12', 'May 5', '=1', 'Wahr']);
    expect(isGuarded(12)).toBe(false);
  });

  it('is spoiled where it is a formula, no text, or has the apostrophe as well', () => {
    expect(isSpoiled('=1', '=1', '=1')).toBe(false);
    expect(isSpoiled('=1', 1, '=1')).toBe(true);
    expect(isSpoiled('=A1', 'x', '=A1')).toBe(true);
    expect(isSpoiled('0012', 12, 12)).toBe(true);
    expect(isSpoiled('=1', "'=1", "'=1")).toBe(true);
  });
});
