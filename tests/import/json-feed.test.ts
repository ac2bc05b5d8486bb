import { expect, test } from 'vitest';
import { read, sample } from './given.ts';

const { found } = await read(sample('json-feed.json'));
const entries = found.flatMap((one) => ('entry' in one ? one.entry : []));

test('the feed says its name and its tagline', () => {
  expect(found[0]).toEqual({ about: { name: 'A link blog', tagline: 'Links & more' } });
});

test('an item about another’s page was curated: its texts, its author and its date are the curator’s', () => {
  expect(entries[0]).toEqual({
    id: 'https://blog.example/1',
    title: 'Clusters',
    url: 'https://news.example/a',
    date: '2015-06-05T09:30:00-07:00',
    updated: '2015-06-06T09:30:00-07:00',
    curator: { name: 'Grace', url: 'https://grace.example/' },
    tags: ['cloud', 'à lire'],
    description: 'On clusters',
    insight: { text: '<p>I <em>like</em> it.</p>', as: 'html' },
    more: { image: 'https://blog.example/1.jpg', language: 'fr' },
  });
});

test('any other item is the source itself, and its whole text is left behind', () => {
  expect(entries[1]).toMatchObject({
    url: 'https://blog.example/2',
    published: '2015-06-04T09:30:00Z',
    author: 'Ada',
    publisher: 'A link blog',
    inferred: { publisher: 'the title of the feed' },
    excerpt: { text: 'A post', as: 'plain' },
    unkept: ['content_html', 'content_text'],
    more: { attachments: [{ mime_type: 'audio/mpeg' }] },
  });
  expect(entries[1]?.date).toBeUndefined();
});

test('numbers are ids too, and the extensions of others are kept', () => {
  expect(entries[2]?.id).toBe('3');
  expect(entries[4]?.more).toMatchObject({ _other: { value: 1 } });
});
