import { expect, test } from 'vitest';
import { card } from '../../src/pages/card.ts';
import { citationOf } from '../../src/pages/citation.ts';
import { givenArticle, givenHouse } from '../given.ts';

test('a citation says source and whole chain of credit', () => {
  const house = givenHouse({ url: 'https://clouds.example/', origin: 'https://clouds.example' });
  const article = givenArticle({
    title: 'Clusters',
    source: { url: 'https://news.example/a', publisher: 'News', author: 'Sophie', date: '2015-06-04' },
    curator: { name: 'Ada' },
    from: [{ topic: 'Networks' }, { topic: 'Machines' }],
    via: [{ name: 'Jacques' }, { name: 'Jean' }],
  });
  expect(citationOf(card({ house, article, tags: [] }), house)).toBe(
    'Sophie, “Clusters”, News, June 4, 2015, https://news.example/a. ' +
      'Rescooped by Ada from Networks, from Machines, Clouds, June 5, 2015, https://clouds.example/articles/a/. ' +
      'Via Jacques, Jean.',
  );
});

test('a citation leaves out what is not known', () => {
  const house = givenHouse();
  expect(citationOf(card({ house, article: givenArticle(), tags: [] }), house)).toBe(
    '“A title”, news.example, https://news.example/a. Scooped by Ada, Clouds, June 5, 2015.',
  );
});
