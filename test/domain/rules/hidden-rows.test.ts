import { checked, clean, found } from '../../support/tables';

const rule = 'hidden-rows';
const rows = [{}, { as: 'hold' }, { as: 'doNotUse' }] as const;

it('tells how many hidden rows were checked too', () => {
  const sheet = clean(rows, [], { hiddenRows: [2, 3] });
  expect(found(sheet, rule)).toEqual(['info sheet A3:V4: 2 hidden rows were checked too.']);
  expect(checked(sheet).lines[0]?.figures).toMatchObject({ onHold: 35, doNotUse: 5 });
  expect(found(clean(rows), rule)).toEqual([]);
});

it('speaks of one row as one', () => {
  expect(found(clean(rows, [], { hiddenRows: [1] }), rule)).toEqual(['info sheet A2:V2: 1 hidden row was checked too.']);
}); // prettier-ignore

it('counts rows that are apart', () => {
  expect(found(clean(rows, [], { hiddenRows: [1, 3] }), rule)).toEqual([
    'info sheet A2:V2 A4:V4: 2 hidden rows were checked too.',
  ]);
});

it('counts no row that holds no parts', () => {
  expect(found(clean(rows, [], { hiddenRows: [0, 9] }), rule)).toEqual([]);
});
