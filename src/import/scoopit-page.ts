import {
  type Credit,
  creditIn,
  goesOn,
  hasButton,
  isAlt,
  isBlank,
  isChrome,
  isMore,
  isNoComment,
  isOfPage,
  isViews,
  tagIn,
} from './scoopit-words.ts';

/** A topic's page of Scoop.it that was copied as text. */
export interface TextPage {
  /** The tag by which it is filtered. */
  tag?: string;
  /** The lines of its head that are the topic's own. */
  head: string[];
  posts: TextPost[];
}

export interface TextPost {
  credit: Credit;
  /** What stands below its credit, line by line. */
  lines: string[];
  /** The line of the page on which it begins, from 1. */
  line: number;
}

/** Takes the text of a page apart: its head, and its posts. None is found in what is no such page. */
export function pageIn(text: string): TextPage {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const starts = lines.flatMap((_, at) => (isStart(lines, at) ? at : []));
  const posts = starts.map((at, index) => {
    const its = lines.slice(at + 1, starts[index + 1]);
    const below = its.slice(0, goesOn(its[0] ?? '') ? (goesOn(its[1] ?? '') ? 2 : 1) : 0);
    return {
      credit: creditIn([lines[at], ...below].join(' ')) ?? { curator: '' },
      lines: its.slice(below.length),
      line: at + 1,
    };
  });
  const above = lines.slice(0, starts[0]);
  const tag = above.map(tagIn).find(Boolean);
  return { ...(tag && { tag }), head: above.filter(isOfTopic), posts };
}

/**
 * A text may have a line of its own that reads like a credit: this is one if it stands where a post ends, or if the button
 * or the picture of a post stands below.
 */
function isStart(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!creditIn(line)) return false;
  if (hasButton(line)) return true;
  const next = lines.slice(at + 1, at + 20).filter((one) => !isBlank(one));
  if (next.slice(0, 4).some((one) => /^scoop\.it\s*!?$/i.test(one.trim()))) return true;
  if (next.slice(0, 4).some(isAlt)) return true;
  const before = lines.slice(Math.max(0, at - 20), at).findLast((one) => !isBlank(one)) ?? '';
  return next.length > 0 && (isMore(before) || isNoComment(before) || isViews(before) || isChrome(before));
}

function isOfTopic(line: string): boolean {
  return !isBlank(line) && !isChrome(line) && !isViews(line) && !isOfPage(line) && tagIn(line) === undefined;
}
