import type { CuratorPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

/** What the curator takes along from the preview; its script opens the panel with what an address of this page holds. */
export const { data, render } = forEach('curator', (page) => {
  const { page: words } = wordsFor(page.lang).curating;
  return shell(page, {
    head: html`<link rel="stylesheet" href="${page.sheet}">
<script type="module" src="${page.script}"></script>
`,
    main: html`<div class="own tools" data-setup="${JSON.stringify(page.setup)}">
<h1 class="page-title">${words.heading}</h1>
<p>${words.preview}</p>
${bookmarklet(page, words)}${fromAddress(page, words)}<h2>${words.phone}</h2>
<p>${words.phoneIs}</p>
</div>`,
  });
});

type PageWords = Words['curating']['page'];

function bookmarklet({ bookmarklet, setup, lang }: CuratorPage, words: PageWords): Html {
  const count = (number: number) => number.toLocaleString(lang);
  return html`<h2>${words.bookmarklet}</h2>
<p>${words.bookmarkletIs}</p>
<p class="tools-drag"><a class="button" href="${bookmarklet}">${words.add.replace('#', () => setup.topic)}</a></p>
<ol>${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
<p>${words.knows.replace('#', count(bookmarklet.length))}${setup.knownOnly && html` ${words.knowsOnly.replace('#', count(setup.knownOnly))}`}${!setup.repository && html` ${words.noRepository}`}</p>
<p class="tools-copy"><label for="bookmarklet">${words.text}</label>
<textarea id="bookmarklet" readonly rows="3" dir="ltr" spellcheck="false">${bookmarklet}</textarea>
<button type="button" class="button" hidden>${words.copy}</button></p>
<p role="status" data-copied="${words.copied}" data-not-copied="${words.notCopied}" data-not-here="${words.notHere}"></p>
`;
}

/** The page itself takes the address, as it takes what other apps share. */
function fromAddress({ masthead }: CuratorPage, words: PageWords): Html {
  return html`<h2>${words.fromAddress}</h2>
<p>${words.addressIs}</p>
<form class="tools-address" action="${masthead.curatorPage}"><label for="address">${words.address}</label>
<input type="url" id="address" name="url" required autocomplete="off" placeholder="https://"> <button class="button">${words.go}</button></form>
`;
}
