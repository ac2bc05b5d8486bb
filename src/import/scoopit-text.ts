import { hash } from '../digest.ts';
import { folded } from '../reading/text.ts';
import { signedIn } from './byline.ts';
import type { Entry } from './entry.ts';
import type { About, Found, How, TextFormat } from './format.ts';
import { type Given, wholeText } from './given.ts';
import { present } from './present.ts';
import { pageIn, type TextPage, type TextPost } from './scoopit-page.ts';
import { type PostParts, partsOf } from './scoopit-post.ts';
import { hasButton, isAlt } from './scoopit-words.ts';

/** A topic's page of Scoop.it, copied as text: neither addresses nor, on most pages, dates are in it. */
export const scoopitText: TextFormat = {
  name: 'scoopit-text',
  words: 'Scoop.it (copied text)',
  is: (head) => {
    if (/^\s*[<{[]/.test(head) || !/scoop/i.test(head)) return false;
    const lines = head.split(/[\r\n]+/);
    return pageIn(head).posts.length > 0 && lines.some((line) => hasButton(line) || isAlt(line));
  },
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    const page = pageIn(await wholeText(file, heed));
    const topic = topicOf(page);
    if (topic.name) yield { about: topic };
    // The newest stand first: of posts that say the same, the oldest keeps its name when a newer one comes.
    const posts = page.posts.map((post) => ({ post, its: partsOf(post.lines, topic.name) }));
    const ids = idsOf(
      posts.map(({ post, its }) => [its.title, post.credit.curator, post.credit.from, its.via]),
    );
    for (const [index, { post, its }] of posts.entries()) yield foundIn(post, its, page.tag, ids[index]);
  },
};

/** What the pictures call the topic, or the heads of its posts, or else the first line that is not cut short. */
function topicOf({ head, posts }: TextPage): About {
  const named = posts.flatMap(({ lines, credit }) => [partsOf(lines).topic, credit.onto]);
  const name =
    mostOften(named.filter((one) => one !== undefined)) ?? head.find((one) => !/(?:\.{3}|…)\s*$/.test(one));
  if (!name) return {};
  const at = head.findLastIndex((line) => folded(line) === folded(name));
  const tagline = head
    .slice(at + 1)
    .map((line) => line.trim())
    .join(' ');
  return { name: name.trim(), ...(at >= 0 && tagline && { tagline }) };
}

function mostOften(names: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Names for what has none, out of what no later page says otherwise. */
function idsOf(facts: unknown[]): string[] {
  const seen = new Map<string, number>();
  const ids = facts.toReversed().map((fact) => {
    const id = hash(JSON.stringify(fact, (_, value) => (typeof value === 'string' ? folded(value) : value)));
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times > 1 ? `${id}-${times}` : id;
  });
  return ids.reverse();
}

function foundIn({ credit, line }: TextPost, its: PostParts, tag?: string, id?: string): Found {
  const where = `line ${line}`;
  if (!its.title) return { where, leftOut: 'it has no title' };
  const signed = signedIn(its.excerpt);
  const via = [...its.via, ...(its.suggestedBy ? [its.suggestedBy] : [])].map((name) => ({ name }));
  const tags = [...new Set([...its.tags, ...(tag ? [tag] : [])])];
  const entry: Entry = {
    id,
    title: its.title,
    date: its.date,
    curator: { name: credit.curator },
    from: credit.from ? [{ topic: credit.from }] : undefined,
    via: via.length > 0 ? via : undefined,
    author: signed?.author,
    tags: tags.length > 0 ? tags : undefined,
    excerpt: words(signed?.text ?? its.excerpt),
    insight: words(its.insight),
    more: moreOf(credit.curator, its, signed),
    inferred: present({
      author: signed && 'the last line of the text',
      tags: tag && !its.tags.includes(tag) ? 'the tag by which the page was filtered' : undefined,
      via: its.suggestedBy && 'who suggested it',
    }),
  };
  return { where, entry };
}

function words(text: string): Entry['excerpt'] {
  return text ? { text, as: 'plain' } : undefined;
}

function moreOf(curator: string, its: PostParts, signed?: { line?: string; handle?: string }): Entry['more'] {
  const { suggestedBy, host, comments, insightOf } = its;
  return present({
    host,
    comments,
    'suggested by': suggestedBy,
    'insight of': insightOf !== undefined && folded(insightOf) !== folded(curator) ? insightOf : undefined,
    'last line': signed?.line,
    handle: signed?.handle,
  });
}
