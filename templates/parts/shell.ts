import { oncePer } from '../../src/once.ts';
import type { Alternate, Masthead, Readable } from '../../src/pages/parts.ts';
import { type Words, wordsFor } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

// The same policy that docs/publishing.md gives for the server: only our own files, and no script of any kind but
// those files.
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'";

interface Parts {
  main: Html;
  /** The name of the topic is the heading of its own page only. */
  top?: Html;
  head?: Html;
}

/** The document around every page that readers see. */
export function shell(page: Readable, { main, top, head }: Parts): Html {
  const { masthead } = page;
  const words = wordsFor(masthead.language);
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="strict-origin-when-cross-origin">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Kiosque">
<title>${page.title}</title>
${page.description && html`<meta name="description" content="${page.description}">\n`}${page.hidden && html`<meta name="robots" content="noindex">\n`}${page.canonical && html`<link rel="canonical" href="${page.canonical}">\n`}${page.alternates.map(alternate)}${masthead.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}<link rel="icon" href="${masthead.icon}" type="image/svg+xml">
${head}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<div lang="${masthead.language}">${top ?? smallMasthead(masthead)}</div>
<main id="main">
${main}
</main>
${footer(masthead)}
</body>
</html>
`;
}

function alternate({ type, title, href }: Alternate): Html {
  return html`<link rel="alternate" type="${type}" title="${title}" href="${href}">\n`;
}

const smallMasthead = oncePer((masthead: Masthead): Html => {
  const words = wordsFor(masthead.language);
  return html`<header class="masthead masthead-small">
<p class="masthead-name" dir="auto"><a href="${masthead.home}">${masthead.name}</a></p>
${mainNavigation(masthead, words)}
</header>`;
});

/** Follow and Find tag, as on every page of a topic. */
export function mainNavigation(masthead: Masthead, words: Words): Html {
  return html`<nav class="main-navigation" aria-label="${words.navigation}">
<a class="button" href="${masthead.follow}">${words.follow}</a>
<a href="${masthead.tags}">${words.findTag}</a>
</nav>`;
}

const footer = oncePer(({ name, home, follow, tags, pages, language }: Masthead): Html => {
  const words = wordsFor(language);
  const links = [
    { name, href: home },
    { name: words.allTags, href: tags },
    { name: words.follow, href: follow },
    ...pages,
  ];
  return html`<footer class="footer" lang="${language}">
<nav aria-label="${words.pages}"><ul>${links.map((link) => html`<li><a href="${link.href}">${link.name}</a></li>`)}</ul></nav>
<p>${words.madeWith('Kiosque')}</p>
</footer>`;
});
