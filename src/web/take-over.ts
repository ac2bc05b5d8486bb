/// <reference lib="dom" />
import type { Article, Defaults } from '../article/article.ts';
import { articleParser } from '../article/parse.ts';
import { rescooped } from '../article/rescoop.ts';
import { readFrontMatter } from '../front-matter.ts';
import { UserError } from '../problem.ts';
import { entryOf } from './entry.ts';
import { htmlDocument } from './html-document.ts';
import { postingOf } from './posting.ts';
import type { There } from './there.ts';

/** An article of another topic, one hop further: `from` and `via` name that topic and its curator first. */
export interface Taken {
  article: Article;
  /** What of the page said so. */
  by: 'Markdown' | 'JSON-LD' | 'microformats' | 'feed';
}

/** Gets the text at an address. */
export type FetchText = (address: string) => Promise<string>;

/** Topics that an article came through; no honest chain is so long. */
const mostHops = 50;

/**
 * Takes an article over from the page that a topic has of it: from its Markdown file, or else its JSON-LD, or else its
 * microformats (docs/provenance.md). `undefined` where the page is not that of an article of a topic. Whatever it says is
 * checked as the curator's own files are. Throws `UserError` for a chain that is too long.
 */
export async function takeOver(
  html: string,
  address: string,
  defaults: Defaults,
  fetchText: FetchText,
): Promise<Taken | undefined> {
  const document = htmlDocument(html);
  const twin = await twinOf(document, address, defaults, fetchText);
  const taken =
    twin ??
    hopFrom(postingOf(document), address, defaults, 'JSON-LD') ??
    hopFrom(entryOf(document, html, address), address, defaults, 'microformats');
  if (taken && taken.article.from.length > mostHops) {
    throw new UserError(
      `${address}\n  Its chain of credit has more than ${mostHops} topics.\n  Nobody passes on so often: look at what it is.`,
    );
  }
  return taken;
}

/** The article's own file, which has the hop already. Another site's would speak for this one. */
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
  const article = parsed(text, defaults);
  const [hop, ...others] = article?.from ?? [];
  if (!article || !hop) return undefined;
  return {
    article: { ...article, from: [{ ...hop, article: hop.article ?? address }, ...others] },
    by: 'Markdown',
  };
}

/** An article one hop further: `address` stands for its own where that is not said. */
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
  const article = parsed(text, defaults);
  const topic = { ...there.topic, article: there.topic.article ?? address };
  return article && { article: rescooped(article, topic), by };
}

function parsed(text: string, defaults: Defaults): Article | undefined {
  const matter = readFrontMatter({ path: 'articles/taken-over.md', text: text.replace(/\r\n?/g, '\n') });
  return 'fields' in matter ? articleParser(defaults)(matter).value : undefined;
}
