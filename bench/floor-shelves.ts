import { monthWorded } from './floor-article.ts';
import { page, pager } from './floor-html.ts';
import { articles, byDay, type Made, row } from './floor-list.ts';
import { addressIn, monthOf, text, topic } from './floor-topic.ts';

/* Articles by their sources, by those who passed them on, and by month. */

/** A page by its address, its text, and the day of its newest article, if it has articles. */
export type Printed = [path: string, text: string, date?: string];

interface Shelf {
  path: string;
  name: string;
  title: string;
  all: Made[];
}

const size = 50;

/** The pages of all shelves of each kind, and their indexes. */
export function shelves(all: Made[], links: string): Record<string, Printed[]> {
  const credited = all.filter(({ via }) => via);
  const kinds: [string, string, Shelf[]][] = [
    ['sources', 'Sources', grouped(all, 'sources', ({ source }) => source.publisher)],
    ['via', 'Via', grouped(credited, 'via', ({ via }) => via?.name ?? '', 'Via ')],
    ['months', 'By month', months(all)],
  ];
  return Object.fromEntries([
    ...kinds.map(([folder, name, those]) => [
      folder,
      those.flatMap((one) => pagesOf(one, folder, name, links)),
    ]),
    ['indexes', kinds.map(([folder, name, those]) => index(folder, name, those, links))],
  ]);
}

function grouped(all: Made[], folder: string, nameOf: (one: Made) => string, before = ''): Shelf[] {
  const groups = new Map<string, Made[]>();
  for (const one of all) {
    const its = groups.get(nameOf(one));
    if (its) its.push(one);
    else groups.set(nameOf(one), [one]);
  }
  const names = [...groups.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return names.map((name) => ({
    path: addressIn(folder, name),
    name,
    title: `${before}${text(name)} – ${topic}`,
    all: groups.get(name) ?? [],
  }));
}

function months(all: Made[]): Shelf[] {
  return [...byDay(all, 7).values()].flatMap((its) => {
    const [one] = its;
    return one
      ? [{ path: monthOf(one), name: monthWorded(one), title: `${monthWorded(one)} – ${topic}`, all: its }]
      : [];
  });
}

function pagesOf({ path, name, title, all }: Shelf, folder: string, order: string, links: string): Printed[] {
  const last = Math.max(0, Math.floor(all.length / size) - 1);
  return Array.from({ length: last + 1 }, (_, index): Printed => {
    const isFirst = index === 0;
    const those = isFirst
      ? all.slice(0, all.length - last * size)
      : all.slice(all.length - index * size, all.length - (index - 1) * size);
    const its = isFirst ? path : `${path}page/${index}/`;
    const way = [order, `/${folder}/`, name, path];
    const cards = row(
      'briefs',
      those.map((one) => one.shelved),
    );
    const head = { path: its, title, links, listed: those, way };
    const count = `<p class="found-line"><span>${articles(all.length)}</span></p>\n`;
    return [
      its,
      page(head, `${count}${cards}${pager(path, isFirst ? last + 1 : index, last)}`),
      those[0]?.date,
    ];
  });
}

function index(folder: string, name: string, those: Shelf[], links: string): Printed {
  const item = ({ path, name: its, all }: Shelf) =>
    `<li><a href="${path}"><bdi>${text(its)}</bdi> <small>${all.length}</small></a></li>`;
  const path = `/${folder}/`;
  const head = { path, title: `${name} – ${topic}`, links, way: [name, path] };
  return [path, page(head, `<ul class="tags">${those.map(item).join('')}</ul>`)];
}
