/** One cell: what a plan makes of it, and how that is written. */
import { isFault, type CellValue } from '../../../domain/sheet';
import { cellName } from '../refs';
import { WriteRefusal } from '../refusal';
import type { StyleSheet } from '../styles/stylesheet';
import { escapeContent, LONGEST_TEXT, needsQuotePrefix } from '../text';
import type { CellFormula, CellOperation, ExactCell, ExactValue } from './operations';

/** What operations make of a cell. */
export interface CellOutcome {
  /** `undefined`: the value stays. */
  readonly value: ExactValue | undefined;
  readonly style: number;
}

/**
 * What operations make of a cell. `style` is the format that it has of its own, or `null`; `plain` is the one it would
 * have by its row or column alone. A format of the buyer's stays as it is: looks are for cells that have none. `null`
 * when none of the operations reaches the cell.
 */
export function foldOperations(
  operations: readonly CellOperation[],
  place: { readonly row: number; readonly column: number },
  formats: { readonly style: number | null; readonly plain: number },
  styles: StyleSheet,
): CellOutcome | null {
  let value: ExactValue | undefined;
  const { plain } = formats;
  let style = formats.style ?? plain;
  let isBuyers = style !== plain;
  let touched = false;
  for (const operation of operations) {
    const { area } = operation;
    if (place.column < area.left || place.column > area.right) continue;
    if (operation.kind === 'put') {
      const put = operation.values[place.row - area.top]?.[place.column - area.left];
      if (put === undefined) continue;
      value = blankAsNull(put);
    } else if (operation.kind === 'look') {
      if (!isBuyers) style = styles.withLook(style, operation.look);
    } else if (operation.kind === 'exact') {
      const exact = operation.at(place.row, place.column);
      if (exact === undefined) continue;
      value = exactValue(exact, value);
      style = exactStyle(exact, style, plain, styles);
    } else {
      value = null;
      style = operation.looks === null ? plain : styles.withoutLooks(style, operation.looks, plain);
      isBuyers = style !== plain;
    }
    touched = true;
  }
  return touched ? { value, style: styleFor(value, style, styles) } : null;
}

function blankAsNull<T>(value: T): T | null {
  return value === '' ? null : value;
}

function exactValue({ value }: ExactCell, now: ExactValue | undefined): ExactValue | undefined {
  return value === undefined ? now : blankAsNull(value);
}

function exactStyle({ style }: ExactCell, now: number, plain: number, styles: StyleSheet): number {
  if (style === undefined) return now;
  return style === null ? plain : styles.withExact(style);
}

/** A text that could turn into a formula gets `quotePrefix`; a number must not have it, or editing would make it a text. */
function styleFor(value: ExactValue | undefined, style: number, styles: StyleSheet): number {
  if (typeof value === 'string') return needsQuotePrefix(value) ? styles.withQuotePrefix(style, true) : style;
  return typeof value === 'number' || typeof value === 'boolean' ? styles.withQuotePrefix(style, false) : style;
}

/** Whether a cell holds this already. */
export function holds(current: CellValue, value: ExactValue): boolean {
  if (isFault(current)) return false;
  return current === value || ((current === null || current === '') && value === null);
}

/** A cell as XML. `null` makes a blank cell that only has a format. Throws a {@link WriteRefusal} for what no cell can hold. */
export function cellXml(
  prefix: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  style: number,
  value: ExactValue,
): string {
  const name = cellName(place.row, place.column);
  const start = `<${prefix}c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'object') return 'fault' in value ? faultXml(prefix, start, value.text) : formulaXml(prefix, start, value); // prettier-ignore
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) throw new WriteRefusal('tooLong', { sheet: place.sheet, cells: name });
    const space = /^[\s]|[\s]$|[\n\r\t]| {2}/.test(value) ? ' xml:space="preserve"' : '';
    const text = `<${prefix}is><${prefix}t${space}>${escapeContent(value)}</${prefix}t></${prefix}is>`;
    return `${start} t="inlineStr">${text}</${prefix}c>`;
  }
  if (typeof value === 'boolean') return `${start} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  if (!Number.isFinite(value)) throw new WriteRefusal('notANumber', { sheet: place.sheet, cells: name });
  return `${start}><${prefix}v>${value === 0 ? 0 : value}</${prefix}v></${prefix}c>`;
}

function faultXml(prefix: string, start: string, text: string): string {
  return `${start} t="e"><${prefix}v>${escapeContent(text)}</${prefix}v></${prefix}c>`;
}

/** A formula, and what it came to when that is known. */
function formulaXml(prefix: string, start: string, { formula, value }: CellFormula): string {
  const text = `<${prefix}f>${escapeContent(formula)}</${prefix}f>`;
  const isKnown = value !== null && !(isFault(value) && value.fault === 'noValue');
  if (!isKnown) return `${start}>${text}</${prefix}c>`;
  const shown = isFault(value) ? value.text : typeof value === 'boolean' ? Number(value) : value;
  const type = isFault(value) ? 'e' : typeof value === 'boolean' ? 'b' : typeof value === 'string' ? 'str' : 'n';
  return `${start} t="${type}">${text}<${prefix}v>${escapeContent(String(shown))}</${prefix}v></${prefix}c>`;
}
