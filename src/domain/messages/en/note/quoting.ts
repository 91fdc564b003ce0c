/**
 * How a text that people typed stands in a sentence of ours: as it is while it can only be read as a name or a few
 * words, else in quotation marks, so that whatever a cell says is seen to be what the cell says.
 */

const LONGEST_ID = 40;
const LONGEST_PHRASE = 80;

const ID = /^[\p{L}\p{N}\p{M}(#-][\p{L}\p{N}\p{M} ._\-/#+&()]*$/u;
const PHRASE = /^[\p{L}\p{N}\p{M}(#-][\p{L}\p{N}\p{M} ._\-/#+&():,%@'’]*$/u;
/** The end of a sentence, or a colon, in the middle of the text. */
const SENTENCE_END = /[.:] /u;
const INITIALS = /(?<![\p{L}\p{N}])\p{L}\. /gu;

function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

/** An id in a sentence: `B`, `"B, all 75 parts"`. */
export function id(text: string): string {
  return text.length <= LONGEST_ID && ID.test(text) && !SENTENCE_END.test(text) ? text : quoted(text);
}

/** A person, reason, trigger or reference in a sentence, without a full stop of its own. */
export function phrase(text: string): string {
  const bare = text.replace(/\.+$/u, '');
  const fits = bare.length <= LONGEST_PHRASE && PHRASE.test(bare);
  return fits && !SENTENCE_END.test(bare.replace(INITIALS, '')) ? bare : quoted(text);
}

/** `lot B`; a lot that already says so stays `Lot B`. */
export function lotName(lot: string): string {
  return /^(?:lot|batch)(?![\p{L}])/iu.test(lot) ? id(lot) : `lot ${id(lot)}`;
}

/** `bag B-14`; a container that already says what it is stays `Box 7`. */
export function bagName(bag: string): string {
  return /^(?:bag|box|carton|ctn|tote|tub|crate|container)(?![\p{L}])/iu.test(bag) ? id(bag) : `bag ${id(bag)}`;
}

/** `location S-1`; a place that already says what it is stays `Shelf 3`. */
export function locationName(location: string): string {
  const named = /^(?:location|loc|bin|shelf|box|rack|cage|zone|area|warehouse|room)(?![\p{L}])/iu.test(location);
  return named ? id(location) : `location ${id(location)}`;
}

/** A revision without the word for it: `B` for `Rev. B`. */
export function revision(shown: string): string {
  const bare = shown.replace(/^(?:revision|rev|version|ver|issue)(?![\p{L}])[\s.:_-]*/iu, '');
  return id(bare === '' ? shown : bare);
}
