import { expect, test } from 'vitest';
import { entriesIn, read, sample } from './given.ts';

test('Readwise: tags as Python writes them; what came by a feed is left out', async () => {
  const { found } = await read(sample('readwise-csv.csv'));
  expect(found.slice(0, 3)).toEqual([
    {
      where: 'line 2',
      entry: {
        id: '01gmjxjdxs6snfysns8hj3ssnk',
        title: 'Article Title',
        url: 'https://reader.example/a',
        date: '2022-11-06 04:33:50+00:00',
        tags: ['example', "it's", 'été'],
        more: { 'Reading progress': '0.25', Location: 'new', Seen: 'True' },
      },
    },
    { where: 'line 3', leftOut: 'it came by a feed, and nobody saved it' },
    { where: 'line 4', entry: expect.objectContaining({ tags: [] }) },
  ]);
});

test('Matter: when something was last done with an article is not when it was saved', async () => {
  const [walking, bare] = await entriesIn(sample('matter-csv.csv'));
  expect(walking).toEqual({
    id: 'f1',
    title: 'Walking, in Toulouse',
    author: 'Ana López',
    publisher: 'Le Journal',
    url: 'https://journal.example/walk',
    tags: ['travel', ' south west'],
    more: {
      'Word Count': '1200',
      'In Queue': 'True',
      Favorited: 'False',
      Read: 'False',
      Highlight_Count: '0',
      'Last Interaction Date': '2023-05-01',
    },
  });
  expect(bare).toMatchObject({ id: undefined, author: undefined, tags: undefined });
});

test('mymind: a card of one’s own is the curator’s, the content of another the page’s', async () => {
  const [page, note, passage] = await entriesIn(sample('mymind-csv.csv'));
  expect(page).toMatchObject({ tags: ['Wellness', 'Self-Improvement'], more: { type: 'WebPage' } });
  expect(note).toMatchObject({ insight: { text: '• Critical Thinking\n• Empathy' }, excerpt: undefined });
  expect(passage).toMatchObject({
    excerpt: { text: 'Words of the page, at length' },
    insight: { text: 'Why I kept it' },
  });
});
