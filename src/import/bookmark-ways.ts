import type { Entry } from './entry.ts';

type Said = Pick<Entry, 'insight' | 'excerpt' | 'description'>;

/** What tools that write bookmark files do each in its own way. */
export interface Ways {
  /** Whose words stand behind `DD`. */
  said(text: string): Said;
  tags(text: string): string[];
  /** Why tags are not cut at commas, as the others do. */
  tagsInferred?: string;
}

/** By the beginning of a file. */
export function waysOf(head: string): Ways {
  const [, said] = tools.find(([mark]) => mark.test(head)) ?? [];
  return { said: said ?? typed, ...tagsOf(head) };
}

/**
 * Nowhere is said whose words stand behind `DD`. Browsers, Pinboard, Delicious and Diigo have there what their user typed:
 * they are the curator's, but for tools that are known to put the source's there.
 */
const typed: Ways['said'] = (text) => ({ insight: { text, as: 'plain' } });

/** How a tool is known, and what it has behind `DD`. */
const tools: [mark: RegExp, said: Ways['said']][] = [
  [/<meta name="generator" content="Kiosque/i, (text) => ({ excerpt: { text, as: 'markdown' } })],
  [/<h1>Shaarli export/i, (text) => ({ insight: { text, as: 'markdown' } })],
  [/<title>Raindrop\.io|\bdata-important="/i, (text) => ({ excerpt: { text, as: 'plain' } })],
  // linkding alone joins its lines by LF and CR.
  [/^<!doctype[^>]*>\n\r/i, withNotes],
];

/** linkding: what it found on the page, which the curator may have changed, and behind it the curator's notes. */
function withNotes(text: string): Said {
  const [description = '', notes = ''] = text.split(/\[linkding-notes\]([\s\S]*?)(?:\[\/linkding-notes\]|$)/);
  return {
    ...(description && { description }),
    ...(notes && { insight: { text: notes, as: 'markdown' } }),
  };
}

/** Tags stand between commas; where several have spaces and none a comma, the tool is one of those that put spaces there. */
function tagsOf(head: string): Omit<Ways, 'said'> {
  const all = [...head.matchAll(/\btags="([^"]*)"/gi)].map(([, tags = '']) => tags.trim());
  const areSpaced =
    all.filter((tags) => /\s/.test(tags)).length > 2 && !all.some((tags) => tags.includes(','));
  if (!areSpaced) return { tags: (text) => text.split(',') };
  return { tags: (text) => text.split(/\s+/), tagsInferred: 'TAGS, cut at spaces' };
}
