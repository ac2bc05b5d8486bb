import { expect, test } from 'vitest';
import { entriesIn, sample } from './given.ts';

test('of a date the day is known; the full text of the source is not kept, and it is said', async () => {
  expect(await entriesIn(sample('wallabag-csv.csv'))).toEqual([
    {
      title: 'Le titre; entre guillemets "droits"',
      url: 'https://journal.example/article',
      date: '2016-09-08',
      tags: ['presse', ' été'],
      lang: 'fr-FR',
      inferred: { date: 'the day of "Creation date": which half of it is not said' },
      more: { 'MIME Type': 'text/html', 'Creation date': '08/09/2016 11:55:58' },
      unkept: ['Content'],
    },
    {
      title: 'Untagged',
      url: 'https://untagged.example/',
      date: '2016-09-09',
      lang: 'en',
      inferred: { date: 'the day of "Creation date": which half of it is not said' },
      more: { 'MIME Type': 'text/html', 'Creation date': '09/09/2016 01:02:03' },
      unkept: ['Content'],
    },
    { title: 'No language', url: 'https://plain.example/', tags: ['foo'], more: {} },
    {
      title: 'Bookmarklet',
      url: 'javascript:alert(1)',
      date: '2016-09-10',
      inferred: { date: 'the day of "Creation date": which half of it is not said' },
      more: { 'Creation date': '10/09/2016 12:00:00' },
    },
  ]);
});
