import type { Recipe } from '../../pages/pictures.ts';
import type { PictureFormat } from '../../site/picture.ts';
import { animated, broken, type Fault, misnamed, noPicture } from './faults.ts';
import { svgSize } from './svg-size.ts';

/** By the end of a name. */
const formats: Record<string, PictureFormat> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpeg',
  jpg: 'jpeg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};

/** The first bytes of each format, as letters, and where they stand. */
const signs: Record<Recipe['format'], RegExp> = {
  avif: /^.{4}ftyp(?:.{4})*?avi[fs]/s,
  gif: /^GIF8[79]a/,
  jpeg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n/,
  webp: /^RIFF.{4}WEBP/s,
};

type Drawing = { format: 'svg'; width?: number; height?: number };

/** What a file is as far as its name and its first bytes tell, which nothing needs to be unpacked for. */
export function atFirst(bytes: Buffer, path: string): Drawing | { format: Recipe['format'] } | Fault {
  const end = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = formats[end];
  if (!format) return noPicture;
  if (bytes.length === 0) return broken;
  const raster = formatOf(bytes);
  const drawing = raster ? undefined : svgSize(bytes);
  if (format === 'svg') {
    if (raster) return misnamed(end, `of the kind ${raster.toUpperCase()}`);
    return drawing ? { format, ...drawing } : noPicture;
  }
  if (drawing) return misnamed(end, 'a drawing (SVG)');
  if (!raster) return noPicture;
  if (raster !== format) return misnamed(end, `of the kind ${raster.toUpperCase()}`);
  return isApng(bytes) ? animated : { format };
}

/** The format that the first bytes are those of; `undefined` for what is no picture of pixels. */
export function formatOf(bytes: Buffer): Recipe['format'] | undefined {
  const start = bytes.toString('latin1', 0, 64);
  const found = Object.entries(signs).find(([, sign]) => sign.test(start));
  return found?.[0] as Recipe['format'] | undefined;
}

/** Whether a PNG says that it has frames, which sharp does not look for: before the first of them it says how many. */
function isApng(bytes: Buffer): boolean {
  if (formatOf(bytes) !== 'png') return false;
  const at = bytes.indexOf('acTL', 0, 'latin1');
  return at >= 0 && at < bytes.indexOf('IDAT', 0, 'latin1') && bytes.readUInt32BE(at + 4) > 1;
}
