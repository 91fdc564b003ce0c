/** What a `load` asks for, and the answer to it (PROTOCOL 4). */
import { HostError } from './errors';
import { arrayIn, entryOf, isObject, type Json, type JsonObject } from './json';
import { CAUSES } from './messages.en';
import { wireName, type HostObject } from './object';
import { textsOf } from './wire';

/** Names that were asked for, in lower case, with what was asked of each; `*` stands for all values. */
interface Selection {
  readonly parts: Map<string, Selection>;
  /** As the add-in wrote it. */
  readonly spelling: string;
}

const ALL = '*';

/** Answers a query: the properties that were selected, or all values where none were. */
export function queryResult(object: HostObject, query: JsonObject): Json {
  const selection = selectionOf([...textsOf(arrayIn(query, 'Select'))]);
  const expanded = textsOf(arrayIn(query, 'Expand'));
  if (selection.parts.size === 0) add(selection, ALL);
  for (const name of expanded) add(selection, name);
  return read(object, selection, window(query));
}

/**
 * Answers a query that says per class what to load (`loadRecursive`). What is asked of the object's own class is answered; objects
 * beneath it of the same or other classes are not gone through.
 */
export function recursiveResult(object: HostObject, info: JsonObject): Json {
  const queries = entryOf(info, 'Queries');
  const query = isObject(queries) ? entryOf(queries, object.className) : undefined;
  return isObject(query) ? queryResult(object, query) : {};
}

/** Which items of a collection. */
interface Window {
  readonly skip: number;
  readonly top: number;
}

function window(query: JsonObject): Window {
  const top = entryOf(query, 'Top');
  const skip = entryOf(query, 'Skip');
  return { skip: typeof skip === 'number' ? skip : 0, top: typeof top === 'number' ? top : Infinity };
}

const WHOLE: Window = { skip: 0, top: Infinity };

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = { parts: new Map(), spelling: '' };
  for (const path of paths) add(root, path);
  return root;
}

function add(root: Selection, path: string): void {
  let here = root;
  for (const name of path.split('/')) {
    const known = here.parts.get(name.toLowerCase());
    const next = known ?? { parts: new Map<string, Selection>(), spelling: name };
    if (known === undefined) here.parts.set(name.toLowerCase(), next);
    here = next;
  }
}

function read(object: HostObject, selection: Selection, which: Window): Json {
  if (object.isNull) return null;
  return object.isCollection ? readCollection(object, selection, which) : readObject(object, selection);
}

/** Names that are values of the collection itself are read there; all others are asked of its items. */
function readCollection(collection: HostObject, selection: Selection, { skip, top }: Window): Json {
  const own: Record<string, Json> = {};
  const ofItems: Selection = { parts: new Map(), spelling: selection.spelling };
  for (const [name, part] of selection.parts) {
    if (name === ALL) {
      for (const scalar of collection.scalarNames) own[wireName(scalar)] = collection.get(scalar);
      ofItems.parts.set(name, part);
    } else if (collection.hasScalar(name)) own[wireName(part.spelling)] = collection.get(name);
    else ofItems.parts.set(name, part);
  }
  if (ofItems.parts.size === 0) return own;
  const items = collection.items().slice(skip, skip + top);
  return { ...own, _Items: items.map((item) => ({ ...item.identity, ...readObject(item, ofItems) })) };
}

function readObject(object: HostObject, selection: Selection): JsonObject {
  const result: Record<string, Json> = {};
  for (const [name, part] of selection.parts) {
    if (name === ALL) for (const scalar of object.scalarNames) result[wireName(scalar)] = object.get(scalar);
    else if (name !== 'isnullobject') readPart(object, name, part, result);
  }
  return result;
}

function readPart(object: HostObject, name: string, part: Selection, result: Record<string, Json>): void {
  if (object.hasScalar(name)) {
    result[wireName(part.spelling)] = object.get(name);
    return;
  }
  const inner = object.find(name);
  if (inner === null) {
    throw new HostError(
      'ApiNotFound',
      CAUSES.unknownMember(object.className, part.spelling),
      `${object.className}.${part.spelling}`,
    );
  }
  if (part.parts.size === 0) add(part, ALL);
  result[wireName(part.spelling)] = read(inner, part, WHOLE);
}
