/// <reference lib="dom" />
import type { Article, Defaults } from '../article/article.ts';
import { articleParser } from '../article/parse.ts';
import { rescooped } from '../article/rescoop.ts';
import { htmlDocument } from '../formats/html-document.ts';
import { readFrontMatter } from '../front-matter.ts';
import { UserError } from '../problem.ts';
import { entryOf } from './entry.ts';
import { postingOf } from './posting.ts';
import { checkReason } from './reason.ts';
import type { There } from './there.ts';

/** An article of another topic, one hop further: `from` and `via` name that topic and its curator first. */
export interface Taken {
  article: Article;
  /** What of the page said so. */
  by: 'Markdown' | 'JSON-LD' | 'microformats' | 'feed';
}

/** Gets the text at an address. */
export type FetchText = (address: string) => Promise<string>;

/**
 * Takes an article over from the page that a topic has of it: from its Markdown file, or else its JSON-LD, or else its
 * microformats (docs/provenance.md). `undefined` where the page is not that of an article of a topic. Whatever it says is
 * checked as the curator's own files are. Throws `UserError` for a chain that is beyond reason.
 */
export async function takeOver(
  html: string,
  address: string,
  defaults: Defaults,
  fetchText: FetchText,
): Promise<Taken | undefined> {
  const document = htmlDocument(html);
  return (
    (await twinOf(document, address, defaults, fetchText)) ??
    hopFrom(postingOf(document, address), address, defaults, 'JSON-LD') ??
    hopFrom(entryOf(document, address), address, defaults, 'microformats')
  );
}

/**
 * The article's own file, which has the hop already. Another site's would speak for this one. The hop is made again: what a
 * file says beyond what the next topic takes (words, picture, old addresses) would be published in the next curator's name.
 */
async function twinOf(
  document: Document,
  address: string,
  defaults: Defaults,
  fetchText: FetchText,
): Promise<Taken | undefined> {
  const link = document.querySelector('link[rel~=alternate][type="text/markdown"]')?.getAttribute('href');
  if (!link || !URL.canParse(link, address)) return undefined;
  const twin = new URL(link, address);
  if (twin.origin !== new URL(address).origin) return undefined;
  const text = await fetchText(twin.href).catch((error) => {
    if (error instanceof UserError) return '';
    throw error;
  });
  const article = parsed(text, address, defaults);
  const [topic, ...from] = article?.from ?? [];
  const [curator, ...via] = article?.via ?? [];
  if (!article || !topic || !curator) return undefined;
  const hop = { ...topic, article: topic.article ?? address };
  return { article: rescooped({ ...article, curator, from, via }, hop), by: 'Markdown' };
}

/** An article one hop further: `address` stands for its own where that is not said. Throws `UserError`, as `takeOver`. */
export function hopFrom(
  there: There | undefined,
  address: string,
  defaults: Defaults,
  by: Taken['by'],
): Taken | undefined {
  // Without a curator there, ours would be credited.
  if (!there?.fields.curator) return undefined;
  // JSON is YAML (YAML 1.2.2, section 1.3): so one reader checks all that comes from outside.
  const text = `---\n${JSON.stringify(there.fields)}\n---\n\n${there.excerpt ?? ''}\n`;
  const article = parsed(text, address, defaults);
  const topic = { ...there.topic, article: there.topic.article ?? address };
  return article && { article: rescooped(article, topic), by };
}

function parsed(text: string, address: string, defaults: Defaults): Article | undefined {
  const matter = readFrontMatter({ path: 'articles/taken-over.md', text: text.replace(/\r\n?/g, '\n') });
  if (!('fields' in matter)) return undefined;
  checkReason(matter, address);
  return articleParser(defaults)(matter).value;
}
