import { rescooped } from '../article/rescoop.ts';
import { toText } from '../markdown.ts';
import type { Listed } from '../site/site.ts';
import { typeset } from '../typography.ts';
import { wordsFor } from '../words/words.ts';
import { address, href } from './address.ts';
import { card } from './card.ts';
import { citationOf } from './citation.ts';
import { feedLinks } from './feed.ts';
import { makeLeads, planLeads } from './leads.ts';
import { canonical, readable } from './masthead.ts';
import type { LinkInLanguage } from './parts.ts';
import type { Plan } from './plan.ts';
import type { Given, House, Item, Neighbour, PlannedPage } from './planned.ts';
import type { Section } from './section.ts';
import { sharedArticle } from './social.ts';
import { articleData } from './structured-data.ts';

/** The pages of each article: its own, its Markdown, and one at each of its older addresses. */
export function* articleSections(plan: Plan): Generator<Section> {
  const { listed, unlisted } = plan.site;
  for (const [index, one] of listed.entries()) {
    yield section(one, () => pagesOf(one, plan, listed[index - 1], listed[index + 1]));
  }
  for (const one of unlisted) yield section(one, () => pagesOf(one, plan));
}

function section({ article: { slug, aliases } }: Listed, pages: () => PlannedPage[]): Section {
  const home = address.article(slug);
  return { has: (path) => path.startsWith(home) || aliases.includes(path), pages };
}

function pagesOf(listed: Listed, plan: Plan, newer?: Listed, older?: Listed): PlannedPage[] {
  const { file, slug, aliases } = listed.article;
  const { house } = plan;
  const item = plan.item(listed);
  const neighbours = { newer: newer && neighbour(newer), older: older && neighbour(older) };
  const given = { item, ...neighbours, leads: planLeads(listed, plan.site) };
  return [
    { kind: 'article', address: address.article(slug), file, given },
    { kind: 'rescoop', address: address.rescoop(slug), file, given: { item } },
    ...aliases.map(
      (alias) =>
        ({ kind: 'moved', address: alias, file, given: { house, to: address.article(slug) } }) as const,
    ),
  ];
}

function neighbour({ article: { title, lang, slug } }: Listed): Neighbour {
  return { title, lang, slug };
}

export function makeArticlePage({ item, newer, older, leads }: Given['article'], path: string) {
  const { article, mark, house } = item;
  const page = readable(house, path);
  const its = card(item);
  return {
    ...page,
    newer: link(newer, house),
    older: link(older, house),
    leads: makeLeads(leads, house),
    title: `${its.title} – ${page.masthead.name}`,
    description: article.description ?? (its.excerpt && toText(its.excerpt, 200)),
    hidden: mark !== undefined,
    alternates: [
      { type: 'text/markdown', title: wordsFor(house.language).rescoop, href: its.rescoop.href },
      ...feedLinks(house).slice(0, 1),
    ],
    shared: sharedArticle(house, its),
    data: articleData(item),
    card: its,
    reply: replyTo(house, article.title),
    mail: letterOf(its.title, page.canonical),
    citation: citationOf(its, house),
  };
}

function link(neighbour: Neighbour | undefined, { root }: House): LinkInLanguage | undefined {
  if (!neighbour) return undefined;
  const { title, lang, slug } = neighbour;
  return { name: typeset(title, lang), lang, href: href(root, address.article(slug)) };
}

/** A letter that tells somebody of an article (RFC 6068). */
function letterOf(title: string, url?: string): string | undefined {
  return url && `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
}

/** A letter to the curator, when the topic has an address for one (RFC 6068). */
export function replyTo({ email }: House, subject: string): string | undefined {
  return email && `mailto:${email}?subject=${encodeURIComponent(`Re: ${subject}`)}`;
}

/** As much of an item as the next curator takes. */
type Rescooped = Pick<Item, 'article' | 'house'> & { tags: readonly { name: string }[] };

/** The article's own file as the next curator needs it: it says all that the next topic cannot know. */
export function makeRescoopPage({ item: { article, tags, house } }: { item: Rescooped }) {
  const { name, url, timezone } = house;
  const its = canonical(house, address.article(article.slug));
  const asShown = { ...article, tags: tags.map((tag) => tag.name) };
  const next = rescooped(asShown, url ? { topic: name, url, article: its } : { topic: name });
  return { article: next, defaults: { curator: next.curator, language: '', timezone } };
}

export function makeMovedPage({ house, to }: Given['moved'], path: string) {
  const { language, root } = house;
  return {
    ...readable(house, path),
    title: wordsFor(language).moved,
    canonical: canonical(house, to),
    hidden: true,
    to: href(root, to),
  };
}
