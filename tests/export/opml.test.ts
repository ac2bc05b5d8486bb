import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opml } from '../../src/export/opml.ts';
import { givenArticle, givenTopic } from '../given.ts';
import { isRfc822 } from '../validators/dates.ts';
import { opmlMistakes } from '../validators/opml.ts';
import { named, parseXml } from '../validators/xml.ts';
import { articles, textIn } from './leaving.ts';

/** The attributes of each outline, in a file without a mistake. */
function outlinesIn(text: string): Record<string, string>[] {
  expect(opmlMistakes(text)).toEqual([]);
  const { root } = parseXml(text);
  if (!root) throw new Error('no XML');
  const [body] = named(root, null, 'body');
  return body
    ? named(body, null, 'outline').map((one) =>
        Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
      )
    : [];
}

test('every article is a link in valid OPML', () => {
  fc.assert(
    fc.property(
      articles.filter(({ length }) => length > 0),
      (its) => {
        const found = outlinesIn(textIn(opml, its));
        expect(found.map(({ text, url }) => ({ text, url }))).toEqual(
          its.map(({ title, source }) => ({ text: title, url: source.url })),
        );
        expect(found.every(({ created = '' }) => isRfc822(created))).toBe(true);
      },
    ),
  );
});

test('an outline says when it was made and what it is about, and nothing else', () => {
  const article = givenArticle({
    title: 'A <b> & "c"',
    tags: ['Cloud', 'R&D, innovation'],
    excerpt: 'Words.',
  });
  const topic = givenTopic({ curator: { name: 'Ada & co', url: 'https://ada.example/' } });
  expect(outlinesIn(textIn(opml, [article], topic))).toEqual([
    {
      type: 'link',
      text: 'A <b> & "c"',
      url: 'https://news.example/a',
      created: 'Fri, 05 Jun 2015 00:00:00 GMT',
      category: 'Cloud,R&D innovation',
    },
  ]);
});
