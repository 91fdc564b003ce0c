import { suggestionOf } from '../../../src/domain/messages';
import { history, pastLine } from '../../support/history';
import { checked, clean, found } from '../../support/tables';

const rule = 'units-vanished';
const then = { history: history([pastLine()]) };

it('finds a row that was deleted and not delivered', () => {
  expect(found(clean([{ as: 'hold' }]), rule, then)).toEqual([
    'error line 0 N2 E2: 75 parts were made by note HS-00000001, and now there are only 35: 40 parts missing. Note HS-00000001 released lot B, bag B-1 (40 parts, no longer listed).',
  ]);
});

it('is content when delivered was raised, or the row is marked as left', () => {
  expect(found(clean([{ as: 'hold', delivered: 40 }]), rule, then)).toEqual([]);
  expect(found(clean([{ left: 'used', counts: 'no' }, { as: 'hold' }]), rule, then)).toEqual([]);
  expect(found(clean([{}, { as: 'hold' }]), rule, then)).toEqual([]);
});

it('finds a single part that is missing', () => {
  expect(found(clean([{ qty: 39 }, { as: 'hold' }]), rule, then)).toEqual([
    'error line 0 N2 E2:E3: 75 parts were made by note HS-00000001, and now there are only 74: 1 part missing. Note HS-00000001 released lot B, bag B-1 (40 parts, row 2).',
  ]);
});

it('finds a delivered quantity that was lowered', () => {
  const past = { history: history([pastLine({ delivered: 1, accepted: 0, onHold: 0, made: 1, rows: [] })]) };
  expect(found(clean([{ as: 'hold', left: 'used', counts: 'yes' }]), rule, past)).toEqual([
    'error line 0 N2 E2: 1 part was made by note HS-00000001, and now there are only 0: 1 part missing.',
  ]);
});

it('names no blank delivered cell', () => {
  expect(found(clean([{ as: 'hold', delivered: null }]), rule, then)[0]).toMatch(/^error line 0 N2: /);
});

it('says nothing of what is not known', () => {
  expect(found(clean([{ as: 'hold', qty: '~35' }]), rule, then)).toEqual([]);
  expect(found(clean([{ as: 'hold' }]), rule, { history: history([pastLine({ made: null })]) })).toEqual([]);
  expect(found(clean([{ as: 'hold' }]), rule)).toEqual([]);
});

it('says how to put the row back, with or without a column for what left', () => {
  const suggestion = (left: string | null | undefined): string[] =>
    checked(clean([left === undefined ? { as: 'hold' } : { as: 'hold', left }]), then)
      .findings.filter((finding) => finding.rule === rule)
      .map((finding) => suggestionOf(finding));
  expect(suggestion(null)).toEqual([
    'Put the row of parts that left the shop back and mark it as left, or raise the delivered quantity.',
  ]);
  expect(suggestion(undefined)).toEqual([
    'Put the row of parts that left the shop back and mark it in a column Gone, or raise the delivered quantity.',
  ]);
});
