/** Dates that a cell holds as text (`t="d"`), as the serial numbers that other cells hold. */

const dayInMs = 86_400_000;
/** 1 January 1970, as Excel counts days in its two calendars. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;
/** Excel's 1900 had a 29 February, which is this serial number: days before it are counted one less. */
const leapDay1900 = 60;

const isoDate = /^(\d{4}-\d\d-\d\d)(?:T(.*))?$/;
const isoTime = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** The serial number of an ISO 8601 date, date with time, or time; `null` when the text is none. */
export function serialOf(text: string, date1904: boolean): number | null {
  const [, date, time] = isoDate.exec(text) ?? [];
  if (date === undefined) return dayPart(text);
  const at = Date.parse(`${date}T00:00:00Z`);
  const part = time === undefined ? 0 : dayPart(time);
  if (Number.isNaN(at) || part === null) return null;
  const days = at / dayInMs + (date1904 ? epoch1904 : epoch1900);
  return part + (date1904 || days > leapDay1900 ? days : days - 1);
}

function dayPart(text: string): number | null {
  const [, hours, minutes, seconds = '0'] = isoTime.exec(text) ?? [];
  if (hours === undefined) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
