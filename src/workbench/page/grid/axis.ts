/** Where the rows or columns of a sheet lie, in pixels from its first one. Only those that differ from the usual take room. */

/** A row or column that differs: its number and its size in pixels, 0 when it is hidden. */
export type OwnSize = readonly [line: number, size: number];

export class Axis {
  private readonly lines: readonly number[];
  private readonly sizes: readonly number[];
  /** How much the lines before each one that differs are larger than usual, together. */
  private readonly extra: readonly number[];
  private readonly hidden: readonly number[];

  /** `own` in ascending order. */
  constructor(
    readonly count: number,
    private readonly usual: number,
    own: readonly OwnSize[],
  ) {
    const lines: number[] = [];
    const sizes: number[] = [];
    const extra: number[] = [0];
    const hidden: number[] = [];
    let sum = 0;
    for (const [line, size] of own) {
      lines.push(line);
      sizes.push(size);
      sum += size - usual;
      extra.push(sum);
      if (size === 0) hidden.push(line);
    }
    this.lines = lines;
    this.sizes = sizes;
    this.extra = extra;
    this.hidden = hidden;
  }

  size(line: number): number {
    const at = before(this.lines, line);
    return this.lines[at] === line ? (this.sizes[at] ?? this.usual) : this.usual;
  }

  isHidden(line: number): boolean {
    return this.size(line) === 0;
  }

  /** Pixels from the first line to the beginning of this one; of `count`, the size of all. */
  offset(line: number): number {
    return line * this.usual + (this.extra[before(this.lines, line)] ?? 0);
  }

  /** The line at so many pixels from the first one; the last one beyond the end. */
  at(pixels: number): number {
    if (pixels < 0) return this.next(-1, 1) ?? 0;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= pixels) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next line that shows, in either direction; `null` where there is none. */
  next(line: number, step: 1 | -1): number | null {
    let next = line + step;
    while (next >= 0 && next < this.count && this.isHidden(next)) next += step;
    return next >= 0 && next < this.count ? next : null;
  }

  /** The line itself where it shows, else the nearest that does. */
  nearest(line: number): number {
    if (!this.isHidden(line)) return line;
    return this.next(line, 1) ?? this.next(line, -1) ?? line;
  }

  /** How many lines before this one show. */
  place(line: number): number {
    return line - before(this.hidden, line);
  }

  /** The line with so many that show before it: the inverse of {@link place}. */
  lineAt(place: number): number {
    let low = 0;
    let high = this.hidden.length;
    // Hidden lines are counted as long as they come before the line sought.
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hidden[middle] ?? 0) - middle <= place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  }
}

/** How many of the ascending numbers are less than one. */
function before(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
