import { validateXML } from 'xmllint-wasm';
import { isWebAddress } from './addresses.ts';
import { characterMistakes, referenceMistakes } from './characters.ts';
import { isW3cDate } from './dates.ts';
import { mostAddresses, mostBytes, sitemapSchema } from './sitemap-schema.ts';
import { twice } from './twice.ts';

/** What is wrong with a sitemap, or with an index of sitemaps. */
export async function sitemapMistakes(text: string): Promise<string[]> {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) return [`${bytes} bytes, more than ${mostBytes}`];
  return [
    ...characterMistakes(text),
    ...referenceMistakes(text),
    ...(await schemaMistakes(text)),
    ...addressMistakes(valuesOf(text, 'loc')),
    ...valuesOf(text, 'lastmod')
      .filter((date) => !isW3cDate(date))
      .map((date) => `lastmod ${date} is not in the calendar`),
  ];
}

async function schemaMistakes(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: text },
    schema: sitemapSchema,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ loc, message }) => `line ${loc?.lineNumber ?? '?'}: ${message}`);
}

/** Texts of elements without markup of their own, which the schema has seen to. */
function valuesOf(text: string, name: string): string[] {
  const found = text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'));
  return Array.from(found, ([, value = '']) =>
    value.trim().replaceAll('&amp;', '&').replaceAll('&apos;', "'"),
  );
}

function addressMistakes(addresses: string[]): string[] {
  const bad = addresses.filter((address) => !isWebAddress(address));
  const hosts = new Set(addresses.filter(isWebAddress).map((address) => new URL(address).origin));
  return [
    ...(addresses.length > mostAddresses
      ? [`${addresses.length} addresses, more than ${mostAddresses}`]
      : []),
    ...bad.map((address) => `loc ${address} is not absolute`),
    ...addresses
      .filter((address) => address.includes('#'))
      .map((address) => `loc ${address} with a fragment`),
    ...(hosts.size > 1 ? [`addresses of several hosts: ${[...hosts].join(', ')}`] : []),
    ...twice(addresses).map((address) => `loc ${address} twice`),
  ];
}
