import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import { article, rescoop, tagList } from './floor-article.ts';
import { alternate, type Feed, feeds } from './floor-feeds.ts';
import { outline, siteFiles, sitemap } from './floor-files.ts';
import { findFiles } from './floor-find.ts';
import { assets, ownLinks, page, pager } from './floor-html.ts';
import { articles as counted, type Made, made, sections, years } from './floor-list.ts';
import { relatedTo } from './floor-related.ts';
import { shelves } from './floor-shelves.ts';
import { type Article, addressOf, type Head, text, topic } from './floor-topic.ts';

/*
 * The floor below every generator in JavaScript: the pages of the made-up topic by a plain script, which checks
 * nothing, has no options and remembers nothing. `floor.ts <content> <output> [<pictures>]`
 */
const [content = '', output = '', pictures] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });
const articles = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map(read)
  .sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
const tags = tagged();
const tagNames = [...tags.keys()].sort(compare);
const topicFeeds = (['atom', 'rss', 'json'] as const).map((format) => alternate(format, '/', topic)).join('');

cpSync(join(import.meta.dirname, '../public'), output, { recursive: true });
if (pictures) cpSync(pictures, output, { recursive: true });
for (const [path, text] of assets) write(path, text);
const own = { path: '/', title: topic, links: topicFeeds, description: 'For measuring' };
const places = new Map([...tags].map(([tag, those]) => [tag, new Map(those.map((one, at) => [one, at]))]));
const topicPages = lists(own, articles, Object.keys(feeds) as Feed[]);
const tagPages = [...tags].flatMap(([tag, those]) => {
  const [path, title] = [addressOf(tag), `${tag} – ${topic}`];
  const head = { path, title, links: alternate('atom', path, title), way: ['All tags', '/tags/', tag, path] };
  return lists(head, those, ['atom'], years(those), tagList(related(tag, those), count));
});
const { indexes = [], ...shelved } = shelves(articles, topicFeeds);
for (const [path, text] of [...indexes, ...Object.values(shelved).flat()]) write(`${path}index.html`, text);
for (const [at, one] of articles.entries()) articlePages(one, articles[at - 1], articles[at + 1]);
otherPages();
for (const [path, its] of Object.entries(siteFiles)) write(path, its);
write('opml.xml', outline(tagNames));
const ofArticles = articles.map((one): Dated => [`/articles/${one.slug}/`, one.date]).reverse();
const plain = [...indexes.map(([path]) => path), '/tags/', '/follow/'].map((path): Dated => [path]);
const ofShelves = Object.entries(shelved).map(([kind, its]): [string, Dated[]] => [
  kind,
  its.map(([path, , date]) => [path, date]),
]);
const groups = { pages: [...topicPages, ...plain], tags: tagPages, ...Object.fromEntries(ofShelves) };
for (const [path, its] of sitemap({ ...groups, articles: ofArticles })) write(path, its);
const found = tagNames.map((tag): [string, Article[]] => [tag, tags.get(tag) ?? []]);
for (const [path, its] of findFiles(articles, found)) write(path, its);

const searchForm = `<form class="search-form" role="search" aria-label="Search" action="/tags/" data-parts="/search/parts.json" data-root="/" data-language="en">
<p class="search-line"><label for="search-words">Words to look for</label>\n<input type="search" id="search-words" name="q" autocomplete="off"> <button class="button">Search</button></p>\n</form>`;

/** The address of a page, and the day of its newest article. */
type Dated = [path: string, date?: string];

function read(file: string): Made {
  const [, fields = '', body = ''] = readFileSync(join(content, 'articles', file), 'utf8').split(/^---\n/m);
  const [, date = '', slug = ''] = /^([\d-]{10})-(.*)\.md$/.exec(basename(file)) ?? [];
  const html = markdown.render(body);
  const words = html.replace(/<[^>]*>/g, '').trim();
  return made({ ...(load(fields) as Article), date, slug, body: body.trim(), html, words });
}

