import type { ArticlePage } from '../../src/pages/page.ts';
import type { Words } from '../../src/words/words.ts';
import { type Html, html } from '../html.ts';

/** What a reader may take along: the address, a citation, the article's file. What needs a script is hidden without it. */
export function take({ card, reply, mail, citation }: ArticlePage, words: Words): Html {
  const { rescoop } = card;
  return html`<section class="take" aria-labelledby="take">
<h2 id="take">${words.take}</h2>
<ul>
<li hidden><button type="button" data-take="share">${words.share}</button></li>
<li hidden><button type="button" data-take="link">${words.copyLink}</button></li>
${mail && html`<li><a href="${mail}">${words.byMail}</a></li>\n`}<li><a href="${rescoop.href}" rel="alternate" type="text/markdown" download="${rescoop.fileName}" title="${words.rescoopTitle}">${words.rescoop}</a></li>
${reply && html`<li><a href="${reply}">${words.reply}</a></li>\n`}</ul>
<details><summary>${words.cite}</summary>
<p class="citation" dir="auto">${citation}</p>
<p hidden><button type="button" data-take="citation">${words.copyCitation}</button></p>
</details>
<p class="heard" role="status" data-done="${words.copied}"></p>
</section>`;
}
