/// <reference lib="dom" />
import type { Numbers } from '../../../src/pages/find-data.ts';
import type { Words } from '../../../src/words/words.ts';
import { type Articles, dayWorder, result } from './articles.ts';
import { foundIn, othersAmong, type Wanted } from './filter.ts';
import { GrowingList } from './growing.ts';
import { type FindData, searchFor } from './load.ts';
import type { KnownTag } from './match.ts';
import { counted, node, worded } from './node.ts';
import { changed, hasTag, type Query, signed, written } from './query.ts';

/** All that several tags together are shown from. */
export interface TogetherData extends FindData {
  numbers: Numbers;
  articles: Articles;
  words: Words['together'];
  language: string;
}

/** What a query comes to: what is shown, and the sentence that tells it. */
export interface Together {
  said: string;
  above: Node[];
  below: Node[];
}

const articlesAtOnce = 20;
const tagsAtOnce = 30;

/** What is found with all tags of a query; fails where a part of it cannot be loaded. */
export async function together(query: Query, data: TogetherData): Promise<Together> {
  const { words, numbers, language } = data;
  const unknown = query.unknown.map((text) => unknownTag(text, data));
  if (!hasTag(query)) return { said: '', above: unknown, below: [] };
  const wanted = {
    with: query.with.map(({ index }) => index),
    without: query.without.map(({ index }) => index),
  };
  const found = foundIn(numbers, wanted);
  return {
    said: found.length > 0 ? counted(found.length, words.article, words.articles, language) : words.nothing,
    above: [...unknown, heading(query), chosen(query, data)],
    below: [await articleList(found, data), await otherTags(found, wanted, query, data)],
  };
}

/** `Cloud + France − Docker`, each name in a direction of its own. */
function heading(query: Query): HTMLElement {
  const names = signed(query).flatMap(([sign, tag], at) => [
    at === 0 ? sign.replace('+ ', '') : ` ${sign}`,
    node('bdi', {}, tag.name),
  ]);
  return node('h2', { class: 'together-name', tabindex: '-1' }, ...names);
}

function unknownTag(text: string, data: TogetherData): HTMLElement {
  const { unknown, search } = data.words;
  const link = node('a', { href: searchFor(text, data) }, worded(search, text));
  return node(
    'p',
    { class: 'together-unknown' },
    node('span', { dir: 'auto' }, worded(unknown, text)),
    ' ',
    link,
  );
}

/** The tags that are asked for, each with a way to turn it round and one to let it go. */
function chosen(query: Query, { words, addresses }: TogetherData): HTMLElement {
  const link = (to: Query, name: string, sign: string) =>
    node('a', { href: written(to) || addresses.together, 'aria-label': name, title: name }, sign);
  const entry = (tag: KnownTag, isWithout: boolean) => {
    const turned = worded(isWithout ? words.include : words.exclude, tag.name);
    const before = isWithout ? [node('small', {}, words.without), ' '] : [];
    return node(
      'li',
      isWithout ? { class: 'is-without' } : {},
      node('span', {}, ...before, node('bdi', {}, tag.name)),
      link(changed(query, tag, isWithout ? 'with' : 'without'), turned, isWithout ? '+' : '−'),
      link(changed(query, tag, 'none'), worded(words.remove, tag.name), '×'),
    );
  };
  return node(
    'ul',
    { class: 'together-chosen', 'aria-label': words.chosen },
    ...query.with.map((tag) => entry(tag, false)),
    ...query.without.map((tag) => entry(tag, true)),
    node('li', { class: 'together-clear' }, node('a', { href: addresses.together }, words.clear)),
  );
}

async function articleList(found: readonly number[], data: TogetherData): Promise<HTMLElement> {
  const { words, addresses, articles, language, numbers } = data;
  const wordedDay = dayWorder(language, numbers.zone);
  const make = async (from: number, to: number) =>
    (await articles.lines(found.slice(from, to))).map((line) => result(line, addresses.article, wordedDay));
  const list = node('ol', { class: 'together-articles' });
  const growing = new GrowingList(list, words.moreArticles, found.length, articlesAtOnce, make);
  await growing.grow();
  return growing.element;
}

/** The tags that stand among what was found, to narrow it down further. */
async function otherTags(
  found: readonly number[],
  wanted: Wanted,
  query: Query,
  { words, numbers, tags }: TogetherData,
): Promise<HTMLElement> {
  const others = othersAmong(numbers, found, wanted);
  const make = async (from: number, to: number) =>
    others.slice(from, to).flatMap(({ tag, count }) => {
      const its = tags[tag];
      return its ? [otherTag(its, count, query)] : [];
    });
  const growing = new GrowingList(
    node('ul', { class: 'tags' }),
    words.moreTags,
    others.length,
    tagsAtOnce,
    make,
  );
  await growing.grow();
  const name = node('h2', { id: 'together-others' }, words.narrow);
  const section = node('section', { class: 'tag-index', 'aria-labelledby': name.id }, name, growing.element);
  section.hidden = others.length === 0;
  return section;
}

function otherTag(tag: KnownTag, count: number, query: Query): HTMLElement {
  const href = written(changed(query, tag, 'with'));
  return node(
    'li',
    {},
    node('a', { href }, node('bdi', {}, tag.name), ' ', node('small', {}, String(count))),
  );
}
