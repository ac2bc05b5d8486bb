import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Article, Defaults } from '../src/article/article.ts';
import { moment } from '../src/article/date.ts';
import { articleParser, type ReadArticle } from '../src/article/parse.ts';
import { type Planned, plan } from '../src/build.ts';
import { type FrontMatter, readFrontMatter } from '../src/front-matter.ts';
import { makePage } from '../src/pages/make.ts';
import type { Page } from '../src/pages/page.ts';
import type { Card } from '../src/pages/parts.ts';
import { planOf } from '../src/pages/plan.ts';
import type { House, PlannedPage } from '../src/pages/planned.ts';
import type { Section } from '../src/pages/sections.ts';
import { isError, type Problem } from '../src/problem.ts';
import { here, type Prose } from '../src/prose.ts';
import { makeSite } from '../src/site/site.ts';
import type { Topic } from '../src/site/topic.ts';
import type { Sheet, Take } from '../templates/for-each.ts';

/** What tests start from: files and texts of their own, and what the program makes of them. */

export const defaults: Defaults = { curator: { name: 'Ada' }, language: 'en', timezone: 'UTC' };

export const topicText = '---\nname: Clouds\ncurator: Ada\n---\n';

/** New Year of 2016: every article of 2015 is published, none of 2016 is. */
export const now = Date.UTC(2016, 0, 1);

/** A content folder of its own for one test, with a `topic.md` unless the test brings one. */
export function givenContent(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ 'topic.md': topicText, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** An article file; `fields` are lines of YAML that come after a title and a source, unless they give their own. */
export function articleText(fields = '', body = ''): string {
  const title = /^title:/m.test(fields) ? '' : 'title: A title\n';
  const source = /^source:/m.test(fields) ? '' : 'source: https://news.example/a\n';
  return `---\n${title}${source}${fields && `${fields}\n`}---\n${body && `\n${body}\n`}`;
}

export function matterOf(text: string, path = 'articles/2015-06-05-a.md'): FrontMatter {
  const matter = readFrontMatter({ path, text });
  if (!('fields' in matter)) throw new Error(`${matter.line}:${matter.column} ${matter.what}`);
  return matter;
}

/** The problem that keeps a text from being read at all. */
export function refusalOf(text: string): Problem {
  const matter = readFrontMatter({ path: 'articles/2015-06-05-a.md', text });
  if ('fields' in matter) throw new Error('it was read');
  return matter;
}

export function readArticle(text: string, path?: string, its: Partial<Defaults> = {}): ReadArticle {
  return articleParser({ ...defaults, ...its })(matterOf(text, path));
}

/** The article that a text without mistakes says. */
export function articleOf(text: string, path?: string, its?: Partial<Defaults>): Article {
  const { value, problems } = readArticle(text, path, its);
  expect(problems).toEqual([]);
  if (!value) throw new Error('no article');
  return value;
}

/** An article made without a file, for what needs many; of a topic in UTC, unless it says at what moment it was curated. */
export function givenArticle(its: Partial<Article> = {}): Article {
  const { date = '2015-06-05' } = its;
  return {
    file: 'articles/2015-06-05-a.md',
    slug: 'a',
    title: 'A title',
    date,
    at: moment(date, 'UTC'),
    source: { url: 'https://news.example/a' },
    curator: { name: 'Ada' },
    from: [],
    via: [],
    tags: [],
    lang: 'en',
    status: 'published',
    pinned: false,
    aliases: [],
    imported: [],
    excerpt: '',
    ...its,
  };
}

export function givenTopic(its: Partial<Topic> = {}): Topic {
  return {
    name: 'Clouds',
    description: '',
    curator: { name: 'Ada' },
    language: 'en',
    timezone: 'UTC',
    root: '/',
    pageSize: 20,
    excerptLength: 300,
    accent: '#a4262c',
    feeds: { topic: ['atom', 'rss', 'json'], tags: ['atom'] },
    downloads: true,
    tags: [],
    ...its,
  };
}

/** What pages may show of a topic without an address. */
export function givenHouse(its: Partial<House> = {}): House {
  const { house } = planOf(makeSite(givenTopic(), [], [], { now, preview: false }));
  return { ...house, ...its };
}

/** A quoted text of a source. */
export function prose(markdown: string, its: Partial<Prose> = {}): Prose {
  return { markdown, lang: 'en', base: 'https://news.example/dir/a', root: '/', ...its };
}

/** The curator's own words. */
export function ownWords(markdown: string, root = '/'): Prose {
  return prose(markdown, { base: here + root, root });
}

/** What each made page was made from, so that it can be printed. */
const plans = new WeakMap<Page, PlannedPage>();

/** What a content folder comes to, which must hold no error: its pages are made already. */
export function planned(
  files: Record<string, string | Uint8Array>,
  preview = false,
): Omit<Planned, 'pages'> & { pages: Page[] } {
  const result = plan(givenContent(files), { now, preview });
  expect(result.problems.filter(isError)).toEqual([]);
  return { ...result, pages: result.pages.map(made) };
}

/** The cards of a list, in the order of its sections and rows. */
export function cardsOf({ sections }: { sections: Section[] }): Card[] {
  return sections.flatMap(({ rows }) => rows.flatMap(({ cards }) => cards));
}

function made(its: PlannedPage): Page {
  const page = makePage(its);
  plans.set(page, its);
  return page;
}

export function problemsOf(files: Record<string, string | Uint8Array>): Problem[] {
  return plan(givenContent(files), { now, preview: false }).problems;
}

interface Template {
  data: { pagination: { before: (sheets: Sheet[]) => Sheet[] } };
  render: (data: { sheet: Sheet; press: { take?: Take } }) => string;
}

const folder = join(import.meta.dirname, '../templates');
const names = readdirSync(folder).filter((name) => name.endsWith('.11ty.ts'));
const templates = await Promise.all(
  names.map((name): Promise<Template> => import(/* @vite-ignore */ join(folder, name))),
);

/** The text of a page of `planned`, by the template that takes its kind. */
export function print(page: Page): string {
  const its = plans.get(page);
  if (!its) throw new Error(`${page.address} was not planned`);
  const template = templates.find(({ data }) => data.pagination.before([[its]]).length > 0);
  if (!template) throw new Error(`no template takes ${page.kind}`);
  return template.render({ sheet: [its], press: {} });
}

/** Every page's text by its address. */
export function printed(files: Record<string, string | Uint8Array>, preview = false): Map<string, string> {
  return new Map(planned(files, preview).pages.map((page) => [page.address, print(page)]));
}
