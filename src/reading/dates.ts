import type { IsoDate } from '../article/date.ts';
import { monthNamed } from './months.ts';

/** How a page that is written in `language` is to be understood, at the time `now` (in milliseconds). */
export interface Reading {
  language?: string | undefined;
  now: number;
}

const day = 86_400_000;

/**
 * The first date in a text that pages or people write: ISO 8601, RFC 5322, seconds or milliseconds since 1970, `June 4, 2015`,
 * `4 juin 2015`, `2015年6月4日`, `04.06.2015`. An instant needs a time and an offset: a time without one is left out, for the day is
 * what the page says, and any zone that we took could make it another. A year is from 1600 on, and no date is more than a
 * day from now: clocks that were never set say 1970, 1900 or the year 1, and what has not come yet was not published.
 */
export function dateIn(text: string, { language, now }: Reading): IsoDate | undefined {
  const plain = withAsciiDigits(text.slice(0, 1000)).trim();
  if (/^\d{10}(?:\d{3})?$/.test(plain)) return ofClock(Number(plain.padEnd(13, '0')), now);
  for (const { year, month, date, end } of daysIn(plain, language)) {
    const iso = [String(year).padStart(4, '0'), pad(month), pad(date)].join('-');
    if (isDay(iso) && isLikely(iso, now)) return iso + timeAt(plain.slice(end));
  }
  return undefined;
}

function ofClock(milliseconds: number, now: number): IsoDate | undefined {
  const iso = new Date(milliseconds).toISOString().replace(/\.\d+/, '');
  return isLikely(iso, now) ? iso : undefined;
}

function isDay(iso: string): boolean {
  const at = Date.parse(iso);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso);
}

function isLikely(iso: string, now: number): boolean {
  return Date.parse(iso) < now + day && iso >= '1600' && !/^(?:1970|1900)-01-01|^1969-12-31/.test(iso);
}

/** `T09:30:00+02:00` from what stands behind a day; `''` if that is not the whole of an instant. */
function timeAt(rest: string): string {
  const [, hours = '', minutes = '', seconds = '00', zone = ''] =
    /^[T\s,]*([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?\s*(?:GMT|UTC)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d|(?<=GMT|UTC))(?!\d)/i.exec(
      rest,
    ) ?? [];
  const offset = zone.length > 1 ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return hours && `T${hours}:${minutes}:${seconds}${offset}`;
}

interface Day {
  year: number;
  month: number;
  date: number;
  /** Where in the text it ends. */
  end: number;
}

const word = '(\\p{L}[\\p{L}\\p{M}]{2,})\\.?(?:/[\\p{L}\\p{M}]+)?';

/** The ways to write a day, each with the order of its parts. */
const ways: [pattern: RegExp, order: string][] = [
  [/(?<!\d)(\d{4})([-/.年년])\s?(\d{1,2})[-/.月월]\s?(\d{1,2})(?!\d)[日일]?/gu, 'y m d'],
  [/^(\d{4})()(\d\d)(\d\d)(?=$|T|\d{4}(?:\d\d)?$)/gu, 'y m d'],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|er|st|nd|rd|th|º|°)?(\\s+(?:de\\s+|of\\s+|d['’])?|-)${word}[,\\s-]+(?:del?\\s+)?(\\d{4})`,
      'gu',
    ),
    'd w y',
  ],
  [new RegExp(`${word}()\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`, 'gu'), 'w d y'],
  [new RegExp(`(\\d{4})\\.?()\\s+${word}\\s+(\\d{1,2})`, 'gu'), 'y w d'],
  [/(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4})(?!\d)/gu, 'n n y'],
];

/** What stands before the date of a change. */
const changed =
  /(?:updat|modif|mis[e]?s? [àa] jour|aktuali[sz]|ge[äa]ndert|gewijzigd|actualiz|atualiz|aggiornat|revis|更新)[^.\d]*$/iu;

function* daysIn(text: string, language: string | undefined): Generator<Day> {
  for (const [pattern, order] of ways) {
    for (const match of text.matchAll(pattern)) {
      const found = order === 'n n y' ? inNumbers(match, language) : inOrder(match, order, language);
      if (found && !changed.test(text.slice(0, match.index)))
        yield { ...found, end: match.index + match[0].length };
    }
  }
}

function inOrder(
  [, a, , b, c]: RegExpMatchArray,
  order: string,
  language: string | undefined,
): Omit<Day, 'end'> {
  const of = (name: string) => [a, b, c][order.split(' ').indexOf(name)] ?? '';
  return {
    year: Number(of('y')),
    month: Number(of('m')) || monthNamed(of('w'), language),
    date: Number(of('d')),
  };
}

/**
 * Dots stand between day, month and year everywhere. Between slashes and hyphens the language says which is the day; `en` alone
 * does not, since the United States and the others differ, and then it is a day only if it is beyond 12.
 */
function inNumbers([, a, sign, b, c]: RegExpMatchArray, language = 'en'): Omit<Day, 'end'> | undefined {
  const [one, two, year] = [Number(a), Number(b), Number(c)];
  const dayIsFirst = sign === '.' || one > 12 || (two <= 12 && dayFirst(language));
  if (dayIsFirst === undefined && two <= 12) return undefined;
  return dayIsFirst ? { year, month: two, date: one } : { year, month: one, date: two };
}

function dayFirst(language: string): boolean | undefined {
  if (language === 'en') return undefined;
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).formatToParts(0);
  const kinds = parts.map(({ type }) => type).filter((type) => type !== 'literal');
  return kinds[0] === 'year' ? undefined : kinds[0] === 'day';
}

/** Arabic and Persian pages write ٢٠١٥, Japanese ones ２０１５. */
function withAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
