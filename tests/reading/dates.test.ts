import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/reading/dates.ts';
import { now } from './described.ts';

const read = (text: string, language?: string) => dateIn(text, { language, now });

describe('a date', () => {
  test.each([
    ['2015-06-04', '2015-06-04'],
    ['2015/6/4', '2015-06-04'],
    ['20150604', '2015-06-04'],
    ['20150604093000', '2015-06-04'],
    ['2015-06-04T09:30:00Z', '2015-06-04T09:30:00Z'],
    ['2015-06-04T09:30:00.123+02:00', '2015-06-04T09:30:00+02:00'],
    ['2015-06-04T09:30+0200', '2015-06-04T09:30:00+02:00'],
    ['2015-06-04 09:30:00 +0000 UTC', '2015-06-04T09:30:00+00:00'],
    ['Thu, 04 Jun 2015 09:30:00 GMT', '2015-06-04T09:30:00Z'],
    ['Thu, 4 Jun 2015 09:30:00 -0400', '2015-06-04T09:30:00-04:00'],
    ['Thu Jun 04 2015 09:30:00 GMT+0200 (CEST)', '2015-06-04T09:30:00+02:00'],
    ['1433410200', '2015-06-04T09:30:00Z'],
    ['1433410200000', '2015-06-04T09:30:00Z'],
  ])('of machines: %s is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['2015-06-04T09:30:00', '2015-06-04'],
    ['2015-06-04T25:00:00Z', '2015-06-04'],
    ['2015-06-04T09:30:00+19:00', '2015-06-04'],
    ['4 juin 2015 à 9h30', '2015-06-04'],
  ])('whose time has no offset, or is none, is a day: %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['en', 'June 4, 2015'],
    ['en', 'Posted on Thursday, June 4th, 2015 at 6:42 pm'],
    ['en', '4th of June 2015'],
    ['en', 'JUNE 4, 2015'],
    ['en', '4-Jun-2015'],
    ['fr', 'jeudi 4 juin 2015'],
    ['de', '4. Juni 2015'],
    ['es', '4 de junio de 2015'],
    ['pt', '4 de junho de 2015'],
    ['it', '04 giugno 2015'],
    ['nl', '4 juni 2015'],
    ['pl', '4 czerwca 2015'],
    ['pl', '04 czerwiec 2015'],
    ['ru', '4 июня 2015, 09:40'],
    ['hu', '2015. június 4.'],
    ['ja', '2015年6月4日 11:30'],
    ['ja', '２０１５年６月４日'],
    ['ko', '2015년 6월 4일'],
    ['ar', '٤ يونيو ٢٠١٥'],
    ['ar', '4 يونيو/حزيران 2015'],
    ['en-US', '4 giugno 2015'],
    [undefined, '4. Juni 2015'],
  ])('in words of %s: %s', (language, text) => {
    expect(read(text, language)).toBe('2015-06-04');
  });

  test.each([
    ['1er janvier 2015', 'fr', '2015-01-01'],
    ['14 mars 2015', 'fr', '2015-03-14'],
    ['3. März 2015', 'de', '2015-03-03'],
    ['15 aout 2015', 'fr', '2015-08-15'],
    ['Sept. 9, 2015', 'en', '2015-09-09'],
  ])('%s is %s', (text, language, date) => {
    expect(read(text, language)).toBe(date);
  });

  test.each([
    ['04/06/2015', 'fr', '2015-06-04'],
    ['04/06/2015', 'en-GB', '2015-06-04'],
    ['04/06/2015', 'en-US', '2015-04-06'],
    ['04/06/2015', 'en', undefined],
    ['04/06/2015', undefined, undefined],
    ['24/06/2015', 'en', '2015-06-24'],
    ['06/24/2015', 'fr', '2015-06-24'],
    ['04.06.2015', 'en', '2015-06-04'],
  ])('%s in %s is %s: nobody guesses which is the month', (text, language, date) => {
    expect(read(text, language)).toBe(date);
  });

  test('of a change is passed over', () => {
    expect(read('Publié le 4 juin 2015, mis à jour le 5 juin 2015', 'fr')).toBe('2015-06-04');
    expect(read('Updated June 5, 2015', 'en')).toBeUndefined();
    expect(read('Aktualisiert: 05.06.2015', 'de')).toBeUndefined();
  });

  test.each([
    ...[
      '',
      'yesterday',
      '2015',
      '2015-06',
      'June 2015',
      '2015-02-30',
      '31 April 2015',
      '4 foobar 2015',
      '22 Oct',
    ],
    ...[
      '1970-01-01T00:00:00Z',
      '0001-01-01',
      '1900-01-01',
      '2026-01-03',
      '2077-01-01',
      '0',
      '12345',
      '9999999999',
    ],
  ])('“%s” is none', (text) => {
    expect(read(text, 'en')).toBeUndefined();
  });

  test('in an hour, for a clock that is ahead, is one', () => {
    expect(read('2026-01-01T10:00:00Z')).toBe('2026-01-01T10:00:00Z');
  });
});

test('every day is read back from ISO 8601, and from words in every language that is tried', () => {
  const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
  const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'ru', 'ja', 'ko', 'zh', 'ar'];
  fc.assert(
    fc.property(day, fc.constantFrom(...languages), (date, language) => {
      const iso = date.toISOString().slice(0, 10);
      const words = date.toLocaleDateString(language, {
        dateStyle: 'long',
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      expect(read(iso)).toBe(iso);
      expect(read(words, language), words).toBe(iso);
    }),
    { numRuns: 500 },
  );
});
