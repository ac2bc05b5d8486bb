import { describe, expect, test } from 'vitest';
import { localFetcher, refusalOf } from './fetching.ts';
import { givenServer, type Route } from './given-server.ts';

const byHand = '--html FILE --url URL, or use the bookmarklet';

describe('a status', () => {
  test.each([200, 201, 203])('of %d is a page', async (status) => {
    const server = await givenServer({ '/': { status, body: 'a' } });
    expect(String((await localFetcher().fetch(server.url)).bytes)).toBe('a');
  });

  test.each([
    [202, 'nothing to show yet', byHand],
    [204, 'nothing to show', 'Check the address'],
    [205, 'nothing to show', 'Check the address'],
    [206, 'only a part', 'Try again later'],
    [300, 'no page', 'Check the address'],
    [304, 'no page', 'Check the address'],
    [400, 'does not take the request', 'Check the address'],
    [401, 'who asks', byHand],
    [402, 'paid', byHand],
    [403, 'does not let programs in', byHand],
    [404, 'no such page', 'Check the address'],
    [406, 'in a form', byHand],
    [407, 'a proxy', byHand],
    [410, 'gone for good', 'web archive'],
    [418, 'does not take the request', 'Check the address'],
    [429, 'asked too often', 'Try again later'],
    [451, 'for legal reasons', byHand],
    [500, 'a fault of its own', 'Try again later'],
    [502, 'a fault of its own', 'Try again later'],
    [503, 'overloaded or being mended', 'Try again later'],
    [504, 'a fault of its own', 'Try again later'],
    [999, 'does not let programs in', byHand],
  ])(
    'of %d is told with its meaning, and what to try; it is asked for once',
    async (status, meaning, mend) => {
      const server = await givenServer({ '/': { status, body: [204, 304].includes(status) ? '' : 'a' } });
      const error = await refusalOf(localFetcher().fetch(server.url));
      const [address, what, how] = error.message.split('\n');
      expect([error.status, address, server.requests.length]).toEqual([status, server.url, 1]);
      expect(what).toContain(`The server answers with status ${status}: `);
      expect(what).toContain(meaning);
      expect(how).toContain(mend);
    },
  );
});

test('what is no page is not read, and its connection is closed', async () => {
  const server = await givenServer(
    (_request, response) => void response.writeHead(404).write('a'.repeat(100_000)),
  );
  await refusalOf(localFetcher().fetch(server.url));
  await expect.poll(() => server.open()).toBe(0);
});

/** Asked for the first time it says to come again, and then it has a page. */
function busy(status: number, after: string): Record<string, Route> {
  let times = 0;
  return {
    '/': (_request, response) => {
      times += 1;
      if (times === 1) response.writeHead(status, { 'retry-after': after });
      response.end('a');
    },
  };
}

const inSeconds = (n: number) => new Date(Date.now() + n * 1000).toUTCString();

describe('a server that asks to come again', () => {
  test.each([
    [429, '0'],
    [503, '1'],
  ])('with status %d in %s seconds is waited for, and asked once more', async (status, after) => {
    const server = await givenServer(busy(status, after));
    const begun = performance.now();
    await localFetcher().fetch(server.url);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(Number(after) * 990);
    expect(server.requests).toHaveLength(2);
  });

  test('at a moment that is near, or was, is waited for', async () => {
    for (const seconds of [1, -3600]) {
      const server = await givenServer(busy(503, inSeconds(seconds)));
      await localFetcher().fetch(server.url);
      expect(server.requests).toHaveLength(2);
    }
  });

  test('is asked no third time', async () => {
    const always = await givenServer({ '/': { status: 429, headers: { 'retry-after': '0' } } });
    expect((await refusalOf(localFetcher().fetch(always.url))).status).toBe(429);
    expect(always.requests).toHaveLength(2);
  });

  test.each([
    ['6', 'in 6 seconds'],
    ['120', 'in 2 minutes'],
    ['86399', 'in 24 hours'],
    ['999999999', 'in 11575 days'],
  ])('in %s seconds is not waited for, and it is said when to come', async (after, said) => {
    const server = await givenServer(busy(429, after));
    const { message, status } = await refusalOf(localFetcher().fetch(server.url));
    expect(message).toContain(`It asks to come again ${said}.`);
    expect([status, server.requests.length]).toEqual([429, 1]);
  });

  test('is waited for as long as who asks is patient, and has time left', async () => {
    const server = await givenServer(busy(429, '1'));
    await refusalOf(localFetcher({ patience: 900 }).fetch(server.url));
    const another = await givenServer(busy(429, '1'));
    const hurried = localFetcher({ limits: { milliseconds: 800 } });
    expect((await refusalOf(hurried.fetch(another.url))).status).toBe(429);
    expect([server.requests.length, another.requests.length]).toEqual([1, 1]);
  });

  test.each([
    'soon',
    '-1',
    '1.5',
    '',
    '1e1',
    '9999999999',
    'Tue',
    '99 GMT GMT',
    'Mon, 99 Foo 2099 99:99:99 GMT',
  ])('by saying %j is asked no more', async (after) => {
    const server = await givenServer(busy(503, after));
    expect((await refusalOf(localFetcher().fetch(server.url))).message).toContain('Try again later.');
    expect(server.requests).toHaveLength(1);
  });

  test.each([403, 500, 502])('with status %d is not believed', async (status) => {
    const server = await givenServer(busy(status, '0'));
    await refusalOf(localFetcher().fetch(server.url));
    expect(server.requests).toHaveLength(1);
  });
});
