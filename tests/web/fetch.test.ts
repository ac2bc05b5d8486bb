import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import metadata from '../../package.json' with { type: 'json' };
import { Fetcher } from '../../src/web/fetch.ts';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer, givenSocket } from './given-server.ts';

describe('a page', () => {
  test('is got whole, with what its server says of it', async () => {
    const type = 'Text/HTML; Charset="ISO-8859-1"';
    const server = await givenServer({
      '/a?b=c': { headers: { 'content-type': type, 'x-a': 'b' }, body: 'é' },
    });
    const got = await localFetcher().fetch(`${server.url}/a?b=c#d`);
    expect(got).toMatchObject({ url: `${server.url}/a?b=c`, type: 'text/html', charset: 'ISO-8859-1' });
    expect([got.bytes.toString(), got.headers['x-a']]).toEqual(['é', 'b']);
  });

  test('may come without a word on what it is', async () => {
    const server = await givenSocket((socket) => {
      socket.once('data', () => socket.end('HTTP/1.0 200 OK\r\n\r\nHello'));
    });
    const got = await localFetcher().fetch(server.url);
    expect(got).toMatchObject({ type: '', bytes: Buffer.from('Hello') });
    expect(got.charset).toBeUndefined();
  });

  test('is asked for by a program that says who it is, in any language, without a trace', async () => {
    const server = await givenServer({ '/': 'a' });
    await localFetcher().fetch(server.url);
    expect(server.requests[0]?.headers).toEqual({
      'user-agent': `Kiosque/${metadata.version} (curated-news site generator)`,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': '*',
      'accept-encoding': 'gzip, deflate, br',
      host: `127.0.0.1:${server.port}`,
      connection: 'close',
    });
  });

  test('is asked for as what is wanted', async () => {
    const server = await givenServer({ '/': 'a' });
    await localFetcher().fetch(server.url, { accept: 'text/markdown' });
    expect(server.requests[0]?.headers.accept).toBe('text/markdown');
  });

  test('that has nothing in it is none', async () => {
    const server = await givenServer({ '/': '' });
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('sends an empty page');
  });

  test('is not followed where it refreshes to', async () => {
    const refresh = '<meta http-equiv="refresh" content="0; url=/b">';
    const server = await givenServer({
      '/': { headers: { refresh: '0; url=/b' }, body: refresh },
      '/b': 'b',
    });
    expect(String((await localFetcher().fetch(server.url)).bytes)).toBe(refresh);
    await sleep(20);
    expect(server.paths()).toEqual(['/']);
  });
});

describe('what is no address of a page', () => {
  test.each([
    ['no web address', 'news.example/a'],
    ['no web address', ''],
    ['no web address', 'https://'],
    ['with file:', 'file:///etc/passwd'],
    ['with ftp:', 'ftp://news.example/'],
    ['with gopher:', 'gopher://news.example/'],
    ['with javascript:', 'javascript:alert(1)'],
    ['with data:', 'data:text/html,a'],
    ['with blob:', 'blob:https://news.example/a'],
    ['with view-source:', 'view-source:https://news.example/'],
    ['more than 8000 characters', `https://news.example/${'a'.repeat(8000)}`],
  ])('is refused, as it is %s', async (why, address) => {
    const { looked, lookup } = namesFor({});
    const { message, url } = await refusalOf(new Fetcher({ lookup }).fetch(address));
    expect(message).toContain(why);
    expect([url, looked]).toEqual([address, []]);
  });
});

describe('a fetch', () => {
  test('that is stopped ends at once, and so do those that wait', async () => {
    const server = await givenServer(() => {});
    const stop = new AbortController();
    const fetcher = localFetcher({ signal: stop.signal });
    const all = Array.from({ length: 30 }, (_, n) => refusalOf(fetcher.fetch(`${server.url}/${n}`)));
    await expect.poll(() => server.requests.length).toBe(1);
    const begun = performance.now();
    stop.abort();
    const messages = (await Promise.all(all)).map(({ message }) => message);
    expect(messages.filter((message) => message.includes('It was stopped.'))).toHaveLength(30);
    expect(performance.now() - begun).toBeLessThan(500);
    expect(server.connections()).toBe(1);
  });

  test('is stopped in the middle of a page', async () => {
    const stop = new AbortController();
    const server = await givenServer((_request, response) => void response.write('a'));
    const fetching = refusalOf(localFetcher({ signal: stop.signal }).fetch(server.url));
    await expect.poll(() => server.requests.length).toBe(1);
    await sleep(20);
    stop.abort();
    expect((await fetching).message).toContain('It was stopped.');
  });

  test('does not begin when all was stopped before', async () => {
    const { lookup, looked } = namesFor({});
    const fetcher = new Fetcher({ lookup, signal: AbortSignal.abort() });
    expect((await refusalOf(fetcher.fetch('https://news.example/'))).message).toContain('It was stopped.');
    expect(looked).toEqual([]);
  });

  test('leaves no warning behind, however many there are', async () => {
    const warnings: string[] = [];
    const warned = ({ message }: Error) => void warnings.push(message);
    process.on('warning', warned);
    const servers = await Promise.all(Array.from({ length: 30 }, () => givenServer({ '/': 'a' })));
    const fetcher = localFetcher({ signal: new AbortController().signal });
    await Promise.all(
      servers.map(({ port }, n) => fetcher.fetch(`http://127.0.0.${n + 1}:${port}/`).catch(() => {})),
    );
    await sleep(20);
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
