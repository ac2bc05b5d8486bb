import { parse } from 'yaml';

/** A built site: every file's text by its address in full. */
export type Site = ReadonlyMap<string, string>;

export function textAt(site: Site, address: string): string {
  const text = site.get(address);
  if (text === undefined) throw new Error(`nothing is published at ${address}`);
  return text;
}

/** The addresses of the articles of a site. */
export function articlesOf(site: Site): string[] {
  return [...site.keys()].filter((address) => /\/articles\/[^/]+\/$/.test(address));
}

/** The fields and the text of an article file. */
export function frontMatterOf(text: string) {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { fields: parse(fields, { schema: 'failsafe' }), body };
}
