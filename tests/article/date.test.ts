import { describe, expect, test } from 'vitest';
import { dayOf, isZone, moment, readDate, wordedDay } from '../../src/article/date.ts';

describe('reading a date', () => {
  test.each([
    ['2015-06-05', 'UTC', '2015-06-05'],
    ['2016-02-29', 'UTC', '2016-02-29'],
    ['0001-01-01', 'UTC', '0001-01-01'],
    ['9999-12-31', 'UTC', '9999-12-31'],
    ['1969-12-31', 'UTC', '1969-12-31'],
    ['2015-06-05T09:30', 'Europe/Paris', '2015-06-05T09:30:00+02:00'],
    ['2015-12-05 09:30', 'Europe/Paris', '2015-12-05T09:30:00+01:00'],
    ['2015-06-05t09:30:15z', 'Europe/Paris', '2015-06-05T09:30:15Z'],
    ['2015-06-05T09:30:15.999Z', 'UTC', '2015-06-05T09:30:15Z'],
    ['2015-06-05T09:30+14:00', 'UTC', '2015-06-05T09:30:00+14:00'],
    ['2015-06-05 09:30 -0330', 'UTC', '2015-06-05T09:30:00-03:30'],
  ])('%s in %s is %s', (typed, zone, date) => {
    expect(readDate(typed, zone)).toBe(date);
  });

  test.each([
    '2015-02-29',
    '2015-02-31',
    '2015-13-01',
    '2015-00-10',
    '0000-01-01',
    '0001-01-01T00:00+14:00',
    '9999-12-31T23:59-12:00',
    '31 foo',
    '06/05/2015',
    '5 juin 2015',
    '2015',
    '2015-06',
    '2015-6-5',
    '20150605',
    '1433462400',
    '2015-W23-5',
    '2015-06-05T24:00',
    '2015-06-05T09:60',
    '2015-06-05T9:30',
    '2015-02-31T09:30Z',
    '2015-06-05T09:30+25:00',
    '10000-01-01',
    '-0001-01-01',
    '',
  ])('“%s” is no date', (typed) => {
    expect(readDate(typed, 'UTC')).toBeUndefined();
  });

  test('a date that was read is read again as the same date', () => {
    const once = readDate('2015-06-05 09:30', 'America/New_York') ?? '';
    expect(readDate(once, 'Asia/Tokyo')).toBe(once);
  });
});

describe('the moment of a date', () => {
  test("a whole day counts from its first moment in the topic's zone", () => {
    expect(moment('2015-06-05', 'UTC')).toBe(Date.UTC(2015, 5, 5));
    expect(moment('2015-06-05', 'Europe/Paris')).toBe(Date.UTC(2015, 5, 4, 22));
    expect(moment('2015-06-05', 'Pacific/Kiritimati')).toBe(Date.UTC(2015, 5, 4, 10));
  });

  test('an instant is the same moment in every zone', () => {
    const instant = '2015-06-05T09:30:00+02:00';
    expect(moment(instant, 'Asia/Tokyo')).toBe(Date.UTC(2015, 5, 5, 7, 30));
  });
});

describe('the day of a date', () => {
  test.each([
    ['2015-06-05', 'Pacific/Kiritimati', '2015-06-05'],
    ['2015-06-05T23:59:59Z', 'UTC', '2015-06-05'],
    ['2015-06-05T23:59:59Z', 'Europe/Paris', '2015-06-06'],
    ['2015-06-05T00:30:00+14:00', 'UTC', '2015-06-04'],
    ['2015-06-05T00:30:00+14:00', 'Pacific/Kiritimati', '2015-06-05'],
  ])('%s in %s is %s', (date, zone, day) => {
    expect(dayOf(date, zone)).toBe(day);
  });

  test.each([
    ['en', 'June 5, 2015'],
    ['en-GB', '5 June 2015'],
    ['fr', '5 juin 2015'],
  ])('for readers of %s it is %s', (language, words) => {
    expect(wordedDay('2015-06-05', 'Asia/Tokyo', language)).toBe(words);
  });
});

test.each([
  ['Europe/Paris', true],
  ['UTC', true],
  ['Paris', false],
  ['Europe/Toulouse', false],
  ['', false],
])('whether “%s” is a time zone: %s', (zone, is) => {
  expect(isZone(zone)).toBe(is);
});
