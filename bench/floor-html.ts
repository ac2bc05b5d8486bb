import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listData, postingData, wayData } from './floor-data.ts';
import { type Head, shortened, site, text, topic } from './floor-topic.ts';

export const css = `${readFileSync(join(import.meta.dirname, '../templates/styles/kiosque.css'), 'utf8')}\n:root { --accent: #a4262c; }\n`;
const digest = createHash('sha256').update(css).digest('base64url').slice(0, 10);
export const stylesheet = `/assets/kiosque.${digest}.css`;

export function page(head: Head, main: string): string {
  const { path, title, links, description = head.article && shortened(head.article.words, 200) } = head;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;; object-src &#39;none&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Kiosque">\n<title>${title}</title>
${description ? `<meta name="description" content="${description}">\n` : ''}<link rel="canonical" href="${site}${path}">\n${links}${shared(head)}<link rel="stylesheet" href="${stylesheet}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">\n<link rel="apple-touch-icon" href="/icon-180.png">\n<link rel="manifest" href="/manifest.webmanifest">
<link rel="search" type="application/opensearchdescription+xml" title="${topic}" href="/opensearch.xml">\n${data(head)}</head>\n<body${head.listed ? ' class="h-feed"' : ''}>
<a class="skip" href="#main">Skip to the content</a>\n<div lang="en"><header class="masthead masthead-small">\n<p class="masthead-name" dir="auto"><a href="/">${topic}</a></p>
<nav class="main-navigation" aria-label="Topic">\n<a class="button" href="/follow/">Follow</a>\n<a href="/tags/">Find tag</a>\n</nav>\n</header></div>
<main id="main">\n${head.article ? '' : `<h1 class="page-title p-name">${title}</h1>\n`}${main}\n</main>\n<footer class="footer" lang="en">
<nav aria-label="Pages"><ul><li><a href="/">${topic}</a></li><li><a href="/tags/">All tags</a></li><li><a href="/follow/">Follow</a></li></ul></nav>
<p>Made with Kiosque</p>\n</footer>\n</body>\n</html>\n`;
}

/** The cards of a page of a list; the page after the `last` numbered one is the first. */
export function list(cards: string[], path: string, number: number, last: number): string {
  const at = (its: number) => (its > last ? path : `${path}page/${its}/`);
  const newer = number > last ? '' : `<a rel="prev" href="${at(number + 1)}">← Newer articles</a>`;
  const older =
    number === 1 ? '' : `<a class="pager-older" rel="next" href="${at(number - 1)}">Older articles →</a>`;
  const pager = `<nav class="pager" aria-label="Archive">\n${newer}\n${older}\n</nav>\n`;
  return `<div class="cards">\n${cards.join('')}</div>\n${last > 0 ? pager : ''}`;
}

/** What others show of a page whose address is passed on. */
function shared({ path, title, description, article }: Head): string {
  const words = article ? shortened(article.words, 300) : description;
  const dated = article ? property('article:published_time', article.date) : '';
  const tags = article?.tags.map((tag) => property('article:tag', text(tag))).join('') ?? '';
  return `${property('og:type', article ? 'article' : 'website')}${property('og:title', article ? text(article.title) : title)}${words ? property('og:description', words) : ''}${property('og:url', site + path)}${property('og:site_name', topic)}${property('og:locale', 'en_US')}${dated}${tags}<meta name="twitter:card" content="summary">\n`;
}

function property(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">\n`;
}

/** What search engines read of a page. */
function data(head: Head): string {
  const things = [
    ...(head.listed ? [listData(head, head.listed)] : []),
    ...(head.article ? [postingData(head.article)] : []),
    ...(head.way ? [wayData(head.way)] : []),
  ];
  if (things.length === 0) return '';
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things })}</script>\n`;
}
