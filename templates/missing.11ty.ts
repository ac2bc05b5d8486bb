import { wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('missing', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    main: html`<div class="own">
<h1 class="page-title">${words.missing}</h1>
<p>${words.missingText}</p>
<p><a href="${page.masthead.home}">${words.allArticles}</a> · <a href="${page.masthead.tags}">${words.allTags}</a></p>
</div>`,
  });
});
