import { clean, found } from '../../support/tables';

const rule = 'change-approver-missing';

it('asks who must approve a later change to released parts', () => {
  expect(found(clean([{ changeApprover: null }]), rule)).toEqual([
    'error line 0 J2: This line releases 40 parts, and nobody is named who must approve a later change.',
  ]);
  expect(found(clean([{}]), rule)).toEqual([]);
});

it('asks it of parts that are scrapped, and not of parts that are retained', () => {
  expect(found(clean([{ as: 'doNotUse', changeApprover: null }]), rule)).toEqual([
    'error line 0 J2: This line scraps or returns 5 parts, and nobody is named who must approve a later change.',
  ]);
  expect(found(clean([{ as: 'doNotUse', changeApprover: null, disposition: 'retain' }]), rule)).toEqual([]);
});

it('asks it of parts that may be built, and not while restart is blocked', () => {
  expect(found(clean([{ as: 'hold', changeApprover: null, restart: 1 }]), rule)).toEqual([
    'error line 0 J2: This line lets the shop build 1 part more, and nobody is named who must approve a later change.',
  ]);
  expect(found(clean([{ as: 'hold', changeApprover: null }]), rule)).toEqual([]);
});

it('does not take the approver for it', () => {
  expect(found(clean([{ approver: 'J. Diaz', changeApprover: 'n/a' }]), rule)).toHaveLength(1);
});

it('says nothing of a cell that shows an error', () => {
  expect(found(clean([{ changeApprover: { fault: 'error', text: '#REF!' } }]), rule)).toEqual([]);
});

it('names the quantity cell when there is no column', () => {
  expect(found(clean([{}], ['changeApprover']), rule)).toEqual([
    'error line 0 M2: This line releases 40 parts, and nobody is named who must approve a later change.',
  ]);
});
