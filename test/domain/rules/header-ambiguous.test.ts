import { suggestionOf } from '../../../src/domain/messages';
import { found, outcomeOf } from '../../support/tables';

const rule = 'header-ambiguous';

function suggestions(table: string): string[] {
  const outcome = outcomeOf(table);
  return outcome.kind === 'noSheet' ? [] : outcome.findings.filter((finding) => finding.rule === rule).map((finding) => suggestionOf(finding)); // prettier-ignore
}

describe('two columns for a field that the run needs', () => {
  const table = `
    | Lot | Qty | Quantity | Lane     |
    | B   | 40  | 2        | Accepted |`;

  it('stop it, and nothing else is said', () => {
    expect(outcomeOf(table)).toMatchObject({ kind: 'stopped', findings: [{ rule, severity: 'error', line: null }] });
    expect(found(table, rule)).toEqual(['error sheet B1 C1: The columns "Qty" and "Quantity" could each be the quantity.']);
    expect(suggestions(table)).toEqual([
      'Say which column it is, or rename the header; until then the sheet is not checked.',
    ]);
  }); // prettier-ignore

  it('do not when one of them is renamed', () => {
    expect(found(table.replace('Quantity', 'Notes'), rule)).toEqual([]);
  });
});

describe('two columns for another field', () => {
  const table = `
    | Lot | Qty | Lane | Stored at | Shelf |
    | A   | 35  | Hold | S-1 | S-2   |`;

  it('are left unread, with a warning', () => {
    expect(outcomeOf(table).kind).toBe('checked');
    expect(found(table, rule)).toEqual(['warning sheet D1 E1: The columns "Stored at" and "Shelf" could each be the location.']);
    expect(suggestions(table)).toEqual([
      'Say which column it is, or rename the header; until then the column is not read.',
    ]);
  }); // prettier-ignore

  it('are no question when there is only one', () => {
    expect(found(table.replace('Shelf', 'Colour'), rule)).toEqual([]);
  });
});

it('asks about a trap that fits several fields', () => {
  const table = `
    | Lot | Qty | Lane | Qty made |
    | A   | 35  | Hold | 35       |`;
  expect(found(table, rule)).toEqual([
    'warning sheet D1: The column "Qty made" may be the delivered quantity or held total.',
  ]);
});

it('asks about a trap beside a column for the same field', () => {
  const table = `
    | Lot | Qty | Lane | Ordered | New qty |
    | A   | 35  | Hold | 100     | 120     |`;
  expect(found(table, rule)).toEqual([
    'warning sheet D1 E1: The columns "Ordered" and "New qty" could each be the ordered quantity.',
  ]);
});

it('asks about a lone status column that says something else', () => {
  const table = `
    | Lot | Qty | Status |
    | A   | 35  | open   |`;
  expect(found(table, rule)).toEqual(['error sheet C1: The column "Status" may be the lane or something else.']);
  expect(found(table.replace('open', 'hold'), rule)).toEqual([]);
});

it('tells of a status column without a lane word beside another lane column', () => {
  const table = `
    | Lot | Qty | Lane | Status |
    | A   | 35  | Hold | open   |`;
  expect(found(table, rule)).toEqual(['warning sheet D1: The column "Status" has no word for a lane in it and is not read.']);
  expect(suggestions(table)).toEqual([
    'Nothing to do if it is the state of a report; else say what the column holds.',
  ]);
  expect(found(table.replace('open', 'on hold'), rule)).toEqual([]);
}); // prettier-ignore
