/** Ids that are a serial range: `SN`, `S/N` or `serial`, followed by two numbers joined by a hyphen (SPEC section 3). */

const RANGE = /^(?:SN|S\/N|SERIAL)[\s.:#]*(\d+)\s*[-‐‑‒–—−]\s*(\d+)$/;

/** The letter S, which every serial range begins with. */
const S = 0x53;

/**
 * How many serial numbers a range spans: 40 for `SN 0001-0040`. Zero or less when it runs backwards; `null` when the id is
 * no serial range. Beyond 2^53 the span is as good as a number can say.
 *
 * @param id a normalised id (upper case)
 */
export function serialSpan(id: string): number | null {
  if (id.charCodeAt(0) !== S) return null;
  const match = RANGE.exec(id);
  if (match === null) return null;
  return Number(BigInt(match[2] ?? '') - BigInt(match[1] ?? '')) + 1;
}
