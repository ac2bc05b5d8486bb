import { tagKey } from '../article/tag.ts';
import { compareText, type Problem } from '../problem.ts';
import { gather, keyOf, type Named, newNamed } from './named.ts';
import type { Listed } from './site.ts';
import type { Topic, TopicTag } from './topic.ts';

/** A subject of the topic, with the articles that carry it. */
export interface Tag extends Named {
  description?: string;
}

export interface RelatedTag {
  tag: Tag;
  /** How many articles carry both. */
  count: number;
}

const mostRelated = 8;

/** The tags by key, with every alias under its tag's key. */
export class Tags {
  readonly #byKey = new Map<string, Tag>();
  readonly #declared: Map<string, TopicTag>;
  #all: readonly Tag[] | undefined;
  readonly #of = new Map<Listed, readonly Tag[]>();

  /** Takes the listed articles newest first. The oldest article that carries a tag decides on its spelling and slug. */
  constructor(topic: Topic, articles: readonly Listed[]) {
    this.#declared = declaredTags(topic);
    const chosen = [...this.#declared].flatMap(([key, { slug }]) => (slug ? [[key, slug] as const] : []));
    gather(articles, ({ article }) => article.tags.map((name) => this.#tagOf(name)), new Map(chosen));
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

  #tagOf(name: string): Tag {
    const key = this.#keyOf(name);
    const known = this.#byKey.get(key);
    if (known) return known;
    const { name: spelling = name, description } = this.#declared.get(key) ?? {};
    const tag: Tag = { ...newNamed(key, spelling), description };
    this.#byKey.set(key, tag);
    return tag;
  }

  #keyOf(name: string): string {
    const key = keyOf(name);
    const declared = this.#declared.get(key);
    return declared ? keyOf(declared.name) : key;
  }
}

/** `topic.md`'s tags by each of their spellings' keys. */
function declaredTags(topic: Topic): Map<string, TopicTag> {
  const spellings = topic.tags.flatMap((tag) =>
    [tag.name, ...tag.aliases].map((name) => [tagKey(name), tag] as const),
  );
  return new Map(spellings);
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
