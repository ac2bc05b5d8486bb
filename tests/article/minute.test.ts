import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { dayOf, readDate } from '../../src/article/date.ts';
import { minuteIn } from '../../src/article/minute.ts';

const zones = [
  'UTC',
  'Europe/Paris',
  'Europe/London',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];
const at = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });

test('a minute is written as content holds it, whatever the zone', () => {
  fc.assert(
    fc.property(at, fc.constantFrom(...zones), (now, zone) => {
      const minute = minuteIn(now, zone);
      expect(readDate(minute, zone)).toBe(minute);
      expect(Date.parse(minute)).toBe(now - (now % 60_000));
      expect(minute.slice(0, 10)).toBe(dayOf(minute, zone));
      expect(minute.slice(0, 16)).toBe(DateTime.fromMillis(now, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));
    }),
  );
});

test('a zone that a browser does not know is UTC', () => {
  expect(minuteIn(Date.UTC(2026, 0, 15, 12), 'Atlantis/Capital')).toBe('2026-01-15T12:00:00Z');
});
