import type { Article } from '../article/article.ts';
import { guarded, joined, joinedCredit, quoted } from './cell.ts';
import { everything } from './field.ts';
import type { TextFormat } from './format.ts';

/** The columns, and what stands in them; other programs look for the names of the first few. */
const columns: Record<string, (article: Article) => string | undefined> = {
  url: ({ source }) => source.url,
  title: ({ title }) => title,
  date: ({ date }) => date,
  tags: ({ tags }) => joined(tags),
  excerpt: ({ excerpt }) => excerpt,
  insight: ({ insight }) => insight,
  description: ({ description }) => description,
  publisher: ({ source }) => source.publisher,
  author: ({ source }) => source.author,
  published: ({ source }) => source.date,
  curator: ({ curator }) => joinedCredit([curator]),
  from: ({ from }) => joinedCredit(from),
  via: ({ via }) => joinedCredit(via),
  lang: ({ lang }) => lang,
  status: ({ status }) => status,
  pinned: ({ pinned }) => String(pinned),
  updated: ({ updated }) => updated,
  image: ({ image }) => image?.src,
  image_alt: ({ image }) => image?.alt,
  image_credit: ({ image }) => image?.credit,
  slug: ({ slug }) => slug,
  aliases: ({ aliases }) => joined(aliases),
  file: ({ file }) => file,
  imported: ({ imported }) => (imported.length > 0 ? JSON.stringify(imported) : undefined),
};

/** A table (RFC 4180): UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
export const csv: TextFormat = {
  holds: everything,
  begin: () => `\uFEFF${Object.keys(columns).join(',')}\r\n`,
  each: (article) =>
    `${Object.values(columns)
      .map((of) => cell(of(article)))
      .join(',')}\r\n`,
  between: '',
  end: '',
};

function cell(text = ''): string {
  return quoted(guarded(text));
}
