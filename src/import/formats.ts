import { addressList } from './address-list.ts';
import { blogmarksJson } from './blogmarks-json.ts';
import { bookmarksHtml } from './bookmarks-html.ts';
import { type CsvFormat, csvFormatOf } from './csv-format.ts';
import { deliciousJson } from './delicious-json.ts';
import { diigoCsv } from './diigo-csv.ts';
import { elcuratorJson } from './elcurator-json.ts';
import { feedXml } from './feed.ts';
import { firefoxJson } from './firefox-json.ts';
import type { Format, How, TextFormat } from './format.ts';
import { type Given, headOf } from './given.ts';
import { instapaperCsv } from './instapaper-csv.ts';
import { jsonFeed } from './json-feed.ts';
import { type JsonFormat, jsonFormatOf } from './json-format.ts';
import { karakeepJson } from './karakeep-json.ts';
import { kiosqueCsv } from './kiosque-csv.ts';
import { kiosqueJson } from './kiosque-json.ts';
import { kiosqueMarkdown, kiosqueTopic } from './kiosque-markdown.ts';
import { linkdingJson } from './linkding-json.ts';
import { linkwardenJson } from './linkwarden-json.ts';
import { matterCsv } from './matter-csv.ts';
import { mymindCsv } from './mymind-csv.ts';
import { omnivoreJson } from './omnivore-json.ts';
import { opml } from './opml.ts';
import { pinboardJson } from './pinboard-json.ts';
import { pocketCsv } from './pocket-csv.ts';
import { pocketHtml } from './pocket-html.ts';
import { raindropCsv } from './raindrop-csv.ts';
import { readeckJson } from './readeck-json.ts';
import { readwiseCsv } from './readwise-csv.ts';
import { scoopitHtml } from './scoopit-html.ts';
import { scoopitJson } from './scoopit-json.ts';
import { scoopitText } from './scoopit-text.ts';
import { shaarliJson } from './shaarli-json.ts';
import { wallabagCsv } from './wallabag-csv.ts';
import { wallabagJson } from './wallabag-json.ts';

export const csvFormats: readonly CsvFormat[] = [
  diigoCsv,
  instapaperCsv,
  kiosqueCsv,
  matterCsv,
  mymindCsv,
  pocketCsv,
  raindropCsv,
  readwiseCsv,
  wallabagCsv,
];

export const jsonFormats: readonly JsonFormat[] = [
  blogmarksJson,
  deliciousJson,
  elcuratorJson,
  jsonFeed,
  karakeepJson,
  kiosqueJson,
  linkdingJson,
  linkwardenJson,
  omnivoreJson,
  pinboardJson,
  readeckJson,
  scoopitJson,
  shaarliJson,
  wallabagJson,
];

export const textFormats: readonly TextFormat[] = [
  feedXml,
  opml,
  kiosqueMarkdown,
  kiosqueTopic,
  scoopitHtml,
  bookmarksHtml,
  pocketHtml,
  firefoxJson,
  scoopitText,
  addressList,
];

/**
 * The format of a file, by what is in it and never by its name; `undefined` if it is none that is known. A table that no tool
 * is known to write is read as `how.map` says; a `UserError` where that does not fit it.
 */
export async function formatOf(file: Given, { map }: How = {}): Promise<Format | undefined> {
  const json = await jsonFormatOf(file, jsonFormats);
  if (json) return json;
  const head = await headOf(file);
  return textFormats.find(({ is }) => is(head)) ?? (await csvFormatOf(file, csvFormats, map));
}
