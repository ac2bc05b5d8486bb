import {
  insightIn,
  isAlt,
  isBlank,
  isChrome,
  isMore,
  isNoComment,
  metaIn,
  suggestedIn,
  tagsIn,
  viaIn,
} from './scoopit-words.ts';

/** What the lines of a post say. */
export interface PostParts {
  title: string;
  /** The topic that its picture names. */
  topic?: string;
  excerpt: string;
  insight: string;
  insightOf?: string;
  via: string[];
  suggestedBy?: string;
  tags: string[];
  host?: string;
  /** As it stands there. */
  date?: string;
  /** What others wrote below it. */
  comments: string;
}

/** Reads the lines below a post's credit, `topic` being the name of the page's topic as far as it is known. */
export function partsOf(lines: string[], topic?: string): PostParts {
  const end = endOf(lines);
  const { title, rest, topic: its } = titleIn(lines.slice(0, end).filter(isNoButton), topic);
  const { body, via, suggestedBy, tags, host, date } = tailOf(rest);
  const { excerpt, insight, insightOf } = insightOff(body);
  const below = lines.slice(end).filter((line) => !isChrome(line) && !isMore(line));
  const later = below.map(tagsIn).find(Boolean) ?? [];
  return {
    title,
    topic: its,
    excerpt: paragraphs(excerpt),
    insight: paragraphs(insight),
    insightOf,
    via,
    suggestedBy,
    tags: [...tags, ...later],
    host,
    date,
    comments: paragraphs(below.filter((line) => !tagsIn(line))),
  };
}

function isNoButton(line: string): boolean {
  return !/^scoop\.it\s*!?$/i.test(line.trim());
}

/** The last `more...` ends a text that has one of its own; without any, the word that there is no comment does. */
function endOf(lines: string[]): number {
  const more = lines.findLastIndex(isMore);
  const none = lines.findLastIndex(isNoComment);
  if (more >= 0 && (none < 0 || none > more)) return more;
  return none >= 0 ? none : lines.length;
}

/**
 * The title stands twice where there is a picture: once more before `| TOPIC | Scoop.it`, on lines of their own or glued to
 * each other. Without a picture it is what stands first.
 */
function titleIn(lines: string[], topic?: string): { title: string; topic?: string; rest: string[] } {
  const said = lines.flatMap((line, at) => (isBlank(line) ? [] : { line, at })).slice(0, 8);
  const alt = said.findIndex(({ line }) => isAlt(line));
  if (alt < 0) return firstOf(lines);
  const whole = joined(said.slice(0, alt + 1).map(({ line }) => line)).replace(/\s*\|\s*scoop\.it$/i, '');
  const rest = lines.slice((said[alt]?.at ?? 0) + 1);
  for (const cut of cuts(whole, topic)) {
    const title = half(whole.slice(0, cut));
    if (title) return { title, topic: whole.slice(cut).replace(/^\s*\|\s*/, ''), rest };
  }
  const [cut = whole.length] = cuts(whole, topic);
  const above = joined(said.slice(0, alt).map(({ line }) => line));
  return {
    title: above || whole.slice(0, cut).trim(),
    topic: whole.slice(cut).replace(/^\s*\|\s*/, ''),
    rest,
  };
}

/** Where the name of the topic may begin; the likeliest first. */
function cuts(whole: string, topic?: string): number[] {
  const tail = topic === undefined ? undefined : new RegExp(`\\s*\\|\\s*${escaped(joined([topic]))}$`, 'i');
  const known = tail?.exec(whole)?.index;
  const bars = [...whole.matchAll(/\s*\|/g)].map(({ index }) => index).reverse();
  return [...(known === undefined ? [] : [known]), ...bars];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What stands there twice, one after the other. */
function half(text: string): string | undefined {
  const twice = text.trim();
  const first = twice.slice(0, Math.floor(twice.length / 2)).trim();
  return first && twice.endsWith(first) && twice.length - 2 * first.length <= 1 ? first : undefined;
}

/** A title of one line, or of two in a paragraph of their own. */
function firstOf(lines: string[]): { title: string; rest: string[] } {
  const start = lines.findIndex((line) => !isBlank(line));
  if (start < 0) return { title: '', rest: [] };
  const length = lines.slice(start).findIndex(isBlank);
  const isTwo = start > 0 && length === 2 && lines.slice(start, start + 2).every((line) => line.length < 200);
  const end = start + (isTwo ? 2 : 1);
  return { title: joined(lines.slice(start, end)), rest: lines.slice(end) };
}

function joined(lines: string[]): string {
  return lines
    .join(' ')
    .replace(/\s+/g, (run) => (/\u00a0/.test(run) ? '\u00a0' : ' '))
    .trim();
}

type Tail = Pick<PostParts, 'via' | 'suggestedBy' | 'tags' | 'host' | 'date'> & { body: string[] };

/** Takes off, from the end, what is said below a text. */
function tailOf(lines: string[]): Tail {
  let body = withoutBlankEnds(lines);
  const tail: Omit<Tail, 'body'> = { via: [], tags: [] };
  for (let last = body.at(-1); last !== undefined; last = body.at(-1)) {
    const taken = said(last);
    if (!taken || Object.keys(taken).some((name) => isSaid(tail, name as keyof typeof tail))) break;
    Object.assign(tail, taken);
    body = withoutBlankEnds(body.slice(0, -1));
  }
  const meta = metaIn(body[0] ?? '');
  return meta ? { ...tail, ...meta, body: body.slice(1) } : { ...tail, body };
}

function isSaid(tail: Omit<Tail, 'body'>, name: keyof Omit<Tail, 'body'>): boolean {
  return tail[name] !== undefined && tail[name].length > 0;
}

function said(line: string): Partial<Omit<Tail, 'body'>> | undefined {
  const via = viaIn(line);
  if (via) return { via };
  const tags = tagsIn(line);
  if (tags) return { tags };
  const suggestedBy = suggestedIn(line);
  return suggestedBy ? { suggestedBy } : metaIn(line);
}

/** The curator's words stand below the source's, with their name above them. */
function insightOff(body: string[]): { excerpt: string[]; insight: string[]; insightOf?: string } {
  const at = body.findLastIndex((line) => insightIn(line) !== undefined);
  const heading = insightIn(body[at] ?? '');
  if (!heading) return { excerpt: body, insight: [] };
  return {
    excerpt: body.slice(0, at),
    insight: [heading.rest, ...body.slice(at + 1)],
    insightOf: heading.of,
  };
}

/** Plain text: paragraphs between single blank lines, the ends of lines inside them kept. */
function paragraphs(lines: string[]): string {
  return lines
    .map((line) => (isBlank(line) ? '' : line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutBlankEnds(lines: string[]): string[] {
  const start = lines.findIndex((line) => !isBlank(line));
  return start < 0 ? [] : lines.slice(start, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
