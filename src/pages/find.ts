import { hash } from '../digest.ts';
import { hostOf } from '../link.ts';
import { oncePer } from '../once.ts';
import type { Listed, Site } from '../site/site.ts';
import { typeset } from '../typography.ts';
import { address, href, isFindData } from './address.ts';
import {
  encoded,
  type FindAddresses,
  type Numbers,
  plainSlug,
  type ResultLine,
  type TagLine,
} from './find-data.ts';
import type { Plan } from './plan.ts';
import type { Given, PlannedOf, PlannedPage } from './planned.ts';
import type { Section } from './section.ts';

/** How many articles stand in one block; a new one changes the newest block only. */
export const blockSize = 250;

/** The data of Find tag: one file has a lasting name and names the others, whose names say what is in them. */
export function findSection(plan: Plan): Section {
  return { has: isFindData, pages: () => planFind(plan) };
}

/** The preview asks for one after the other. */
const planFind = oncePer(({ site, house }: Plan): PlannedPage[] => {
  const oldestFirst = site.listed.toReversed();
  const blocks = blocksOf(oldestFirst);
  const addresses = blocks.map((block) => href(house.root, block.address));
  const tags = dataFile('tags.json', lines(tagLines(site)));
  const numbers = dataFile('numbers.json', JSON.stringify(numbersOf(oldestFirst, site, addresses)));
  const given = { house, tags: tags.address, numbers: numbers.address };
  return [{ kind: 'find', address: address.find(), file: 'topic.md', given }, tags, numbers, ...blocks];
});

function dataFile(name: string, text: string): PlannedOf<'asset'> {
  const at = address.asset(name, hash(text).slice(0, 10));
  return { kind: 'asset', address: at, file: 'topic.md', given: { text } };
}

/** One line for each, for people who compare two files. */
function lines(rows: readonly unknown[]): string {
  return `[${rows.map((row) => JSON.stringify(row)).join(',\n')}]\n`;
}

function tagLines({ tags, topic }: Site): TagLine[] {
  const aliases = new Map(topic.tags.map((tag) => [tags.named(tag.name), tag.aliases]));
  return tags.all().map((tag) => {
    const slug = plainSlug(tag.name) === tag.slug ? '' : tag.slug;
    return [tag.name, slug, tag.articles.length, ...(aliases.get(tag) ?? [])];
  });
}

function numbersOf(oldestFirst: readonly Listed[], { tags, topic }: Site, blocks: string[]): Numbers {
  const numbers = new Map(oldestFirst.map((listed, number) => [listed, number]));
  const its = (articles: readonly Listed[]) =>
    encoded(articles.toReversed().map((listed) => numbers.get(listed) ?? 0));
  return {
    articles: oldestFirst.length,
    zone: topic.timezone,
    size: blockSize,
    blocks,
    tags: tags.all().map(({ articles }) => its(articles)),
  };
}

function blocksOf(oldestFirst: readonly Listed[]): PlannedOf<'asset'>[] {
  const count = Math.ceil(oldestFirst.length / blockSize);
  return Array.from({ length: count }, (_, index) => {
    const listed = oldestFirst.slice(index * blockSize, (index + 1) * blockSize);
    return dataFile(`articles-${index + 1}.json`, lines(listed.map(resultLine)));
  });
}

/** A moment is a day of the topic's only where it is shown: finding out for thousands takes long. */
function resultLine({ article }: Listed): ResultLine {
  const { title, slug, source, date, lang } = article;
  const publisher = source.publisher ?? hostOf(source.url);
  return [typeset(title, lang), slug, publisher, date, lang];
}

export function makeFind({ house: { root }, tags, numbers }: Given['find']): FindAddresses {
  const link = (path: string) => href(root, path);
  return {
    tags: link(tags),
    numbers: link(numbers),
    tag: link(address.tag('{slug}')),
    together: link(address.tags()),
    article: link(address.article('{slug}')),
    search: link(address.search()),
  };
}
