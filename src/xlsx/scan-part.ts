/** Scans a large part while it is inflated, so that it is never held whole. */
import { WorkbookError } from './errors';
import { joinBytes } from './join';
import type { Parts } from './parts';
import { encodingOf, toUtf8 } from './xml-text';
import { Token, XmlScanner } from './xml-scanner';

/** Takes one token: any but `more` and `end`. */
export type TakeToken = (token: Token, scanner: XmlScanner) => void;

/** Gives a part's tokens in order. Throws a {@link WorkbookError} when the part is not well-formed. */
export function scanPart(parts: Parts, name: string, take: TakeToken): void {
  const scanner = new XmlScanner(name);
  const drain = (): Token => {
    for (;;) {
      const token = scanner.next();
      if (token === Token.more || token === Token.end) return token;
      take(token, scanner);
    }
  };
  // A document in UTF-16 has to be whole before it can be made UTF-8; Excel writes none, so none is large.
  const foreign: Uint8Array[] = [];
  let isFirst = true;
  parts.inflate(name, (piece) => {
    if (isFirst ? encodingOf(piece) !== 'utf-8' : foreign.length > 0) foreign.push(piece);
    else {
      scanner.push(isFirst ? (toUtf8(piece) ?? piece) : piece);
      drain();
    }
    isFirst = false;
  });
  if (foreign.length > 0) {
    const bytes = toUtf8(joinBytes(foreign));
    if (bytes === null) throw new WorkbookError('malformed', name);
    scanner.push(bytes);
  }
  scanner.finish();
  drain();
}
