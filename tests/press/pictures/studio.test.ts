import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { studio } from '../../../src/press/pictures/studio.ts';
import { blue, drawn, photo, red } from './given.ts';

const ownVersion = { format: 'jpeg', width: 1600 } as const;

/** The colour of one pixel. */
async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const one = sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha();
  return [...(await one.raw().toBuffer())];
}

const isNear = (a: number[], b: { r: number; g: number; b: number }) =>
  [b.r, b.g, b.b].every((value, index) => Math.abs(value - (a[index] ?? 0)) < 12);

describe('what is made of a photo', () => {
  it('stands upright and tells nothing of who took it, and where', async () => {
    const bytes = await photo(60, 40);
    const before = await sharp(bytes).metadata();
    expect([before.width, before.height, before.orientation]).toEqual([40, 60, 6]);
    expect(before.exif?.includes('Someone')).toBe(true);
    expect(await studio.look(bytes, 'images/a.jpg')).toMatchObject({ format: 'jpeg', width: 60, height: 40 });

    const made = await studio.develop(bytes, ownVersion);
    const { width, height, exif, icc, xmp, iptc, orientation } = await sharp(made).metadata();
    expect({ width, height, exif, icc, xmp, iptc, orientation }).toEqual({ width: 60, height: 40 });
    expect(isNear(await pixel(made, 30, 5), red)).toBe(true);
    expect(isNear(await pixel(made, 30, 35), blue)).toBe(true);
  });

  it.each(['avif', 'jpeg', 'png', 'webp'] as const)(
    'tells nothing in %s of what its source told',
    async (format) => {
      const exif = { IFD0: { Artist: 'Someone', Copyright: 'Somebody' } };
      const told = await drawn(30, 20).withExif(exif).withIccProfile('p3').toFormat(format).toBuffer();
      expect(told.includes('Someone')).toBe(true);
      const made = Buffer.from(await studio.develop(told, { format, width: 30 }));
      expect(made.includes('Someone')).toBe(false);
      const { exif: its, hasProfile } = await sharp(made).metadata();
      expect({ its, hasProfile }).toEqual({ its: undefined, hasProfile: false });
    },
  );

  it('is in the colours that every screen knows, out of a wider range', async () => {
    const bytes = await drawn(40, 40).withIccProfile('p3').png().toBuffer();
    const made = await studio.develop(bytes, { format: 'png', width: 40 });
    const { hasProfile, space } = await sharp(made).metadata();
    expect({ hasProfile, space }).toEqual({ hasProfile: false, space: 'srgb' });
    expect(isNear(await pixel(made, 20, 5), red)).toBe(true);
  });

  it('is in the colours of screens, out of those of print', async () => {
    const bytes = await drawn(40, 40).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const { space, hasProfile } = await sharp(await studio.develop(bytes, ownVersion)).metadata();
    expect({ space, hasProfile }).toEqual({ space: 'srgb', hasProfile: false });
    expect(await studio.look(bytes, 'images/a.jpg')).toHaveProperty('colour');
  });

  it.each(['avif', 'webp', 'png', 'gif'] as const)(
    'lets through in %s what its source lets through',
    async (format) => {
      const bytes = await sharp({
        create: { width: 20, height: 20, channels: 4, background: { ...red, alpha: 0 } },
      })
        .png()
        .toBuffer();
      expect(await studio.look(bytes, 'images/a.png')).toEqual({ format: 'png', width: 20, height: 20 });
      const made = await studio.develop(bytes, { format, width: 20 });
      expect((await sharp(made).stats()).isOpaque).toBe(false);
    },
  );

  it('is white in JPEG, where its source lets something through', async () => {
    const clear = {
      create: { width: 20, height: 20, channels: 4 as const, background: { ...red, alpha: 0 } },
    };
    const made = await studio.develop(await sharp(clear).png().toBuffer(), ownVersion);
    expect(await pixel(made, 10, 10)).toEqual([255, 255, 255]);
  });

  it.each([
    [1, 1],
    [3000, 20],
    [20, 3000],
    [2400, 1600],
  ])('of %d × %d pixels is never wider than that, in any format', async (width, height) => {
    const bytes = await drawn(width, height).png().toBuffer();
    for (const format of ['avif', 'webp', 'jpeg', 'png', 'gif'] as const) {
      const made = await sharp(await studio.develop(bytes, { format, width: 1600 })).metadata();
      const its = Math.min(width, 1600);
      expect([made.width, made.height]).toEqual([its, Math.max(1, Math.round((height * its) / width))]);
    }
  });

  it('is a square where one is asked for, also of a small picture', async () => {
    const made = await studio.develop(await drawn(30, 20).png().toBuffer(), {
      format: 'webp',
      width: 64,
      isSquare: true,
    });
    const { width, height } = await sharp(made).metadata();
    expect([width, height]).toEqual([64, 64]);
  });

  it('is the same, byte for byte, each time', async () => {
    const bytes = await photo(90, 60);
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const [one, other] = [1, 2].map(() => studio.develop(bytes, { format, width: 40 }));
      expect(await one).toEqual(await other);
    }
  });
});

describe('a picture that is looked at', () => {
  it('has the colour of most of it', async () => {
    const seen = await studio.look(await drawn(100, 20, red, red).png().toBuffer(), 'images/a.png');
    expect(seen).toMatchObject({
      width: 100,
      height: 20,
      colour: expect.stringMatching(/^#[cd]\w[12]\w[12]\w$/),
    });
  });

  it('is refused where its name says that it is another', async () => {
    expect(await studio.look(await drawn(9, 9).png().toBuffer(), 'images/a.JPG')).toHaveProperty(
      'fault',
      'the name says `.jpg`, and the file is of the kind PNG',
    );
    expect(await studio.look(await drawn(9, 9).gif().toBuffer(), 'images/a.gif')).toMatchObject({
      format: 'gif',
    });
  });

  it('whose head promises more than anyone unpacks is refused before it is', async () => {
    const head = await drawn(8, 8).png().toBuffer();
    head.writeUInt32BE(60_000, 16);
    head.writeUInt32BE(60_000, 20);
    // The sum over the head is wrong now: it is refused as broken, or as too large, and nothing is unpacked either way.
    expect(await studio.look(head, 'images/a.png')).toHaveProperty('fault');
  });
});

test.each([
  ['<svg width="40" height="30"/>', { width: 40, height: 30 }],
  ['<svg width="40px" height="3cm" viewBox="0 0 1 1">', { width: 40, height: 113 }],
  ['<?xml version="1.0"?>\n<!-- by <hand> -->\n<svg\n viewBox="0 0 16 9"></svg>', { width: 16, height: 9 }],
  ["<svg viewBox='0,0,16,9' width='32'/>", { width: 32, height: 18 }],
  [
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg viewBox="0 0 2 1">',
    { width: 2, height: 1 },
  ],
  ['<svg width="100%" height="100%"/>', {}],
  ['<svg data-width="9" viewBox="0 0 0 0"/>', {}],
  ['<svg/>', {}],
])('a drawing is as large as it says: %s', async (text, size) => {
  expect(await studio.look(Buffer.from(text), 'images/a.svg')).toEqual({ format: 'svg', ...size });
});
