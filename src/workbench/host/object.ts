/**
 * What the client holds a proxy of, and the tables that say which members each class has.
 *
 * A table names members as Office.js does (`rowIndex`). On the wire they begin with a capital, and are matched whatever their case.
 */
import { ModelError } from '../model/errors';
import { HostError } from './errors';
import { isObject, type Json } from './json';
import { CAUSES } from './messages.en';

/** An argument: a value, or an object of the client, or these within arrays and objects. */
export type Given = Json | HostObject | readonly Given[] | { readonly [name: string]: Given };

/** What a method gives: an object that the client may go on with, or a value. */
export type Answer = HostObject | Json;

/** A property that is a value. Without `set` it is read-only. */
export interface Scalar<T> {
  readonly get: (thing: T) => Json;
  readonly set?: (thing: T, value: Json) => void;
}

/** The members of a class of `Excel`. */
export interface ClassTable<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (thing: T) => HostObject>>;
  readonly methods?: Readonly<Record<string, (thing: T, args: readonly Given[]) => Answer>>;
  /** `getItem(key)`. */
  readonly item?: (thing: T, key: Given) => HostObject;
  /** The items of a collection. */
  readonly items?: (thing: T) => readonly HostObject[];
  /** What the client may find the object by later: `Id` or `_Id`. */
  readonly identity?: (thing: T) => Readonly<Partial<Record<'Id' | '_Id', string>>>;
}

/** A table made ready for looking members up. */
export interface HostClass<T> {
  readonly table: ClassTable<T>;
  of(thing: T): HostObject;
}

/** A thing of the workbook as the client sees it. */
export class HostObject {
  constructor(
    readonly className: string,
    /** What it is made over; a class that takes such objects as arguments looks with `instanceof`. */
    readonly thing: unknown,
    private readonly members: Members,
  ) {}

  /** Whether this stands for nothing (`isNullObject`). */
  get isNull(): boolean {
    return this === NULL_OBJECT;
  }

  get isCollection(): boolean {
    return this.members.items !== null;
  }

  /** Names of all properties that are values, as in the table. */
  get scalarNames(): readonly string[] {
    return this.members.scalarNames;
  }

  get identity(): Readonly<Record<string, Json>> {
    return this.members.identity();
  }

  hasScalar(name: string): boolean {
    return this.members.scalar(name) !== null;
  }

  get(name: string): Json {
    const scalar = this.members.scalar(name);
    if (scalar === null) throw this.unknown(name);
    return this.located(name, scalar.get);
  }

  set(name: string, value: Json): void {
    if (this.isNull) return;
    const scalar = this.members.scalar(name);
    if (scalar === null) throw this.unknown(name);
    const { set } = scalar;
    if (set === null) {
      throw new HostError('InvalidOperation', CAUSES.readOnly(this.className, name), `${this.className}.${name}`);
    }
    this.located(name, () => {
      set(value);
    });
  }

  /** The object behind a property; `null` where there is no such property. */
  find(name: string): HostObject | null {
    if (this.isNull) return NULL_OBJECT;
    const found = this.members.object(name);
    return found === null ? null : this.located(name, found);
  }

  navigate(name: string): HostObject {
    const found = this.find(name);
    if (found === null) throw this.unknown(name);
    return found;
  }

  call(name: string, args: readonly Given[]): Answer {
    if (this.isNull) return NULL_OBJECT;
    const method = this.members.method(name);
    if (method === null) throw this.unknown(name);
    return this.located(name, () => method(args));
  }

  item(key: Given): HostObject {
    if (this.isNull) return NULL_OBJECT;
    const { item } = this.members;
    if (item === null) throw this.unknown('getItem');
    return this.located('getItem', () => item(key));
  }

  items(): readonly HostObject[] {
    return this.members.items?.() ?? [];
  }

  private unknown(name: string): HostError {
    return new HostError(
      'ApiNotFound',
      CAUSES.unknownMember(this.className, name),
      `${this.className}.${this.members.spelling(name)}`,
    );
  }

  /** Does something, and says of an error where it happened. */
  private located<R>(member: string, act: () => R): R {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof HostError || error instanceof ModelError)) throw error;
      if (error instanceof HostError && error.location !== null) throw error;
      throw new HostError(error.code, error.message, `${this.className}.${this.members.spelling(member)}`);
    }
  }
}

/** The members of one class over one thing. */
interface Members {
  readonly scalarNames: readonly string[];
  spelling(name: string): string;
  identity(): Readonly<Record<string, Json>>;
  scalar(name: string): { readonly get: () => Json; readonly set: ((value: Json) => void) | null } | null;
  object(name: string): (() => HostObject) | null;
  method(name: string): ((args: readonly Given[]) => Answer) | null;
  readonly item: ((key: Given) => HostObject) | null;
  readonly items: (() => readonly HostObject[]) | null;
}

