/** A batch as it comes from the client (PROTOCOL 3). */
import { arrayIn, isArray, isObject, numberIn, objectIn, textIn, type Json, type JsonObject } from './json';

/** How an object is found. */
export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  item: 5,
  reference: 6,
  nothing: 7,
} as const;

/** What is to be done. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Arguments as they come: some name an object path instead of a value. */
interface WireArguments {
  readonly values: readonly Json[];
  /** Beside each value: the object path that stands for it (nested as the value is), or 0. */
  readonly paths: readonly Json[];
}

/** How to find an object. */
export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number;
  readonly args: WireArguments;
}

/** One thing to do. */
export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: WireArguments;
  readonly query: JsonObject;
  readonly recursive: JsonObject;
  /** Values to set, or to compare with. */
  readonly state: JsonObject;
}

/** A whole request. */
export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** Reads a request's body. What is missing in it counts as empty. */
export function batchOf(body: Json): Batch {
  const batch = isObject(body) ? body : {};
  const paths = Object.values(objectIn(batch, 'ObjectPaths') ?? {})
    .filter(isObject)
    .map(pathOf);
  return {
    actions: arrayIn(batch, 'Actions').filter(isObject).map(actionOf),
    paths: new Map(paths.map((path) => [path.id, path])),
  };
}

function pathOf(path: JsonObject): ObjectPath {
  return {
    id: numberIn(path, 'Id'),
    type: numberIn(path, 'ObjectPathType'),
    name: textIn(path, 'Name'),
    parent: numberIn(path, 'ParentObjectPathId'),
    args: argumentsOf(path),
  };
}

function actionOf(action: JsonObject): Action {
  return {
    id: numberIn(action, 'Id'),
    type: numberIn(action, 'ActionType'),
    name: textIn(action, 'Name'),
    path: numberIn(action, 'ObjectPathId'),
    args: argumentsOf(action),
    query: objectIn(action, 'QueryInfo') ?? {},
    recursive: objectIn(action, 'RecursiveQueryInfo') ?? {},
    state: objectIn(action, 'ObjectState') ?? {},
  };
}

function argumentsOf(info: JsonObject): WireArguments {
  const args = objectIn(info, 'ArgumentInfo') ?? {};
  return { values: arrayIn(args, 'Arguments'), paths: arrayIn(args, 'ReferencedObjectPathIds') };
}

/** The texts in a list. */
export function textsOf(list: Json | undefined): readonly string[] {
  return isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}
