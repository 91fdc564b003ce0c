import { Deflate } from 'fflate';
import { crc32 } from '../crc';
import type { ZipEntry } from '../zip';

/** 1 January 1980, 0:00: a file's bytes do not depend on when it was saved. */
const NO_TIME = 0x0021_0000;
/** Bit 11 says that a name is in UTF-8. */
const UTF8_NAME = 0x800;
/** How hard to pack, as zlib counts. Sheets are large, and a sheet packed at 3 takes half the time of one packed at 6 and a tenth more room. */
const LEVELS = { sheet: 3, other: 6 } as const;

/**
 * Deflates a stretch of a part: raw deflate data that ends at a byte and refers to nothing before it, so that stretches
 * one behind the other are one stream. The last one ends the stream.
 */
export type Deflater = (stretch: Uint8Array, level: number, isLast: boolean) => Uint8Array;

/** Takes pieces of a part, gives deflated ones. */
interface Stream {
  readonly push: (piece: Uint8Array, isLast: boolean) => void;
}

/** Deflates a part that comes in pieces, so that a large sheet is never held whole. */
export class Packer {
  private readonly pieces: Uint8Array[] = [];
  private crc = 0;
  private size = 0;
  private readonly stream: Stream;

  /** `deflater` is one that is faster than ours, where the program has one. */
  constructor(kind: keyof typeof LEVELS, deflater: Deflater | null) {
    const give = (piece: Uint8Array): void => {
      this.pieces.push(piece);
    };
    const level = LEVELS[kind];
    this.stream = deflater === null ? new Deflate({ level }, give) : new Stretches(deflater, level, give);
  }

  /** Takes the next piece, which the caller may use again afterwards. */
  write(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    this.stream.push(piece, false);
  }

  /** Ends the part, which takes the place of `like` or is new under a name. */
  finish(like: ZipEntry | string): ZipEntry {
    this.stream.push(new Uint8Array(0), true);
    const { name, rawName, flags } = typeof like === 'string' ? named(like) : like;
    const packed = joinBytes(this.pieces);
    return {
      name,
      rawName,
      flags: flags & UTF8_NAME,
      method: 8,
      time: NO_TIME,
      crc: this.crc,
      size: this.size,
      packed,
    };
  }
}

/** So many bytes are deflated at a time: what a stretch loses by knowing nothing of the one before is not worth counting. */
const STRETCH = 1 << 20;

/** Gathers pieces to stretches that are worth deflating. */
class Stretches implements Stream {
  private readonly buffer = new Uint8Array(STRETCH);
  private filled = 0;

  constructor(
    private readonly deflater: Deflater,
    private readonly level: number,
    private readonly give: (piece: Uint8Array) => void,
  ) {}

  push(piece: Uint8Array, isLast: boolean): void {
    let at = 0;
    while (at < piece.length) {
      if (this.filled === STRETCH) this.flush(false);
      const taken = Math.min(STRETCH - this.filled, piece.length - at);
      this.buffer.set(piece.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
    }
    if (isLast) this.flush(true);
  }

  private flush(isLast: boolean): void {
    this.give(this.deflater(this.buffer.subarray(0, this.filled), this.level, isLast));
    this.filled = 0;
  }
}

/** Packs a part that is at hand whole. */
export function packEntry(like: ZipEntry | string, content: Uint8Array): ZipEntry {
  const packer = new Packer('other', null);
  packer.write(content);
  return packer.finish(like);
}

function named(name: string): Pick<ZipEntry, 'name' | 'rawName' | 'flags'> {
  return { name, rawName: new TextEncoder().encode(name), flags: UTF8_NAME };
}

/** Pieces as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
