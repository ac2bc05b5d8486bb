import { describe, expect, test } from 'vitest';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer, type Route } from './given-server.ts';

function to(location: string, status = 302): Route {
  return { status, headers: { location } };
}

/** `/1` leads to `/2`, and so on up to `/last`, which is a page. */
function chain(last: number): Record<string, Route> {
  const steps = Array.from({ length: last - 1 }, (_, n) => [`/${n + 1}`, to(`/${n + 2}`)]);
  return { ...Object.fromEntries(steps), [`/${last}`]: 'the end' };
}

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('with status %d is followed', async (status) => {
    const server = await givenServer({ '/': to('/b?c', status), '/b?c': 'b' });
    const { url, bytes } = await localFetcher().fetch(server.url);
    expect([url, String(bytes)]).toEqual([`${server.url}/b?c`, 'b']);
  });

  test.each([
    ['b', '/a/b'],
    ['../b', '/b'],
    ['?b', '/a/?b'],
    ['/caf\u00c3\u00a9', '/caf%C3%A9'],
    [' /b ', '/b'],
  ])('to %j is read against where it stands', async (location, path) => {
    const server = await givenServer({ '/a/': to(location), [path]: 'b' });
    expect((await localFetcher().fetch(`${server.url}/a/`)).url).toBe(server.url + path);
  });

  test('without a place to go to is no page', async () => {
    const server = await givenServer({ '/': { status: 302, body: 'a' } });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain(
      'status 302: that is no page',
    );
  });

  test('leads on to another server, by its name', async () => {
    const [a, b] = [
      await givenServer((_, response) => response.writeHead(301, { location: there }).end()),
      await givenServer({ '/': 'b' }),
    ];
    const there = `http://b.example:${b.port}/`;
    const { lookup } = namesFor({ 'a.example': '127.0.0.1', 'b.example': '127.0.0.1' });
    expect((await localFetcher({ lookup }).fetch(`http://a.example:${a.port}/`)).url).toBe(there);
  });
});

describe('redirects', () => {
  test('are followed ten times', async () => {
    const server = await givenServer(chain(11));
    expect((await localFetcher().fetch(`${server.url}/1`)).url).toBe(`${server.url}/11`);
  });

  test('are not followed twenty times, and it is said how often', async () => {
    const server = await givenServer(chain(21));
    const { message, url } = await refusalOf(localFetcher().fetch(`${server.url}/1`));
    expect(message).toContain('It leads on and on: 11 redirects, of which 10 are followed.');
    expect(url).toBe(`${server.url}/1`);
    expect(server.requests).toHaveLength(11);
  });

  test('are followed as often as is said', async () => {
    const server = await givenServer(chain(4));
    const fetcher = localFetcher({ limits: { redirects: 1 } });
    expect((await refusalOf(fetcher.fetch(`${server.url}/1`))).message).toContain(
      '2 redirects, of which 1 are',
    );
    const got = await fetcher.fetch(`${server.url}/1`, { limits: { redirects: 3 } });
    expect(got.url).toBe(`${server.url}/4`);
  });

  test('in a circle end where they meet, and it is said after how many', async () => {
    const server = await givenServer({ '/a': to('/b'), '/b': to('/c'), '/c': to('/b#top') });
    const { message } = await refusalOf(localFetcher().fetch(`${server.url}/a`));
    expect(message).toContain(`It leads in a circle: 3 redirects, and back at ${server.url}/b`);
    expect(server.paths()).toEqual(['/a', '/b', '/c']);
  });

  test('to itself is a circle', async () => {
    const server = await givenServer({ '/': to('') });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('circle: 1 redirect, and');
  });
});

/** As if 127.0.0.1 were public and all else that is private were not. */
const allowPrivate = (address: string) => address === '127.0.0.1';
const inside = { 'inside.example': '127.0.0.2', 'both.example': ['127.0.0.2', '::1'] };

describe('a redirect from a server that may be asked', () => {
  test.each([
    ['127.0.0.2 is not an address of the public Internet', 'http://127.0.0.2:PORT/'],
    ['127.0.0.2 is not an address of the public Internet', '//127.0.0.2:PORT/'],
    ['127.0.0.2 is not an address of the public Internet', 'http://0x7f000002:PORT/'],
    ['::ffff:7f00:2 is not an address of the public Internet', 'http://[::ffff:127.0.0.2]:PORT/'],
    ['inside.example stands for 127.0.0.2, which is not', 'http://inside.example:PORT/'],
    ['inside.example stands for 127.0.0.2, which is not', 'https://inside.example:PORT/'],
    ['both.example stands for 127.0.0.2, which is not', 'http://both.example:PORT/'],
    ['169.254.169.254 is not an address', 'http://169.254.169.254/latest/meta-data/'],
    ['fd00:ec2::254 is not an address', 'http://[fd00:ec2::254]/latest/meta-data/'],
    ['with a user name or a password', 'http://user:name@127.0.0.1:PORT/'],
    ['It leads to an address with file:', 'file:///etc/passwd'],
    ['It leads to an address with gopher:', 'gopher://127.0.0.1:PORT/'],
    ['It leads to an address with ftp:', 'ftp://127.0.0.1:PORT/'],
    ['It leads to an address with javascript:', 'javascript:alert(1)'],
    ['It leads to an address with data:', 'data:text/html,a'],
    ['It leads to no web address', 'http://'],
    ['It leads to an address of more than', `/${'a'.repeat(8000)}`],
  ])('is not followed: %s', async (why, place) => {
    const hidden = await givenServer({ '/': 'a secret' }, '0.0.0.0');
    const open = await givenServer({ '/': to('/go'), '/go': to(place.replace('PORT', `${hidden.port}`)) });
    const fetcher = localFetcher({ allowPrivate, lookup: namesFor(inside).lookup });
    const { message, url } = await refusalOf(fetcher.fetch(open.url));
    expect(message).toContain(why);
    expect([url, hidden.connections(), open.paths()]).toEqual([open.url, 0, ['/', '/go']]);
  });

  test('to a name is refused where the name has become another since the last hop', async () => {
    const hidden = await givenServer({ '/b': 'a secret' }, '0.0.0.0');
    const answers = ['127.0.0.1', '127.0.0.2'];
    const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const open = await givenServer((_request, response) => {
      response.writeHead(302, { location: `http://news.example:${hidden.port}/b` }).end();
    });
    const { message } = await refusalOf(
      localFetcher({ allowPrivate, lookup }).fetch(`http://news.example:${open.port}/`),
    );
    expect(message).toContain('news.example stands for 127.0.0.2');
    expect([hidden.connections(), answers]).toEqual([0, []]);
  });

  test('says which hop was refused', async () => {
    const server = await givenServer({ '/': to('/gone') });
    const { message, status } = await refusalOf(localFetcher().fetch(server.url));
    expect(message.split('\n')).toEqual([
      server.url,
      `  Redirected to ${server.url}/gone. The server answers with status 404: there is no such page.`,
      '  Check the address: it may have moved.',
    ]);
    expect(status).toBe(404);
  });
});
