import { DateTime } from 'luxon';
import { onceFor } from '../once.ts';

/**
 * A date as content holds it, in ISO 8601: a whole day of the topic's time zone (`2015-06-05`), or an instant
 * with its offset (`2015-06-05T09:30:00+02:00`). Years run from 0001 to 9999.
 */
export type IsoDate = string;

const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const instant =
  /^((?!0000)\d{4}-\d{2}-\d{2})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?) ?([Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;

/** Reads what a person typed; a time without a zone is meant in the topic's. `undefined`: no such date. */
export function readDate(text: string, zone: string): IsoDate | undefined {
  const date = readAny(text, zone);
  // At the ends of the calendar the same moment is in another year elsewhere.
  return date && /^(?!0000)\d{4}-/.test(new Date(moment(date, zone)).toISOString()) ? date : undefined;
}

function readAny(text: string, zone: string): IsoDate | undefined {
  if (day.test(text)) return isDay(text) ? text : undefined;
  const [, date, time, offset] = instant.exec(text) ?? [];
  if (!date || !time) return undefined;
  const read = DateTime.fromISO(`${date}T${time}${offset ?? ''}`.toUpperCase(), { zone, setZone: true });
  return read.startOf('second').toISO({ suppressMilliseconds: true }) ?? undefined;
}

/** Whether a day exists: the clock names one that does not, 30 February, otherwise. */
function isDay(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Milliseconds since 1970; a whole day counts from its first moment in the topic's zone. */
export function moment(date: IsoDate, zone: string): number {
  if (zone === 'UTC' && date.length === 10) return Date.parse(date);
  return DateTime.fromISO(date, { zone }).toMillis();
}

/** The day in the topic's zone, `YYYY-MM-DD`, for `<time datetime>` and for comparing days. */
export function dayOf(date: IsoDate, zone: string): string {
  return date.length === 10 ? date : (DateTime.fromISO(date, { zone }).toISODate() ?? date);
}

/** The moment that a date names, at the hour of the zone: `2015-06-05T00:00:00+02:00` (RFC 3339). */
export function timestamp(date: IsoDate, zone: string): string {
  if (zone === 'UTC' && date.length === 10) return `${date}T00:00:00Z`;
  return DateTime.fromISO(date, { zone }).toISO({ suppressMilliseconds: true }) ?? date;
}

/** A day as it is, and a moment at the hour of the zone: `2015-06-06T01:59:59+02:00`. */
export function inZone(date: IsoDate, zone: string): IsoDate {
  return date.length === 10 ? date : timestamp(date, zone);
}

/** `5 juin 2015`, `June 5, 2015`: the day in the topic's zone, worded for readers of `language`. */
export function wordedDay(date: IsoDate, zone: string, language: string): string {
  return wording(language).format(Date.parse(dayOf(date, zone)));
}

/** Making one takes longer than thousands of uses. */
const wording = onceFor(
  (language) =>
    new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
);

/** `5 juin 2015`, `juin 2015`, `2015`: a day, a month or a year as ISO 8601 writes them, worded for readers of `language`. */
export function wordedPeriod(iso: string, language: string): string {
  const formats =
    iso.length === 10 ? wording(language) : iso.length === 7 ? monthAndYear(language) : year(language);
  return formats.format(Date.parse(iso));
}

const monthAndYear = onceFor(
  (language) => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

const year = onceFor((language) => new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' }));

/** `juin`, `June`: a month without its year, where that is said already. */
export function monthOnly(month: string, language: string): string {
  return monthAlone(language).format(Date.parse(`${month}-01`));
}

const monthAlone = onceFor(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
);

export function isZone(zone: string): boolean {
  return DateTime.local({ zone }).isValid;
}
