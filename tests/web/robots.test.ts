import { describe, expect, test } from 'vitest';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer, givenSocket, type Route } from './given-server.ts';

const forbidden = 'The robots.txt of the server asks programs to leave this alone.';
const feed = { obeysRobots: true };

async function givenFeed(robots: Route, others: Record<string, Route> = {}) {
  return await givenServer({ '/robots.txt': robots, '/feed': 'a feed', '/other': 'another', ...others });
}

describe('a feed', () => {
  test('is fetched where robots.txt lets it be, which is asked first', async () => {
    const server = await givenFeed('User-agent: *\nDisallow: /other');
    expect(String((await localFetcher().fetch(`${server.url}/feed`, feed)).bytes)).toBe('a feed');
    expect(server.paths()).toEqual(['/robots.txt', '/feed']);
  });

  test.each([
    ['all', 'User-agent: *\nDisallow: /feed'],
    ['us', 'User-agent: Kiosque\nDisallow: /\n\nUser-agent: *\nAllow: /'],
  ])('is left alone where robots.txt asks %s to', async (_whom, robots) => {
    const server = await givenFeed(robots);
    const { message } = await refusalOf(localFetcher().fetch(`${server.url}/feed`, feed));
    expect(message).toContain(forbidden);
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  test('is fetched for a person whatever robots.txt says', async () => {
    const server = await givenFeed('User-agent: *\nDisallow: /');
    await localFetcher().fetch(`${server.url}/feed`);
    expect(server.paths()).toEqual(['/feed']);
  });

  test.each([401, 403, 404, 410, 429, 204])('is fetched where robots.txt answers with %d', async (status) => {
    const server = await givenFeed({ status });
    await localFetcher().fetch(`${server.url}/feed`, feed);
    expect(server.paths()).toEqual(['/robots.txt', '/feed']);
  });

  test('is fetched where robots.txt is empty, or no such file at all', async () => {
    for (const body of ['', '<!doctype html><title>Not found</title>']) {
      const server = await givenFeed({ body });
      await localFetcher().fetch(`${server.url}/feed`, feed);
    }
  });

  test.each([500, 503])('is left alone while robots.txt answers with %d', async (status) => {
    const server = await givenFeed({ status });
    const error = await refusalOf(localFetcher().fetch(`${server.url}/feed`, feed));
    expect(error.message).toContain(`cannot be read. The server answers with status ${status}: `);
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  test('is left alone where robots.txt breaks off, is endless, or never comes', async () => {
    const routes: Route[] = [({ socket }) => socket.destroy(), 'a'.repeat(512_001), () => {}];
    for (const robots of routes) {
      const server = await givenFeed(robots);
      const { message } = await refusalOf(
        localFetcher({ limits: { milliseconds: 500 } }).fetch(`${server.url}/feed`, feed),
      );
      expect(message).toMatch(/which may forbid to fetch it, cannot be read|takes longer than/);
      expect(server.paths()).toEqual(['/robots.txt']);
    }
  });

  test('whose robots.txt moved is fetched by what it says there', async () => {
    const other = await givenServer({ '/rules': 'User-agent: *\nDisallow: /other' });
    const server = await givenFeed({ status: 301, headers: { location: `${other.url}/rules` } });
    const fetcher = localFetcher();
    await fetcher.fetch(`${server.url}/feed`, feed);
    expect((await refusalOf(fetcher.fetch(`${server.url}/other`, feed))).message).toContain(forbidden);
  });

  test('whose robots.txt leads to a private server does not have it asked', async () => {
    const hidden = await givenServer({ '/': 'a' }, '0.0.0.0');
    const server = await givenFeed({
      status: 301,
      headers: { location: `http://127.0.0.2:${hidden.port}/` },
    });
    const fetcher = localFetcher({ allowPrivate: (address) => address === '127.0.0.1' });
    const { message } = await refusalOf(fetcher.fetch(`${server.url}/feed`, feed));
    expect(message).toContain('cannot be read. 127.0.0.2 is not an address of the public Internet.');
    expect(hidden.connections()).toBe(0);
  });

  test('leads on only to where robots.txt lets it', async () => {
    const other = await givenFeed('User-agent: *\nDisallow: /feed');
    const server = await givenFeed('', {
      '/feed': { status: 302, headers: { location: `${other.url}/feed` } },
    });
    const { message } = await refusalOf(localFetcher().fetch(`${server.url}/feed`, feed));
    expect(message).toContain(forbidden);
    expect(other.paths()).toEqual(['/robots.txt']);
  });
});

describe('robots.txt', () => {
  test('is asked for once by many at once, and again for another origin only', async () => {
    const [server, other] = [await givenFeed(''), await givenFeed('')];
    const fetcher = localFetcher();
    const all = [server, server, server, other].map(({ url }) => fetcher.fetch(`${url}/feed`, feed));
    await Promise.all(all);
    await fetcher.fetch(`${server.url}/other`, feed);
    expect(server.paths()).toEqual(['/robots.txt', '/feed', '/feed', '/feed', '/other']);
    expect(other.paths()).toEqual(['/robots.txt', '/feed']);
  });

  test('that cannot be read is not asked for again, and every feed says why', async () => {
    const server = await givenFeed({ status: 500 });
    const fetcher = localFetcher();
    const both = ['/feed', '/other'].map((path) => refusalOf(fetcher.fetch(server.url + path, feed)));
    for (const { message } of await Promise.all(both)) expect(message).toContain('status 500');
    expect(server.paths()).toEqual(['/robots.txt']);
  });

  test('takes from the time of its feed, also of many servers on the way', async () => {
    const slow = await givenSocket(() => {});
    const names = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.example`, '127.0.0.1']));
    const server = await givenServer(({ url, headers }, response) => {
      const n = Number(headers.host?.[0]);
      if (url === '/robots.txt') return void setTimeout(() => response.end(), 100);
      response.writeHead(302, { location: `http://${n + 1}.example:${server.port}/` }).end();
    });
    const fetcher = localFetcher({ lookup: namesFor(names).lookup, limits: { milliseconds: 350 } });
    const begun = performance.now();
    const { message } = await refusalOf(fetcher.fetch(`http://0.example:${server.port}/`, feed));
    expect(message).toContain('It takes longer than 0.35 seconds.');
    await refusalOf(fetcher.fetch(`${slow.url}/feed`, feed));
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
