import { fingerprint } from './floor-html.ts';
import type { Article } from './floor-topic.ts';

/** The data of Find tag: names and texts of files. */
export function findFiles(newestFirst: Article[], tags: [string, Article[]][]): [string, string][] {
  const oldestFirst = [...newestFirst].reverse();
  const numbers = new Map(oldestFirst.map(({ slug }, number) => [slug, number]));
  const blocks = Array.from({ length: Math.ceil(oldestFirst.length / 250) }, (_, index) => {
    const its = oldestFirst.slice(index * 250, (index + 1) * 250);
    return file(
      `articles-${index + 1}`,
      lines(its.map((one) => [one.title, one.slug, one.source.publisher, one.date, 'en'])),
    );
  });
  const encoded = tags.map(([, its]) => {
    const places = its.map(({ slug }) => numbers.get(slug) ?? 0).reverse();
    return places.map((place, index) => place - (places[index - 1] ?? 0));
  });
  const named = file('tags', lines(tags.map(([name, its]) => [name, '', its.length])));
  const addresses = blocks.map(([path]) => path);
  const counts = { articles: oldestFirst.length, zone: 'UTC', size: 250, blocks: addresses, tags: encoded };
  const numbered = file('numbers', JSON.stringify(counts));
  const find = {
    tags: named[0],
    numbers: numbered[0],
    tag: '/tags/{slug}/',
    together: '/tags/',
    article: '/articles/{slug}/',
    search: '/search/',
  };
  const parts = { program: '/pagefind/', language: 'en', parts: [{ folder: '/pagefind/', name: 'all' }] };
  return [
    ...blocks,
    named,
    numbered,
    ['tags/find.json', `${JSON.stringify(find, null, 1)}\n`],
    ['search/parts.json', JSON.stringify(parts)],
  ];
}

function lines(rows: unknown[]): string {
  return `[${rows.map((row) => JSON.stringify(row)).join(',\n')}]\n`;
}

function file(name: string, its: string): [string, string] {
  return [`/assets/${name}.${fingerprint(its)}.json`, its];
}
