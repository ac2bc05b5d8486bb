import { describe, expect, test } from 'vitest';
import { parseOwnPage } from '../../src/site/own-page.ts';
import { parseTopic } from '../../src/site/topic.ts';
import { matterOf } from '../given.ts';

const topic = (fields: string, body = '') =>
  parseTopic(matterOf(`---\nname: Clouds\ncurator: Ada\n${fields}\n---\n${body}`, 'topic.md'));

describe('topic.md', () => {
  test('that says only name and curator has defaults for the rest', () => {
    expect(topic('').value).toEqual({
      name: 'Clouds',
      curator: { name: 'Ada' },
      description: '',
      language: 'en',
      timezone: 'UTC',
      root: '/',
      pageSize: 20,
      excerptLength: 300,
      accent: '#a4262c',
      downloads: true,
      feeds: { topic: ['atom', 'rss', 'json'], tags: ['atom'] },
      tags: [],
    });
  });

  test('describes the topic in its body', () => {
    expect(topic('', '\nAbout *clouds*.\n').value?.description).toBe('About *clouds*.');
  });

  test.each([
    ['https://clouds.example', 'https://clouds.example/', '/'],
    ['https://clouds.example/', 'https://clouds.example/', '/'],
    ['https://user.example/my-topic', 'https://user.example/my-topic/', '/my-topic/'],
    ['https://user.example/my-topic/', 'https://user.example/my-topic/', '/my-topic/'],
    ['http://localhost:8080/a/b', 'http://localhost:8080/a/b/', '/a/b/'],
  ])('published at %s has its root where that leads', (typed, url, root) => {
    expect(topic(`url: ${typed}`).value).toMatchObject({ url, root });
  });

  test.each(['1', '20', '100'])('may show %s articles on a page', (size) => {
    expect(topic(`pageSize: ${size}`).value?.pageSize).toBe(Number(size));
  });

  test.each([
    'pageSize: 0',
    'pageSize: 101',
    'pageSize: -1',
    'pageSize: 2.5',
    'pageSize: many',
    'accent: red',
    'accent: "#fff"',
    'accent: "#a4262c; } body { display: none"',
    'timezone: Paris',
    'language: french-fry-cook-x',
    'email: ada',
    'url: ftp://clouds.example/',
    'url: https://clouds.example/?a',
    'url: https://ada:secret@clouds.example/',
    'repository: ada/clouds',
    'repository: https://github.com/ada',
    'repository: https://github.com/ada/clouds/tree/main',
    'repository: https://github.com/ada/clouds?tab=readme',
    'repository: https://git.ada.example/ada/clouds',
    'repository: { url: https://github.com/a/b, kind: gitlab }',
    'repository: { url: https://github.com/a/b, branch: "a b" }',
    'repository: { url: https://github.com/a/b, branch: "../x" }',
    'repository: { url: https://github.com/a/b, folder: "../x" }',
    'repository: { url: https://github.com/a/b, folder: "/" , fork: x }',
    'tags: cloud',
    'tags: [cloud]',
    'tags: [{ name: cloud, slug: "a/b" }]',
    'tags: [{ aliases: [cloud] }]',
  ])('with `%s` is told once', (field) => {
    const { value, problems } = topic(field);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'topic.md', line: 4 });
  });

  test.each([
    ['https://github.com/ada/clouds', 'https://github.com/ada/clouds', 'github'],
    ['https://www.github.com/ada/clouds.git', 'https://www.github.com/ada/clouds', 'github'],
    ['https://codeberg.org/ada/clouds/', 'https://codeberg.org/ada/clouds', 'forgejo'],
    [
      '{ url: https://git.ada.example/git/ada/clouds, kind: gitea }',
      'https://git.ada.example/git/ada/clouds',
      'gitea',
    ],
  ])('is kept in the repository %s', (typed, url, kind) => {
    const { value } = topic(`repository: ${typed}`);
    expect(value?.repository).toEqual({ url, kind, branch: 'main', folder: 'content' });
  });

  test.each([
    ['release/1.0', 'sites/clouds', 'sites/clouds'],
    ['été', '.', ''],
    ['a', './content/', 'content'],
  ])('is kept on branch %s in folder %s', (branch, typed, folder) => {
    const { value } = topic(
      `repository: { url: https://github.com/a/b, branch: ${branch}, folder: ${typed} }`,
    );
    expect(value?.repository).toMatchObject({ branch, folder });
  });

  test.each(['images/../ada.jpg', '../ada.jpg', '/images/ada.jpg', 'https://ada.example/ada.jpg'])(
    'has no avatar at %s',
    (path) => {
      expect(
        parseTopic(matterOf(`---\nname: Clouds\ncurator: { name: Ada, avatar: '${path}' }\n---\n`)).value,
      ).toBeUndefined();
    },
  );
});

describe("a page of the curator's own", () => {
  test.each([
    ['pages/about.md', 'about'],
    ['pages/À propos.md', 'a-propos'],
    ['pages/legal/privacy.md', 'legal-privacy'],
  ])('%s has the address %s', (path, slug) => {
    const { value } = parseOwnPage(matterOf('---\ntitle: A page\n---\n\nWords.\n', path));
    expect(value).toEqual({ file: path, slug, title: 'A page', body: 'Words.' });
  });

  test('may choose its address and language', () => {
    const { value } = parseOwnPage(
      matterOf('---\ntitle: A page\nslug: other\nlang: FR-ca\n---\n', 'pages/about.md'),
    );
    expect(value).toMatchObject({ slug: 'other', lang: 'fr-CA' });
  });
});
