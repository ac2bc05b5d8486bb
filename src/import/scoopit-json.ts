import * as z from 'zod';
import type { Person } from '../article/article.ts';
import { oncePer } from '../once.ts';
import type { Entry, Words } from './entry.ts';
import type { JsonFormat } from './json-format.ts';
import type { JsonRecord } from './json-records.ts';
import { letters, names, shaped, text, when, words } from './shape.ts';

/**
 * https://www.scoop.it, what its API answers of a topic, or of some of its posts. A post without an address is the curator's own
 * text.
 */
export const scoopitJson: JsonFormat = {
  name: 'scoopit-json',
  words: 'Scoop.it (JSON)',
  at: ['$.topic.curatedPosts.*', '$.posts.*', '$.*', '$.post', '$'],
  first: ['$.topic.name', '$.topic.description', '$.topic.pinnedPost'],
  is: (record) => 'scoopUrl' in record && 'curationDate' in record,
  about: (known) => {
    const { name, tagline } = topicIn(known);
    return { name, tagline };
  },
  entry: ({ value }, known) => {
    const { its, more } = read(value);
    const source = readSource(more.source).its;
    return {
      id: its.id,
      title: its.title,
      url: its.url,
      date: its.curationDate,
      published: its.publicationDate,
      curator: its.author,
      ...credit(source, its.suggestedBy),
      tags: its.tags,
      ...said(its.url, content(its.htmlContent, its.content), content(its.htmlInsight, its.insight)),
      pinned: (its.id !== undefined && its.id === topicIn(known).pinned) || undefined,
      more,
    };
  },
};

const person = z
  .object({ name: text, url: text })
  .transform(({ name, url }): Person | undefined => (name ? { name, url: inFull(url) } : undefined))
  .optional()
  .catch(undefined);

const read = shaped({
  id: text,
  title: text,
  url: text,
  content: letters,
  htmlContent: letters,
  insight: letters,
  htmlInsight: letters,
  curationDate: when,
  publicationDate: when,
  author: person,
  suggestedBy: person,
  tags: names,
});

const readSource = shaped({ name: text, type: text, url: text });

const readPost = shaped({ id: text });

/** What it was found through: another topic, or another curator; of feeds and searches nobody is credited. */
function credit(source: { name?: string; type?: string; url?: string } | undefined, by: Person | undefined) {
  const its = source?.name ? { name: source.name, url: inFull(source.url) } : undefined;
  const via = [by, source?.type === 'scoopit_user' ? its : undefined].filter((one) => one !== undefined);
  return {
    from: its && source?.type === 'scoopit_theme' ? [{ topic: its.name, url: its.url }] : undefined,
    via: via.length > 0 ? via : undefined,
  };
}

function said(
  url: string | undefined,
  content: Words | undefined,
  insight: Words | undefined,
): Pick<Entry, 'excerpt' | 'insight' | 'inferred'> {
  if (url || !content || insight) return { excerpt: content, insight };
  return { insight: content, inferred: { insight: 'the text of a post without a source' } };
}

function content(html: string | undefined, plain: string | undefined): Words | undefined {
  return words(html, 'html') ?? words(plain, 'plain');
}

function inFull(url: string | undefined): string | undefined {
  return url?.startsWith('/') ? `https://www.scoop.it${url}` : url;
}

const topicIn = oncePer((known: readonly JsonRecord[]) => {
  const at = (path: string) => known.find((one) => one.path === path)?.value;
  return {
    name: text.parse(at('$.topic.name')),
    tagline: text.parse(at('$.topic.description')),
    pinned: readPost(at('$.topic.pinnedPost')).its.id,
  };
});
