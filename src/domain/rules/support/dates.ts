/** Texts that name a day, a week or a span of time and nothing else. */

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const WEEKDAYS =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch';
const SPANS = 'days?|weeks?|months?|quarters?|years?|tag(?:e|en)?|wochen?|monat(?:e|en)?|today|tomorrow|morgen';

/** Words that by themselves make a text a date. */
const DATE_WORD = new RegExp(`^(?:${MONTHS}|${WEEKDAYS}|${SPANS}|q[1-4]|(?:cw|kw|wk|week)\\d{0,2})$`);
/** Words and numbers that may stand beside them. */
const FILLER =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|by|on|until|till|before|after|from|in|of|the|end|early|mid|late|next|this|bis|am|um|ende|anfang|mitte|nächste[nrs]?|im|pm|t?\d{1,2}h?|utc|z)$/;
/** `2026-05-01`, `1.5.26`, `05/01/2026`, with or without a time. */
const NUMERIC_DATE = /(?:^|[^\d])\d{1,4}([-/.])\d{1,2}(?:\1\d{1,4})?\.?(?=$|[^\d])/;

/** Whether a text is only a date: `2026-05-01`, `by Friday`, `end of March`, `Q3`, `in 2 weeks`. */
export function isOnlyDate(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const hasDate = NUMERIC_DATE.test(text) || words.some((word) => DATE_WORD.test(word));
  return hasDate && words.every((word) => DATE_WORD.test(word) || FILLER.test(word));
}
