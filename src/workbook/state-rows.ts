/** Rows of the held sheet as short lists of numbers, their texts told apart once for the whole state. */
import type { PastRow } from '../domain/history';

const STANDINGS = ['accepted', 'hold', 'doNotUse', 'unplaced', 'left'] as const;
const DISPOSITIONS = [null, 'scrap', 'return', 'retain'] as const;
const COUNTS = [null, 'yes', 'no'] as const;
const TEXTS = ['lot', 'bag', 'location', 'moveTo', 'rev', 'labelRev', 'concession', 'reason', 'trigger'] as const;

/** Standing, count, disposition, counts, and a number per text; what is nothing at the end is left out. */
export type PackedRow = readonly (number | null)[];

/** Packs rows, counting the characters that they will take. */
export class RowPacker {
  /** Each text once; number 0 is no text. */
  readonly texts: string[] = [''];
  /** Characters so far, of rows and texts as JSON. */
  size = 0;
  private readonly numbers = new Map<string, number>([['', 0]]);

  /** Packs one row. A text that is empty comes back as `null`. */
  pack(row: PastRow): PackedRow {
    const packed: (number | null)[] = [
      STANDINGS.indexOf(row.standing),
      row.qty,
      DISPOSITIONS.indexOf(row.disposition),
      COUNTS.indexOf(row.counts),
    ];
    for (const name of TEXTS) packed.push(this.number(row[name] ?? ''));
    while (packed.length > 2 && packed.at(-1) === 0) packed.pop();
    this.size += lengthOf(packed);
    return packed;
  }

  /** Forgets every text after the first `count`, to take back rows that turned out too many. */
  forget(count: number, size: number): void {
    for (const text of this.texts.splice(count)) this.numbers.delete(text);
    this.size = size;
  }

  private number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    this.size += JSON.stringify(text).length + 1;
    return number;
  }
}

/** Characters of a packed row as JSON, with the comma after it. */
function lengthOf(packed: PackedRow): number {
  let length = 2 + packed.length;
  for (const number of packed) length += number === null ? 4 : number < 10 ? 1 : String(number).length;
  return length;
}

/** The row that {@link RowPacker.pack} packed, or `null` when it is not one. */
export function unpackRow(packed: unknown, texts: readonly string[]): PastRow | null {
  if (!Array.isArray(packed)) return null;
  const numbers: readonly unknown[] = packed;
  const at = (index: number): number => {
    const number = numbers[index] ?? 0;
    return typeof number === 'number' ? number : -1;
  };
  const text = (index: number): string | null => texts[at(index)] || null; // eslint-disable-line @typescript-eslint/prefer-nullish-coalescing -- number 0 is the empty text, which is no text
  const standing = STANDINGS[at(0)];
  const disposition = DISPOSITIONS[at(2)];
  const counts = COUNTS[at(3)];
  if (standing === undefined || disposition === undefined || counts === undefined) return null;
  const qty = numbers[1] ?? null;
  return {
    standing,
    qty: typeof qty === 'number' ? qty : null,
    lot: text(4),
    bag: text(5),
    location: text(6),
    moveTo: text(7),
    rev: text(8),
    labelRev: text(9),
    concession: text(10),
    reason: text(11),
    trigger: text(12),
    disposition,
    counts,
  };
}
