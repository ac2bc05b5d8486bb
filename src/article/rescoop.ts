import type { Article, Origin } from './article.ts';

/**
 * An article as another topic takes it over: the source's words and address are kept. The chain of credit grows by one
 * hop at its near end, and none is dropped: `from` names the topic it was found in before those that stood there, and
 * `via` who chose it there. What was this curator's own (words, picture, status, old addresses) stays behind: it would
 * speak in another's name; so does where the article was imported from, which is nobody else's business.
 */
export function rescooped(article: Article, topic: Origin): Article {
  const { description: _1, insight: _2, image: _3, updated: _4, ...sources } = article;
  return {
    ...sources,
    file: `${article.date.slice(0, 10)}-${article.slug}.md`,
    from: [topic, ...article.from],
    via: [article.curator, ...article.via],
    excerpt: withoutPictures(article.excerpt),
    status: 'published',
    pinned: false,
    aliases: [],
    imported: [],
  };
}

/** Our own pictures are not in the next topic's folder: what they show is said in words. */
function withoutPictures(excerpt: string): string {
  return excerpt.replace(/!\[([^\]\n]{0,999})\]\(\s{0,9}<?(?:\.?\/)?images\/[^)\n]{0,999}\)/g, '$1');
}
