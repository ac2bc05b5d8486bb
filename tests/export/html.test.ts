import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { html } from '../../src/export/html.ts';
import { givenArticle, givenTopic } from '../given.ts';
import { articles, textIn } from './leaving.ts';

interface Bookmark {
  attributes: Record<string, string>;
  title: string;
  said: string;
}

/** Bookmarks as a reader of tag soup finds them. */
function bookmarksIn(text: string): Bookmark[] {
  const found: Bookmark[] = [];
  let open = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open = name;
      if (name === 'a') found.push({ attributes, title: '', said: '' });
    },
    ontext: (words) => {
      const last = found.at(-1);
      if (last && open === 'a') last.title += words;
      if (last && open === 'dd') last.said += words;
    },
    onclosetag: (name) => {
      if (name === open) open = '';
    },
  });
  parser.end(text);
  return found;
}

test('every article is a bookmark, and its words open no element', () => {
  fc.assert(
    fc.property(articles, (its) => {
      const expected = its.map(({ title, excerpt, source, status }) => ({
        title,
        said: excerpt && `${excerpt}\n`,
        address: source.url,
        isPrivate: status === 'published' ? '0' : '1',
      }));
      const found = bookmarksIn(textIn(html, its)).map(({ title, said, attributes }) => ({
        title,
        said,
        address: attributes.href,
        isPrivate: attributes.private,
      }));
      expect(found).toEqual(expected);
    }),
  );
});

test('a bookmarks file is one that every importer knows', () => {
  const article = givenArticle({
    title: 'A <b> & "c"',
    date: '2015-06-05T09:30:00+02:00',
    updated: '2015-06-07',
    tags: ['vie privée', 'R&D, innovation'],
    source: { url: 'https://news.example/a?b=1&c="2"' },
    excerpt: 'One.\n\n</DL><script>two</script>',
  });
  const [draft, old] = [
    givenArticle({ status: 'draft', title: 'A draft' }),
    givenArticle({ date: '1969-12-31', title: 'Old' }),
  ];
  expect(
    textIn(html, [article, draft, old], givenTopic({ name: 'Clouds & <co>' })),
  ).toBe(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<META NAME="generator" CONTENT="Kiosque">
<TITLE>Clouds &amp; &lt;co&gt;</TITLE>
<H1>Clouds &amp; &lt;co&gt;</H1>
<DL><p>
<DT><A HREF="https://news.example/a?b=1&amp;c=&quot;2&quot;" ADD_DATE="1433489400" LAST_MODIFIED="1433635200" PRIVATE="0" TAGS="vie privée,R&amp;D innovation">A &lt;b&gt; &amp; &quot;c&quot;</A>
<DD>One.

&lt;/DL&gt;&lt;script&gt;two&lt;/script&gt;
<DT><A HREF="https://news.example/a" ADD_DATE="1433462400" PRIVATE="1">A draft</A>
<DT><A HREF="https://news.example/a" ADD_DATE="-86400" PRIVATE="0">Old</A>
</DL><p>
`);
});
