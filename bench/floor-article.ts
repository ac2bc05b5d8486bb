import { createHash } from 'node:crypto';
import { type Article, addressIn, addressOf, monthOf, site, text, topic } from './floor-topic.ts';

/* What is said of an article in lists, on its own page and in its file. */

const take = 'Take this article over into your own topic: its Markdown file, with its credit';
const wordedDays = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const wordedMonths = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const worded = ({ date }: Article) => wordedDays.format(new Date(date));
export const monthWorded = ({ date }: Article) => wordedMonths.format(new Date(date));
export const credit = 'Scooped by <bdi class="p-author h-card">Curator</bdi>';

export function card(one: Article): string {
  const path = `/articles/${one.slug}/`;
  return `<article class="card h-entry">\n${cover(one)}\n<div class="card-text">\n${source(one, 'h3', 'card-title')}
${scooped(one)}\n${quote(one, lead(one.html))}${throughs(one)}${tagList(one.tags)}
<p class="actions"><a class="more" href="${path}" aria-label="more… ${text(one.title)}">more…</a>\n<a href="${path}index.md" download="${one.date}-${one.slug}.md">Rescoop</a></p>\n</div>\n</article>\n`;
}

/** An article with little more than its title and its credit. */
export function brief(one: Article, level: string): string {
  const through = one.via ? ` <span class="through">${via(one)}</span>` : '';
  return `<article class="brief h-entry">\n${source(one, level, 'brief-title')}\n<p class="credit">${chosen(one)}${through}</p>\n</article>\n`;
}

/** What an article's page says between masthead and footer. */
export function article(one: Article, newer?: Article, older?: Article): string {
  const { url, publisher } = one.source;
  return `<article class="article h-entry">\n<header>\n${source(one, 'h1', 'article-title')}\n${scooped(one)}\n${throughs(one)}</header>\n${cover(one)}
<div class="article-text">\n<figure>\n${quote(one, one.html)}<figcaption class="excerpt-by">— <bdi>${text(publisher)}</bdi></figcaption></figure>\n<p><a class="button read" href="${text(url)}">Read the article at <bdi>${text(publisher)}</bdi></a></p>\n${tagList(one.tags)}\n</div>
<div class="beside">\n${trail(one)}\n${taking(one)}\n</div>\n</article>
<nav class="neighbours" aria-label="Newer and older articles">\n${neighbour('rel="prev"', `<small>${arrow('←')} Newer</small>`, newer)}${neighbour('class="pager-older" rel="next"', `<small>Older ${arrow('→')}</small>`, older)}</nav>`;
}

const arrow = (sign: string) => `<span class="arrow" aria-hidden="true">${sign}</span>`;

function trail(one: Article): string {
  const { url, publisher } = one.source;
  const person = one.via;
  const step = (what: string, who: string, when = '') =>
    `<li><span class="trail-what">${what}</span> <span class="trail-who">${who}</span>${when}</li>\n`;
  const through = person
    ? step('Via', `<a href="${text(person.url)}"><bdi>${text(person.name)}</bdi></a>`)
    : '';
  const leads = person
    ? `<p class="leads">What came through: <a href="${addressIn('via', person.name)}"><bdi>${text(person.name)}</bdi></a></p>\n`
    : '';
  const month = `<a class="lead-on" href="${monthOf(one)}">all of ${monthWorded(one)}</a>`;
  return `<section class="provenance" aria-labelledby="provenance">\n<h2 id="provenance">Provenance</h2>\n<ol class="trail">
${step('Source', `<a href="${text(url)}"><bdi>${text(publisher)}</bdi></a> <a class="lead-on" href="${addressIn('sources', publisher)}">more from this source</a>`)}${through}${step('Chosen here by', `<bdi>Curator</bdi>, <a href="/"><bdi>${topic}</bdi></a>`, ` <span class="trail-what"><time datetime="${one.date}">${worded(one)}</time> ${month}</span>`)}</ol>
${leads}<dl>\n<div><dt>Language</dt><dd>English</dd></div>\n</dl>\n</section>`;
}

/** What a reader may take along. */
function taking(one: Article): string {
  const [path, its] = [`/articles/${one.slug}/`, `${site}/articles/${one.slug}/`];
  const mail = `mailto:?subject=${encodeURIComponent(one.title)}&amp;body=${encodeURIComponent(its)}`;
  const through = one.via ? ` Via ${text(one.via.name)}.` : '';
  return `<section class="take" aria-labelledby="take">\n<h2 id="take">Share and take</h2>\n<ul>
<li hidden><button type="button" data-take="share">Share…</button></li>\n<li hidden><button type="button" data-take="link">Copy the link</button></li>
<li><a href="${mail}">Send by e-mail</a></li>\n<li><a href="${path}index.md" rel="alternate" type="text/markdown" download="${one.date}-${one.slug}.md" title="${take}">Rescoop</a></li>\n</ul>
<details><summary>Cite</summary>\n<p class="citation" dir="auto">“${text(one.title)}”, ${text(one.source.publisher)}, ${text(one.source.url)}. Scooped by Curator, ${topic}, ${worded(one)}, ${its}.${through}</p>
<p hidden><button type="button" data-take="citation">Copy the citation</button></p>\n</details>\n<p class="heard" role="status" data-done="Copied"></p>\n</section>`;
}

/** An article as others lead to it. */
export function relatedLink(one: Article): string {
  return `<li><a href="/articles/${one.slug}/" lang="en" dir="auto">${text(one.title)}</a> <small><bdi>${text(one.source.publisher)}</bdi> · <time datetime="${one.date}">${worded(one)}</time></small></li>\n`;
}

function neighbour(attributes: string, said: string, one?: Article): string {
  if (!one) return '';
  return `<a ${attributes} href="/articles/${one.slug}/">${said} <span dir="auto" lang="en">${text(one.title)}</span></a>\n`;
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
  return `<p class="credit">${chosen(one)}</p>`;
}

function chosen(one: Article): string {
  return `${credit} <a class="curated u-url u-uid" href="/articles/${one.slug}/"><time class="dt-published" datetime="${one.date}">${worded(one)}</time></a>`;
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
  return `<div class="cover tone-${1 + (byte(source.publisher) % 6)} form-${1 + (byte(title) % 4)} length-${length}" data-by="${text(source.publisher)}" data-word="${word}" aria-hidden="true"></div>`;
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
