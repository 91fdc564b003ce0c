/** The host's classes against what the client says of its own: no member that Office.js does not have, none settable that is not. */
import { classFacts } from '../../../src/workbench/host/classes';
import { openOffice } from '../../support/office';

/** What each class of the client carries at run time (PROTOCOL 10). */
interface Metadata {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

const { Excel } = openOffice();
const classes = Excel as unknown as Readonly<
  Record<string, { readonly prototype: Metadata & Record<string, unknown> }>
>;

describe.each(classFacts().map((facts) => [facts.name, facts] as const))('%s', (name, facts) => {
  const client = (classes[name] ?? { prototype: {} }).prototype;
  const scalars = client._scalarPropertyNames ?? [];

  it('is a class of the client', () => {
    expect(Object.keys(classes)).toContain(name);
  });

  it('has values that the client knows, by the same name on the wire', () => {
    const known = scalars.map((scalar, index) => [scalar, client._scalarPropertyOriginalNames?.[index]]);
    const ours = facts.scalars.map((scalar) => [
      scalar.name,
      scalar.name.charAt(0).toUpperCase() + scalar.name.slice(1),
    ]);
    expect(known).toEqual(expect.arrayContaining(ours));
  });

  it('lets nothing be set that the client has as read-only', () => {
    const readOnly = scalars.filter((_scalar, index) => client._scalarPropertyUpdateable?.[index] === false);
    const settable = facts.scalars.filter((scalar) => scalar.settable).map((scalar) => scalar.name);
    expect(settable.filter((scalar) => readOnly.includes(scalar))).toEqual([]);
  });

  it('has objects and methods that the client knows', () => {
    expect(client._navigationPropertyNames ?? []).toEqual(expect.arrayContaining(facts.objects));
    const missing = facts.methods.filter((method) => typeof client[method] !== 'function');
    expect(missing).toEqual([]);
  });

  it('is a collection if the client has it as one', () => {
    expect(facts.isCollection).toBe(client._isCollection === true);
  });
});
