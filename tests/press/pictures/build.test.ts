import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/press/files.ts';
import { Kept } from '../../../src/press/pictures/kept.ts';
import { treeOf } from '../../faults/crash.ts';
import { articleText } from '../../given.ts';
import { counting, drawn, givenFolder, givenTopic, photo } from './given.ts';

const topic =
  '---\nname: Clouds\ncurator: { name: Ada, avatar: images/ada.png }\nurl: https://clouds.example/\n---\n\n![Sky](images/sky.webp)\n';

const article = (number: number, image?: string) =>
  articleText(
    `title: Title ${number}\nsource: https://news.example/${number}${image ? `\nimage: { src: images/${image}, alt: Towers }` : ''}`,
  );

const files = async () => ({
  'topic.md': topic,
  'articles/2015-06-01-a1.md': article(1, 'tower.jpg'),
  'articles/2015-06-02-a2.md': article(2),
  'articles/2015-06-03-a3.md': article(3, 'plan.svg'),
  'images/ada.png': await drawn(200, 300).png().toBuffer(),
  'images/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>\n',
  'images/sky.webp': await drawn(300, 100).webp().toBuffer(),
  'images/tower.jpg': await photo(900, 600),
});

const ofTower = ['avif 400', 'avif 800', 'avif 900', 'jpeg 900', 'webp 800', 'webp 900'];
const ofOthers = ['png 200', 'webp 128', 'webp 300', 'webp 64'];

describe('a build', () => {
  it('publishes each picture cleaned at its own address, an article’s in widths and formats, and drawings as they are', async () => {
    const { build, output } = givenTopic(await files());
    expect((await build()).recipes).toEqual([...ofTower, ...ofOthers].sort());
    const images = readdirSync(join(output, 'images')).map((name) => name.replace(/^[\w-]{10}-(?=\d)/, '#-'));
    expect(images.sort()).toEqual([
      '#-128x128.webp',
      '#-400.avif',
      '#-64x64.webp',
      '#-800.avif',
      '#-800.webp',
      '#-900.avif',
      '#-900.webp',
      'ada.png',
      'plan.svg',
      'sky.webp',
      'tower.jpg',
    ]);
    expect((await sharp(join(output, 'images/tower.jpg')).metadata()).exif).toBeUndefined();
  });

  it('draws a picture of the words of each article that stands in a list', async () => {
    const { build, output } = givenTopic({
      ...(await files()),
      'articles/2015-06-04-a4.md': article(4).replace('title:', 'status: unlisted\ntitle:'),
    });
    await build();
    const drawings = ['a1', 'a2', 'a3', 'a4'].map((slug) => join(output, 'articles', slug, 'share.png'));
    expect(drawings.map((file) => existsSync(file))).toEqual([true, true, true, false]);
    const { width, height, format } = await sharp(drawings[0]).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(statSync(drawings[0] ?? '').size).toBeLessThan(40_000);
  });

  it('looks at nothing and makes nothing that it has made before', async () => {
    const { build, output } = givenTopic(await files());
    expect((await build()).looks).toHaveLength(4);
    const before = treeOf(output);
    const nothing = { looks: [], recipes: [], printed: [] };
    expect(await build()).toEqual(nothing);
    rmSync(output, { recursive: true });
    expect(await build()).toMatchObject({ looks: [], recipes: [] });
    expect(treeOf(output)).toEqual(before);
  });

  it('makes the pictures of an added article, and no others', async () => {
    const { build, content, output } = givenTopic(await files());
    await build();
    const times = () => statSync(join(output, 'articles/a1/share.png')).mtimeMs;
    const before = times();
    writeFileSync(join(content, 'images/new.png'), await drawn(500, 500).png().toBuffer());
    writeFileSync(join(content, 'articles/2015-06-05-a5.md'), article(5, 'new.png'));
    const { looks, recipes } = await build();
    expect(looks).toEqual(['images/new.png']);
    expect(recipes).toEqual(['avif 400', 'avif 500', 'png 500', 'webp 500']);
    expect(times()).toBe(before);
  });

  it('has nothing to make for a picture that has another name now', async () => {
    const { build, content, output } = givenTopic(await files());
    await build();
    renameSync(join(content, 'images/tower.jpg'), join(content, 'images/towers.jpg'));
    writeFileSync(join(content, 'articles/2015-06-01-a1.md'), article(1, 'towers.jpg'));
    expect(await build()).toMatchObject({ looks: [], recipes: [] });
    expect(existsSync(join(output, 'images/tower.jpg'))).toBe(false);
    expect(existsSync(join(output, 'images/towers.jpg'))).toBe(true);
  });

  it('makes a changed picture again, under new names', async () => {
    const { build, content, output } = givenTopic(await files());
    await build();
    const before = readdirSync(join(output, 'images'));
    writeFileSync(join(content, 'images/tower.jpg'), await photo(900, 300));
    expect((await build()).recipes).toEqual(ofTower);
    const after = readdirSync(join(output, 'images'));
    expect(after.filter((name) => !before.includes(name))).toHaveLength(5);
    expect(after).toHaveLength(before.length);
  });

  it('comes to the same bytes in another place, without a memory', async () => {
    const its = await files();
    const [one, other] = [givenTopic(its), givenTopic(its)];
    await Promise.all([one.build(), other.build()]);
    expect(treeOf(one.output)).toEqual(treeOf(other.output));
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file, 'latin1').slice(0, -9), 'latin1')],
    ['emptied', (file: string) => writeFileSync(file, '')],
    ['deleted', (file: string) => rmSync(file)],
    [
      'replaced by a folder',
      (file: string) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('loses nothing but time when what is kept is %s', async (_, damage) => {
    const { build, cache, output } = givenTopic(await files());
    await build();
    const before = treeOf(output);
    for (const file of filesBelow(cache).filter((name) => /^(?:made|pictures)-/.test(name)))
      damage(join(cache, file));
    rmSync(output, { recursive: true });
    const { looks, recipes } = await build();
    expect(looks.length).toBeGreaterThan(0);
    expect(recipes).toEqual([...ofTower, ...ofOthers].sort());
    expect(treeOf(output)).toEqual(before);
  });
});

