/// <reference lib="dom" />
import type { ArticlePart } from './article-part.ts';
import type { Found } from './described.ts';
import { first } from './first.ts';
import { isFullName, isNameLike, peopleIn } from './people.ts';
import { siteNames } from './publisher.ts';
import type { Said } from './said.ts';
import { folded, linesOf } from './text.ts';

/** Who wrote the page: names, with commas between them. A name of an account stands for one where there is no other. */
export function author(said: Said, part: ArticlePart, publisher: string): Found | undefined {
  const publishers = new Set([...siteNames(said).map(({ value }) => value), publisher].map(folded));
  const people = (texts: string[]) =>
    texts.map((one) => peopleIn(one, publishers)).filter((one) => one !== undefined);
  const named = [
    ...[...ofMachines(said), ...marked(part)].map(({ value, where }) => ({ value: people(value), where })),
    ...bylines(part).map(({ value, where }) => ({
      value: people([value]).filter((names) => names.split(', ').every(isNameLike)),
      where,
    })),
  ];
  const joined = (names: string[]) => [...new Set(names)].join(', ') || undefined;
  return first(named, joined, isFullName) ?? first(named, joined) ?? handle(said);
}

function ofMachines({ metas, jsonLd }: Said): Found<string[]>[] {
  const names = ['article:author', 'og:article:author', 'author', 'byl', 'citation_author', 'dc.creator'];
  const more = ['dcterms.creator', 'parsely-author', 'sailthru.author', 'itemprop author'];
  return [
    { value: jsonLd.texts(jsonLd.values('author'), 'name'), where: 'JSON-LD author' },
    ...[...names, ...more].map((name) => ({
      value: metas(name).map(({ value }) => (/^(?:citation|dc)/.test(name) ? givenNameFirst(value) : value)),
      where: name,
    })),
  ];
}

/** Libraries write `Lovelace, Ada`. */
function givenNameFirst(name: string): string {
  return name.replace(/^([^,]{1,60}),\s*([^,]{1,60})$/, '$2 $1');
}

function marked(part: ArticlePart): Found<string[]>[] {
  const texts = (selector: string) => part.all(selector).map((element) => element.textContent ?? '');
  return [
    { value: texts('[rel~=author]'), where: 'rel author' },
    { value: texts('.p-author'), where: 'p-author' },
    { value: texts('[itemprop*=author] [itemprop=name]'), where: 'itemprop author' },
  ];
}

/** Lines for people, whose names are known by their look only. */
function bylines(part: ArticlePart): Found[] {
  const marks = ['byline', 'author', 'autor', 'auteur']
    .map((name) => `[class*=${name} i],[id*=${name} i]`)
    .join();
  const lines = part.all(marks).map((element) => linesOf(element, 500));
  return [
    ...lines.map((some) => ({ value: some.find(isByline) ?? some[0] ?? '', where: 'its byline' })),
    ...part.lines.filter(isByline).map((value) => ({ value, where: 'a line near the headline' })),
  ];
}

/** A line that says that what follows is a name: short, with a capital letter after the word. */
function isByline(line: string): boolean {
  const [, name = ''] =
    /^(?:written by|by|par|von|por|di|door|av|af|przez|автор|بقلم|著者|文)[\s:：]+(.*)/i.exec(line) ?? [];
  return line.length < 100 && isFullName(name.slice(0, 1));
}

/** `@name`: where to find someone, when nothing else says who it is. */
function handle({ metas }: Said): Found | undefined {
  const ofSite = new Set(metas('twitter:site').map(({ value }) => value.toLowerCase()));
  return first(metas('fediverse:creator', 'profile:username', 'twitter:creator'), (text) =>
    /^@?[\w.@-]{2,80}$/.test(text) && !ofSite.has(text.toLowerCase())
      ? `@${text.replace(/^@/, '')}`
      : undefined,
  );
}