/**
 * Makes a table ready. It is made when it is first needed, because classes refer to each other in circles: a sheet gives ranges,
 * a range gives its sheet.
 */
export function hostClass<T>(make: () => ClassTable<T>): HostClass<T> {
  let ready: Lookup<T> | null = null;
  const lookup = (): Lookup<T> => (ready ??= lookupOf(make()));
  return {
    get table() {
      return lookup().table;
    },
    of: (thing) => new HostObject(lookup().table.name, thing, membersOf(lookup(), thing)),
  };
}

/** A table with its members by lower-case name. */
interface Lookup<T> {
  readonly table: ClassTable<T>;
  readonly scalarNames: readonly string[];
  readonly scalars: ReadonlyMap<string, Scalar<T>>;
  readonly objects: ReadonlyMap<string, (thing: T) => HostObject>;
  readonly methods: ReadonlyMap<string, (thing: T, args: readonly Given[]) => Answer>;
  readonly spellings: ReadonlyMap<string, string>;
}

function lookupOf<T>(table: ClassTable<T>): Lookup<T> {
  const names = [table.scalars, table.objects, table.methods].flatMap((members) => Object.keys(members ?? {}));
  return {
    table,
    scalarNames: Object.keys(table.scalars ?? {}),
    scalars: byLowerName(table.scalars),
    objects: byLowerName(table.objects),
    methods: byLowerName(table.methods),
    spellings: new Map(names.map((name) => [name.toLowerCase(), name])),
  };
}

function membersOf<T>(lookup: Lookup<T>, thing: T): Members {
  const { item, items, identity } = lookup.table;
  return {
    scalarNames: lookup.scalarNames,
    spelling: (name) => lookup.spellings.get(name.toLowerCase()) ?? name,
    identity: () => identity?.(thing) ?? {},
    scalar: (name) => {
      const found = lookup.scalars.get(name.toLowerCase());
      if (found === undefined) return null;
      const { get, set } = found;
      const bound = (value: Json): void => set?.(thing, value);
      return { get: () => get(thing), set: set === undefined ? null : bound };
    },
    object: (name) => {
      const found = lookup.objects.get(name.toLowerCase());
      return found === undefined ? null : () => found(thing);
    },
    method: (name) => {
      const found = lookup.methods.get(name.toLowerCase());
      return found === undefined ? null : (args) => found(thing, args);
    },
    item: item === undefined ? null : (key) => item(thing, key),
    items: items === undefined ? null : () => items(thing),
  };
}

function byLowerName<M>(members: Readonly<Record<string, M>> | undefined): ReadonlyMap<string, M> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), member]));
}

/** What every `…OrNullObject` gives where there is nothing. What is under it is nothing too, and what is done to it does nothing. */
export const NULL_OBJECT = hostClass<null>(() => ({ name: 'NullObject' })).of(null);

/** The name of a member on the wire. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An argument that must be a value through and through. */
export function valueOf(given: Given | undefined): Json {
  if (given === undefined) return null;
  if (given instanceof HostObject) throw new HostError('InvalidArgument');
  if (isList(given)) return given.map(valueOf);
  if (typeof given === 'object' && given !== null) {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, valueOf(value)]));
  }
  return given;
}

function isList(given: Given): given is readonly Given[] {
  return Array.isArray(given);
}

/** An argument that must be a text. */
export function textOf(given: Given | undefined): string {
  if (typeof given !== 'string') throw new HostError('InvalidArgument');
  return given;
}

/** A text, or `null` where the argument was left out. */
export function optionalText(given: Given | undefined): string | null {
  return given === undefined || given === null ? null : textOf(given);
}

/** An argument that must be a whole number. */
export function integerOf(given: Given | undefined): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw new HostError('InvalidArgument');
  return given;
}

/** A whole number, or `fallback` where the argument was left out. */
export function optionalInteger(given: Given | undefined, fallback: number): number {
  return given === undefined || given === null ? fallback : integerOf(given);
}

/** A truth value, or `false` where the argument was left out. */
export function flagOf(given: Given | undefined): boolean {
  if (given === undefined || given === null) return false;
  if (typeof given !== 'boolean') throw new HostError('InvalidArgument');
  return given;
}

/** An argument that must be a plain object of options; empty where it was left out. */
export function optionsOf(given: Given | undefined): Readonly<Record<string, Json>> {
  const value = valueOf(given);
  if (value === null) return {};
  if (!isObject(value)) throw new HostError('InvalidArgument');
  return value;
}