describe('pages', () => {
  it('say how large each picture is, and offer an article’s in formats and widths', async () => {
    const { build, output } = givenTopic({
      ...(await files()),
      'articles/2015-06-04-a4.md': articleText(
        'source: https://news.example/4\ninsight: "![Sky](/images/sky.webp)"',
        '![Tower](images/tower.jpg "The tower") <img src="images/tower.jpg" width="90">',
      ),
    });
    await build();
    const page = (path: string) => readFileSync(join(output, path, 'index.html'), 'utf8');
    const names = (text: string) => text.replace(/[\w-]{10}-(?=\d)/g, '#-');
    expect(names(page('articles/a1'))).toContain(
      '<source type="image/avif" srcset="/images/#-400.avif 400w, /images/#-800.avif 800w, /images/#-900.avif 900w" sizes="',
    );
    expect(page('articles/a1')).toMatch(
      /<svg aria-hidden="true" width="0" height="0"><rect width="100%" height="100%" fill="#\w{6}"\/><\/svg>/,
    );
    expect(page('articles/a1')).toContain(
      '<img class="u-photo" src="/images/tower.jpg" alt="Towers" width="900" height="600" fetchpriority="high">',
    );
    expect(page('.')).toContain('alt="Towers" width="900" height="600" loading="lazy" decoding="async">');
    expect(page('.')).toMatch(
      /<img src="\/images\/sky.webp" alt="Sky" width="300" height="100" loading="lazy"/,
    );
    expect(page('.')).toMatch(/<img class="avatar" src="\/images\/ada.png" alt="" width="56" height="56"/);
    expect(page('articles/a3')).toContain('src="/images/plan.svg" alt="Towers" width="16" height="9"');
    const a4 = page('articles/a4');
    expect(a4).toContain('src="/images/sky.webp" alt="Sky" width="300" height="100"');
    expect(a4).toMatch(/<img src="\/images\/tower.jpg" alt="Tower"[^>]* width="900" height="600"/);
    expect(a4).toMatch(/<img src="\/images\/tower.jpg" alt="" width="90" height="60"/);
    expect(a4).not.toMatch(/style=|data:/);
  });

  it('are the same where another article’s picture changes', async () => {
    const { build, content } = givenTopic(await files());
    await build();
    writeFileSync(join(content, 'images/tower.jpg'), await photo(900, 300));
    expect((await build()).printed.filter((file) => file.startsWith('articles/'))).toEqual([
      'articles/a1/index.html',
      'articles/a1/index.md',
    ]);
  });
});

describe('the memory of pictures', () => {
  it('knows what is wrong with a picture, too', async () => {
    const { look } = givenTopic({ 'images/a.jpg': 'no picture' });
    const [first, second] = [counting(), counting()];
    const before = await look(first);
    expect(before.problems.map(({ file }) => file)).toEqual(['images/a.jpg']);
    expect(await look(second)).toEqual(before);
    expect([first.looks, second.looks]).toEqual([['images/a.jpg'], []]);
  });

  it('takes no picture for known that was changed within one tick of the clock', async () => {
    const { look, content } = givenTopic({ 'images/a.svg': '<svg width="1" height="1"/>' });
    const file = join(content, 'images/a.svg');
    const { atime, mtime } = statSync(file);
    await look();
    writeFileSync(file, '<svg width="2" height="2"/>');
    utimesSync(file, atime, mtime);
    expect((await look()).known.get('images/a.svg')).toMatchObject({ width: 2 });
  });
});

it('what nobody asked for in a month is let go, and what was asked for stays', async () => {
  const folder = givenFolder();
  const kept = new Kept(folder);
  for (const name of ['asked', 'other']) kept.put(name, Buffer.from(name));
  const later = Date.now() + 40 * 86_400_000;
  kept.sweep(new Set(['asked']), Date.now());
  expect(readdirSync(folder)).toHaveLength(2);
  kept.sweep(new Set(['asked']), later);
  expect(readdirSync(folder).map((name) => name.split('.')[0])).toEqual(['asked']);
});
