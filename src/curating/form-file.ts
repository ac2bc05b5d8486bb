import type { Person } from '../article/article.ts';
import { readLanguage } from '../article/language.ts';
import { minuteIn } from '../article/minute.ts';
import { distinctTags } from '../article/tag.ts';
import { articleText, type Written } from '../article/text.ts';
import { withoutControls } from '../controls.ts';
import { hostOf, webAddress } from '../link.ts';
import type { Form } from './form.ts';
import { plainName } from './plain-name.ts';
import type { Setup } from './setup.ts';

/** A file for the folder `articles/`. */
export interface NewFile {
  name: string;
  text: string;
}

/** The article's file that a form makes at a moment; `undefined` without a title or a web address. */
export function fileOf(form: Form, setup: Setup, now: number): NewFile | undefined {
  const [title, url] = [oneLine(form.title), webAddress(form.url)];
  if (title === undefined || url === undefined) return undefined;
  const { language } = setup;
  const date = minuteIn(now, setup.timezone);
  const source = {
    url,
    publisher: oneLine(form.publisher),
    author: oneLine(form.author),
    date: day(form.published),
  };
  const article: Written = {
    title,
    date,
    source,
    curator: setup.curator,
    from: [],
    via: listed(form.via).map(person),
    tags: distinctTags(listed(form.tags)),
    lang: readLanguage(form.language.trim()) ?? language,
    status: 'published',
    pinned: false,
    aliases: [],
    imported: [],
    insight: prose(form.insight) || undefined,
    excerpt: prose(form.excerpt),
  };
  return { name: `${date.slice(0, 10)}-${plainName(title)}.md`, text: articleText(article, setup) };
}

function oneLine(text: string): string | undefined {
  return withoutControls(text).replace(/\s+/g, ' ').trim() || undefined;
}

function prose(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n')).trim();
}

/** A day or a moment that exists; nothing else is guessed. */
function day(text: string): string | undefined {
  const [, its = ''] =
    /^((?!0000)\d{4}-\d{2}-\d{2})(?:T[\d:]+(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text.trim()) ?? [];
  const at = Date.parse(its);
  const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(its);
  return isThere && !Number.isNaN(Date.parse(text)) ? text.trim() : undefined;
}

function listed(text: string): string[] {
  return text.split(',').flatMap((one) => oneLine(one) ?? []);
}

/** A name, or an address, or both: `Jacques Le Bris https://jacques.example/`. */
function person(typed: string): Person {
  const [, name = '', address = ''] = /^(.*?)\s?<?(https?:\/\/\S+?)?>?$/.exec(typed) ?? [];
  const url = webAddress(address);
  return url === undefined ? { name: typed } : { name: name || hostOf(url), url };
}
