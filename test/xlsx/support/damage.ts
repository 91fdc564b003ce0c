/** Ways to damage a workbook. */
import fc from 'fast-check';
import { join, utf8, zipOfEntries, type Files } from './zip';

/** A change to bytes. Places are fractions of the whole, so that they suit any length. */
export interface Damage {
  readonly kind: 'flip' | 'cut' | 'repeat' | 'insert' | 'end';
  readonly at: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** What breaks readers of XML and of numbers. */
const poison = [
  '<', '>', '&', '"', '&#0;', '&#x110000;', '&amp', ']]>', '<![CDATA[', '<!--', '<?', '<!DOCTYPE a>', '</', '/>', '\u0000', '\ufeff', 'A1:XFD1048576',
  '99999999999999999999', '-1', '1e999', 'NaN', '<c><v>1</v></c>', '<row r="1048576"/>', '<c r="XFD1048576"><v>1</v></c>', ' xmlns="u"', ' t="s"', '_x000D_',
  '<f t="array" ref="A1:XFD1048576">1</f>', '<sheetData>', '../../../..', '%', '\\',
]; // prettier-ignore

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip' as const, 'cut' as const, 'repeat' as const, 'insert' as const, 'end' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 400 })),
    bytes: fc.oneof(fc.constantFrom(...poison).map(utf8), fc.uint8Array({ minLength: 1, maxLength: 6 })),
  }),
  { minLength: 1, maxLength: 4 },
);

export function damaged(bytes: Uint8Array, all: readonly Damage[]): Uint8Array {
  return all.reduce((current, { kind, at, length, bytes: inserted }) => {
    const from = Math.floor(at * current.length);
    const before = current.subarray(0, from);
    const behind = current.subarray(from + length);
    if (kind === 'cut') return join([before, behind]);
    if (kind === 'end') return before;
    if (kind === 'repeat') return join([before, current.subarray(from, from + length), current.subarray(from)]);
    return kind === 'flip' ? join([before, inserted, current.subarray(from + inserted.length)]) : join([before, inserted, current.subarray(from)]);
  }, bytes); // prettier-ignore
}

/** Damages one of the parts, and packs them again without a flaw. `pick` chooses the part. */
export function damagedInside(files: Files, pick: number, all: readonly Damage[]): Uint8Array {
  const entries = Object.entries(files);
  const chosen = Math.min(entries.length - 1, Math.floor(pick * entries.length));
  const changed = entries.map(([name, content], index) => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    return [name, index === chosen ? damaged(bytes, all) : bytes] as const;
  });
  // Stored, because packing is what would take most of the time.
  const stored = Object.fromEntries(entries.map(([name]) => [name, { stored: true }]));
  return zipOfEntries(changed, stored);
}

/** A share of the whole. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });
