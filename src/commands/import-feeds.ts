import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToFeedList } from '../curating/feed-list.ts';
import { readOpml, type Subscription } from '../formats/opml.ts';
import { textOf } from '../formats/text.ts';
import type { Tally } from '../import/tally.ts';

/** What became of the feeds that files named: in `feeds.opml` now, or there before. */
export interface AddedFeeds {
  added: Subscription[];
  known: number;
  /** There is a list that nothing can be added to. */
  isRefused: boolean;
}

/** Puts the feeds that files named on the curator's list. Each stands there once. */
export function addFeeds(content: string, tallies: readonly Tally[], isDry: boolean): AddedFeeds {
  const found = new Map(tallies.flatMap(({ feeds }) => feeds).map((one) => [one.feed, one]));
  const known = new Set(listed(join(content, 'feeds.opml')).map(({ feed }) => feed));
  const added = [...found.values()].filter(({ feed }) => !known.has(feed));
  const isRefused = added.length > 0 && !isDry && !addToFeedList(content, added);
  return { added: isRefused ? [] : added, known: found.size - added.length, isRefused };
}

function listed(file: string): Subscription[] {
  if (!existsSync(file)) return [];
  return readOpml(textOf({ type: 'text/xml', bytes: readFileSync(file) })) ?? [];
}
