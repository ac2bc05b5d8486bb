import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readOpml, type Subscription } from '../formats/opml.ts';
import { textOf } from '../formats/text.ts';
import { UserError } from '../problem.ts';

/** The feeds that the curator follows. Throws `UserError` where there is no list, or no feed in it. */
export function subscriptionsOf(content: string): Subscription[] {
  const file = join(content, 'feeds.opml');
  if (!existsSync(file)) {
    throw new UserError(
      `there is no ${file}\n  It is the list of feeds that you follow, in OPML: every feed reader exports one. Put it there.`,
    );
  }
  if (!statSync(file).isFile())
    throw new UserError(`${file} is no file: put the list of your feeds there, in OPML`);
  const feeds = readOpml(textOf({ type: 'text/xml', bytes: readFileSync(file) }));
  if (feeds && feeds.length > 0) return feeds;
  throw new UserError(
    `${file} names no feed\n  A list in OPML has lines such as <outline text="A blog" xmlUrl="https://blog.example/feed"/>.`,
  );
}
