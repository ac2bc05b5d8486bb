import { picturesIn } from '../markdown.ts';
import type { Size, Sizes } from '../prose.ts';
import type { Pictures } from '../site/picture.ts';
import { publishedSize } from './pictures.ts';

/** The sizes of the pictures that texts name; nothing where they name none that is known. */
export function sizesIn(texts: (string | undefined)[], pictures: Pictures['known']): Sizes | undefined {
  if (pictures.size === 0) return undefined;
  const sizes: Record<string, Size> = {};
  for (const path of texts.flatMap((text = '') => picturesIn(text))) {
    const known = pictures.get(path);
    const size = known && publishedSize(known);
    if (size) sizes[path] = size;
  }
  return Object.keys(sizes).length > 0 ? sizes : undefined;
}
