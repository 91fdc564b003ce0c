import { clean, found } from '../../support/tables';

const rule = 'trigger-not-event';
const says = (trigger: string): string[] => found(clean([{ as: 'hold', trigger }]), rule);

it('warns of a trigger that is only a date', () => {
  expect(says('2026-06-01')).toEqual([
    'warning line 0 U2: Row 2 holds 35 parts until "2026-06-01", which is a date and not an event.',
  ]);
});

it.each([
  '01/06/2026', '1.6.26', '1.6.', '6/1', '2026-06-01 10:00', 'until 2026-06-01', 'June 1', '1 June 2026', '1st of June', 'by Friday', 'Fri', 'next week', 'end of March',
  'March', 'mid-May', 'Q3', 'Q3 2026', 'CW 23', 'KW23', 'week 23', 'in 2 weeks', 'after 30 days', 'tomorrow', 'bis Ende Juni', 'Dezember',
])('takes %s for a date', (trigger) => {
  expect(says(trigger)).toHaveLength(1);
}); // prettier-ignore

it.each([
  'drawing signed', 'drawing signed by 2026-06-01', 'ECO-1234', '4711', 'R-12-3', 'meeting on Friday', 'rev C', 'customer call', 'next build', 'QN 2026-17 closed',
  'after delivery', 'Mara decides', 'until', '3D scan', 'the end',
])('takes %s for an event', (trigger) => {
  expect(says(trigger)).toEqual([]);
}); // prettier-ignore

it('recognises a date that Excel keeps as a number', () => {
  const formats = [...new Array<undefined>(20), 'yyyy-mm-dd'];
  expect(found(clean([{ as: 'hold', trigger: 46174 }], [], { formats }), rule)).toEqual([
    'warning line 0 U2: Row 2 holds 35 parts until "2026-06-01", which is a date and not an event.',
  ]);
});

it('warns on every row on hold that says it, and on no other', () => {
  const rows = [
    { as: 'hold', trigger: '1 June' },
    { as: 'hold', bag: 'A-2', trigger: 'drawing signed' },
    { as: 'hold', bag: 'A-3', qty: '~5', trigger: '1 June' },
    { trigger: '1 June' },
  ] as const;
  expect(found(clean(rows), rule)).toEqual([
    'warning line 0 U2: Row 2 holds 35 parts until "1 June", which is a date and not an event.',
    'warning line 0 U4: Row 4 holds parts until "1 June", which is a date and not an event.',
  ]);
});

it('leaves a blank trigger to another rule', () => {
  expect(found(clean([{ as: 'hold', trigger: null }]), rule)).toEqual([]);
});
