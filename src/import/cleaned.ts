import type { Origin, Person } from '../article/article.ts';
import { distinctTags } from '../article/tag.ts';
import { withoutControls } from '../controls.ts';
import { htmlAsMarkdown, plainAsMarkdown } from '../formats/html-markdown.ts';

import { webAddress } from '../link.ts';
import type { Words } from './entry.ts';

/*
 * What stands in an entry, as an article file can hold it. What cannot be held is `undefined`, or left out of its list.
 */

/** One line of text. */
export function line(text: string | undefined): string | undefined {
  return (
    withoutControls(text ?? '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** Markdown that shows what the words showed there. */
export function markdown(words: Words | undefined): string | undefined {
  if (!words) return undefined;
  const text = withoutControls(words.text.replace(/\r\n?/g, '\n'));
  if (words.as === 'html') return htmlAsMarkdown(text).trim() || undefined;
  return (words.as === 'plain' ? plainAsMarkdown(text) : text).trim() || undefined;
}

export function person(its: Person | undefined): Person | undefined {
  const name = line(its?.name);
  return name === undefined ? undefined : { name, ...url(its?.url) };
}

export function people(its: readonly Person[] = []): Person[] {
  return its.flatMap((one) => person(one) ?? []);
}

export function origins(its: readonly Origin[] = []): Origin[] {
  return its.flatMap((one) => {
    const topic = line(one.topic);
    const article = webAddress(one.article ?? '');
    return topic === undefined ? [] : { topic, ...url(one.url), ...(article && { article }) };
  });
}

export function tags(its: readonly string[] = []): string[] {
  return distinctTags(its.flatMap((name) => line(name) ?? []));
}

function url(text: string | undefined): { url?: string } {
  const its = webAddress(text ?? '');
  return its === undefined ? {} : { url: its };
}
