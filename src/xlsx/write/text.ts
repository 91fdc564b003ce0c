/**
 * Text on its way into a part: nothing in it may break the XML, and nothing a person typed may become a formula.
 */

/** Excel keeps at most this many UTF-16 units in one cell. */
export const LONGEST_TEXT = 32_767;

// What XML 1.0 cannot hold, a carriage return (a parser turns it into a line feed), and a text that looks like such an escape already.
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes what XML cannot hold as Excel does, `_x000D_`, and guards what looks like it (ECMA-376 part 1, 22.4.2.4, ST_Xstring). */
function escapeUnwritable(text: string): string {
  return text.replace(UNWRITABLE, (unit) => `_x${hex4(unit.charCodeAt(0))}_`);
}

// Most texts have nothing in them that is to be escaped, and a sheet has a great many.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const SUSPICIOUS = /[\u0000-\u0008\u000b-\u001f&<>_\ud800-\udfff\ufffe\uffff]/;

/** A text as element content. */
export function escapeContent(text: string): string {
  return SUSPICIOUS.test(text) ? escapeMarkup(escapeUnwritable(text)) : text;
}

/** A text as the value of an attribute in double quotes; line breaks and tabs are kept, which XML alone would not. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(escapeUnwritable(text).replace(/[\t\n]/g, (unit) => `_x${hex4(unit.charCodeAt(0))}_`)).replace(
    /"/g,
    '&quot;',
  );
}

/** A value of an attribute that `_xHHHH_` means nothing in, such as a target. */
export function escapePlain(value: string): string {
  return escapeMarkup(value).replace(/"/g, '&quot;');
}

/** Escapes markup only: for XML that knows nothing of `_xHHHH_`. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Whether a text would turn into a formula (or lose its first character) when someone opens its cell and presses Enter. Such cells get
 * `quotePrefix`, which is what Excel sets when one types an apostrophe first.
 */
export function needsQuotePrefix(text: string): boolean {
  return /^(?:[\s\u00a0]*[=+\-@]|['\t\r])/.test(text);
}

function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
