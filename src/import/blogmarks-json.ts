import type { Entry } from './entry.ts';
import type { JsonFormat } from './json-format.ts';
import { filled, letters, names, shaped, text, when, words, yesNo } from './shape.ts';

/** The link blog of simonwillison.net as its own backup has it, one to a line. */
export const blogmarksJson: JsonFormat = {
  name: 'blogmarks-json',
  words: 'blogmarks (JSON Lines)',
  at: ['$', '$.*'],
  is: (record) => 'link_url' in record && 'commentary' in record,
  entry: ({ value }) => {
    const { its, more } = read(value);
    const credit = via(its.via_title, its.via_url);
    return {
      id: its.id,
      title: its.link_title,
      url: its.link_url,
      date: its.created,
      tags: its.tags,
      ...credit,
      insight: words(its.commentary, its.use_markdown ? 'markdown' : 'html'),
      status: its.is_draft ? 'draft' : undefined,
      more: credit.via ? more : { ...more, ...filled({ via_url: its.via_url }) },
    };
  },
};

const read = shaped({
  id: text,
  link_url: text,
  link_title: text,
  via_url: text,
  via_title: text,
  commentary: letters,
  created: when,
  tags: names,
  use_markdown: yesNo,
  is_draft: yesNo,
});

/** Who is credited by address alone is known by its host. */
function via(name: string | undefined, url: string | undefined): Pick<Entry, 'via' | 'inferred'> {
  if (name) return { via: [{ name, url }] };
  const host = url && URL.canParse(url) ? new URL(url).host : '';
  return host ? { via: [{ name: host, url }], inferred: { via: 'the host of its address' } } : {};
}
