import { hash } from '../digest.ts';
import type { Size } from '../prose.ts';
import type { Picture, PictureFormat } from '../site/picture.ts';
import { address } from './address.ts';
import type { Plan } from './plan.ts';
import type { Item } from './planned.ts';
import { type Share, shareOf } from './share.ts';

/** A picture that the site publishes and that is to be made: out of a file of the content, or out of words. */
export type PlannedPicture = Developed | { address: string; share: Share };

export interface Developed {
  address: string;
  /** The file of the content folder, `images/…`, and the hash of its bytes. */
  source: string;
  hash: string;
  recipe: Recipe;
}

/** What is made of a picture. */
export interface Recipe {
  format: Exclude<PictureFormat, 'svg'>;
  /** In pixels; the height follows, unless it is a square. */
  width: number;
  isSquare?: boolean;
}

export interface Variant {
  address: string;
  recipe: Recipe;
}

/** In pixels. Nothing is published wider, and nothing wider than it is. */
export const widest = 1600;

/** Most browsers know AVIF; those that do not are few, and make do with fewer widths. */
const widthsOf: Partial<Record<PictureFormat, number[]>> = { avif: [400, 800, 1200], webp: [800] };

/** Counts how often what a recipe comes to has changed: it is part of what browsers keep for ever by its name. */
export const recipes = 1;

/** Whether it is made of pixels; a drawing is published as it is. */
export function isRaster(picture: Picture | undefined): picture is Picture & Size {
  return picture !== undefined && picture.format !== 'svg' && picture.width !== undefined;
}

/** The size of what is published at a picture's own address. */
export function publishedSize({ format, width, height }: Picture): Size | undefined {
  if (width === undefined || height === undefined) return undefined;
  if (format === 'svg' || width <= widest) return { width, height };
  return { width: widest, height: Math.max(1, Math.round((height * widest) / width)) };
}

/** An article's picture in the formats and widths that browsers choose from, the narrowest first. */
export function variantsOf(picture: Picture, format: 'avif' | 'webp'): Variant[] {
  if (!isRaster(picture)) return [];
  const most = Math.min(picture.width, widest);
  const narrower = (widthsOf[format] ?? []).filter((width) => width < most * 0.9);
  return [...narrower, most].map((width) => variant(picture, { format, width }));
}

/** The curator's picture, for screens of one pixel for each point, and of two or more. */
export function avatarsOf(picture: Picture | undefined): Variant[] {
  if (!isRaster(picture)) return [];
  return [64, 128].map((width) => variant(picture, { format: 'webp', width, isSquare: true }));
}

function variant({ hash: its }: Picture, recipe: Recipe): Variant {
  const name = hash(`${its} ${recipes}`).slice(0, 10);
  const size = recipe.isSquare ? `${recipe.width}x${recipe.width}` : recipe.width;
  return { address: address.variant(`${name}-${size}.${recipe.format}`), recipe };
}

/** Every picture to make, each once. */
export function planPictures(plan: Plan): PlannedPicture[] {
  const planned = new Map<string, PlannedPicture>();
  const add = (one: PlannedPicture) => planned.set(one.address, one);
  for (const [path, picture] of plan.pictures) for (const one of ownOf(path, picture)) add(one);
  const { site, house, item } = plan;
  const { avatar } = site.topic.curator;
  if (avatar && house.avatar) {
    for (const one of avatarsOf(house.avatar)) add({ ...one, source: avatar, hash: house.avatar.hash });
  }
  for (const listed of [...site.listed, ...site.unlisted])
    for (const one of ofItem(item(listed), plan)) add(one);
  return [...planned.values()];
}

/** A picture at its own address: nothing in it but what is seen. */
function ownOf(path: string, picture: Picture): PlannedPicture[] {
  if (!isRaster(picture)) return [];
  const { hash: its, format, width } = picture;
  const recipe = { format: format as Recipe['format'], width: Math.min(width, widest) };
  return [{ address: address.image(path), source: path, hash: its, recipe }];
}

function ofItem(item: Item, { site }: Plan): PlannedPicture[] {
  const { article, picture } = item;
  const { image, slug } = article;
  const variants = picture ? [...variantsOf(picture, 'avif'), ...variantsOf(picture, 'webp')] : [];
  const developed = variants.flatMap((one) =>
    image && picture ? [{ ...one, source: image.src, hash: picture.hash }] : [],
  );
  if (!isShared(item)) return developed;
  return [...developed, { address: address.share(slug), share: shareOf(item, site.topic.accent) }];
}

/** Whether an article has a picture for those who pass its address on: they can fetch it from a published site only. */
export function isShared({ house, mark }: Pick<Item, 'house' | 'mark'>): boolean {
  return house.url !== undefined && mark === undefined;
}
