import { createHash } from 'node:crypto';

/** What an article file of the made-up topic says. */
export interface Article {
  title: string;
  source: { url: string; publisher: string };
  via?: { name: string; url: string };
  tags: string[];
  date: string;
  slug: string;
  body: string;
  html: string;
}

export interface Head {
  /** Its address, from the root. */
  path: string;
  title: string;
  /** More lines for `<head>`. */
  links?: string;
}

const site = 'https://topic.example';
export const topic = 'A made-up topic';
const credit = '<p class="credit">Scooped by <bdi>Curator</bdi></p>';
const take = 'Take this article over into your own topic: its Markdown file, with its credit';
const worded = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

export const addressOf = (tag: string) => `/tags/${tag.replaceAll(' ', '-')}/`;
export const text = (value: string) => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const xml = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&#x3C;');

export function page({ path, title, links = '' }: Head, main: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;; object-src &#39;none&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Kiosque">\n<title>${title}</title>\n<link rel="canonical" href="${site}${path}">
${links}<link rel="stylesheet" href="/kiosque.css">\n<link rel="stylesheet" href="/accent.css">\n<link rel="icon" href="/icon.svg" type="image/svg+xml">\n</head>\n<body>
<a class="skip" href="#main">Skip to the articles</a>\n<div lang="en"><header class="masthead masthead-small">\n<p class="masthead-name" dir="auto"><a href="/">${topic}</a></p>
<nav class="main-navigation" aria-label="Topic">\n<a class="button" href="/follow/">Follow</a>\n<a href="/tags/">Find tag</a>\n</nav>\n</header></div>
<main id="main">\n<h1 class="page-title">${title}</h1>\n${main}\n</main>\n<footer class="footer" lang="en">
<nav aria-label="Pages"><ul><li><a href="/">${topic}</a></li><li><a href="/tags/">All tags</a></li><li><a href="/follow/">Follow</a></li></ul></nav>
<p>Made with Kiosque</p>\n</footer>\n</body>\n</html>\n`;
}

export function card(one: Article): string {
  const path = `/articles/${one.slug}/`;
  return `<article class="card">\n${cover(one)}\n<div class="card-text">
<p class="eyebrow"><bdi class="publisher">${text(one.source.publisher)}</bdi> <a class="curated" href="${path}">${time(one)}</a></p>
<h2 class="card-title" dir="auto" lang="en"><a href="${text(one.source.url)}">${text(one.title)}</a></h2>\n${credit}\n${quote(one, lead(one.html))}${via(one)}${tagList(one.tags)}
<p class="actions"><a class="more" href="${path}" aria-label="more… ${text(one.title)}">more…</a>\n<a href="${path}index.md" download="${one.date}-${one.slug}.md" title="${take}">Rescoop</a></p>\n</div>\n</article>\n`;
}

/** What an article's page says between masthead and footer. */
export function article(one: Article, newer?: Article, older?: Article): string {
  const path = `/articles/${one.slug}/`;
  const { url, publisher } = one.source;
  return `<article class="article">\n<header>\n<p class="eyebrow"><bdi class="publisher">${text(publisher)}</bdi></p>
<h1 class="article-title" dir="auto" lang="en"><a href="${text(url)}">${text(one.title)}</a></h1>\n${credit}\n</header>\n${cover(one)}
<div class="article-text">\n${quote(one, one.html)}<p><a class="button read" href="${text(url)}">Read the article at <bdi>${text(publisher)}</bdi></a></p>\n</div>
<section class="provenance" aria-labelledby="provenance">\n<h2 id="provenance">Provenance</h2>\n<dl>\n<div><dt>Source</dt><dd><a href="${text(url)}"><bdi>${text(publisher)}</bdi></a></dd></div>
<div><dt>Language</dt><dd>English</dd></div>\n<div><dt>Curated</dt><dd>${time(one)}</dd></div>\n</dl>\n${credit}\n${via(one)}</section>
${tagList(one.tags)}\n<p class="actions"><a href="${path}index.md" rel="alternate" type="text/markdown" download="${one.date}-${one.slug}.md" title="${take}">Rescoop</a></p>\n</article>
<nav class="neighbours" aria-label="Newer and older articles">\n${neighbour(newer)}${neighbour(older)}</nav>`;
}

function neighbour(one?: Article): string {
  if (!one) return '';
  return `<a href="/articles/${one.slug}/"><small>Newer or older</small> <span dir="auto">${text(one.title)}</span></a>\n`;
}

/** An article's own file, as the next curator takes it. */
export function rescoop({ title, date, source, via: person, tags, body }: Article): string {
  const through = person ? `[ Curator, { name: ${person.name}, url: ${person.url} } ]` : 'Curator';
  return `---
title: ${JSON.stringify(title)}
date: ${date}
source:
  url: ${source.url}
  publisher: ${source.publisher}
from: { topic: ${topic}, url: ${site}/ }
via: ${through}
tags: [ ${tags.join(', ')} ]
lang: en
---
${body}`;
}

export function feed({ path, title }: Head, updated: string, entries: string[]): string {
  const self = `${site}${path}feed.atom`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="${self}"><id>${self}</id><title>${title}</title><updated>${updated}T00:00:00Z</updated><link rel="self" type="application/atom+xml" href="${self}"></link><link rel="alternate" type="text/html" href="${site}${path}"></link><author><name>Curator</name></author><generator>Kiosque</generator>${entries.join('')}</feed>\n`;
}

export function entry(one: Article): string {
  const at = `${one.date}T00:00:00Z`;
  const { url, publisher } = one.source;
  const through = one.via
    ? `<link rel="via" title="${text(one.via.name)}" href="${text(one.via.url)}"></link>`
    : '';
  const html = `${credit}${via(one)}${quote(one, one.html)}<p><a href="${text(url)}">Read the article at ${text(publisher)}</a></p>`;
  const id = `${site}/articles/${one.slug}/`;
  return `<entry xml:lang="en"><id>${id}</id><title>${xml(one.title)}</title><link rel="alternate" type="text/html" href="${id}"></link><link rel="related" type="text/html" href="${text(url)}"></link>${through}<published>${at}</published><updated>${at}</updated><author><name>Curator</name></author>${one.tags.map((tag) => `<category term="${text(tag)}"></category>`).join('')}<content type="html">${xml(html)}</content></entry>`;
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

function quote({ source }: Article, html: string): string {
  return `<blockquote class="excerpt" lang="en" dir="auto" cite="${text(source.url)}">\n${html}</blockquote>\n`;
}

function via({ via: person }: Article): string {
  return person
    ? `<p class="credit">Via <a href="${text(person.url)}" rel="via"><bdi>${text(person.name)}</bdi></a></p>\n`
    : '';
}

/** Tags, with the numbers of their articles where there are `counts`. */
export function tagList(tags: string[], counts?: (tag: string) => number | undefined): string {
  const count = (tag: string) => (counts ? ` <small>${counts(tag)}</small>` : '');
  const item = (tag: string) =>
    `<li><a href="${addressOf(tag)}" rel="tag"><bdi>${text(tag)}</bdi>${count(tag)}</a></li>`;
  return `<ul class="tags" aria-label="Tags">${tags.map(item).join('')}</ul>`;
}

function time({ date }: Article): string {
  return `<time datetime="${date}">${worded.format(new Date(date))}</time>`;
}
