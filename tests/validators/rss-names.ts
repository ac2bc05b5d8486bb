/** What RSS 2.0 lets stand in its channel and items, and how often. */
export const channelOnce = [
  'title',
  'link',
  'description',
  'language',
  'copyright',
  'managingEditor',
  'webMaster',
  'pubDate',
  'lastBuildDate',
  'generator',
  'docs',
  'cloud',
  'ttl',
  'image',
  'rating',
  'textInput',
  'skipHours',
  'skipDays',
];
export const itemOnce = [
  'title',
  'link',
  'description',
  'author',
  'comments',
  'enclosure',
  'guid',
  'pubDate',
  'source',
];
export const imageOnce = ['url', 'title', 'link', 'width', 'height', 'description'];

export const attributeNames: Record<string, string[]> = {
  rss: ['version'],
  guid: ['isPermaLink'],
  source: ['url'],
  category: ['domain'],
  enclosure: ['url', 'length', 'type'],
  cloud: ['domain', 'port', 'path', 'registerProcedure', 'protocol'],
};

/** Two elements that say the same: readers take one, and not all take the same one. */
export const sameMeaning: [string, string][] = [
  ['managingEditor', 'creator'],
  ['author', 'creator'],
  ['webMaster', 'publisher'],
  ['pubDate', 'date'],
  ['language', 'language'],
  ['copyright', 'rights'],
  ['source', 'source'],
  ['category', 'subject'],
];
