import type { IsoDate } from './date.ts';

/**
 * A moment, in milliseconds since 1970, to the minute and at the hour of a zone, as browsers can tell it:
 * `2015-06-05T09:30:00+02:00`. Its first ten letters are the day there. UTC stands for a zone that they do not know.
 */
export function minuteIn(at: number, zone: string): IsoDate {
  const parts = formatOf(zone).formatToParts(at);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const offset = part('timeZoneName').replace(/^GMT(?:\+00:00)?/, '') || 'Z';
  return `${day}T${part('hour')}:${part('minute')}:00${offset}`;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en', { ...parts, hourCycle: 'h23', timeZoneName: 'longOffset', timeZone: zone });
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}
