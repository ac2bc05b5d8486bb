import type { TextFormat } from './format.ts';
import { attributes, escaped, withCommas } from './markup.ts';

/** A list of links in OPML 2.0 (opml.org/spec2.opml): outlines of the type `link`, dates as in RFC 822. */
export const opml: TextFormat = {
  holds: {
    title: true,
    date: 'to the second; of a day its first',
    'source.url': true,
    tags: 'a comma in one becomes a space',
  },
  begin: ({ name, curator }) => `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>${escaped(name)}</title><ownerName>${escaped(curator.name)}</ownerName>${
    curator.url ? `<ownerId>${escaped(curator.url)}</ownerId>` : ''
  }</head>
<body>
`,
  each: ({ title, source, at, tags }) =>
    `<outline${attributes({
      type: 'link',
      text: title,
      url: source.url,
      created: new Date(at).toUTCString(),
      category: withCommas(tags),
    })}/>\n`,
  between: '',
  end: '</body>\n</opml>\n',
};
