import { mf2 } from 'microformats-parser';
import { elements, textOf, treeOf } from '../tree.ts';
import { type Credit, type Credits, credit } from './credit.ts';
import { articlesOf, frontMatterOf, type Site, textAt } from './site.ts';

/* What programs find in the pages themselves. */

/** What search engines read. */
export function creditsOfJsonLd(site: Site): Credits {
  return new Map(
    articlesOf(site).map((address) => {
      const script = elements(treeOf(textAt(site, address)), 'script').find(textOf);
      const graph = script ? (JSON.parse(textOf(script))['@graph'] as Posting[]) : [];
      const posting = graph.find((thing) => thing['@type'] === 'SocialMediaPosting');
      if (!posting) throw new Error(`${address} says nothing of itself`);
      return [posting['@id'], ofPosting(posting)];
    }),
  );
}

interface Named {
  name: string;
  url?: string;
}

interface Posting {
  '@type': string;
  '@id': string;
  url?: string;
  headline: string;
  datePublished: string;
  dateModified: string;
  author: Named;
  keywords?: string[];
  mentions?: Named[];
  isPartOf: Named;
  isBasedOn?: Posting;
  sharedContent: {
    url: string;
    headline: string;
    inLanguage: string;
    author?: Named;
    datePublished?: string;
    publisher?: Named;
  };
}

function ofPosting({ sharedContent: shared, ...posting }: Posting): Credit {
  const { url, author, datePublished, publisher } = shared;
  const { dateModified: updated, datePublished: date } = posting;
  return credit({
    title: shared.headline,
    lang: shared.inLanguage,
    source: { url, publisher: publisher?.name, author: author?.name, date: datePublished },
    curator: named(posting.author),
    date,
    updated: updated === date ? undefined : updated,
    from: basisOf(posting.isBasedOn),
    via: (posting.mentions ?? []).map(named),
    tags: posting.keywords ?? [],
  });
}

function basisOf(basis: Posting | undefined): Credit['from'] {
  if (!basis) return [];
  const { name: topic, url } = basis.isPartOf;
  return [{ topic, url, article: basis.url }, ...basisOf(basis.isBasedOn)];
}

function named({ name, url }: Named): Named {
  return { name, url };
}

type Items = ReturnType<typeof mf2>['items'];
type Item = Items[number];

/** What readers of microformats find on the pages of the articles. */
export function creditsOfMicroformats(site: Site): Credits {
  return new Map(
    articlesOf(site).map((address) => {
      const entries = itemsAt(site, address);
      if (entries.length !== 1) throw new Error(`${address} is not one h-entry`);
      return ofEntry(entries[0] as Item);
    }),
  );
}

/** What they find in the lists: the topic's pages and those of tags. */
export function creditsOfLists(site: Site, url: string): Credits {
  const isList = /^(?:tags\/[^/]+\/)?(?:page\/\d+\/)?$/;
  const lists = [...site.keys()].filter((address) => isList.test(address.slice(url.length)));
  return new Map(lists.flatMap((address) => itemsAt(site, address).flatMap(entriesOf).map(ofEntry)));
}

function itemsAt(site: Site, address: string): Items {
  return mf2(textAt(site, address), { baseUrl: address, experimental: { lang: true } }).items;
}

function entriesOf({ type, children = [] }: Item): Items {
  if (!type?.includes('h-feed')) throw new Error('a list is no h-feed');
  return children;
}

function ofEntry(entry: Item): [string, Credit] {
  const cite = itemIn(entry, 'bookmark-of');
  const from = all(entry, 'x-from').map((card) => ({
    topic: text(card, 'name') ?? '',
    url: text(card, 'url'),
    article: text(card, 'x-article'),
  }));
  const repost = text(entry, 'repost-of');
  if (repost !== from[0]?.article) throw new Error(`it is a repost of ${repost}`);
  const its = credit({
    title: text(cite, 'name') ?? '',
    lang: cite.lang ?? '',
    source: {
      url: text(cite, 'url') ?? '',
      publisher: text(cite, 'publication'),
      author: text(cite, 'author'),
      date: text(cite, 'published'),
    },
    curator: person(itemIn(entry, 'author')),
    date: text(entry, 'published') ?? '',
    updated: text(entry, 'updated'),
    from,
    via: all(entry, 'x-via').map(person),
    tags: (entry.properties.category ?? []).map(String),
  });
  return [text(entry, 'uid') ?? '', its];
}

function person(card: Item): Named {
  return { name: text(card, 'name') ?? '', url: text(card, 'url') };
}

function all({ properties }: Item, name: string): Items {
  return (properties[name] ?? []).filter(
    (value): value is Item => typeof value === 'object' && 'properties' in value,
  );
}

function itemIn(item: Item, name: string): Item {
  const [found, ...more] = all(item, name);
  if (!found || more.length > 0) throw new Error(`not one ${name}`);
  return found;
}

function text({ properties }: Item, name: string): string | undefined {
  const [value] = properties[name] ?? [];
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : String((value as { value?: string }).value);
}

/** The Markdown file that each article page offers: one hop further, which is taken back here. */
export function creditsOfMarkdown(site: Site): Credits {
  return new Map(
    articlesOf(site).map((address) => {
      const { fields } = frontMatterOf(textAt(site, `${address}index.md`));
      const [here, ...from] = list(fields.from).map((one) =>
        typeof one === 'string' ? { topic: one } : one,
      );
      const [curator, ...via] = list(fields.via).map((one) =>
        typeof one === 'string' ? { name: one } : one,
      );
      const { title, lang, source, date, tags = [] } = fields;
      return [here.article, credit({ title, lang, source, curator, date, from, via, tags })];
    }),
  );
}

function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
