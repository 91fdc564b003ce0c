import { clean, found } from '../../support/tables';

const rule = 'authority-disputed';
const second = { bag: 'B-2', qty: 10 };

describe('approvers', () => {
  it('are disputed when two accepted rows of a line name different people', () => {
    expect(found(clean([{}, { ...second, approver: 'P. Novak' }]), rule)).toEqual([
      'error line 0 I2 I3: The accepted rows name different approvers: J. Diaz and P. Novak.',
    ]);
  });

  it('are not when they name the same person, written differently', () => {
    expect(found(clean([{}, { ...second, approver: ' j. diaz' }]), rule)).toEqual([]);
  });

  it('are not when the other name is on another line', () => {
    expect(found(clean([{}, { ...second, po: '5000', approver: 'P. Novak' }]), rule)).toEqual([]);
  });

  it('are not when the other name is on a row on hold', () => {
    expect(found(clean([{}, { as: 'hold', approver: 'P. Novak' }]), rule)).toEqual([]);
  });

  it('are not on a line without accepted rows', () => {
    expect(found(clean([{ as: 'hold' }, { as: 'hold', bag: 'A-2', approver: 'P. Novak' }]), rule)).toEqual([]);
  });

  it('are not when the other row leaves it blank', () => {
    expect(found(clean([{}, { ...second, approver: null }]), rule)).toEqual([]);
  });

  it('are not when both rows name the same two people', () => {
    const rows = [{ approver: 'J. Diaz, P. Novak' }, { ...second, approver: 'P. Novak / J. Diaz' }];
    expect(found(clean(rows), rule)).toEqual([]);
  });

  it('are disputed whatever the quantities are', () => {
    expect(found(clean([{ qty: '~40' }, { ...second, approver: 'P. Novak' }]), rule)).toHaveLength(1);
  });

  it('name the label too when a row takes its name from there', () => {
    const table = `
      | Approved by: | J. Diaz |     |          |             |
      | Lot          | Bag     | Qty | Lane     | Approved by |
      | B            | B-1     | 40  | Accepted |             |
      | B            | B-2     | 10  | Accepted | P. Novak    |`;
    expect(found(table, rule)).toEqual([
      'error line 0 E3:E4 B1: The accepted rows name different approvers: P. Novak and J. Diaz.',
    ]);
  });
});

it('disputes change approvers in the same way', () => {
  expect(found(clean([{}, { ...second, changeApprover: 'P. Novak' }]), rule)).toEqual([
    'error line 0 J2 J3: The accepted rows name different people to approve a later change: M. Olsen and P. Novak.',
  ]);
});

describe('two lane columns', () => {
  const table = (lane: string, decision: string): string => `
    | Lot | Bag | Qty | QC result | Decision    |
    | B   | B-1 | 40  | ${lane}   | ${decision} |
    | A   | A-1 | 35  | Hold      | On hold     |`;

  it('are disputed where they disagree', () => {
    expect(found(table('Pass', 'Hold'), rule)).toEqual([
      'error line 0 D2 E2: Row 2 says "Pass" and "Hold" in its lane columns.',
    ]);
  });

  it('are not where they agree, or where one is blank', () => {
    expect(found(table('Pass', 'Accepted'), rule)).toEqual([]);
    expect(found(table('', 'Accepted'), rule)).toEqual([]);
  });
});
