/// <reference lib="dom" />
import { sameAddress, webAddress } from '../link.ts';
import type { Found } from './described.ts';
import { decoded } from './text.ts';

/** What the JSON-LD of a page (https://www.w3.org/TR/json-ld11/, schema.org) says of its article, or else of the page. */
export interface JsonLd {
  /** The values of a field. */
  values(field: string): unknown[];
  /** The texts that a value comes to: itself, or what stands under the first of `names` that an object has. */
  texts(value: unknown, ...names: string[]): string[];
  /** Both, as one list of what was found. */
  said(field: string, ...names: string[]): Found[];
}

type Thing = Record<string, unknown>;

/** Under these names stand other articles than the page's own. */
const elsewhere =
  /^(?:itemListElement|hasPart|isPartOf|mentions|citation|comment|review|relatedLink|suggestedAnswer|blogPost)$/;

export function jsonLdOf(document: Document, address: string): JsonLd {
  const things = thingsOf(document);
  const known = new Map<unknown, Thing>();
  for (const thing of things) known.set(thing['@id'], { ...known.get(thing['@id']), ...thing });
  known.delete(undefined);

  const texts: JsonLd['texts'] = (value, ...names) => {
    if (typeof value === 'string' || typeof value === 'number')
      return [decoded(String(value).slice(0, 10_000))];
    if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => texts(one, ...names));
    if (typeof value !== 'object' || value === null) return [];
    const thing: Thing = { ...known.get((value as Thing)['@id']), ...value };
    const name = names.find((one) => thing[one]);
    // An object in itself has no end: below its name stand texts only.
    return name === undefined
      ? []
      : [thing[name]].flat().flatMap((text) => (isObject(text) ? [] : texts(text)));
  };
  const isHere = (thing: Thing) =>
    [thing.url, thing['@id'], thing.mainEntityOfPage]
      .flatMap((value) => texts(value, '@id', 'url'))
      .some((url) => sameAddress(webAddress(url) ?? '') === sameAddress(address));
  const chosen: Thing[] = [
    /(?:Article|BlogPosting|^Report|SocialMediaPosting|ForumPosting)$/,
    /Page$/,
  ].flatMap((type) => {
    const some = things.filter((thing) => typesOf(thing).some((one) => type.test(one)));
    const best = some.find(isHere) ?? some.find(({ headline }) => headline) ?? some[0];
    return best ? [best] : [];
  });
  const values = (field: string) => chosen.flatMap((thing) => thing[field] ?? []);
  const said: JsonLd['said'] = (field, ...names) =>
    texts(values(field), ...names).map((value) => ({ value, where: `JSON-LD ${field}` }));
  return { values, texts, said };
}

/** Every thing that the JSON-LD of a page is about. */
export function thingsOf(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, 50)) {
    gather(parsed(script.textContent ?? ''), things);
  }
  return things;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function typesOf(thing: Thing): string[] {
  const types = [thing['@type']].flat().filter((type) => typeof type === 'string');
  return types.map((type) => type.replace(/^.*[/#:]/, ''));
}

/** Every object in a value but those of other articles. JSON can be as deep and as wide as its author likes. */
function gather(value: unknown, into: Thing[], depth = 0): void {
  if (depth > 12 || into.length > 1000 || !isObject(value)) return;
  if (!Array.isArray(value)) into.push(value as Thing);
  for (const [name, inner] of Object.entries(value as Thing).slice(0, 1000)) {
    if (!elsewhere.test(name)) gather(inner, into, depth + 1);
  }
}

/** JSON as browsers of search engines take it: within a comment, with raw line ends, with a comma too many or too few. */
function parsed(text: string): unknown {
  const json = text
    .slice(0, 1_000_000)
    .trim()
    .replace(/^(?:<!--|(?:\/[/*])?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?|;)$/, '');
  for (const mend of [asItIs, mended]) {
    try {
      return JSON.parse(mend(json));
    } catch {
      // Not this way; a page whose JSON-LD nobody can read has other places to look at.
    }
  }
  return undefined;
}

function asItIs(json: string): string {
  return json;
}

/** A string that is never closed is taken to the end, so that its quotes are not tried one after the other. */
function mended(json: string): string {
  return json
    .replace(/\p{Cc}/gu, ' ')
    .replace(
      /("[^"\\]*(?:\\[\s\S]?[^"\\]*)*(?:"|$))|,(?=\s*[}\]])|([}\]])(?=\s*["{])/g,
      (_all, string, end) => (string ? string.replace(/\\(.)/g, escaped) : end ? `${end},` : ''),
    );
}

function escaped(all: string, sign: string): string {
  return /["\\/bfnrtu]/.test(sign) ? all : sign;
}
