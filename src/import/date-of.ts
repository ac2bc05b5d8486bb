import { DateTime } from 'luxon';
import { type IsoDate, readDate, timestamp } from '../article/date.ts';
import { dateIn } from '../reading/dates.ts';
import type { When } from './entry.ts';

/** How dates of a file are to be understood. */
export interface Calendar {
  /** Of the topic: a time without a zone is meant in it, and moments are told at its hour. */
  zone: string;
  /** Of the topic: it says which of two numbers is the day. */
  language: string;
  /** In milliseconds since 1970. */
  now: number;
}

/**
 * A moment as tools write it: seconds, milliseconds or microseconds since 1970, told apart by their size, ISO 8601, RFC 5322, or
 * what people write. What names an offset keeps it. `undefined`: it is none, or the 0 of a tool that knows none.
 */
export function dateOf(said: When, calendar: Calendar): IsoDate | undefined {
  const typed = String(said).trim().slice(0, 100);
  if (/^[-+]?\d+(?:\.\d+)?$/.test(typed) && !isDay(typed)) return ofClock(Number(typed), calendar);
  const iso = typed.replace(/ ?UTC$/, 'Z');
  return readDate(iso, calendar.zone) ?? ofMail(typed, calendar) ?? dateIn(typed, calendar);
}

/** `20150605` as seconds would be a day in August 1970. */
function isDay(typed: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(typed);
}

/** Since 1973, seconds have 9 or 10 digits, milliseconds 12 or 13, microseconds 15 or 16. */
function ofClock(number: number, { zone }: Calendar): IsoDate | undefined {
  const size = Math.abs(number);
  const seconds = number / (size > 1e14 ? 1e6 : size > 1e11 ? 1e3 : 1);
  const date = DateTime.fromSeconds(Math.trunc(seconds), { zone: 'utc' });
  if (number === 0 || !date.isValid) return undefined;
  const iso = date.toISO({ suppressMilliseconds: true });
  return iso === null ? undefined : readDate(timestamp(iso, zone), zone);
}

/** Days of the week are often wrong, or in another language; `UTC` is what many call `GMT`. */
function ofMail(typed: string, { zone }: Calendar): IsoDate | undefined {
  const plain = typed.replace(/^\p{L}+\.?,\s*/u, '').replace(/\bUTC$/, 'GMT');
  const read = DateTime.fromRFC2822(plain, { setZone: true });
  const iso = read.isValid ? read.startOf('second').toISO({ suppressMilliseconds: true }) : null;
  return iso === null ? undefined : readDate(iso, zone);
}
