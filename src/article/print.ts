import { CORE_SCHEMA, dump } from 'js-yaml';
import type { Article, Defaults, Person } from './article.ts';
import { nameOf } from './parse.ts';
import { slugOf } from './slug.ts';

/** Fields that read best on one line. */
const inOneLine = new Set(['from', 'via', 'tags', 'aliases', 'image', 'curator']);

/**
 * The text of an article file: what `articleParser(defaults)` reads back as the same article. What the topic or
 * the file's name says already is left out.
 */
export function printArticle(article: Article, defaults: Defaults): string {
  const yaml = Object.entries(fieldsOf(article, defaults)).map(printField).join('');
  return `---\n${yaml}---\n${article.excerpt && `\n${article.excerpt}\n`}`;
}

/** What other readers of YAML would take for a number or a yes is put in quotes; a date is not. */
function printField([name, value]: [string, unknown]): string {
  const flowLevel = inOneLine.has(name) ? 1 : -1;
  return dump({ [name]: value }, { schema: CORE_SCHEMA, lineWidth: -1, quotingType: '"', flowLevel });
}

function fieldsOf(article: Article, defaults: Defaults): Record<string, unknown> {
  const { title, date, source, curator, from, via, tags, image, lang, status, pinned, aliases, slug } =
    article;
  const all = {
    title,
    date,
    source,
    curator: same(curator, defaults.curator) ? undefined : short(curator),
    from: from?.url ? from : from?.topic,
    via: via.length > 1 ? via.map(short) : via[0] && short(via[0]),
    tags: tags.length > 0 ? tags : undefined,
    image,
    lang: lang === defaults.language ? undefined : lang,
    status: status === 'published' ? undefined : status,
    pinned: pinned || undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    slug: slug === slugOf(nameOf(article.file).rest) ? undefined : slug,
    description: article.description,
    // With a newline at its end it reads `insight: |`, as a person writes it.
    insight: article.insight && `${article.insight}\n`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function short(person: Person): Person | string {
  return person.url ? person : person.name;
}

function same(a: Person, b: Person): boolean {
  return a.name === b.name && a.url === b.url;
}
