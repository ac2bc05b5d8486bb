import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listData, postingData, wayData } from './floor-data.ts';
import { type Article, type Head, shortened, site, text, topic } from './floor-topic.ts';

/** Style sheets and scripts by their addresses, which say what is in them. */
export const assets = new Map<string, string>();
const hrefs = Object.fromEntries(
  readdirSync(join(import.meta.dirname, 'assets')).map((name) => {
    const text = readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
    const its = name === 'kiosque.css' ? `${text}:root{--accent:#a4262c}\n` : text;
    const href = `/assets/${name.replace('.', `.${fingerprint(its)}.`)}`;
    assets.set(href, its);
    return [name, href];
  }),
);

export function fingerprint(its: string): string {
  return createHash('sha256').update(its).digest('base64url').slice(0, 10);
}

const sheet = (name: string) => `<link rel="stylesheet" href="${hrefs[name]}">\n`;
const script = (name: string) => `<script type="module" src="${hrefs[name]}"></script>\n`;

/** The style sheet and the script of one page. */
export const ownLinks = (name: string) => sheet(`${name}.css`) + script(`${name}.js`);

const links = `${sheet('kiosque.css')}${sheet('page.css')}${sheet('print.css').replace('>', ' media="print">')}<script src="${hrefs['theme.js']}"></script>\n${script('kiosque.js')}`;

const find = `<form class="find" role="search" aria-label="Find tag" action="/tags/" data-script="${hrefs['find.js']}" data-find="/tags/find.json" data-search="Search for “#”" data-suggestion="# suggestion" data-suggestions="# suggestions">
<label class="heard" for="find-tag">Find tag</label>\n<input id="find-tag" type="search" name="t" placeholder="Find tag, or search" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<button class="find-go" type="submit" aria-label="Find tag"><svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="6.5"/><path d="m15 15 6 6"/></svg></button>\n</form>`;

const pages = [topic, 'Search', 'All tags', 'Sources', 'Via', 'By month', 'Follow'];
const addresses = ['/', '/search/', '/tags/', '/sources/', '/via/', '/months/', '/follow/'];
const footer = `<nav aria-label="Pages"><ul>${pages.map((name, index) => `<li><a href="${addresses[index]}">${name}</a></li>`).join('')}</ul></nav>
<form class="preferences" hidden><label>Look <select><option value="">as the system</option><option value="light">light</option><option value="dark">dark</option></select></label> <label><input type="checkbox"> Mark what is new</label></form>`;

export function page(head: Head, main: string): string {
  const { path, title, description = head.article && shortened(head.article.words, 200) } = head;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;; object-src &#39;none&#39;">
<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Kiosque">\n<title>${title}</title>
${description ? `<meta name="description" content="${description}">\n` : ''}<link rel="canonical" href="${site}${path}">\n${head.links}${shared(head)}${links}<link rel="icon" href="/icon.svg" type="image/svg+xml">\n<link rel="apple-touch-icon" href="/icon-180.png">\n<link rel="manifest" href="/manifest.webmanifest">
<link rel="search" type="application/opensearchdescription+xml" title="${topic}" href="/opensearch.xml">\n${head.own ?? ''}${data(head)}</head>\n<body${head.listed ? ' class="h-feed"' : ''}>
<a class="skip" href="#main">Skip to the content</a>\n<div lang="en"><header class="masthead masthead-small">\n<p class="masthead-name" dir="auto"><a href="/">${topic}</a></p>
<nav class="main-navigation" aria-label="Topic">\n<a class="button" href="/follow/">Follow</a>\n${find}\n</nav>\n</header></div>
<main id="main">\n${head.article ? '' : `<h1 class="page-title p-name">${title}</h1>\n`}${main}\n</main>\n<footer class="footer" lang="en">
${footer}
<p>Made with Kiosque</p>\n</footer>\n</body>\n</html>\n`;
}

/** The way to newer and older pages; the page after the `last` numbered one is the first. */
export function pager(path: string, number: number, last: number): string {
  if (last === 0) return '';
  const at = (its: number) => (its > last ? path : `${path}page/${its}/`);
  const newer =
    number > last
      ? ''
      : `<a rel="prev" href="${at(number + 1)}"><span class="arrow" aria-hidden="true">←</span> Newer articles</a>`;
  const older =
    number === 1
      ? ''
      : `<a class="pager-older" rel="next" href="${at(number - 1)}">Older articles <span class="arrow" aria-hidden="true">→</span></a>`;
  return `<nav class="pager" aria-label="Archive">\n${newer}\n${older}\n</nav>`;
}

/** What others show of a page whose address is passed on. */
function shared({ path, title, description, article }: Head): string {
  const words = article ? shortened(article.words, 300) : description;
  const dated = article ? property('article:published_time', article.date) : '';
  const tags = article?.tags.map((tag) => property('article:tag', text(tag))).join('') ?? '';
  return `${property('og:type', article ? 'article' : 'website')}${property('og:title', article ? text(article.title) : title)}${words ? property('og:description', words) : ''}${property('og:url', site + path)}${property('og:site_name', topic)}${property('og:locale', 'en_US')}${dated}${tags}${article ? picture(article) : ''}<meta name="twitter:card" content="summary${article ? '_large_image' : ''}">\n`;
}

function picture({ slug, source, title }: Article): string {
  const its = `${site}/articles/${slug}/share.png`;
  return `${property('og:image', its)}${property('og:image:type', 'image/png')}${property('og:image:width', '1200')}${property('og:image:height', '630')}${property('og:image:alt', text(`${source.publisher}: ${title}`))}`;
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
