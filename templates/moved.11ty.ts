import { wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('moved', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    head: html`<meta http-equiv="refresh" content="0; url=${page.to}">\n`,
    main: html`<div class="own">
<h1 class="page-title">${words.moved}</h1>
<p><a href="${page.to}">${page.to}</a></p>
</div>`,
  });
});
