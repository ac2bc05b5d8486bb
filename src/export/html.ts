import type { Article } from '../article/article.ts';
import { moment } from '../article/date.ts';
import type { Home, TextFormat } from './format.ts';
import { attributes, escaped, withCommas } from './markup.ts';

/**
 * A bookmarks file as browsers have written it since Netscape, with the attributes that Pinboard, Shaarli and linkding add:
 * dates are seconds since 1970, and what stands behind `DD` ends where the next element begins.
 */
export const html: TextFormat = {
  holds: {
    title: true,
    date: 'to the second; of a day its first',
    updated: 'to the second; of a day its first',
    'source.url': true,
    tags: 'a comma in one becomes a space',
    status: 'private, if not published',
    excerpt: 'as Markdown',
  },
  begin: ({ name }) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<META NAME="generator" CONTENT="Kiosque">
<TITLE>${escaped(name)}</TITLE>
<H1>${escaped(name)}</H1>
<DL><p>
`,
  each: (article, home) =>
    `<DT><A${attributesOf(article, home)}>${escaped(article.title)}</A>\n${said(article)}`,
  between: '',
  end: '</DL><p>\n',
};

function attributesOf({ source, at, updated, status, tags }: Article, { timezone }: Home): string {
  return attributes({
    HREF: source.url,
    ADD_DATE: seconds(at),
    LAST_MODIFIED: updated && seconds(moment(updated, timezone)),
    // Some take a bookmark that says nothing for a private one.
    PRIVATE: status === 'published' ? 0 : 1,
    TAGS: withCommas(tags),
  });
}

function said({ excerpt }: Article): string {
  return excerpt && `<DD>${escaped(excerpt)}\n`;
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
