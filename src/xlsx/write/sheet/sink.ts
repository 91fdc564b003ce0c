const CAPACITY = 1 << 17;
const encoder = new TextEncoder();

/** Gathers bytes and text, and gives them on in pieces of a size that is worth packing. */
export class Sink {
  private readonly buffer = new Uint8Array(CAPACITY);
  private used = 0;

  /** `give` gets pieces that it must not keep. */
  constructor(private readonly give: (piece: Uint8Array) => void) {}

  /** Copies a part of `bytes`. */
  copy(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (length > CAPACITY - this.used) this.flush();
    if (length > CAPACITY) {
      this.give(bytes.subarray(from, to));
      return;
    }
    // For the few bytes of a cell a loop is faster than a view and `set`.
    if (length < 32) for (let at = from; at < to; at++) this.buffer[this.used++] = bytes[at] ?? 0;
    else {
      this.buffer.set(bytes.subarray(from, to), this.used);
      this.used += length;
    }
  }

  /** Writes a text as UTF-8. */
  text(text: string): void {
    if (text.length * 3 > CAPACITY - this.used) this.flush();
    if (text.length * 3 > CAPACITY) {
      this.give(encoder.encode(text));
      return;
    }
    this.used += encoder.encodeInto(text, this.buffer.subarray(this.used)).written;
  }

  /** Gives on what is left. */
  flush(): void {
    if (this.used > 0) this.give(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}
