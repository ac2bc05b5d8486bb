import { oncePer } from '../../src/once.ts';
import type { Alternate, Masthead, Meta, Readable } from '../../src/pages/parts.ts';
import { type Words, wordsFor } from '../../src/words/words.ts';
import { type Html, html, lang, raw } from '../html.ts';
import { findField } from './find.ts';

interface Parts {
  main: Html;
  /** Whether it is a list of articles, to readers of microformats (microformats.org/wiki/h-feed). */
  isFeed?: boolean;
  /** The name of the topic is the heading of its own page only. */
  top?: Html;
  head?: Html;
}

/** The document around every page that readers see. */
export function shell(page: Readable, { main, top, head, isFeed }: Parts): Html {
  const { masthead } = page;
  const words = wordsFor(masthead.language);
  return html`<!doctype html>
<html lang="${page.lang}"${masthead.direction === 'rtl' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${masthead.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Kiosque">
<title>${page.title}</title>
${page.description && html`<meta name="description" content="${page.description}">\n`}${page.hidden && html`<meta name="robots" content="noindex">\n`}${page.canonical && html`<link rel="canonical" href="${page.canonical}">\n`}${page.alternates.map(alternate)}${page.shared.map(meta)}${stylesheets(masthead, top !== undefined)}<script src="${masthead.assets['theme.js']}"></script>
<script type="module" src="${masthead.assets['kiosque.js']}"></script>
${icons(masthead)}${head}${page.data.length > 0 && data(page.data)}</head>
<body${isFeed && html` class="h-feed"`}>
<a class="skip" href="#main"${lang(masthead.language, page.lang)}>${words.skip}</a>
<div lang="${masthead.language}">${top ?? smallMasthead(masthead)}</div>
<main id="main">
${main}
</main>
${footer(masthead)}
</body>
</html>
`;
}

/** What the front does without comes with the other pages; what few readers need is in sheets of their own. */
function stylesheets({ assets, direction }: Masthead, isFront: boolean): Html {
  const sheet = (name: keyof Masthead['assets'], media?: string) =>
    html`<link rel="stylesheet" href="${assets[name]}"${media && html` media="${media}"`}>\n`;
  return html`${sheet('kiosque.css')}${!isFront && sheet('page.css')}${direction === 'rtl' && sheet('rtl.css')}${sheet('print.css', 'print')}`;
}

const icons = oncePer(
  ({
    icon,
    touchIcon,
    manifest,
    openSearch,
  }: Masthead): Html => html`<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${touchIcon}">
<link rel="manifest" href="${manifest}">
${openSearch && html`<link rel="search" type="${openSearch.type}" title="${openSearch.title}" href="${openSearch.href}">\n`}`,
);

function meta({ by, name, content }: Meta): Html {
  return html`<meta ${by}="${name}" content="${content}">\n`;
}

/** A block of data, which no browser runs. No `<` stands in it, so that nothing in it can end it. */
function data(things: readonly unknown[]): Html {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return html`<script type="application/ld+json">${raw(text.replaceAll('<', '\\u003c'))}</script>\n`;
}

function alternate({ type, title, href }: Alternate): Html {
  return html`<link rel="alternate" type="${type}" title="${title}" href="${href}">\n`;
}

const smallMasthead = oncePer((masthead: Masthead): Html => {
  const words = wordsFor(masthead.language);
  return html`<header class="masthead masthead-small">
<p class="masthead-name" dir="auto"${lang(masthead.topicLanguage, masthead.language)}><a href="${masthead.home}">${masthead.name}</a></p>
${mainNavigation(masthead, words)}
</header>`;
});

/** Follow and Find tag, as on every page of a topic. */
export function mainNavigation(masthead: Masthead, words: Words): Html {
  return html`<nav class="main-navigation" aria-label="${words.navigation}">
<a class="button" href="${masthead.follow}">${words.follow}</a>
${findField(masthead, words)}
</nav>`;
}

const footer = oncePer(
  ({
    name,
    home,
    follow,
    tags,
    search,
    shelves,
    pages,
    curatorPage,
    language,
    topicLanguage,
  }: Masthead): Html => {
    const words = wordsFor(language);
    const links = [
      { name, href: home, lang: topicLanguage },
      { name: words.search, href: search, lang: language },
      { name: words.allTags, href: tags, lang: language },
      ...shelves.map(({ order, href }) => ({ name: words.shelves[order], href, lang: language })),
      { name: words.follow, href: follow, lang: language },
      ...pages,
      ...(curatorPage ? [{ name: words.curating.page.heading, href: curatorPage, lang: language }] : []),
    ];
    return html`<footer class="footer" lang="${language}">
<nav aria-label="${words.pages}"><ul>${links.map(({ name: its, href, lang: of }) => html`<li><a href="${href}"${lang(of, language)}>${its}</a></li>`)}</ul></nav>
${preferences(words)}
<p>${words.madeWith('Kiosque')}</p>
</footer>`;
  },
);

/** What a reader may choose, where a script can keep it. */
function preferences({ look, looks, markNew }: Words): Html {
  return html`<form class="preferences" hidden><label>${look} <select>${looks.map(([value, name]) => html`<option value="${value}">${name}</option>`)}</select></label> <label><input type="checkbox"> ${markNew}</label></form>`;
}
