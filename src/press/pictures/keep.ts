import { formatOf } from './at-first.ts';
import { broken, type Fault, noPicture, tooLarge } from './faults.ts';
import { sharp } from './studio.ts';

/** A picture as it goes into `images/`: without what cameras and programs wrote into it, upright and no larger than pages need. */
export interface Kept {
  bytes: Buffer;
  ending: 'jpg' | 'png';
}

/** In pixels. What is smaller is a logo, or counts readers. */
const largest = 2000;
const smallest = 150;
const most = 50_000_000;

const tooSmall: Fault = { fault: 'the picture is too small to be shown', mend: 'take another one' };

/** Makes a stranger's picture anew; says why not where it is broken, too large, too small or no picture of ours. */
export async function keepPicture(bytes: Buffer): Promise<Kept | Fault> {
  if (!formatOf(bytes)) return noPicture;
  const open = await sharp();
  try {
    // Nothing is unpacked before its size is known.
    const { width, height, hasAlpha } = await open(bytes, { limitInputPixels: false }).metadata();
    if (Math.min(width, height) < smallest) return tooSmall;
    if (width * height > most) return tooLarge(width, height);
    const picture = open(bytes, { failOn: 'error', limitInputPixels: most });
    // A photo as PNG takes ten times the room of a JPEG.
    const isSeenThrough = hasAlpha && !(await picture.stats()).isOpaque;
    const fitted = picture
      .autoOrient()
      .resize(largest, largest, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    return isSeenThrough
      ? { bytes: await fitted.png({ compressionLevel: 9 }).toBuffer(), ending: 'png' }
      : { bytes: await fitted.jpeg({ quality: 85, progressive: true }).toBuffer(), ending: 'jpg' };
  } catch {
    return broken;
  }
}
