import { clean, found } from '../../support/tables';

const rule = 'restart-not-stated';

it('warns of a line that leaves it blank', () => {
  expect(found(clean([{ restart: null }, { as: 'hold', restart: null }]), rule)).toEqual([
    'warning line 0 H2:H3: The restart cell is blank, so restart is read as blocked.',
  ]);
  expect(found(clean([{ restart: 'blocked' }]), rule)).toEqual([]);
  expect(found(clean([{ restart: 0 }]), rule)).toEqual([]);
});

it('is content with one row of the line', () => {
  expect(found(clean([{}, { as: 'hold', restart: null }]), rule)).toEqual([]);
});

it('warns of every line when the sheet does not say it anywhere', () => {
  expect(found(clean([{}, { po: '5000' }], ['restart']), rule)).toEqual([
    'warning line 0 M2: The sheet does not say what the shop may build now, so restart is read as blocked.',
    'warning line 1 M3: The sheet does not say what the shop may build now, so restart is read as blocked.',
  ]);
});

it('leaves a word that is unclear to another rule', () => {
  expect(found(clean([{ restart: 'TBD' }]), rule)).toEqual([]);
  expect(found(clean([{ restart: { fault: 'error', text: '#N/A' } }]), rule)).toEqual([]);
});
