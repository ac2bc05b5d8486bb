import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../src/import/date-of.ts';

const paris = { zone: 'Europe/Paris', language: 'fr', now: Date.UTC(2026, 0, 15) };

describe('a moment is the same in each of its spellings', () => {
  test.each([
    ['seconds', 1433491200],
    ['seconds as text', '1433491200'],
    ['seconds with a fraction', '1433491200.5'],
    ['milliseconds', 1433491200000],
    ['microseconds', '1433491200000000'],
    ['RFC 5322', 'Fri, 05 Jun 2015 10:00:00 +0200'],
    ['RFC 5322 with the wrong day of the week', 'Mon, 05 Jun 2015 10:00:00 +0200'],
    ['ISO 8601', '2015-06-05T10:00:00+02:00'],
    ['ISO 8601 without a colon in the offset', '2015-06-05T10:00:00+0200'],
    ['ISO 8601 without a zone', '2015-06-05 10:00:00'],
  ])('%s', (_, said) => {
    expect(dateOf(said, paris)).toBe('2015-06-05T10:00:00+02:00');
  });

  test.each([
    ['2015-06-05T08:00:00Z', '2015-06-05T08:00:00Z'],
    ['2015-06-05T08:00:00.123Z', '2015-06-05T08:00:00Z'],
    ['2015-06-05 08:00:00 UTC', '2015-06-05T08:00:00Z'],
    ['Fri, 05 Jun 2015 08:00:00 GMT', '2015-06-05T08:00:00Z'],
    ['2015-06-05', '2015-06-05'],
    ['20150605', '2015-06-05'],
    ['05/06/2015', '2015-06-05'],
    ['5 juin 2015', '2015-06-05'],
    ['June 5, 2015', '2015-06-05'],
  ])('%s is %s', (said, iso) => {
    expect(dateOf(said, paris)).toBe(iso);
  });
});

test('dates before 1970 are dates', () => {
  expect(dateOf(-14182940, { ...paris, zone: 'UTC' })).toBe('1969-07-20T20:17:40Z');
  expect(dateOf('1969-07-20', paris)).toBe('1969-07-20');
});

test.each(['', '0', 0, 'yesterday', '2015-02-30', '99999999999999999999', 'NaN', '-', '1e400'])(
  '%j is no date',
  (said) => {
    expect(dateOf(said, paris)).toBeUndefined();
  },
);

test('whatever is written there, it is a date of the calendar or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (said) => {
      expect(dateOf(said, paris) ?? '2015-06-05').toMatch(/^\d{4}-\d\d-\d\d/);
    }),
  );
});
