import type { Picture } from '../site/picture.ts';
import { address, href } from './address.ts';
import type { Avatar, Image } from './parts.ts';
import { avatarsOf, publishedSize, variantsOf } from './pictures.ts';
import type { Item } from './planned.ts';

/** An article's picture as pages show it. */
export function shownImage({ article: { image }, picture, house: { root } }: Item): Image | undefined {
  if (!image) return undefined;
  const { src, alt, credit } = image;
  const shown = { src: href(root, address.image(src)), alt, credit, sources: [] };
  if (!picture) return shown;
  const sources = (['avif', 'webp'] as const).map((format) => ({
    type: `image/${format}`,
    versions: variantsOf(picture, format).map(({ address: its, recipe: { width } }) => ({
      src: href(root, its),
      width,
    })),
  }));
  const its = sources.filter(({ versions }) => versions.length > 0);
  return { ...shown, ...publishedSize(picture), colour: picture.colour, sources: its };
}

export function shownAvatar(
  path: string,
  picture: Picture | undefined,
  link: (path: string) => string,
): Avatar {
  const [small, large] = avatarsOf(picture);
  const srcset = small && large && `${link(small.address)}, ${link(large.address)} 2x`;
  return { src: link(address.image(path)), srcset };
}
