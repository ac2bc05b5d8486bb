import { createHash } from 'node:crypto';
import { type Article, addressOf, site, text, topic } from './floor-topic.ts';

/* What is said of an article in lists, on its own page and in its file. */

const take = 'Take this article over into your own topic: its Markdown file, with its credit';
const wordedDays = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export const worded = ({ date }: Article) => wordedDays.format(new Date(date));
export const credit = 'Scooped by <bdi class="p-author h-card">Curator</bdi>';

export function card(one: Article): string {
  const path = `/articles/${one.slug}/`;
  return `<article class="card h-entry">\n${cover(one)}\n<div class="card-text">\n${source(one, 'h2', 'card-title')}
${scooped(one)}\n${quote(one, lead(one.html))}${throughs(one)}${tagList(one.tags)}
<p class="actions"><a class="more" href="${path}" aria-label="more… ${text(one.title)}">more…</a>\n<a href="${path}index.md" download="${one.date}-${one.slug}.md" title="${take}">Rescoop</a></p>\n</div>\n</article>\n`;
}

/** What an article's page says between masthead and footer. */
export function article(one: Article, newer?: Article, older?: Article): string {
  const path = `/articles/${one.slug}/`;
  const { url, publisher } = one.source;
  return `<article class="article h-entry">\n<header>\n${source(one, 'h1', 'article-title')}\n${scooped(one)}\n</header>\n${cover(one)}
<div class="article-text">\n${quote(one, one.html)}<p><a class="button read" href="${text(url)}">Read the article at <bdi>${text(publisher)}</bdi></a></p>\n</div>
<section class="provenance" aria-labelledby="provenance">\n<h2 id="provenance">Provenance</h2>\n<dl>\n<div><dt>Source</dt><dd><a href="${text(url)}"><bdi>${text(publisher)}</bdi></a></dd></div>
<div><dt>Language</dt><dd>English</dd></div>\n<div><dt>Curated</dt><dd><time datetime="${one.date}">${worded(one)}</time></dd></div>\n</dl>\n<p class="credit">Scooped by <bdi>Curator</bdi></p>\n${throughs(one)}</section>
${tagList(one.tags)}\n<p class="actions"><a href="${path}index.md" rel="alternate" type="text/markdown" download="${one.date}-${one.slug}.md" title="${take}">Rescoop</a></p>\n</article>
<nav class="neighbours" aria-label="Newer and older articles">\n${neighbour('rel="prev"', '← Newer', newer)}${neighbour('class="pager-older" rel="next"', 'Older →', older)}</nav>`;
}

function neighbour(attributes: string, said: string, one?: Article): string {
  if (!one) return '';
  return `<a ${attributes} href="/articles/${one.slug}/"><small>${said}</small> <span dir="auto" lang="en">${text(one.title)}</span></a>\n`;
}

/** An article's own file, as the next curator takes it. */
export function rescoop({ title, date, slug, source, via: person, tags, body }: Article): string {
  const through = person ? `[ Curator, { name: ${person.name}, url: ${person.url} } ]` : 'Curator';
  return `---
title: ${JSON.stringify(title)}
date: ${date}
source:
  url: ${source.url}
  publisher: ${source.publisher}
from: { topic: ${topic}, url: ${site}/, article: ${site}/articles/${slug}/ }
via: ${through}
tags: [ ${tags.join(', ')} ]
lang: en
---

${body}
`;
}

function source({ source: { url, publisher }, title }: Article, level: string, name: string): string {
  return `<div class="source u-bookmark-of h-cite" lang="en">\n<p class="eyebrow"><bdi class="publisher p-publication">${text(publisher)}</bdi></p>
<${level} class="${name}" dir="auto"><a class="p-name u-url" href="${text(url)}">${text(title)}</a></${level}>\n</div>`;
}

function scooped(one: Article): string {
  return `<p class="credit">${credit} <a class="curated u-url u-uid" href="/articles/${one.slug}/"><time class="dt-published" datetime="${one.date}">${worded(one)}</time></a></p>`;
}

/** Whole paragraphs, until they are 480 characters. */
function lead(html: string): string {
  const paragraphs = html.split(/(?<=<\/p>\n)/);
  let length = 0;
  const shown = paragraphs.filter((paragraph) => {
    const isShown = length < 480;
    length += paragraph.length - '<p></p>\n'.length;
    return isShown;
  });
  return shown.join('');
}

function cover({ title, source }: Article): string {
  const word = title
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .reduce((longest, one) => (one.length > longest.length ? one : longest));
  const length = 1 + [6, 9, 13].filter((letters) => word.length > letters).length;
  const byte = (of: string) => createHash('sha256').update(of).digest()[0] ?? 0;
  return `<div class="cover tone-${1 + (byte(source.publisher) % 6)} form-${1 + (byte(title) % 4)} length-${length}" aria-hidden="true"><span class="cover-publisher">${text(source.publisher)}</span><span class="cover-word">${word}</span></div>`;
}

export function quote({ source }: Article, html: string): string {
  return `<blockquote class="excerpt" lang="en" dir="auto" cite="${text(source.url)}">\n${html}</blockquote>\n`;
}

/** Through whom it was found. */
export function via({ via: person }: Article): string {
  return person
    ? `Via <a class="p-x-via h-card" href="${text(person.url)}" rel="via"><bdi>${text(person.name)}</bdi></a>`
    : '';
}

function throughs(one: Article): string {
  return one.via ? `<p class="credit">${via(one)}</p>\n` : '';
}

/** Tags, with the numbers of their articles where there are `counts`. */
export function tagList(tags: string[], counts?: (tag: string) => number | undefined): string {
  const count = (tag: string) => (counts ? ` <small>${counts(tag)}</small>` : '');
  const item = (tag: string) =>
    `<li><a class="p-category" href="${addressOf(tag)}" rel="tag"><bdi>${text(tag)}</bdi>${count(tag)}</a></li>`;
  return `<ul class="tags" aria-label="Tags">${tags.map(item).join('')}</ul>`;
}
