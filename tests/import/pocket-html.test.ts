import { expect, test } from 'vitest';
import { entriesIn, given, read, sample } from './given.ts';

test('Pocket’s older export is known by its links', async () => {
  expect((await read(sample('pocket-html.html'))).format).toBe('pocket-html');
  const others = '<ul><li><a href="https://a.example/" data-time_added="x">A</a></li></ul>';
  expect((await read(given(others))).format).toBeUndefined();
});

test('its headings are states, its tags stand between commas', async () => {
  expect(await entriesIn(sample('pocket-html.html'))).toEqual([
    {
      title: 'Numérique : les clusters',
      url: 'https://objectif.example/clusters?a=1&b=2',
      date: '1433491200',
      tags: ['cloud', 'toulouse sud'],
      more: { status: 'Unread' },
    },
    { url: 'https://untitled.example/', date: '1433491300', more: { status: 'Unread' } },
    {
      title: 'Read & done',
      url: 'https://read.example/',
      date: '1433491400',
      more: { status: 'Read Archive' },
    },
    {
      title: 'Not a page',
      url: 'javascript:alert(1)',
      date: '1433491500',
      more: { status: 'Read Archive' },
    },
  ]);
});
