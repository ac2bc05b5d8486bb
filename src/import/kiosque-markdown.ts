import type * as z from 'zod';
import { checkFields } from '../article/check.ts';
import { articleFields, draftFields } from '../article/fields.ts';
import { nameOf } from '../article/parse.ts';
import { slugOf } from '../article/slug.ts';
import { withoutControls } from '../controls.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import { topicFields } from '../site/topic-fields.ts';
import type { Entry } from './entry.ts';
import type { Found, TextFormat } from './format.ts';
import { type Given, wholeText } from './given.ts';

/** One of our own article files (docs/content.md). Its name may say the day and the slug, as it does in a topic. */
export const kiosqueMarkdown: TextFormat = {
  name: 'kiosque-markdown',
  words: 'Kiosque (article file)',
  is: (head) =>
    /^(?:title|status):/m.test(yamlIn(head)) &&
    /^(?:source|curator|imported|from|via|insight):/m.test(yamlIn(head)),
  async *read(file: Given): AsyncGenerator<Found> {
    const matter = await matterOf(file);
    const its = 'fields' in matter ? entryIn(matter) : matter.what;
    yield typeof its === 'string' ? { where: file.name, leftOut: its } : { where: file.name, entry: its };
  },
};

/** Our own topic.md: what it says of the topic, and for articles that are silent. */
export const kiosqueTopic: TextFormat = {
  name: 'kiosque-topic',
  words: 'Kiosque (topic.md)',
  is: (head) => /^name:/m.test(yamlIn(head)) && /^curator:/m.test(yamlIn(head)),
  async *read(file: Given): AsyncGenerator<Found> {
    const matter = await matterOf(file);
    const { value, problems } =
      'fields' in matter ? checkFields(topicFields, matter) : { problems: [matter] };
    if (!value) {
      yield { where: file.name, leftOut: problems[0]?.what ?? 'it is no topic.md' };
      return;
    }
    const { name, tagline, language, timezone } = value;
    const curator = { name: value.curator.name, url: value.curator.url };
    yield { about: { name, tagline, defaults: { curator, language, timezone } } };
  },
};

/** What stands between the fences at the start of a text, as far as the text goes; nothing without the first. */
function yamlIn(head: string): string {
  const [, yaml = ''] = /^\s*---[ \t]*\r?\n([\s\S]*)$/.exec(head) ?? [];
  return yaml.split(/^---[ \t]*$/m, 1)[0] ?? '';
}

async function matterOf(file: Given) {
  const text = withoutControls((await wholeText(file)).replace(/\r\n?/g, '\n'));
  return readFrontMatter({ path: file.name.replaceAll('\\', '/'), text });
}

/** Dates stay as they are written: one without a zone is meant in the topic's. A reason, where a field is wrong. */
function entryIn(matter: FrontMatter): Entry | string {
  const { fields: said, body, file } = matter;
  const schema = said.status === 'draft' ? draftFields('UTC') : articleFields('UTC');
  const { value, problems } = checkFields<z.output<ReturnType<typeof draftFields>>>(schema, matter);
  if (!value) return problems.map(({ what }) => what).join('; ');
  const { source, slug, insight, date: _, updated: __, ...fields } = value;
  const name = nameOf(file.path);
  const excerpt = body.trim();
  const path = /(?:^|\/)(articles\/.+)$/.exec(file.path)?.[1];
  return {
    ...fields,
    id: path,
    file: path,
    url: source?.url,
    publisher: source?.publisher,
    author: source?.author,
    published: typed(said.source, 'date'),
    date: typed(said, 'date') ?? (name.date || undefined),
    updated: typed(said, 'updated'),
    slug: slug ?? (name.rest ? slugOf(name.rest) : undefined),
    insight: insight ? { text: insight, as: 'markdown' } : undefined,
    excerpt: excerpt ? { text: excerpt, as: 'markdown' } : undefined,
  };
}

function typed(fields: unknown, name: string): string | undefined {
  const value = fields && typeof fields === 'object' ? (fields as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
