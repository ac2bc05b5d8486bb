import { distinctSlug, slugOf } from '../article/slug.ts';
import { tagKey } from '../article/tag.ts';
import { onceFor } from '../once.ts';
import { compareText, type Problem } from '../problem.ts';
import type { Listed } from './site.ts';
import type { Topic, TopicTag } from './topic.ts';

/** A subject of the topic, with the articles that carry it. */
export interface Tag {
  /** As shown: the topic's spelling, or the first one used. */
  name: string;
  key: string;
  slug: string;
  /** Name and slug: all that other pages show of it. */
  shown: { name: string; slug: string };
  description?: string;
  /** Newest first. */
  articles: Listed[];
}

export interface RelatedTag {
  tag: Tag;
  /** How many articles carry both. */
  count: number;
}

const mostRelated = 8;

// There are few spellings, and the preview asks again after each change.
const keyOf = onceFor(tagKey);
const plainSlugOf = onceFor(slugOf);

/** The tags by key, with every alias under its tag's key. */
export class Tags {
  readonly #byKey = new Map<string, Tag>();
  readonly #declared: Map<string, TopicTag>;
  #all: readonly Tag[] | undefined;
  readonly #of = new Map<Listed, readonly Tag[]>();

  /** Takes the listed articles newest first. The oldest article that carries a tag decides on its spelling and slug. */
  constructor(topic: Topic, articles: readonly Listed[]) {
    this.#declared = declaredTags(topic);
    for (const listed of articles.toReversed()) {
      for (const name of listed.article.tags) this.#add(name, listed);
    }
    for (const tag of this.#byKey.values()) tag.articles.reverse();
    giveSlugs([...this.#byKey.values()], this.#declared);
  }

  /** By key, the order in which no locale has a say. */
  all(): readonly Tag[] {
    this.#all ??= [...this.inAge()].sort((a, b) => compareText(a.key, b.key));
    return this.#all;
  }

  /** The tag of the oldest article first. */
  inAge(): Iterable<Tag> {
    return this.#byKey.values();
  }

  /** The tag of a name, however it is spelled; nothing where no listed article carries it. */
  named(name: string): Tag | undefined {
    return this.#byKey.get(this.#keyOf(name));
  }

  /** The tags of an article, each once, in its own order; those of a draft may not be listed anywhere. */
  of(listed: Listed): readonly Tag[] {
    const known = this.#of.get(listed);
    if (known) return known;
    const names = listed.article.tags;
    const tags = [...new Set(names.flatMap((name) => this.#byKey.get(this.#keyOf(name)) ?? []))];
    this.#of.set(listed, tags);
    return tags;
  }

  /** The tags that stand most often together with this one. */
  related(tag: Tag): RelatedTag[] {
    const counts = new Map<Tag, number>();
    for (const listed of tag.articles) {
      for (const other of this.of(listed)) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    counts.delete(tag);
    return [...counts]
      .map(([other, count]) => ({ tag: other, count }))
      .sort((a, b) => b.count - a.count || compareText(a.tag.key, b.tag.key))
      .slice(0, mostRelated);
  }

  #add(name: string, listed: Listed): void {
    const key = this.#keyOf(name);
    const declared = this.#declared.get(key);
    const tag = this.#byKey.get(key) ?? newTag(key, declared?.name ?? name, declared?.description);
    this.#byKey.set(key, tag);
    if (tag.articles.at(-1) !== listed) tag.articles.push(listed);
  }

  #keyOf(name: string): string {
    const key = keyOf(name);
    const declared = this.#declared.get(key);
    return declared ? keyOf(declared.name) : key;
  }
}

function newTag(key: string, name: string, description?: string): Tag {
  return { name, key, slug: '', shown: { name, slug: '' }, description, articles: [] };
}

/** `topic.md`'s tags by each of their spellings' keys. */
function declaredTags(topic: Topic): Map<string, TopicTag> {
  const spellings = topic.tags.flatMap((tag) =>
    [tag.name, ...tag.aliases].map((name) => [tagKey(name), tag] as const),
  );
  return new Map(spellings);
}

/** A tag that `topic.md` gives no slug gets the one of its name; of two that want the same, the older one keeps it. */
function giveSlugs(oldestFirst: Tag[], declared: Map<string, TopicTag>): void {
  const taken = new Set([...declared.values()].flatMap((tag) => tag.slug ?? []));
  for (const tag of oldestFirst) {
    const chosen = declared.get(tag.key)?.slug;
    const slug = plainSlugOf(tag.name);
    tag.slug = chosen ?? (taken.has(slug) ? distinctSlug(slug, tag.key) : slug);
    tag.shown.slug = tag.slug;
    taken.add(tag.slug);
  }
}

/** Two tags of `topic.md` cannot share a spelling or a slug. */
export function tagProblems(
  topic: Topic,
  problemAt: (index: number, what: string, mend: string) => Problem,
): Problem[] {
  const owners = new Map<string, TopicTag>();
  return topic.tags.flatMap((tag, index) => {
    const wanted = [...[tag.name, ...tag.aliases].map((name) => [tagKey(name), `the spelling \`${name}\``])];
    if (tag.slug) wanted.push([`/${tag.slug}/`, `the slug \`${tag.slug}\``]);
    return wanted.flatMap(([key = '', words]) => {
      const owner = owners.get(key);
      owners.set(key, tag);
      if (!owner || owner === tag) return [];
      return [
        problemAt(
          index,
          `${words} belongs to the tag \`${owner.name}\` already`,
          'give it to one of the two',
        ),
      ];
    });
  });
}
