import type { Article, Defaults, Origin, Person, Unfinished } from './article.ts';

/** What stands inside an article file; a `slug` only where the file's name gives another. */
export type Written = Omit<Article, 'file' | 'slug' | 'at'> & { slug?: string };
export type WrittenDraft = Omit<Unfinished, 'file' | 'slug'> & { slug?: string };

/** The text of an article file, for programs and for browsers. What the topic says already is left out. */
export function articleText(article: Written | WrittenDraft, defaults: Defaults): string {
  const fields = Object.entries(fieldsOf(article, defaults)).map(([name, value]) => fieldText(name, value));
  return `---\n${fields.join('')}---\n${article.excerpt && `\n${article.excerpt}\n`}`;
}

type Value = string | boolean | object | undefined;

/** The lines of one field of an article file; none for what is not there. */
export function fieldText(name: string, value: Value): string {
  if (value === undefined) return '';
  if (name === 'source' && typeof value === 'object') return block(name, pairs(value));
  if (name === 'insight' && isPlainBlock(String(value))) return `insight: |\n${indented(String(value))}\n`;
  return `${pair([name, value])}\n`;
}

function block(name: string, lines: string[]): string {
  return lines.length > 0 ? `${name}:\n${indented(lines.join('\n'))}\n` : '';
}

/** What is there of an object. */
function pairs(its: object): string[] {
  const there = Object.entries(its).filter(([, value]) => value !== undefined);
  return there.map(pair);
}

function pair([name, value]: [string, Value]): string {
  const isDate = (name === 'date' || name === 'updated') && isoDate.test(String(value));
  return `${inOneLine(name)}: ${isDate ? value : inOneLine(value)}`;
}

/** A value of a field, in one line of YAML. */
export function inOneLine(value: Value): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[ ${value.map(inOneLine).join(', ')} ]`;
  if (typeof value !== 'object') return String(value);
  return `{ ${pairs(value).join(', ')} }`;
}

/**
 * Text that no reader of YAML takes for anything else, in a list or on its own. All other text is written as JSON, whose
 * strings are strings of YAML (YAML 1.2.2, section 1.3).
 */
function isPlain(text: string): boolean {
  return text.length <= longest && plainWords.test(text) && !otherValue.test(text);
}

/** Of a text of megabytes an expression that looks at each sign fails. */
const longest = 5000;

const plainWords =
  /^\p{L}(?:[\p{L}\p{M}\p{N}_./()'’“”«»?!=+%;@~&#–—-]|:(?=[\p{L}\p{N}/])| (?=[\p{L}\p{N}«“(–—&]))*$/u;
const otherValue = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}(?:T[\d:]+(?:Z|[+-][\d:]+))?$/;

/** Only a newline ends a line here, and an empty line stays empty. */
function indented(lines: string): string {
  return lines.replace(/(^|\n)(?=[^\n])/g, '$1  ');
}

function fieldsOf(article: Written | WrittenDraft, defaults: Defaults): Record<string, Value> {
  const { title, date, updated, source, image, description, insight } = article;
  const { curator, from, via, tags, lang, status, pinned, aliases, slug, imported } = article;
  return {
    title,
    date,
    updated,
    source,
    curator: same(curator, defaults.curator) ? undefined : short(curator),
    from: alone(from.map(shortOrigin)),
    via: alone(via.map(short)),
    tags: tags.length > 0 ? tags : undefined,
    image,
    lang: lang === defaults.language ? undefined : lang,
    status: status === 'published' ? undefined : status,
    pinned: pinned || undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    slug,
    description,
    insight,
    imported: alone(imported),
  };
}

/** A list of one is written as what is in it. */
function alone<T>(list: T[]): T | T[] | undefined {
  return list.length > 1 ? list : list[0];
}

function shortOrigin(origin: Origin): Origin | string {
  return origin.url || origin.article ? origin : origin.topic;
}

function short(person: Person): Person | string {
  return person.url ? person : person.name;
}

function same(a: Person, b: Person): boolean {
  return a.name === b.name && a.url === b.url;
}

/**
 * YAML's block form keeps a text to the letter only when no line starts or ends with white space. Readers of YAML 1.1
 * see ends of lines in two more characters.
 */
function isPlainBlock(text: string): boolean {
  return (
    text !== '' && !/[\r\u2028\u2029]/.test(text) && text.split('\n').every((line) => line === line.trim())
  );
}
