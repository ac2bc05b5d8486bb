/** What RFC 4287 lets stand in each element of Atom, and how often. */
export interface Contents {
  one: string[];
  maybe: string[];
  many: string[];
}

const person: Contents = { one: ['name'], maybe: ['uri', 'email'], many: [] };
const about: Contents = {
  one: ['id', 'title', 'updated'],
  maybe: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
  many: ['author', 'category', 'contributor', 'link'],
};

export const contents: Record<string, Contents> = {
  feed: { ...about, many: [...about.many, 'entry'] },
  source: about,
  entry: {
    one: ['id', 'title', 'updated'],
    maybe: ['content', 'published', 'rights', 'source', 'summary'],
    many: ['author', 'category', 'contributor', 'link'],
  },
  author: person,
  contributor: person,
};

export const attributeNames: Record<string, string[]> = {
  link: ['href', 'rel', 'type', 'hreflang', 'title', 'length'],
  category: ['term', 'scheme', 'label'],
  generator: ['uri', 'version'],
  content: ['type', 'src'],
  title: ['type'],
  subtitle: ['type'],
  summary: ['type'],
  rights: ['type'],
};

/** The relations that IANA lists and feeds use; any other must be an address. */
export const relations = new Set([
  'about',
  'alternate',
  'appendix',
  'archives',
  'author',
  'canonical',
  'collection',
  'current',
  'describedby',
  'edit',
  'enclosure',
  'first',
  'glossary',
  'help',
  'hub',
  'icon',
  'index',
  'last',
  'latest-version',
  'license',
  'next',
  'next-archive',
  'payment',
  'prev',
  'prev-archive',
  'previous',
  'related',
  'replies',
  'search',
  'section',
  'self',
  'service',
  'start',
  'tag',
  'up',
  'via',
]);
