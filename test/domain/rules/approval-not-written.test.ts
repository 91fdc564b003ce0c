import { clean, found } from '../../support/tables';

const rule = 'approval-not-written';

it('asks for the written approval of a line that releases parts', () => {
  expect(found(clean([{ approval: null }]), rule)).toEqual([
    'warning line 0 K2: This line releases 40 parts, and no reference or date of the written approval is given.',
  ]);
  expect(found(clean([{ approval: '2026-05-01' }]), rule)).toEqual([]);
});

it('is content with one reference on the line', () => {
  expect(found(clean([{ approval: null }, { bag: 'B-2', qty: 10 }]), rule)).toEqual([]);
});

it('asks it of every line that lacks one', () => {
  expect(found(clean([{ approval: 'TBD' }, { po: '5000' }, { po: '6000', approval: null }]), rule)).toEqual([
    'warning line 0 K2: This line releases 40 parts, and no reference or date of the written approval is given.',
    'warning line 2 K4: This line releases 40 parts, and no reference or date of the written approval is given.',
  ]);
});

it('asks nothing of a line that needs no approver', () => {
  expect(found(clean([{ as: 'hold', approval: null }]), rule)).toEqual([]);
});

it('asks it of parts to be scrapped and of parts to be built', () => {
  expect(found(clean([{ as: 'doNotUse', approval: null }]), rule)).toEqual([
    'warning line 0 K2: This line scraps or returns 5 parts, and no reference or date of the written approval is given.',
  ]);
  expect(found(clean([{ as: 'hold', approval: null, restart: 'firm' }]), rule)).toEqual([
    'warning line 0 K2: This line lets the shop build 65 parts more, and no reference or date of the written approval is given.',
  ]);
});

describe('a sheet without a place for it', () => {
  it('gets one warning, however many lines need it', () => {
    expect(found(clean([{}, { po: '5000' }], ['approval']), rule)).toEqual([
      'warning sheet A1:U1: The sheet has no column for the written approval, so the approvers are named on trust.',
    ]);
  });

  it('gets none when no line needs an approver', () => {
    expect(found(clean([{ as: 'hold' }], ['approval']), rule)).toEqual([]);
  });
});

it('takes a label above the header', () => {
  const table = `
    | Approval ref: | E-mail 2026-05-01 |     |          |
    | Lot           | Bag               | Qty | Lane     |
    | B             | B-1               | 40  | Accepted |`;
  expect(found(table, rule)).toEqual([]);
});
