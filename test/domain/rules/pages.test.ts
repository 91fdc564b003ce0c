import { en } from '../../../src/domain/messages';
import type { Family, RuleId } from '../../../src/domain/model';
import { rulePage } from '../../support/pages';
import { found } from '../../support/tables';

const FAMILY: Partial<Record<RuleId, Family>> = {
  'lane-missing': 'identity', 'lane-unclear': 'identity', 'count-not-exact': 'identity', 'identifier-missing': 'identity',
  'ditto-mark': 'identity', 'id-damaged': 'identity', 'key-missing': 'identity', 'key-filled-down': 'identity',
  'bag-listed-twice': 'identity', 'possible-duplicate': 'identity', 'bag-in-two-lanes': 'identity', 'lot-in-two-lanes': 'identity',
  'identifier-lookalike': 'identity', 'serial-range-mismatch': 'identity', 'revision-missing': 'labels', 'label-missing': 'labels',
  'label-mismatch': 'labels', 'lot-mixed-revisions': 'labels', 'revision-lookalike': 'labels', 'not-relabelled': 'labels',
  'revision-not-approved': 'superseded', 'accepted-by-concession': 'superseded', 'approved-revision-missing': 'superseded',
  'shared-location': 'superseded', 'separation-not-stated': 'superseded',
}; // prettier-ignore

describe.each(Object.entries(FAMILY))('the page of %s', (name, family) => {
  const id = name as RuleId;
  const page = rulePage(id);

  it('names rule, family and title as the rule and the catalogue do', () => {
    expect(page.front).toMatchObject({ rule: id, family });
    expect(page.title).toBe(en[id].title);
  });

  it('gives the severity that its bad sheet shows', () => {
    const [first = ''] = found(page.bad, id);
    expect(page.front['severity']?.split(' ')[0]).toBe(first.split(' ')[0]);
  });

  it('has a bad sheet that fires the rule and a good sheet that does not', () => {
    expect(found(page.bad, id)).not.toEqual([]);
    expect(found(page.good, id)).toEqual([]);
  });

  it('ends with the rationale', () => {
    expect(page.sections).toEqual(['A bad sheet', 'A good sheet', 'How to fix', 'Rationale']);
  });
});
