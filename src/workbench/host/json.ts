/** What travels between the client and the host. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The value of a JSON text. Throws a SyntaxError where it is none. */
export function parseJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new SyntaxError('not JSON');
  return value;
}

/** Anything that `JSON.parse` gives is JSON; what it contains need not be looked at. */
function isJson(value: unknown): value is Json {
  return value === null || ['boolean', 'number', 'string', 'object'].includes(typeof value);
}

/** Whether a value is an object, and neither an array nor `null`. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an array. */
export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The entry of an object, whatever the case of its name. */
export function entryOf(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const found = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : object[found];
}

/** The entry of an object that is an object; nothing otherwise. */
export function objectIn(object: JsonObject, name: string): JsonObject | undefined {
  const value = entryOf(object, name);
  return isObject(value) ? value : undefined;
}

/** The entry of an object that is an array; empty otherwise. */
export function arrayIn(object: JsonObject, name: string): readonly Json[] {
  const value = entryOf(object, name);
  return isArray(value) ? value : [];
}

/** The entry of an object that is a text; empty otherwise. */
export function textIn(object: JsonObject, name: string): string {
  const value = entryOf(object, name);
  return typeof value === 'string' ? value : '';
}

/** The entry of an object that is a number; 0 otherwise. */
export function numberIn(object: JsonObject, name: string): number {
  const value = entryOf(object, name);
  return typeof value === 'number' ? value : 0;
}
