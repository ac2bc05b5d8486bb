import { blogmarksJson } from './blogmarks-json.ts';
import { type CsvFormat, csvFormatOf } from './csv-format.ts';
import { deliciousJson } from './delicious-json.ts';
import { elcuratorJson } from './elcurator-json.ts';
import type { Format } from './format.ts';
import type { Given } from './given.ts';
import { jsonFeed } from './json-feed.ts';
import { type JsonFormat, jsonFormatOf } from './json-format.ts';
import { karakeepJson } from './karakeep-json.ts';
import { kiosqueJson } from './kiosque-json.ts';
import { linkdingJson } from './linkding-json.ts';
import { linkwardenJson } from './linkwarden-json.ts';
import { omnivoreJson } from './omnivore-json.ts';
import { pinboardJson } from './pinboard-json.ts';
import { pocketCsv } from './pocket-csv.ts';
import { readeckJson } from './readeck-json.ts';
import { scoopitJson } from './scoopit-json.ts';
import { shaarliJson } from './shaarli-json.ts';
import { wallabagJson } from './wallabag-json.ts';

export const csvFormats: readonly CsvFormat[] = [pocketCsv];

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

/** The format of a file, by what is in it and never by its name; `undefined` if it is none that is known. */
export async function formatOf(file: Given): Promise<Format | undefined> {
  return (await jsonFormatOf(file, jsonFormats)) ?? (await csvFormatOf(file, csvFormats));
}
