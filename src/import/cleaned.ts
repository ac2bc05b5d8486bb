import * as z from 'zod';
import { alias } from '../article/alias.ts';
import type { Image, Imported, Origin, Person } from '../article/article.ts';
import { imported } from '../article/imported.ts';
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

export function aliases(its: readonly string[] = []): string[] {
  return its.flatMap((path) => pathType.safeParse(path).data ?? []);
}

const pathType = alias();

/** Of an earlier import: all of it, or nothing. */
export function importedBefore(its: unknown): Imported[] {
  return importedType.safeParse(cleanly(its)).data ?? [];
}

/** JSON as it is, without signs that no file can hold. */
function cleanly(its: unknown): unknown {
  const json = JSON.stringify(its, (_, value) =>
    typeof value === 'string' ? withoutControls(value) : value,
  );
  return json === undefined ? undefined : JSON.parse(json);
}

const importedType = z.array(imported());

/** A picture that may be named in an article file. */
export function image(its: Image | undefined): Image | undefined {
  const src =
    its && /^images\/[^\\]+$/.test(its.src) && !/(?:^|\/)\.\.?(?:\/|$)/.test(its.src)
      ? line(its.src)
      : undefined;
  if (!its || src === undefined) return undefined;
  const credit = line(its.credit);
  return { src, alt: withoutControls(its.alt).trim(), ...(credit && { credit }) };
}

/** The file of an article below the content folder, where it names one that any disk can have. */
export function articleFile(path = ''): string {
  const isPath = /^articles\/(?:[^./\\][^/\\]*\/)*[^./\\][^/\\]*\.md$/u.test(path) && !/\p{Cc}/u.test(path);
  const names = path.split('/');
  const fits = names.every((name) => Buffer.byteLength(name) <= longestName);
  // What is called as an article is no folder.
  return isPath && fits && !names.slice(0, -1).some((name) => name.endsWith('.md')) ? path : '';
}

/** In bytes: disks have 255, and while it is written there is more around it. */
const longestName = 200;

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
