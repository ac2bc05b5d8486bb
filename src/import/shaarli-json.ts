import type { JsonFormat } from './json-format.ts';
import { names, shaped, text, when, words, yesNo } from './shape.ts';

/** https://shaarli.github.io/api-documentation/: links, and notes, whose address is their own page. */
export const shaarliJson: JsonFormat = {
  name: 'shaarli-json',
  words: 'Shaarli (JSON)',
  at: ['$.*', '$'],
  is: (record) => 'url' in record && 'shorturl' in record && 'private' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    const isNote = isOwnPage(its.url, more.shorturl);
    return {
      id: its.id,
      title: its.title,
      url: isNote ? undefined : its.url,
      date: its.created,
      updated: its.updated,
      tags: its.tags,
      insight: words(its.description, 'markdown'),
      isPrivate: its.private,
      more: isNote ? { ...more, url: its.url } : more,
    };
  },
};

const read = shaped({
  id: text,
  url: text,
  title: text,
  description: text,
  tags: names,
  private: yesNo,
  created: when,
  updated: when,
});

/** `?WDWyig`, `/shaare/WDWyig`, alone or in full. */
function isOwnPage(url: string | undefined, short: unknown): boolean {
  if (url === undefined) return false;
  return (
    /^[/?]/.test(url) || (Boolean(short) && (url.endsWith(`/?${short}`) || url.endsWith(`/shaare/${short}`)))
  );
}
