import { decoded, type Size, type Sizes } from '../prose.ts';
import type { Pictures } from '../site/picture.ts';
import { publishedSize } from './pictures.ts';

/** A path of a picture as Markdown or HTML writes it, up to the sign that may end it. */
const paths = /images\/[^)>"'\n]+/g;

/** The sizes of the pictures that texts name; nothing where they name none that is known. */
export function sizesIn(texts: (string | undefined)[], pictures: Pictures['known']): Sizes | undefined {
  if (pictures.size === 0) return undefined;
  const sizes: Record<string, Size> = {};
  for (const path of texts.flatMap(namedIn)) {
    const known = pictures.get(path);
    const size = known && publishedSize(known);
    if (size) sizes[path] = size;
  }
  return Object.keys(sizes).length > 0 ? sizes : undefined;
}

/** What may be a path: a title may stand behind it, and a name may hold spaces. */
function namedIn(text = ''): string[] {
  if (!text.includes('images/')) return [];
  return [...text.matchAll(paths)].flatMap(([words]) => [words, words.split(/\s/, 1)[0] ?? ''].map(decoded));
}