function tagged(): Map<string, Made[]> {
  const found = new Map<string, Made[]>();
  for (const one of articles) {
    for (const tag of one.tags) {
      const those = found.get(tag);
      if (those) those.push(one);
      else found.set(tag, [one]);
    }
  }
  return found;
}

function count(tag: string): number {
  return tags.get(tag)?.length ?? 0;
}

function related(tag: string, those: Made[]): string[] {
  const counts = new Map<string, number>();
  for (const other of those.flatMap((one) => one.tags)) counts.set(other, (counts.get(other) ?? 0) + 1);
  counts.delete(tag);
  const most = [...counts].sort(([a, one], [b, two]) => two - one || compare(a, b));
  return most.slice(0, 8).map(([other]) => other);
}

/** The pages and the feeds of a list. The first page holds 20 to 39 articles, each older one 20. */
function lists(head: Head, all: Made[], formats: Feed[], start = '', end = ''): Dated[] {
  const { path, title } = head;
  const full = Math.floor(all.length / 20);
  const last = Math.max(0, full - 1);
  const numbered = (number: number) => all.slice(all.length - number * 20, all.length - (number - 1) * 20);
  const line = `<p class="counts"><span>${counted(all.length)}</span></p>\n`;
  const newest = all.slice(0, all.length - last * 20);
  const first = `${line}${start}${sections(newest, path === '/')}${pager(path, last + 1, last)}${end}`;
  write(`${path}index.html`, page({ ...head, listed: newest }, first));
  const dated: Dated[] = [[path, all[0]?.date]];
  for (let number = 1; number <= last; number += 1) {
    const those = numbered(number);
    const its = `${path}page/${number}/`;
    const older = { ...head, path: its, title: `Archive, page ${number} – ${title}`, listed: those };
    write(`${its}index.html`, page(older, sections(those, false) + pager(path, number, last)));
    dated.push([its, those[0]?.date]);
  }
  for (const format of formats) {
    const archived = all.length > 20 ? full : 0;
    const print = (those: Made[], number?: number) =>
      feeds[format]({ path, title, entries: those.map((one) => one.entry), number, last: archived });
    write(`${path}feed.${format}`, print(all.slice(0, 20)));
    for (let number = 1; number <= archived; number += 1) {
      write(`${path}page/${number}/feed.${format}`, print(numbered(number), number));
    }
  }
  return dated;
}

function articlePages(one: Made, newer?: Article, older?: Article): void {
  const path = `/articles/${one.slug}/`;
  const links = `<link rel="alternate" type="text/markdown" title="Rescoop" href="${path}index.md">
${alternate('atom', '/', topic)}`;
  const head = { path, title: `${text(one.title)} – ${topic}`, links, article: one, way: [one.title, path] };
  write(`${path}index.html`, page(head, article(one, newer, older) + relatedTo(one, tags, placeIn)));
  write(`${path}index.md`, rescoop(one));
}

function placeIn(tag: string, one: Made): number {
  return places.get(tag)?.get(one) ?? 0;
}

function otherPages(): void {
  const links = topicFeeds;
  const byCount = [...tagNames].sort((a, b) => count(b) - count(a));
  const index = tagList(byCount, count) + tagList(tagNames, count);
  write(
    'tags/index.html',
    page(
      { path: '/tags/', title: 'All tags', links, own: ownLinks('tags'), way: ['All tags', '/tags/'] },
      index,
    ),
  );
  write(
    'follow/index.html',
    page({ path: '/follow/', title: 'Follow', links }, tagList(byCount.slice(0, 24))),
  );
  write(
    'search/index.html',
    page({ path: '/search/', title: 'Search', links: '', own: ownLinks('search') }, searchForm),
  );
  write('404.html', page({ path: '/404.html', title: 'There is no such page', links: '' }, ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function write(path: string, text: string): void {
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
