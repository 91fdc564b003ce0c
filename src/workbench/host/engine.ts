/**
 * Carries a batch out: finds the objects it names, does its actions in order, stops at the first that fails (PROTOCOL 3 and 4).
 */
import { HostError, statusOf, type ErrorCode } from './errors';
import { isArray, isObject, type Json, type JsonObject } from './json';
import { CAUSES } from './messages.en';
import { HostObject, NULL_OBJECT, integerOf, textOf, valueOf, wireName, type Answer, type Given } from './object';
import { queryResult, recursiveResult } from './query';
import { ACTION, PATH, type Action, type Batch, type ObjectPath } from './wire';

/** Objects that the client keeps from one batch to the next (PROTOCOL 4.1). */
export interface KeptObjects {
  keep(object: HostObject): string;
  /** The reference of a kept object, else `null`. */
  referenceOf(object: HostObject): string | null;
  find(reference: string): HostObject | null;
  release(reference: string): void;
}

/** What a batch is carried out upon. */
export interface Ground {
  /** The workbook. */
  readonly root: HostObject;
  /** Services besides the workbook, by the name the client gives them. */
  readonly services: ReadonlyMap<string, HostObject>;
  readonly kept: KeptObjects;
}

/** Makes an action fail on purpose: gives the code for the action at an index, or `null`. */
export type Sabotage = (index: number) => ErrorCode | null;

const EVENT_METHOD = /^_(un)?register/i;

/** Carries a batch out and gives the response body. */
export function runBatch(ground: Ground, batch: Batch, sabotage: Sabotage = () => null): JsonObject {
  const results: JsonObject[] = [];
  const traces: number[] = [];
  const run = new Run(ground, batch);
  for (const [index, action] of batch.actions.entries()) {
    try {
      const planned = sabotage(index);
      if (planned !== null) throw new HostError(planned);
      if (action.type === ACTION.trace) traces.push(action.id);
      const value = run.carryOut(action);
      if (value !== undefined) results.push({ ActionId: action.id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: errorInfo(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** The error part of a response. What is no refusal of ours or of the model is a fault of this host, and is not hidden. */
function errorInfo(error: unknown, index: number): JsonObject {
  if (!(error instanceof HostError)) throw error;
  const { code, message, location } = error;
  return {
    Code: code,
    Message: message,
    Location: location ?? '',
    ActionIndex: index,
    HttpStatusCode: statusOf(code),
  };
}

/** One batch under way. */
class Run {
  private readonly found = new Map<number, HostObject>();

  constructor(
    private readonly ground: Ground,
    private readonly batch: Batch,
  ) {}

  /** Does one action; gives the value to answer, or `undefined` for none. */
  carryOut(action: Action): Json | undefined {
    if (action.type === ACTION.trace) return {};
    const object = this.resolve(action.path);
    switch (action.type) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.query:
      case ACTION.queryAsJson:
        return queryResult(object, action.query);
      case ACTION.recursiveQuery:
        return recursiveResult(object, action.recursive);
      case ACTION.method:
        return this.callMethod(object, action);
      case ACTION.set:
        object.set(action.name, valueOf(this.argument(action.args.values[0], action.args.paths[0])));
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.state)) object.set(name, value);
        return undefined;
      case ACTION.ensureUnchanged:
        for (const [name, value] of Object.entries(action.state)) ensureSame(object, name, value);
        return undefined;
      default:
        throw new HostError('NotImplemented');
    }
  }

  private callMethod(object: HostObject, action: Action): Json {
    if (object.isNull) return null;
    const name = action.name.toLowerCase();
    if (name === '_keepreference') {
      this.ground.kept.keep(object);
      return null;
    }
    if (name === '_removereference') {
      this.ground.kept.release(textOf(action.args.values[0]));
      return null;
    }
    if (EVENT_METHOD.test(name)) return null;
    const answer = object.call(action.name, this.arguments(action));
    return answer instanceof HostObject ? null : answer;
  }

  private identity(object: HostObject): Json {
    if (object.isNull) return null;
    const reference = this.ground.kept.referenceOf(object);
    return { ...object.identity, ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  private resolve(id: number): HostObject {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.paths.get(id);
    if (path === undefined) throw new HostError('InvalidReference');
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject {
    switch (path.type) {
      case PATH.root:
        return this.ground.root;
      case PATH.service:
        return this.service(path.name);
      case PATH.method:
        return objectOf(this.resolve(path.parent).call(path.name, this.arguments(path)));
      case PATH.property:
        return this.resolve(path.parent).navigate(path.name);
      case PATH.item:
        return this.resolve(path.parent).item(this.arguments(path)[0] ?? null);
      case PATH.reference: {
        const kept = this.ground.kept.find(path.name);
        if (kept === null) throw new HostError('InvalidReference');
        return kept;
      }
      case PATH.nothing:
        return NULL_OBJECT;
      default:
        throw new HostError('InvalidReference');
    }
  }

  private service(name: string): HostObject {
    const service = this.ground.services.get(name);
    if (service === undefined) throw new HostError('ApiNotFound', CAUSES.unknownClass(name), name);
    return service;
  }

  private arguments(of: Action | ObjectPath): readonly Given[] {
    return of.args.values.map((value, index) => this.argument(value, of.args.paths[index]));
  }

  /** An argument with the objects that it names in place. */
  private argument(value: Json | undefined, path: Json | undefined): Given {
    if (isArray(value)) {
      const paths = isArray(path) ? path : [];
      // Blocks of cells are large, and never hold objects: they stay as they are.
      if (paths.length === 0 && !value.some((entry) => isObject(entry) || isArray(entry))) return value;
      return value.map((entry, index) => this.argument(entry, paths[index]));
    }
    if (typeof path === 'number' && path !== 0) return this.resolve(path);
    if (!isObject(value)) return value ?? null;
    const inner = value['_ObjectPathId'];
    if (inner !== undefined) return this.resolve(integerOf(inner));
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, this.argument(entry, undefined)]));
  }
}

function objectOf(answer: Answer): HostObject {
  if (answer instanceof HostObject) return answer;
  throw new HostError('InvalidArgument');
}

function ensureSame(object: HostObject, name: string, value: Json): void {
  if (JSON.stringify(object.get(name)) !== JSON.stringify(value)) {
    throw new HostError('Conflict', undefined, `${object.className}.${wireName(name)}`);
  }
}
