import type { SearchPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

/** What the script of the page shows its words in: it makes no element and no word of its own. */
export const { data, render } = forEach('search', (page) => {
  const { masthead } = page;
  const words = wordsFor(page.lang);
  return shell(page, {
    head: html`<link rel="stylesheet" href="${masthead.assets['search.css']}">
<script type="module" src="${masthead.assets['search.js']}"></script>
`,
    main: html`<div class="search-page">
<h1 class="page-title">${words.search}</h1>
${form(page, words)}
<div class="search-status">
<p role="status" data-none="${words.searchFoundNone}" data-one="${words.searchFoundOne}" data-many="${words.searchFound}" data-busy="${words.searching}" data-failed="${words.searchFailed}"><span class="search-needs">${words.searchNeedsScript}</span></p>
<p class="search-else"><a href="${masthead.tags}">${words.allTags}</a></p>
</div>
<ol class="search-results"></ol>
<p class="search-more" hidden><button type="button" class="button">${words.searchMore}</button></p>
${result(words)}
</div>`,
  });
});

/** Without a script it leads to all tags. */
function form({ parts, root, masthead }: SearchPage, words: Words): Html {
  return html`<form class="search-form" role="search" aria-label="${words.search}" action="${masthead.tags}" data-parts="${parts}" data-root="${root}" data-language="${masthead.topicLanguage}">
<p class="search-line"><label for="search-words">${words.searchFor}</label>
<input type="search" id="search-words" name="q" autocomplete="off" aria-describedby="search-hint"> <button class="button">${words.searchGo}</button></p>
<p class="search-hint" id="search-hint">${words.searchHint}</p>
<fieldset class="search-filters" disabled><legend>${words.searchFilters}</legend>
${filter('tag', words.tagged, words)}${filter('year', words.searchYear, words)}${filter('source', words.source, words)}${filter('language', words.language, words)}</fieldset>
</form>`;
}

function filter(name: string, label: string, words: Words): Html {
  return html`<p><label for="search-${name}">${label}</label> <select id="search-${name}" name="${name}" autocomplete="off"><option value="">${words.searchAll}</option></select></p>
`;
}

/** One article that was found, for the script to fill. */
function result(words: Words): Html {
  return html`<template>
<li class="search-result">
<h2 class="search-title" dir="auto"><a></a></h2>
<p class="search-source"><bdi class="publisher"></bdi> <time datetime="2000-01-01"></time> <span class="search-via">${words.via(html`<bdi></bdi>`)}</span></p>
<p class="search-excerpt" dir="auto"></p>
<ul class="tags" aria-label="${words.tagged}"></ul>
</li>
</template>`;
}
