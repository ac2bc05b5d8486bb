import { type CsvFormat, csvFormatOf } from './csv-format.ts';
import type { Format } from './format.ts';
import type { Given } from './given.ts';
import { type JsonFormat, jsonFormatOf } from './json-format.ts';
import { pinboardJson } from './pinboard-json.ts';
import { pocketCsv } from './pocket-csv.ts';

export const csvFormats: readonly CsvFormat[] = [pocketCsv];

export const jsonFormats: readonly JsonFormat[] = [pinboardJson];

/** The format of a file, by what is in it and never by its name; `undefined` if it is none that is known. */
export async function formatOf(file: Given): Promise<Format | undefined> {
  return (await jsonFormatOf(file, jsonFormats)) ?? (await csvFormatOf(file, csvFormats));
}
