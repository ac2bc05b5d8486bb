import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import {
  type Article,
  addressOf,
  article,
  card,
  entry,
  feed,
  type Head,
  page,
  rescoop,
  tagList,
  text,
  topic,
} from './floor-html.ts';

/*
 * The floor below every generator in JavaScript: the pages of the made-up topic by a plain script, which checks
 * nothing, has no options and remembers nothing. `floor.ts <content> <output>`
 */
interface Read extends Article {
  card: string;
  entry: string;
}

const [content = '', output = ''] = process.argv.slice(2);
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });
const articles = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map(read)
  .sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
const tags = tagged();

cpSync(join(import.meta.dirname, '../public'), output, { recursive: true });
write('accent.css', ':root { --accent: #a4262c; }\n');
lists({ path: '/', title: topic }, articles, '');
for (const [tag, those] of tags) {
  lists({ path: addressOf(tag), title: `${tag} – ${topic}` }, those, tagList(related(tag, those), count));
}
for (const [at, one] of articles.entries()) articlePages(one, articles[at - 1], articles[at + 1]);
const byCount = [...tags.keys()].sort((a, b) => count(b) - count(a));
const index = tagList(byCount, count) + tagList([...tags.keys()].sort(compare), count);
write('tags/index.html', page({ path: '/tags/', title: 'All tags' }, index));
write('follow/index.html', page({ path: '/follow/', title: 'Follow' }, tagList(byCount.slice(0, 24))));
write('404.html', page({ path: '/404.html', title: 'There is no such page' }, ''));

function read(file: string): Read {
  const [, fields = '', body = ''] = readFileSync(join(content, 'articles', file), 'utf8').split(/^---\n/m);
  const [, date = '', slug = ''] = /^([\d-]{10})-(.*)\.md$/.exec(basename(file)) ?? [];
  const one = { ...(load(fields) as Article), date, slug, body, html: markdown.render(body) };
  return { ...one, card: card(one), entry: entry(one) };
}

function tagged(): Map<string, Read[]> {
  const found = new Map<string, Read[]>();
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

function related(tag: string, those: Read[]): string[] {
  const counts = new Map<string, number>();
  for (const other of those.flatMap((one) => one.tags)) counts.set(other, (counts.get(other) ?? 0) + 1);
  counts.delete(tag);
  const most = [...counts].sort(([a, one], [b, two]) => two - one || compare(a, b));
  return most.slice(0, 8).map(([other]) => other);
}

/** The pages and the feed of a list: the first page holds 20 to 39 articles, each older one 20. */
function lists({ path, title }: Head, all: Read[], end: string): void {
  const links = `<link rel="alternate" type="application/atom+xml" title="${title} (Atom feed)" href="${path}feed.atom">\n`;
  const older = Math.max(0, Math.floor(all.length / 20) - 1);
  const newest = all.slice(0, all.length - older * 20);
  const counted = `<p class="counts"><span>${all.length} articles</span></p>\n`;
  write(
    `${path}index.html`,
    page({ path, title, links }, `${counted}${list(newest, path, older + 1)}${end}`),
  );
  for (let number = 1; number <= older; number += 1) {
    const those = all.slice(all.length - number * 20, all.length - (number - 1) * 20);
    const head = { path: `${path}page/${number}/`, title: `Archive, page ${number} – ${title}`, links };
    write(`${head.path}index.html`, page(head, list(those, path, number)));
  }
  const entries = all.slice(0, 20).map((one) => one.entry);
  write(`${path}feed.atom`, feed({ path, title }, all[0]?.date ?? '', entries));
}

function list(those: Read[], path: string, number: number): string {
  const pager = `<nav class="pager" aria-label="Archive">
<a rel="prev" href="${path}page/${number + 1}/">← Newer articles</a>
<a class="pager-older" rel="next" href="${path}page/${number - 1}/">Older articles →</a>\n</nav>\n`;
  const cards = those.map((one) => one.card).join('');
  return `<div class="cards">\n${cards}</div>\n${number > 1 ? pager : ''}`;
}

function articlePages(one: Article, newer?: Article, older?: Article): void {
  const path = `/articles/${one.slug}/`;
  const words = one.html.replace(/<[^>]*>/g, '').trim();
  const description = words.length > 200 ? words.slice(0, 200).replace(/\s+\S*$/, '…') : words;
  const links = `<meta name="description" content="${description}">
<link rel="alternate" type="text/markdown" title="Rescoop" href="${path}index.md">\n`;
  const head = { path, title: `${text(one.title)} – ${topic}`, links };
  write(`${path}index.html`, page(head, article(one, newer, older)));
  write(`${path}index.md`, rescoop(one));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function write(path: string, text: string): void {
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
