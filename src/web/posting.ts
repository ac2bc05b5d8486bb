/// <reference lib="dom" />
import { sameAddress } from '../link.ts';
import { thingsOf } from '../reading/json-ld.ts';
import { nameIn, type There, urlIn } from './there.ts';

type Thing = Record<string, unknown>;

/** More topics than any chain has: there a chain that runs in a circle is cut. */
const mostHops = 51;

/** What the JSON-LD of a page says of an article that a topic passes on: docs/provenance.md has its form. */
export function postingOf(document: Document, address: string): There | undefined {
  const postings = thingsOf(document).filter(
    (thing) => thing['@type'] === 'SocialMediaPosting' && thing.sharedContent,
  );
  const isHere = ({ url }: Thing) => sameAddress(urlIn(url) ?? '') === sameAddress(address);
  const posting = postings.find(isHere) ?? postings[0];
  const shared = thingIn(posting?.sharedContent);
  const topic = thingIn(posting?.isPartOf);
  const name = nameIn(topic?.name);
  if (!posting || !shared || name === undefined) return undefined;
  const fields = {
    title: shared.headline,
    lang: nameIn(shared.inLanguage),
    source: {
      url: shared.url,
      publisher: nameIn(thingIn(shared.publisher)?.name),
      author: nameIn(thingIn(shared.author)?.name),
      date: nameIn(shared.datePublished),
    },
    curator: person(posting.author),
    date: posting.datePublished,
    from: basis(posting.isBasedOn),
    via: [posting.mentions].flat().flatMap((one) => person(one) ?? []),
    tags: [posting.keywords].flat().flatMap((word) => nameIn(word) ?? []),
  };
  return { fields, topic: { topic: name, url: urlIn(topic?.url), article: urlIn(posting.url) } };
}

/** The topics it came through, each in the one before. */
function basis(nearest: unknown): object[] {
  const found: object[] = [];
  for (let one = thingIn(nearest); one && found.length < mostHops; one = thingIn(one.isBasedOn)) {
    const topic = thingIn(one.isPartOf);
    const name = nameIn(topic?.name);
    if (name !== undefined) found.push({ topic: name, url: urlIn(topic?.url), article: urlIn(one.url) });
  }
  return found;
}

function person(value: unknown): object | undefined {
  const its = thingIn(value);
  const name = nameIn(its?.name);
  return name === undefined ? undefined : { name, url: urlIn(its?.url) };
}

function thingIn(value: unknown): Thing | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : undefined;
}
