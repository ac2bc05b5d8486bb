/// <reference lib="dom" />
import { htmlDocument } from '../formats/html-document.ts';
import { resolve } from '../link.ts';
import { linesOf, oneLine } from '../reading/text.ts';
import type { Entry } from './entry.ts';
import type { About, Found, How, TextFormat } from './format.ts';
import { type Given, wholeText } from './given.ts';
import { present } from './present.ts';
import { type Credit, creditIn, viaIn } from './scoopit-words.ts';

/**
 * A topic's page of Scoop.it as a browser saved it. Elements are known by a name among their classes: those of Scoop.it's own
 * style, which curators' designs hang on, have stayed for years.
 */
export const scoopitHtml: TextFormat = {
  name: 'scoopit-html',
  words: 'Scoop.it (saved page)',
  is: (head) => /^\s*</.test(head) && /scoop\.it/i.test(head) && marks.test(head),
  async *read(file: Given, { heed }: How): AsyncGenerator<Found> {
    const page = htmlDocument(await wholeText(file, heed));
    const about = present(aboutOf(page));
    if (about) yield { about };
    for (const [index, post] of postsIn(page).entries()) yield foundIn(post, `post ${index + 1}`);
  },
};

const marks = /\b(?:tCustomization_post_title|postTitleView|onePost)\b|og:site_name"?\s+content="?scoop\.it/i;
const home = 'https://www.scoop.it/';
const titles = '.postTitleView, .tCustomization_post_title';

function aboutOf(page: Document): About {
  const said = (name: string) => page.querySelector(`meta[property="og:${name}"], meta[name="${name}"]`);
  const name = said('title')?.getAttribute('content') ?? page.title;
  const tagline = said('description')?.getAttribute('content') ?? '';
  return { name: oneLine(name.replace(/\s*\|\s*scoop\.it\s*$/i, ''), 300), tagline: oneLine(tagline, 500) };
}

/** Posts, and no post in a post. */
function postsIn(page: Document): Element[] {
  const all = [...page.querySelectorAll('.onePost, article, .post')].filter((one) =>
    one.querySelector(titles),
  );
  const known = new Set(all);
  return all.filter((one) => {
    for (let above = one.parentElement; above; above = above.parentElement)
      if (known.has(above)) return false;
    return true;
  });
}

function foundIn(post: Element, where: string): Found {
  const heading = post.querySelector(titles);
  const title = oneLine(heading?.textContent ?? '', 1000);
  if (!title) return { where, leftOut: 'it has no title' };
  const links = [...post.querySelectorAll('a[href]')];
  const permalink = links.map(addressOf).find((link) => link && inPermalink.test(link));
  const [, id, year, month, day] = inPermalink.exec(permalink ?? '') ?? [];
  const date = post.querySelector('meta[itemprop="uploadDate"]')?.getAttribute('content') ?? undefined;
  const entry: Entry = {
    id,
    title,
    url: sourceOf(heading?.querySelector('a[href]') ?? heading?.closest('a[href]')),
    date: date ?? (id && `${year}-${month}-${day}`),
    ...creditOf(post, links),
    tags: present({ all: tagsOf(links) })?.all,
    ...textsOf(post),
    more: present({ permalink, image: imageOf(post), ...metaOf(post, links) }),
    inferred: date === undefined && id ? { date: 'the address of the post on Scoop.it' } : undefined,
  };
  return { where, entry };
}

/** `/t/<topic>/p/<id>/<year>/<month>/<day>/<title>`, on Scoop.it or on a domain of the curator's. */
const inPermalink = /\/p\/(\d{5,})\/(\d{4})\/(\d{2})\/(\d{2})(?:\/|$)/;

function addressOf(link: Element): string | undefined {
  return resolve(link.getAttribute('href') ?? '', home);
}

/** A post of the curator's own has no source: its title leads nowhere, or to itself. */
function sourceOf(link: Element | null | undefined): string | undefined {
  const href = link?.getAttribute('href')?.trim();
  return href && !inPermalink.test(href) && !/^(?:[/#?]|https?:\/\/(?:www\.)?scoop\.it\/)/.test(href)
    ? href
    : undefined;
}

function creditOf(post: Element, links: Element[]): Pick<Entry, 'curator' | 'from' | 'via'> {
  const lines = [...post.querySelectorAll('.posthistory, .post-history')].flatMap((one) => linesOf(one));
  const said = creditIn(lines.join(' ')) ?? lines.map(creditIn).find(Boolean) ?? byLinks(post);
  const urlOf = (name: string) => {
    const link = links.find((one) => oneLine(one.textContent ?? '', 500) === name);
    return link && addressOf(link);
  };
  const names = linesOf(post).map(viaIn).findLast(Boolean);
  return {
    curator: said && { name: said.curator, url: urlOf(said.curator) },
    from: said?.from ? [{ topic: said.from, url: urlOf(said.from) }] : undefined,
    via: names?.map((name) => ({ name, url: urlOf(name) })),
  };
}

/** Without words around them: a link to the topic, and one to the person. */
function byLinks(post: Element): Credit | undefined {
  const person = post.querySelector(
    '.posthistory a[href*="/u/"]:not(:has(img)), .post-history a[href*="/u/"]:not(:has(img))',
  );
  const curator = oneLine(person?.textContent ?? '', 200);
  return curator ? { curator } : undefined;
}

function tagsOf(links: Element[]): string[] | undefined {
  const tags = links
    .filter((link) => /[?&]tag=[^&]/.test(link.getAttribute('href') ?? ''))
    .flatMap((link) => oneLine(link.textContent ?? '', 200)?.replace(/^#/, '') ?? []);
  return tags.length > 0 ? [...new Set(tags)] : undefined;
}

/** What stands behind the heading of the curator's words is theirs. */
function textsOf(post: Element): Pick<Entry, 'excerpt' | 'insight'> {
  const own = '.tCustomization_post_description';
  const texts = post.querySelector(own) ? own : '.post-description';
  const all = [...post.querySelectorAll(`.post-curation-comment-title, ${texts}`)];
  const heading = all.findIndex((one) => one.matches('.post-curation-comment-title'));
  const theirs = heading < 0 ? all : all.slice(0, heading);
  return { excerpt: wordsIn(theirs), insight: wordsIn(all.slice(theirs.length + 1)) };
}

function wordsIn(elements: Element[]): Entry['excerpt'] {
  const html = elements
    .map(({ innerHTML }) => innerHTML.trim())
    .join('\n')
    .trim();
  return html ? { text: html, as: 'html' } : undefined;
}

function imageOf(post: Element): string | undefined {
  const image = post.querySelector('.thisistherealimage img');
  const names = ['data-original', 'data-src', 'src'];
  return (
    names.map((name) => image?.getAttribute(name)).find((src) => src && !src.startsWith('data:')) ?? undefined
  );
}

/** The host of the source and the day, as the page words them. */
function metaOf(post: Element, links: Element[]): Record<string, string | undefined> {
  const metas = post.querySelector('.tCustomization_post_metas, .post-metas');
  const [host, day] = links
    .filter((link) => metas?.contains(link))
    .map((link) => oneLine(link.textContent ?? '', 200));
  return { host, 'date as shown': day };
}
