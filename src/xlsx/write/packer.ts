import { Deflate } from 'fflate';
import { crc32 } from '../crc';
import type { ZipEntry } from '../zip';

/** 1 January 1980, 0:00: a file's bytes do not depend on when it was saved. */
const NO_TIME = 0x0021_0000;
/** Bit 11 says that a name is in UTF-8. */
const UTF8_NAME = 0x800;
/** Packs a large sheet about as tight as the default level, in two thirds of its time. */
const LEVEL = 4;

/** Deflates a part that comes in pieces, so that a large sheet is never held whole. */
export class Packer {
  private readonly pieces: Uint8Array[] = [];
  private crc = 0;
  private size = 0;
  private readonly deflate = new Deflate({ level: LEVEL }, (piece) => {
    this.pieces.push(piece);
  });

  /** Takes the next piece, which the caller may use again afterwards. */
  write(piece: Uint8Array): void {
    this.crc = crc32(piece, this.crc);
    this.size += piece.length;
    this.deflate.push(piece);
  }

  /** Ends the part, which takes the place of `like` or is new under a name. */
  finish(like: ZipEntry | string): ZipEntry {
    this.deflate.push(new Uint8Array(0), true);
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

/** Packs a part that is at hand whole. */
export function packEntry(like: ZipEntry | string, content: Uint8Array): ZipEntry {
  const packer = new Packer();
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
