import { randomFillSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { keepPicture } from '../../../src/press/pictures/keep.ts';

type Channels = 3 | 4;

function plain(width: number, height: number, background = '#a4262c', channels: Channels = 3) {
  return sharp({ create: { width, height, channels, background } });
}

/** Nothing makes noise smaller. */
function noise(width: number, height: number, alpha: number) {
  const bytes = randomFillSync(Buffer.alloc(width * height * 4));
  for (let at = 3; at < bytes.length; at += 4) bytes[at] = alpha;
  return sharp(bytes, { raw: { width, height, channels: 4 } });
}

async function kept(bytes: Buffer) {
  const picture = await keepPicture(bytes);
  if ('fault' in picture) throw new Error(picture.fault);
  return { ...picture, ...(await sharp(picture.bytes).metadata()) };
}

async function faultOf(bytes: Buffer): Promise<string> {
  const picture = await keepPicture(bytes);
  return 'fault' in picture ? picture.fault : 'none';
}

/** A PNG (ISO/IEC 15948) that says a size, with so many bytes of nothing in it. */
function png(width: number, height: number, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    sign,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(size))),
    chunk('IEND'),
  ]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('a picture that is kept', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('was %s, and is JPEG', async (format) => {
    const its = await kept(await plain(300, 200).toFormat(format).toBuffer());
    expect(its).toMatchObject({ ending: 'jpg', format: 'jpeg', width: 300, height: 200, space: 'srgb' });
  });

  test('stays PNG where something shows through it, and only there', async () => {
    const through = await kept(await plain(300, 200, '#a4262c80', 4).webp().toBuffer());
    expect(through).toMatchObject({ ending: 'png', format: 'png', hasAlpha: true });
    const photo = await kept(await noise(600, 600, 255).png().toBuffer());
    expect(photo).toMatchObject({ ending: 'jpg', format: 'jpeg' });
    expect(photo.bytes.length).toBeLessThan(600_000);
  });

  test('says nothing of where and by what it was taken', async () => {
    const exif = { IFD0: { Copyright: 'secret', Make: 'secret' }, IFD3: { GPSLatitude: '43/1 36/1 0/1' } };
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const bytes = await plain(300, 200).withExif(exif).withXmp('<x>secret</x>').toFormat(format).toBuffer();
      expect(bytes.includes('secret')).toBe(true);
      const its = await kept(bytes);
      expect([its.exif, its.xmp, its.icc, its.bytes.includes('secret')]).toEqual([
        undefined,
        undefined,
        undefined,
        false,
      ]);
    }
  });

  test('stands upright', async () => {
    const lying = await plain(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, orientation } = await kept(lying);
    expect([width, height, orientation]).toEqual([200, 300, undefined]);
  });

  test('is no larger than pages need, in its own proportions', async () => {
    expect(await kept(await plain(5000, 2500).jpeg().toBuffer())).toMatchObject({
      width: 2000,
      height: 1000,
    });
    expect(await kept(await plain(1000, 4000).jpeg().toBuffer())).toMatchObject({ width: 500, height: 2000 });
  });

  test('has the colours of a screen, if it had those of a press', async () => {
    const its = await kept(await plain(300, 200).toColourspace('cmyk').jpeg().toBuffer());
    expect([its.space, its.channels]).toEqual(['srgb', 3]);
  });

  test('of one that moves is its first frame', async () => {
    const frames = await Promise.all(
      ['#a4262c', '#123456'].map((color) => plain(200, 200, color).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const its = await kept(moving);
    expect(its).toMatchObject({ format: 'jpeg', width: 200, height: 200 });
    const { dominant } = await sharp(its.bytes).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
  });
});

describe('what is not kept', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['HTML', () => Buffer.from('<!doctype html><p>Not found'), 'not a picture'],
    [
      'a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>'),
      'not a picture',
    ],
    ['nothing', () => Buffer.alloc(0), 'not a picture'],
    ['PDF', () => Buffer.from('%PDF-1.4'), 'not a picture'],
    ['a dot that counts readers', () => plain(1, 1).gif().toBuffer(), 'too small'],
    ['a line', () => plain(2000, 149).png().toBuffer(), 'too small'],
    [
      'a picture that is cut off',
      async () => (await noise(400, 400, 255).jpeg().toBuffer()).subarray(0, 5000),
      'broken',
    ],
    ['a PNG without its pixels', () => png(300, 300, 100), 'broken'],
    [
      'the head of a picture',
      async () => (await plain(300, 200).jpeg().toBuffer()).subarray(0, 20),
      'broken',
    ],
    ['a bomb of a hundred million pixels', () => png(10_000, 10_000, 300_000_000), '10,000 × 10,000 pixels'],
    ['a bomb that only says so', () => png(60_000, 60_000, 100), '60,000 × 60,000 pixels'],
  ])('is %s', async (_what, bytes, why) => {
    const given = await bytes();
    const begin = performance.now();
    expect(await faultOf(given)).toContain(why);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
