import type { Article } from '../article/article.ts';
import { printArticle } from '../article/print.ts';
import { textFormats } from '../export/formats.ts';
import { zipEntry } from '../export/zip.ts';
import { Directory } from '../export/zip-directory.ts';
import { makeRescoopPage } from '../pages/article-pages.ts';
import type { House } from '../pages/planned.ts';
import type { ExportFormat } from '../site/topic-fields.ts';

/** How one file is bound of its articles, some at a time: what comes of them is the same wherever it stands. */
export interface Bound {
  begin: Uint8Array;
  between: Uint8Array;
  part: (articles: readonly Article[]) => Uint8Array;
  /** Hears of each part, as it is put into the file, also of one that was made before. */
  take: (part: Uint8Array) => void;
  end: () => Uint8Array;
}

/** A file of one format, as a site offers it. */
export function bound(format: ExportFormat, house: House): Bound {
  return format === 'zip' ? boundZip(house) : boundText(format, house);
}

function boundText(name: Exclude<ExportFormat, 'zip'>, house: House): Bound {
  const { begin, each, between, end } = textFormats[name];
  return {
    begin: Buffer.from(begin(house)),
    between: Buffer.from(between),
    part: (articles) => Buffer.from(articles.map((article) => each(article, house)).join(between)),
    take: () => undefined,
    end: () => Buffer.from(end),
  };
}

/** Of the files that article pages offer to the next curator. */
function boundZip(house: House): Bound {
  const directory = new Directory();
  return {
    begin: Buffer.alloc(0),
    between: Buffer.alloc(0),
    part: (articles) => Buffer.concat(articles.map((article) => rescoopEntry(article, house))),
    take: (part) => directory.take(part),
    end: () => directory.end(),
  };
}

function rescoopEntry(its: Article, house: House): Uint8Array {
  const tags = its.tags.map((name) => ({ name }));
  const { article, defaults } = makeRescoopPage({ item: { article: its, tags, house } });
  return zipEntry({ name: `articles/${article.file}`, bytes: Buffer.from(printArticle(article, defaults)) });
}
