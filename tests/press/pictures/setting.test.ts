import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import type { Share } from '../../../src/pages/share.ts';
import { filesFor } from '../../../src/press/pictures/fonts.ts';
import { fitted, isRightToLeft, leading, measure, settable } from '../../../src/press/pictures/setting.ts';
import { drawShare } from '../../../src/press/pictures/share.ts';

const place = { width: 1040, height: 330, sizes: [92, 70, 54, 44] };

/** Words in the scripts that there are fonts for, and in some that there are none for. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Docker',
        'Économie',
        'Небо',
        'الحوسبة',
        'שלום',
        'データセンター',
        '数据中心',
        '클라우드',
        '1.0',
      ),
      fc.constantFrom('हिन्दी', 'ไทย', '🚀', '👩‍💻', '\u200d', 'a\u0301', 'x'.repeat(300)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((list) => list.join(' '));

describe('words that are set', () => {
  test('have letters that a font of ours has, whatever is typed', () => {
    fc.assert(
      fc.property(words, (text) => {
        const set = settable(text, 'en');
        expect(
          [...set].filter(
            (letter) =>
              !/[\s\u200c\u200d]/u.test(letter) && measure(letter, 1, 'en') === 0 && !/\p{M}/u.test(letter),
          ),
        ).toEqual([]);
        expect(settable(set, 'en')).toBe(set);
      }),
    );
  });

  test('fit into their place, and lose nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(words, (text) => {
        const set = settable(text, 'en');
        const { lines, size } = fitted(set, place, 'en');
        for (const line of lines) expect(measure(line, size, 'en')).toBeLessThanOrEqual(place.width + 0.001);
        expect(Math.max(0, lines.length - 1) * size * leading).toBeLessThanOrEqual(place.height);
        const isWhole = !lines.some((line) => line.endsWith('…'));
        if (isWhole) expect(lines.join('').replace(/\s/g, '')).toBe(set.replace(/\s/g, ''));
      }),
    );
  });

  test('are those that a font has: others are left out with their whole word', () => {
    expect(settable('🚀 Docker 1.0 👩‍💻 हिन्दी is here™ ☁️', 'en')).toBe('Docker 1.0 is here™');
    expect(settable('हिन्दी ไทย', 'hi')).toBe('');
  });

  test.each([
    ['Latin, Greek, Cyrillic, Vietnamese', 'Économie αβγ Небо Điện toán', 1],
    ['Arabic', 'مقدمة في الحوسبة', 2],
    ['Hebrew', 'שלום עולם', 2],
    ['Japanese', 'クラウドの新しいデータセンターが東京に開設', 2],
    ['Korean', '클라우드 데이터센터가 서울에', 2],
  ])('may be in %s, and take no font that they do not need', (_, text, fonts) => {
    expect(settable(text, 'en')).toBe(text);
    expect(filesFor([text], 'en')).toHaveLength(fonts);
  });

  test('are Chinese signs in Chinese, and Japanese ones elsewhere', () => {
    expect(filesFor(['数据中心'], 'zh-CN').join()).toMatch(/ZCOOL/);
    expect(filesFor(['東京'], 'ja').join()).toMatch(/Sawarabi/);
  });

  test('may break between the signs of Chinese and Japanese, not before what closes', () => {
    const { lines } = fitted(
      '「クラウド」の新しいデータセンターが東京に開設、災害に備える。来年から。',
      { ...place, sizes: [92] },
      'ja',
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^[」、。]/);
  });

  test.each([
    ['مقدمة في Docker', true],
    ['(2015) שלום', true],
    ['Docker في', false],
    ['2015', false],
  ])('are read from the right where their first letter is: %s', (text, is) => {
    expect(isRightToLeft(text)).toBe(is);
  });
});

describe('a share picture', () => {
  const share: Share = {
    article: { title: 'Docker 1.0 is here', lang: 'en' },
    publisher: 'The News',
    curator: 'Ada',
    from: [],
    topic: 'Clouds',
    language: 'en',
    accent: '#a4262c',
  };
  const titled = (title: string, lang = 'en') => drawShare({ ...share, article: { title, lang } });

  /** How many pixels of the title are dark, in the left and in the right half. */
  const inkOf = async (bytes: Uint8Array) => {
    const half = async (left: number) => {
      const part = sharp(bytes).extract({ left, top: 120, width: 560, height: 360 }).greyscale();
      return (await part.raw().toBuffer()).filter((value) => value < 120).length;
    };
    return [await half(40), await half(600)];
  };

  it('is 1200 × 630 pixels of PNG in less than 40 KB, and the same each time', async () => {
    const title =
      'Numérique : les clusters de Toulouse et Montpellier se rapprochent pour organiser ensemble '.repeat(4);
    const [one, other] = await Promise.all([titled(title, 'fr'), titled(title, 'fr')]);
    expect(one).toEqual(other);
    expect(one.length).toBeLessThan(40_000);
    const { width, height, format } = await sharp(one).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  });

  it('has its accent along the edge at which reading begins', async () => {
    const edge = async (bytes: Uint8Array, left: number) => [
      ...(await sharp(bytes).extract({ left, top: 300, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
    ];
    const [ltr, rtl] = [await titled('Docker'), await titled('مقدمة في Docker', 'ar')];
    const isAccent = ([r = 0, g = 0, b = 0]: number[]) =>
      Math.abs(r - 0xa4) + Math.abs(g - 0x26) + Math.abs(b - 0x2c) < 24;
    expect([isAccent(await edge(ltr, 4)), isAccent(await edge(ltr, 1196))]).toEqual([true, false]);
    expect([isAccent(await edge(rtl, 4)), isAccent(await edge(rtl, 1196))]).toEqual([false, true]);
  });

  it('has a title from the right on the right', async () => {
    const [left = 0, right = 0] = await inkOf(await titled('مقدمة', 'ar'));
    expect(right).toBeGreaterThan(left);
    const [start = 0, end = 0] = await inkOf(await titled('Docker'));
    expect(start).toBeGreaterThan(end);
  });

  it.each([
    'हिन्दी समाचार',
    '',
    ']]><script>&amp;"\'',
    '\u202e\u2066',
    'x'.repeat(100_000),
    '\ud800',
    'a\u0000b',
  ])('is drawn of any title: %#', async (title) => {
    expect((await titled(title)).length).toBeGreaterThan(1000);
  });
});
