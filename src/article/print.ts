import { Document, isCollection, Scalar } from 'yaml';
import type { Article, Defaults, Person } from './article.ts';
import { nameOf } from './parse.ts';
import { slugOf } from './slug.ts';

/** Fields that read best on one line. */
const inOneLine = ['from', 'via', 'tags', 'aliases', 'image', 'curator'];

/**
 * The text of an article file: what `articleParser(defaults)` reads back as the same article. What the topic or
 * the file's name says already is left out.
 */
export function printArticle(article: Article, defaults: Defaults): string {
  const document = new Document(fieldsOf(article, defaults));
  for (const name of inOneLine) {
    const node = document.get(name, true);
    if (isCollection(node)) node.flow = true;
  }
  const insight = document.get('insight', true);
  if (insight instanceof Scalar && isPlainBlock(String(insight.value))) {
    insight.type = Scalar.BLOCK_LITERAL;
    // With a newline at its end it reads `insight: |`, as a person writes it.
    insight.value += '\n';
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `---\n${yaml}---\n${article.excerpt && `\n${article.excerpt}\n`}`;
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
    insight: article.insight,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function short(person: Person): Person | string {
  return person.url ? person : person.name;
}

function same(a: Person, b: Person): boolean {
  return a.name === b.name && a.url === b.url;
}

/** YAML's block form keeps a text to the letter only when no line starts or ends with white space. */
function isPlainBlock(text: string): boolean {
  return text.split('\n').every((line) => line === line.trim());
}
