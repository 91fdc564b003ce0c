import { suggestionOf } from '../../../src/domain/messages';
import { checked, clean, found } from '../../support/tables';

const rule = 'restart-unclear';

function suggestions(input: ReturnType<typeof clean>): string[] {
  return checked(input)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => suggestionOf(finding));
}

it.each(['shortfall', 'partial', 'some', 'yes', 'ok', 'go', 'go ahead with what you have', 'TBD', '-5', '2.5', '~20'])(
  'asks what %s means',
  (restart) => {
    expect(found(clean([{ restart }]), rule)).toEqual([
      `error line 0 H2: Restart says "${restart}", which does not tell how many parts the shop may build.`,
    ]);
  },
);

it.each(['blocked', 'do not restart', 'firm', 'all', 'everything', 0, 60, '60', null])('does not ask about %s', (restart) => {
  expect(found(clean([{ restart }]), rule)).toEqual([]);
}); // prettier-ignore

it('finds a number that is more than remains', () => {
  expect(found(clean([{ restart: 61 }, { as: 'hold', restart: 61 }]), rule)).toEqual([
    'error line 0 H2:H3: Restart lets the shop build 61 parts, and only 60 remain.',
  ]);
  expect(found(clean([{ restart: 2, ordered: 41 }]), rule)).toEqual([
    'error line 0 H2: Restart lets the shop build 2 parts, and only 1 remains.',
  ]);
  expect(found(clean([{ restart: 2, ordered: 40 }]), rule)).toEqual([
    'error line 0 H2: Restart lets the shop build 2 parts, and none remains.',
  ]);
});

it('does not compare a number with what is not known', () => {
  expect(found(clean([{ restart: 61, counts: null }]), rule)).toEqual([]);
  expect(found(clean([{ restart: 61, ordered: 30 }]), rule)).toEqual([]);
});

it('names the cells of one word once, and two words each', () => {
  const rows = [{ restart: 'go' }, { as: 'hold', restart: 'go' }, { as: 'doNotUse', restart: 'some' }] as const;
  expect(found(clean(rows), rule)).toEqual([
    'error line 0 H2 H3: Restart says "go", which does not tell how many parts the shop may build.',
    'error line 0 H4: Restart says "some", which does not tell how many parts the shop may build.',
  ]);
});

it('asks each line for itself', () => {
  expect(found(clean([{ restart: 'go' }, { po: '5000', restart: 'go' }, { po: '6000' }]), rule)).toEqual([
    'error line 0 H2: Restart says "go", which does not tell how many parts the shop may build.',
    'error line 1 H3: Restart says "go", which does not tell how many parts the shop may build.',
  ]);
});

it('names the numbers to choose from, as far as they are known', () => {
  expect(suggestions(clean([{ restart: 'go' }, { as: 'hold', restart: 'go' }]))).toEqual([
    'Write blocked, firm (25 parts), all (60 parts) or a number up to 60.',
  ]);
  expect(suggestions(clean([{ restart: 'go', ordered: null }]))).toEqual(['Write blocked, firm, all or a number.']);
});
