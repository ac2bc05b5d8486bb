import { rescooped } from '../article/rescoop.ts';
import { toText } from '../markdown.ts';
import { defaultsOf } from '../site/load.ts';
import type { Listed, Site } from '../site/site.ts';
import type { Topic } from '../site/topic.ts';
import { typeset } from '../typography.ts';
import { address, href } from './address.ts';
import { readable } from './masthead.ts';
import type { ArticlePage, MovedPage, Page, RescoopPage } from './page.ts';
import type { Link } from './parts.ts';
import type { Plan } from './plan.ts';

/** The pages of each article: its own, its Markdown, and one at each of its older addresses. */
export function articlePages(plan: Plan): Page[] {
  const { listed, unlisted } = plan.site;
  const pages = (one: Listed, neighbours: Pick<ArticlePage, 'newer' | 'older'>) => [
    articlePage(one, plan, neighbours),
    rescoopPage(one, plan.site),
    ...one.article.aliases.map((alias) => movedPage(alias, one, plan)),
  ];
  return [
    ...listed.flatMap((one, index) =>
      pages(one, { newer: link(listed[index - 1], plan), older: link(listed[index + 1], plan) }),
    ),
    ...unlisted.flatMap((one) => pages(one, {})),
  ];
}

function link(listed: Listed | undefined, { site }: Plan): Link | undefined {
  return (
    listed && {
      name: typeset(listed.article.title, listed.article.lang),
      href: href(site.topic.root, address.article(listed.article.slug)),
    }
  );
}

function articlePage(
  listed: Listed,
  plan: Plan,
  neighbours: Pick<ArticlePage, 'newer' | 'older'>,
): ArticlePage {
  const { site, masthead, words } = plan;
  const { article, mark } = listed;
  const card = plan.card(listed);
  const title = `${card.title} – ${masthead.name}`;
  return {
    ...readable(site, masthead, address.article(article.slug), article.file),
    ...neighbours,
    kind: 'article',
    title,
    description: article.description ?? (card.excerpt && toText(card.excerpt, 200)),
    hidden: mark !== undefined,
    alternates: [{ type: 'text/markdown', title: words.rescoop, href: card.rescoop.href }],
    card,
    reply: replyTo(site.topic, article.title),
  };
}

/** A letter to the curator, when the topic has an address for one (RFC 6068). */
export function replyTo({ email }: Topic, subject: string): string | undefined {
  return email && `mailto:${email}?subject=${encodeURIComponent(`Re: ${subject}`)}`;
}

/** The article's own file as the next curator needs it: it says all that the next topic cannot know. */
function rescoopPage({ article }: Listed, { topic }: Site): RescoopPage {
  const next = rescooped(article, topic.url ? { topic: topic.name, url: topic.url } : { topic: topic.name });
  const defaults = { ...defaultsOf(topic), curator: next.curator, language: '' };
  return {
    kind: 'rescoop',
    address: address.rescoop(article.slug),
    file: article.file,
    article: next,
    defaults,
  };
}

function movedPage(alias: string, { article }: Listed, { site, masthead, words }: Plan): MovedPage {
  return {
    ...readable(site, masthead, alias, article.file),
    kind: 'moved',
    title: words.moved,
    canonical: readable(site, masthead, address.article(article.slug)).canonical,
    hidden: true,
    to: href(site.topic.root, address.article(article.slug)),
  };
}
