import { type Kept, keepPicture } from '../press/pictures/keep.ts';
import type { Fetcher } from './fetch.ts';
import { WebError } from './web-error.ts';

const most = 10_000_000;
const kinds = 'image/avif,image/webp,image/jpeg,image/png,image/gif;q=0.5';

/** A picture of the web, made anew: what else its file held is gone. Throws `WebError`. */
export async function fetchPicture(fetcher: Fetcher, url: string): Promise<Kept> {
  const { bytes } = await fetcher.fetch(url, { accept: kinds, limits: { bytes: most } });
  const kept = await keepPicture(bytes);
  if ('fault' in kept) throw new WebError(url, kept.fault, 'The article can do without it: use --no-image.');
  return kept;
}
