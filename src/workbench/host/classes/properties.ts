/** Properties of many cells at once: one value where all agree, else `null`. */
import { HostError } from '../errors';
import type { Json } from '../json';

/** A value that must be a text. */
export function textValue(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

/** A value that must be a truth value. */
export function flagValue(value: Json): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

/** A value that must be a number. */
export function numberValue(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return value;
}

/** Colours that may be given by name; there are more in HTML. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#C0C0C0',
  gray: '#808080',
  white: '#FFFFFF',
  maroon: '#800000',
  red: '#FF0000',
  purple: '#800080',
  fuchsia: '#FF00FF',
  green: '#008000',
  lime: '#00FF00',
  olive: '#808000',
  yellow: '#FFFF00',
  navy: '#000080',
  blue: '#0000FF',
  teal: '#008080',
  aqua: '#00FFFF',
  orange: '#FFA500',
};

/** A colour as `#RRGGBB`, given so, without the `#`, or by name. */
export function colorValue(value: Json): string {
  const text = textValue(value);
  const named = NAMED[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-fA-F]{6}$/.test(text)) throw new HostError('InvalidArgument');
  return `#${text.replace('#', '').toUpperCase()}`;
}
