import { book, found, sheet } from '../../support/tables';
import { authority } from '../../support/reading';

/** A sheet with these rows of approver, lane and gone. */
function rows(...cells: readonly string[]): string {
  return ['| Lot | Qty | Approved by | Lane | Gone |', ...cells.map((text, row) => `| L-${row} | 5 | ${text} |`)].join(
    '\n',
  );
}

describe('SPEC 2: an accepted row without an approver takes the label’s or order-lines value', () => {
  it('of the label', () => {
    expect(authority(`| Approved by: | M. Olsen | | |\n${rows('| Accepted |')}`)).toEqual(['M. Olsen']);
  });

  it('of the label rather than of another row', () => {
    const table = `| Approved by: | M. Olsen | | |\n${rows(' | Accepted | ', 'J. Diaz | Hold | ')}`;
    expect(authority(table)).toEqual(['M. Olsen']);
  });

  it('of the order lines', () => {
    const orders = sheet('| PO | Ordered | Approved by |\n| 4711 | 100 | M. Olsen |', {}, 'Orders');
    const held = sheet('| PO | Lot | Qty | Lane |\n| 4711 | B | 40 | Accepted |');
    expect(authority(book(held, orders))).toEqual(['M. Olsen']);
  });

  it('of a band', () => {
    const table = '| Note | Lot | Qty | Lane |\n| Approved by: M. Olsen | | | |\n| | B | 40 | Accepted |';
    expect(authority(table)).toEqual(['M. Olsen']);
  });

  it('beside another accepted row that names somebody else: two approvers', () => {
    const table = `| Approved by: | M. Olsen | | |\n${rows(' | Accepted | ', 'J. Diaz | Accepted | ')}`;
    expect(authority(table)).toEqual(['J. Diaz + M. Olsen']);
    expect(found(table, 'authority-disputed')).toHaveLength(1);
  });

  it('which says nothing where every accepted row names somebody', () => {
    expect(authority(`| Approved by: | M. Olsen | | |\n${rows('J. Diaz | Accepted | ')}`)).toEqual(['J. Diaz']);
  });

  it.each(['TBD', 'ask Dana', 'team', '-', '#N/A'])('but not the placeholder or error value %s', (text) => {
    expect(authority(`| Approved by: | ${text} | | |\n${rows(' | Accepted | ')}`)).toEqual(['']);
  });

  it('an error value in the label is reported', () => {
    expect(found(`| Approved by: | #N/A | | |\n${rows(' | Accepted | ')}`, 'cell-error')).toHaveLength(1);
  });
});

describe('SPEC 2: else the one approver of the line’s other accepted rows, else of its other rows', () => {
  it('of its other accepted rows', () => {
    expect(authority(rows(' | Accepted | ', 'J. Diaz | Accepted | ', 'M. Olsen | Hold | '))).toEqual(['J. Diaz']);
  });

  it('of its other rows', () => {
    expect(authority(rows(' | Accepted | ', 'M. Olsen | Hold | ', 'M. Olsen | Scrap | '))).toEqual(['M. Olsen']);
  });

  it('but not when its other rows name two', () => {
    expect(authority(rows(' | Accepted | ', 'M. Olsen | Hold | ', 'J. Diaz | Scrap | '))).toEqual(['']);
  });

  it('two accepted rows that name different people dispute it, whatever a third says', () => {
    expect(authority(rows(' | Accepted | ', 'M. Olsen | Accepted | ', 'J. Diaz | Accepted | '))).toEqual([
      'M. Olsen + J. Diaz',
    ]);
  });

  it('not of another line', () => {
    const table =
      '| PO | Lot | Qty | Lane | Approved by |\n| 1 | B | 40 | Accepted | |\n| 2 | A | 35 | Accepted | J. Diaz |';
    expect(authority(table)).toEqual(['', 'J. Diaz']);
  });

  it('not of a row that has left', () => {
    expect(authority(rows(' | Accepted | ', 'J. Diaz | Hold | 2026-05-01'))).toEqual(['']);
    expect(authority(rows(' | Accepted | ', 'J. Diaz | Accepted | 2026-05-01'))).toEqual(['']);
  });

  it('a row whose approver is an error value does not take another’s', () => {
    expect(authority(rows('#N/A | Accepted | ', 'M. Olsen | Hold | '))).toEqual(['']);
  });

  it('without accepted rows all that the rows name count, else the label', () => {
    expect(authority(rows('M. Olsen | Hold | ', 'J. Diaz | Scrap | '))).toEqual(['M. Olsen + J. Diaz']);
    expect(authority(`| Approved by: | M. Olsen | | |\n${rows(' | Hold | ')}`)).toEqual(['M. Olsen']);
    expect(authority(`| Approved by: | M. Olsen | | |\n${rows('J. Diaz | Hold | ')}`)).toEqual(['J. Diaz']);
    expect(authority(rows(' | Hold | '))).toEqual(['']);
  });
});

describe('SPEC 2: person; several joined in one cell are a joint approval', () => {
  it.each([
    ['J. Diaz & M. Olsen', 'M. Olsen & J. Diaz'],
    ['J. Diaz and M. Olsen', 'm. olsen / j. diaz'],
    ['J. Diaz, M. Olsen', 'J. Diaz; M. Olsen'],
    ['J. Diaz + M. Olsen', 'J. Diaz und M. Olsen'],
    ['J. Diaz\\nM. Olsen', 'J. Diaz & M. Olsen'],
    ['J. Diaz', 'j.  diaz'],
    ['J. Diaz & J. Diaz & M. Olsen', 'M. Olsen & J. Diaz'],
  ])('%s is the same as %s', (one, other) => {
    const table = rows(`${one} | Accepted | `, `${other} | Accepted | `);
    expect(authority(table)).toEqual([one.replace('\\n', '\n')]);
    expect(found(table, 'authority-disputed')).toEqual([]);
  });

  it.each([
    ['J. Diaz & M. Olsen', 'J. Diaz'],
    ['J. Diaz', 'M. Olsen'],
    ['Andersen', 'Sen'],
  ])('%s is not the same as %s', (one, other) => {
    expect(found(rows(`${one} | Accepted | `, `${other} | Accepted | `), 'authority-disputed')).toHaveLength(1);
  });
});

describe('change approver and approval', () => {
  it('the change approver is settled in the same way', () => {
    const table = '| Lot | Qty | Lane | Change approver |\n| B | 40 | Accepted | |\n| A | 35 | Hold | M. Olsen |';
    expect(authority(table, 'changeApprovers')).toEqual(['M. Olsen']);
  });

  it('approvals are every reference or date on the line, each once, and that of the label', () => {
    const table = `
      | Approval: | E-mail 3 |     |              |      |
      | Lot       | Qty      | Lane     | Approval ref | Gone |
      | B         | 40       | Accepted | E-mail 1     |      |
      | B2        | 40       | Accepted | E-mail 1     |      |
      | A         | 35       | Hold     | E-mail 2     |      |
      | C         | 5        | Scrap    | TBD          |      |
      | D         | 5        | Accepted | E-mail 4     | yes  |`;
    expect(authority(table, 'approvals')).toEqual(['E-mail 1 + E-mail 2 + E-mail 3']);
  });

  it('there are none where nothing gives one', () => {
    expect(authority('| Lot | Qty | Lane |\n| B | 40 | Accepted |', 'approvals')).toEqual(['']);
  });
});
