import * as z from 'zod';
import { type Origin, type Person, statuses } from '../article/article.ts';
import { split, splitCredit, unguarded } from '../export/cell.ts';
import type { CsvFormat } from './csv-format.ts';
import type { Words } from './entry.ts';
import { shaped, text, yesNo } from './shape.ts';

/** Our own export: docs/moving.md. */
export const kiosqueCsv: CsvFormat = {
  name: 'kiosque-csv',
  words: 'Kiosque (CSV)',
  columns: ['url', 'title', 'date', 'tags', 'excerpt', 'insight', 'curator', 'from', 'via', 'status', 'file'],
  entry: (guarded) => {
    const cells = Object.fromEntries(Object.entries(guarded).map(([name, cell]) => [name, unguarded(cell)]));
    const { its, more } = read(cells) ?? { its: {}, more: {} };
    const { url, title, date, updated, published, publisher, author, lang, slug, description } = its;
    return {
      ...{ id: its.file, url, title, date, updated, published, publisher, author, lang, slug, description },
      curator: people(its.curator)[0],
      from: topics(its.from),
      via: people(its.via),
      tags: split(its.tags ?? ''),
      aliases: split(its.aliases ?? ''),
      status: statuses.find((status) => status === its.status),
      pinned: its.pinned,
      excerpt: markdown(its.excerpt),
      insight: markdown(its.insight),
      image: its.image ? { src: its.image, alt: its.image_alt ?? '', credit: its.image_credit } : undefined,
      more: its.imported ? { ...more, imported: importedIn(its.imported) } : more,
    };
  },
};

function people(credit = ''): Person[] {
  return splitCredit(credit).map(({ name, addresses: [url] }) => ({ name, ...(url && { url }) }));
}

function topics(credit = ''): Origin[] {
  return splitCredit(credit).map(({ name, addresses: [url, article] }) => ({
    topic: name,
    ...(url && { url }),
    ...(article && { article }),
  }));
}

function markdown(words: string | undefined): Words | undefined {
  return words ? { text: words, as: 'markdown' } : undefined;
}

/** What an earlier import left, as JSON; as it stands there, if it is none. */
function importedIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** To the letter: a block of code may begin it. */
const words = z
  .string()
  .transform((value) => value || undefined)
  .optional();

const read = shaped({
  ...{ url: text, title: text, date: text, updated: text, published: text, publisher: text, author: text },
  ...{
    curator: text,
    from: text,
    via: text,
    tags: text,
    lang: text,
    status: text,
    pinned: yesNo,
    aliases: text,
  },
  ...{ slug: text, file: text, imported: text, image: text, image_alt: words, image_credit: text },
  ...{ excerpt: words, insight: words, description: words },
});
