import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../src/web/failure.ts';
import { certificateFor } from './certificate.ts';
import { localFetcher, namesFor, refusalOf } from './fetching.ts';
import { givenServer, listen } from './given-server.ts';

function coded(code: string): Error {
  return Object.assign(new Error('something'), { code });
}

describe('a server', () => {
  test.each([
    ['ENOTFOUND', 'There is no server of the name a.example.'],
    ['EAI_AGAIN', 'The name a.example cannot be looked up.'],
  ])('whose name fails with %s is told of by its name', async (code, said) => {
    const lookup = () => Promise.reject(coded(code));
    const { message, status } = await refusalOf(localFetcher({ lookup }).fetch('http://a.example/'));
    expect(message.split('\n')[1]).toBe(`  ${said} (${code})`);
    expect(status).toBeUndefined();
  });

  test('that is not there takes no connections', async () => {
    const { port } = await givenServer({});
    const { lookup } = namesFor({ 'a.example': ['127.0.0.2', '127.0.0.3'] });
    for (const host of ['127.0.0.2', 'a.example']) {
      const { message } = await refusalOf(localFetcher({ lookup }).fetch(`http://${host}:${port}/`));
      expect(message).toContain(`The server ${host}:${port} takes no connections. (ECONNREFUSED)`);
    }
  });

  test.each([
    ['ETIMEDOUT', 'cannot be reached'],
    ['EHOSTUNREACH', 'cannot be reached'],
    ['ENETUNREACH', 'cannot be reached'],
    ['EPIPE', 'broke off'],
    ['HPE_INVALID_VERSION', 'does not keep to HTTP'],
    ['CERT_HAS_EXPIRED', 'has expired'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'not signed by anyone who is trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'not for a.example'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'No secure connection'],
    ['EMFILE', 'It cannot be fetched: something.'],
  ])('that fails with %s is told of in words', (code, said) => {
    const { message } = failureOf(coded(code), new URL('https://a.example/'));
    expect(message).toContain(said);
    expect(message).toContain(`(${code})`);
  });

  test.each([new Error('something'), 'something', undefined, null])(
    'that fails with %s is told of',
    (error) => {
      expect(failureOf(error).message).toMatch(/^It cannot be fetched: \w+\.$/);
    },
  );
});

async function givenSecure(secret: { cert: string; key: string | Buffer }) {
  let requests = 0;
  const server = createServer(secret, (_request, response) => {
    requests += 1;
    response.end('a secure page');
  });
  server.on('tlsClientError', () => {});
  return { ...(await listen(server)), requests: () => requests };
}

describe('a secure server', () => {
  test('that does not speak securely is not asked', async () => {
    const server = await givenServer({ '/': 'a' });
    const { message } = await refusalOf(localFetcher().fetch(server.url.replace('http:', 'https:')));
    expect(message).toMatch(/No secure connection can be made. \((EPROTO|ERR_SSL_\w+)\)/);
  });

  test('that signs for itself is told nothing', async () => {
    const server = await givenSecure(certificateFor('a.example'));
    const { lookup } = namesFor({ 'a.example': '127.0.0.1' });
    const { message } = await refusalOf(localFetcher({ lookup }).fetch(`https://a.example:${server.port}/`));
    expect(message).toContain('is not signed by anyone who is trusted. (DEPTH_ZERO_SELF_SIGNED_CERT)');
    expect(server.requests()).toBe(0);
  });

  test('is trusted for its own name and in its time only, whatever its address', async () => {
    const [now, past] = [
      certificateFor('a.example'),
      certificateFor('a.example', ['100101000000Z', '110101000000Z']),
    ];
    const [server, old] = [await givenSecure(now), await givenSecure(past)];
    const said = await trusting(now.cert + past.cert, [
      `https://a.example:${server.port}/`,
      `https://b.example:${server.port}/`,
      `https://127.0.0.1:${server.port}/`,
      `https://a.example:${old.port}/`,
    ]);
    expect(said).toEqual([
      'a secure page',
      expect.stringContaining('not for b.example. (ERR_TLS_CERT_ALTNAME_INVALID)'),
      expect.stringContaining('not for 127.0.0.1. (ERR_TLS_CERT_ALTNAME_INVALID)'),
      expect.stringContaining('has expired. (CERT_HAS_EXPIRED)'),
    ]);
    expect([server.requests(), old.requests()]).toEqual([1, 0]);
  });
});

/** What a program that trusts these certificates gets from these addresses; it reads them when it starts. */
async function trusting(certificates: string, addresses: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-web-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'ca.pem'), certificates);
  const program = `
    import { Fetcher } from './src/web/fetch.ts';
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const fetcher = new Fetcher({ allowPrivate: true, lookup });
    const got = (url) => fetcher.fetch(url).then(({ bytes }) => String(bytes), ({ message }) => message);
    console.log(JSON.stringify(await Promise.all(${JSON.stringify(addresses)}.map(got))));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } },
  );
  return JSON.parse(stdout);
}
