import type { Element } from 'xast';
import { x } from 'xastscript';
import type { OutlineFeed } from '../src/pages/file-page.ts';
import { forEach } from './for-each.ts';
import { text, xmlFile } from './parts/xml.ts';

/** OPML 2.0 (opml.org/spec2.opml): feed readers take all feeds at once. */
export const { data, render } = forEach('outline', ({ title, curator, topic, tagged, tags }) =>
  xmlFile(
    x('opml', { version: '2.0' }, [
      x('head', [
        x('title', text(title)),
        x('ownerName', text(curator.name)),
        curator.url && x('ownerId', curator.url),
      ]),
      x('body', [
        topic && outline(topic),
        tags.length > 0 ? x('outline', { text: tagged, title: tagged }, tags.map(outline)) : undefined,
      ]),
    ]),
  ),
);

function outline({ title, feed, home }: OutlineFeed): Element {
  return x('outline', { type: 'rss', text: title, title, xmlUrl: feed, htmlUrl: home });
}
