/** Makes zip archives, sound ones and ones that lie. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/xlsx/crc';

/** Parts of a package: content by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What may be odd about an entry. */
export interface Oddity {
  /** Instead of the true one. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes stand behind the data, as programs write that do not know them before. */
  readonly descriptor?: boolean;
  /** Sizes stand in a zip64 field. */
  readonly wide?: boolean;
  readonly stored?: boolean;
  /** Shares the data of the entry before it. */
  readonly overlaps?: boolean;
  /** Bytes to pack instead of the content. */
  readonly packed?: Uint8Array;
}

/** An archive of files, in their order. */
export function zipOf(files: Files, odd: Readonly<Record<string, Oddity>> = {}): Uint8Array {
  return zipOfEntries(Object.entries(files), odd);
}

/** An archive of entries, which may have the same name. */
export function zipOfEntries(
  entries: readonly (readonly [name: string, content: string | Uint8Array])[],
  odd: Readonly<Record<string, Oddity>> = {},
): Uint8Array {
  const listed: Uint8Array[] = [];
  const bodies: Uint8Array[] = [];
  let at = 0;
  let previous = 0;
  for (const [name, content] of entries) {
    const entry = entryOf(name, typeof content === 'string' ? utf8(content) : content, odd[name] ?? {});
    const isShared = odd[name]?.overlaps === true;
    listed.push(entry.directory(isShared ? previous : at));
    if (isShared) continue;
    previous = at;
    bodies.push(entry.local);
    at += entry.local.length;
  }
  const directory = join(listed);
  const count = entries.length;
  return join([
    ...bodies,
    directory,
    little([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2]),
  ]);
}

function entryOf(name: string, content: Uint8Array, odd: Oddity) {
  const isStored = odd.stored === true;
  const packed = odd.packed ?? (isStored ? content : deflateSync(content));
  const crc = odd.crc ?? crc32(content);
  const size = odd.size ?? content.length;
  const method = odd.method ?? (isStored ? 0 : 8);
  const flags = (odd.flags ?? 0x800) | (odd.descriptor === true ? 8 : 0);
  const rawName = utf8(name);
  const isWide = odd.wide === true;
  const extra = isWide ? little([1, 2], [16, 2], [size, 8], [packed.length, 8]) : new Uint8Array(0);
  const [statedSize, statedPacked] = isWide ? [0xffffffff, 0xffffffff] : [size, packed.length];
  const facts = (hidden: boolean): Uint8Array =>
    little(
      [isWide ? 45 : 20, 2], [flags, 2], [method, 2], [0x00210000, 4], [hidden ? 0 : crc, 4],
      [hidden ? 0 : statedPacked, 4], [hidden ? 0 : statedSize, 4], [rawName.length, 2], [extra.length, 2],
    ); // prettier-ignore
  const descriptor = odd.descriptor === true ? little([0x08074b50, 4], [crc, 4], [packed.length, 4], [size, 4]) : [];
  return {
    local: join([
      little([0x04034b50, 4]),
      facts(odd.descriptor === true),
      rawName,
      extra,
      packed,
      Uint8Array.from(descriptor),
    ]),
    directory: (place: number): Uint8Array =>
      join([
        little([0x02014b50, 4], [20, 2]),
        facts(false),
        little([0, 2], [0, 2], [0, 2], [0, 4], [place, 4]),
        rawName,
        extra,
      ]),
  };
}

/** Numbers as bytes, least significant first. */
export function little(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256),
    ),
  );
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16 with its byte order mark, least significant byte first. */
export function utf16(text: string): Uint8Array {
  return little(
    [0xfeff, 2],
    ...Array.from({ length: text.length }, (_, index) => [text.charCodeAt(index), 2] as const),
  );
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
