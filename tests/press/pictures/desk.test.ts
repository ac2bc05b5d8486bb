import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../../src/press/desk.ts';
import { Maker } from '../../../src/press/pictures/made.ts';
import { forgetful } from '../../../src/site/memory.ts';
import { articleText, now } from '../../given.ts';
import { counting, drawn, givenTopic } from './given.ts';

const topic =
  '---\nname: Clouds\ncurator: { name: Ada, avatar: "images/a b#é.png" }\nurl: https://clouds.example/\n---\n';

async function givenDesk() {
  const its = givenTopic({
    'topic.md': topic,
    'articles/2015-06-01-a.md': articleText('image: { src: images/a.jpg, alt: A }'),
    'images/a.jpg': await drawn(500, 300).jpeg().toBuffer(),
    'images/a b#é.png': await drawn(300, 300).png().toBuffer(),
  });
  const studio = counting();
  const desk = new Desk(its.content, forgetful, { maker: new Maker(its, studio) });
  desk.update(now, undefined, await its.look());
  return { ...its, desk, studio };
}

describe('the preview', () => {
  it('has every picture that a build makes, and makes what is looked at only', async () => {
    const { desk, studio, planned, build, output } = await givenDesk();
    const { made } = await planned();
    await build();
    expect(made).toHaveLength(8);
    expect(studio.recipes).toEqual([]);
    for (const { address } of made) {
      const answer = await desk.answer(decodeURI(address));
      const file = readFileSync(join(output, decodeURIComponent(address)));
      expect([address, answer?.status, Buffer.from(answer?.body ?? '')]).toEqual([address, 200, file]);
    }
    const type = async (end: string) => {
      const { address = '' } = made.find(({ address }) => address.endsWith(end)) ?? {};
      return (await desk.answer(decodeURI(address)))?.headers['content-type'];
    };
    expect(await Promise.all(['.avif', '.webp', '.jpg', 'share.png'].map(type))).toEqual([
      'image/avif',
      'image/webp',
      'image/jpeg',
      'image/png',
    ]);
  });

  it('shows a changed picture, and a changed title in the picture of its words', async () => {
    const { desk, content, look } = await givenDesk();
    const bytes = async (path: string) => Buffer.from((await desk.answer(path))?.body ?? '');
    const before = await bytes('/articles/a/share.png');
    writeFileSync(
      join(content, 'articles/2015-06-01-a.md'),
      articleText('title: Another\nimage: { src: images/a.jpg, alt: A }'),
    );
    desk.update(now, ['articles/2015-06-01-a.md']);
    expect((await bytes('/articles/a/share.png')).equals(before)).toBe(false);
    writeFileSync(join(content, 'images/a.jpg'), await drawn(200, 100).jpeg().toBuffer());
    desk.update(now, ['images/a.jpg'], await look());
    expect((await sharp(await bytes('/images/a.jpg')).metadata()).width).toBe(200);
    expect(String((await desk.answer('/articles/a/'))?.body)).toContain('width="200" height="100"');
  });

  it('tells of a broken picture, and goes on showing what was there', async () => {
    const { desk, content, look } = await givenDesk();
    writeFileSync(join(content, 'images/a.jpg'), 'no picture');
    const told = desk.update(now, ['images/a.jpg'], await look());
    expect(told.problems.map(({ file }) => file)).toEqual(['images/a.jpg']);
    expect((await desk.answer('/articles/a/'))?.status).toBe(200);
  });

  it.each(['/images/none.jpg', '/images/', '/articles/b/share.png', '/images/%41.jpg', '/images/__proto__'])(
    'has no picture at %s',
    async (path) => {
      const { desk } = await givenDesk();
      expect((await desk.answer(path))?.status ?? 404).toBe(404);
    },
  );
});
