import type { CsvFormat } from './csv-format.ts';
import { kept } from './kept.ts';
import { together } from './listed.ts';
import { shaped, text, when, words } from './shape.ts';

/** https://www.diigo.com: what was marked in a page stands behind `Highlight:`, and all else is its user's. */
export const diigoCsv: CsvFormat = {
  name: 'diigo-csv',
  words: 'Diigo (CSV)',
  columns: ['title', 'url', 'tags', 'description', 'comments', 'annotations'],
  entry: (cells) => {
    const { its, more } = read(cells);
    const { marked, said } = parted(its.annotations);
    return {
      title: its.title,
      url: its.url,
      date: its.created_at,
      ...tagged(its.tags),
      excerpt: words(marked, 'plain'),
      insight: words(together(its.description, its.comments, said), 'plain'),
      ...kept(more),
    };
  },
};

/** Its exports have had both spaces and commas between tags. */
function tagged(tags: string | undefined) {
  if (tags === undefined || tags === 'no_tag') return {};
  if (tags.includes(','))
    return { tags: tags.split(','), inferred: { tags: 'the column "tags", cut at commas' } };
  return { tags: tags.split(/\s+/), inferred: { tags: 'the column "tags", cut at spaces' } };
}

function parted(annotations = ''): { marked: string | undefined; said: string | undefined } {
  const [said = '', ...marked] = annotations.split(/^[ \t]*Highlight:/m).map((one) => one.trim());
  return { marked: together(...marked), said: said || undefined };
}

const read = shaped({
  title: text,
  url: text,
  tags: text,
  description: text,
  comments: text,
  annotations: text,
  created_at: when,
});
