import type { FollowPage } from '../src/pages/page.ts';
import { type Words, wordsFor } from '../src/words/words.ts';
import { forEach } from './for-each.ts';
import { type Html, html } from './html.ts';
import { shell } from './parts/shell.ts';

export const { data, render } = forEach('follow', (page) => {
  const words = wordsFor(page.lang);
  return shell(page, {
    main: html`<div class="own">
<h1 class="page-title">${page.title}</h1>
${page.feeds.length > 0 && topicFeeds(page, words)}${page.outline && html`<p><a href="${page.outline}" download>${words.followAll}</a></p>\n`}${page.fediverse && html`<p>${words.followFediverse} <a rel="me" href="${page.fediverse.href}">${page.fediverse.name}</a></p>\n`}${(page.feeds.length > 0 || page.tagFeeds.length > 0) && how(words)}${page.tagFeeds.length > 0 && tagFeeds(page, words)}${page.downloads.length > 0 && downloads(page, words)}<h2>${words.followRescoop}</h2>
<p>${words.followRescoopWhy}</p>
${page.reply && html`<p><a href="${page.reply}">${words.reply}</a></p>`}
</div>`,
  });
});

function downloads(page: FollowPage, words: Words): Html {
  return html`<h2>${words.downloads}</h2>
<p>${words.downloadsWhy}</p>
<ul>${page.downloads.map(({ format, href, file }) => {
    const { name, why } = words.downloadFormats[format];
    return html`<li><a href="${href}" download="${file}">${name}</a> – ${why}</li>`;
  })}</ul>
`;
}

function how(words: Words): Html {
  return html`<h2>${words.followHow}</h2>
<ol>${words.followSteps.map((step) => html`<li>${step}</li>`)}</ol>
`;
}

function topicFeeds({ feeds }: FollowPage, words: Words): Html {
  return html`<p>${words.followWhy}</p>
<h2>${words.followTopic}</h2>
<ul>${feeds.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>
`;
}

function tagFeeds({ tagFeeds: feeds, masthead }: FollowPage, words: Words): Html {
  return html`<h2>${words.followTag}</h2>
<p>${words.followTagWhy}</p>
<ul class="tags">${feeds.map(({ name, href }) => html`<li><a href="${href}"><bdi>${name}</bdi></a></li>`)}</ul>
<p><a href="${masthead.tags}">${words.allTags}</a></p>
`;
}
