/** Objects that the client keeps from one batch to the next (PROTOCOL 4.1). */
import { cellsOf } from './cells';
import type { KeptObjects } from './engine';
import type { HostObject } from './object';

/** The kept objects of one client. */
export class Kept implements KeptObjects {
  private readonly objects = new Map<string, HostObject>();
  private readonly references = new Map<HostObject, string>();
  private count = 0;

  keep(object: HostObject): string {
    const known = this.references.get(object);
    if (known !== undefined) return known;
    this.count += 1;
    const reference = `ref${this.count}`;
    this.objects.set(reference, object);
    this.references.set(object, reference);
    return reference;
  }

  referenceOf(object: HostObject): string | null {
    return this.references.get(object) ?? null;
  }

  find(reference: string): HostObject | null {
    return this.objects.get(reference) ?? null;
  }

  release(reference: string): void {
    const object = this.objects.get(reference);
    if (object !== undefined) this.references.delete(object);
    this.objects.delete(reference);
  }

  /** How many objects are kept now. */
  get size(): number {
    return this.objects.size;
  }

  /** The cells of all kept objects. */
  cells(): ReturnType<typeof cellsOf> {
    return [...this.objects.values()].flatMap((object) => cellsOf(object.thing));
  }
}
