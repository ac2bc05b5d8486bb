import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { readFile } from '../site/read.ts';
import { rewrite, sweep, writeNew } from './new-file.ts';

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  title: string;
  feed: string;
  site?: string;
}

const name = 'feeds.opml';

/**
 * Adds feeds to the list of those that the curator follows, in OPML 2.0 (opml.org/spec2.opml), or begins one. What stands there
 * stays to the letter. `false`: there is a list that nothing can be added to.
 */
export function addToFeedList(content: string, feeds: readonly ListedFeed[]): boolean {
  const lines = feeds.map((feed) => `    ${outline(feed)}\n`).join('');
  const path = join(content, name);
  sweep(content);
  if (!existsSync(path)) return writeNew(path, begun(lines));
  const { value } = readFile(content, name);
  const end = value?.text.lastIndexOf('</body>') ?? -1;
  if (!value || end < 0) return false;
  const at = value.text.lastIndexOf('\n', end) + 1 || end;
  const rest = value.text.slice(at).trimStart().startsWith('</body>') ? at : end;
  return rewrite(path, value.text, value.text.slice(0, rest) + lines + value.text.slice(rest));
}

function outline({ title, feed, site }: ListedFeed): string {
  return toXml(x('outline', { type: 'rss', text: title, title, xmlUrl: feed, htmlUrl: site }));
}

function begun(lines: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Feeds</title></head>
  <body>
${lines}  </body>
</opml>
`;
}
