import { type CsvFormat, csvFormatOf } from './csv-format.ts';
import { feedXml } from './feed.ts';
import type { Format, TextFormat } from './format.ts';
import { type Given, headOf } from './given.ts';
import { type JsonFormat, jsonFormatOf } from './json-format.ts';
import { kiosqueMarkdown, kiosqueTopic } from './kiosque-markdown.ts';
import { opml } from './opml.ts';
import { pinboardJson } from './pinboard-json.ts';
import { pocketCsv } from './pocket-csv.ts';
import { scoopitHtml } from './scoopit-html.ts';
import { scoopitText } from './scoopit-text.ts';

export const csvFormats: readonly CsvFormat[] = [pocketCsv];

export const jsonFormats: readonly JsonFormat[] = [pinboardJson];

export const textFormats: readonly TextFormat[] = [
  feedXml,
  opml,
  kiosqueMarkdown,
  kiosqueTopic,
  scoopitHtml,
  scoopitText,
];

/** The format of a file, by what is in it and never by its name; `undefined` if it is none that is known. */
export async function formatOf(file: Given): Promise<Format | undefined> {
  const json = await jsonFormatOf(file, jsonFormats);
  if (json) return json;
  const head = await headOf(file);
  return textFormats.find(({ is }) => is(head)) ?? (await csvFormatOf(file, csvFormats));
}
