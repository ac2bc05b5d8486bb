import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, resolve, sameAddress, webAddress, withoutMarks } from '../src/link.ts';

describe('a web address', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['  HTTP://News.Example  ', 'http://news.example/'],
    ['https://news.example:443/a b', 'https://news.example/a%20b'],
    ['https://économie.example/é', 'https://xn--conomie-9xa.example/%C3%A9'],
    [
      'https://news.example/a[1]|b?c[]=100%&d={x}',
      'https://news.example/a%5B1%5D%7Cb?c%5B%5D=100%25&d=%7Bx%7D',
    ],
    ['https://[::1]/a%2f', 'https://[::1]/a%2f'],
  ])('%s is read as %s', (typed, url) => {
    expect(webAddress(typed)).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://news.example/a',
    'mailto:ada@news.example',
    'https://user@news.example/',
    'https://user:secret@news.example/',
    'https://:secret@news.example/',
    'news.example/a',
    '/a',
    '//news.example/a',
    'https://',
    '',
  ])('“%s” is none', (typed) => {
    expect(webAddress(typed)).toBeUndefined();
  });
});

describe('a link in a text', () => {
  test.each([
    ['next', 'https://news.example/dir/next'],
    ['/root', 'https://news.example/root'],
    ['//other.example/x', 'https://other.example/x'],
    ['#part', 'https://news.example/dir/a#part'],
    ['?q=1', 'https://news.example/dir/a?q=1'],
    ['mailto:ada@news.example', 'mailto:ada@news.example'],
    ['http://other.example', 'http://other.example/'],
  ])('%s is read against the address of the text', (href, url) => {
    expect(resolve(href, 'https://news.example/dir/a')).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://news.example/x',
    'https://user@news.example/',
    'https://user:secret@news.example/',
    'https://[',
  ])('%j is not to be linked', (href) => {
    expect(resolve(href, 'https://news.example/')).toBeUndefined();
  });
});

test.each([
  ['https://www.latribune.fr/a', 'latribune.fr'],
  ['https://blog.www.example/', 'blog.www.example'],
  ['http://news.example:8080/', 'news.example'],
  ['http://[::1]:8080/', '[::1]'],
])('readers know %s as %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

describe('two addresses of one article', () => {
  const address = sameAddress('https://news.example/a?id=1');

  test.each([
    'http://news.example/a?id=1',
    'https://www.news.example/a/?id=1',
    'https://news.example/a?id=1#part',
    'https://news.example/a?utm_source=x&id=1&fbclid=y',
  ])('%s is the same', (url) => {
    expect(sameAddress(url)).toBe(address);
  });

  test.each([
    'https://news.example/a',
    'https://news.example/A?id=1',
    'https://news.example:8080/a?id=1',
    'https://news.example/a?id=2',
  ])('%s is another', (url) => {
    expect(sameAddress(url)).not.toBe(address);
  });
});

describe('an address without the marks of campaigns', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&id=1&fbclid=y#part', 'https://news.example/a?id=1'],
    ['https://news.example/a?b=2&a=%20+1&b=1', 'https://news.example/a?b=2&a=%20+1&b=1'],
    ['https://news.example/spip.php?article312&xtor=RSS-1', 'https://news.example/spip.php?article312'],
    ['https://news.example/?', 'https://news.example/'],
    ['https://news.example/a?UTM_Source=x', 'https://news.example/a'],
    ['https://news.example/a#fbclid=1?gclid=2', 'https://news.example/a'],
    ['https://news.example/a?q=what?&utm_term=a=b', 'https://news.example/a?q=what?'],
  ])('%s is %s', (url, without) => {
    expect(withoutMarks(url)).toBe(without);
  });

  test.each([
    ...[
      'utm_campaign',
      'fbclid',
      'gclid',
      'dclid',
      'gbraid',
      'wbraid',
      'msclkid',
      'yclid',
      'twclid',
      'ttclid',
    ],
    ...['igshid', 'mc_cid', 'mc_eid', 'mkt_tok', '_hsenc', '_hsmi', '_ga', '_gl', 'srsltid', 'pk_campaign'],
    ...['mtm_source', 'piwik_kwd', 'matomo_campaign', 'xtor', 'at_medium', 'at_campaign', 'at_custom1'],
    ...['ns_mchannel', 'wt_mc', 'wt_zmc', 'cmpid', 's_cid', 's_kwcid'],
  ])('has no %s', (mark) => {
    expect(withoutMarks(`https://news.example/?${mark}=1&id=2`)).toBe('https://news.example/?id=2');
  });

  test.each([
    ...[
      'id',
      'p',
      'page',
      'q',
      'pk',
      'pk_id',
      'at',
      'source',
      'ref',
      'cid',
      'utm',
      'utm_',
      'x_utm_source',
      's',
    ],
    ...['ns', 'ns_id', 'gclidx', '_g', 'article', 'wt', 'mc_id', 'campaign', 'cmp'],
  ])('keeps %s, which may say which page it is', (name) => {
    expect(withoutMarks(`https://news.example/?${name}=1`)).toBe(`https://news.example/?${name}=1`);
  });
});

describe('of any web address', () => {
  /** Addresses with ports, odd ends, hosts in numbers and other alphabets; each in its normal form. */
  const host = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((ip) => `[${ip}]`),
    fc.constantFrom(
      'www.example',
      'www.www.example',
      'WWW.Example.',
      'www',
      'économie.example',
      '日本.example',
    ),
  );
  const end = fc.string({ unit: fc.constantFrom(...'aZ0 é%+&=?#/:@.\\[]www'), maxLength: 20 });
  const mark = fc.constantFrom(
    '',
    '?utm_source=x',
    '?a=1&gclid=2&b=%20',
    '?mc_cid=1#part',
    '&xtor=1&c',
    '?%5fga=1',
  );
  const url = fc
    .tuple(
      fc.constantFrom('http', 'https', 'HTTPS'),
      fc.oneof(
        host,
        host.map((name) => `www.${name}`),
      ),
      fc.constantFrom('', ':80', ':443', ':8080'),
      fc.constantFrom('', '/', '//', '/a/'),
      end,
      mark,
    )
    .map(([scheme, ...rest]) => webAddress(`${scheme}://${rest.join('')}`))
    .filter((address) => address !== undefined);

  test('the host is that which browsers see, without its www.', () => {
    fc.assert(
      fc.property(fc.oneof(url, fc.webUrl({ withQueryParameters: true, withFragments: true })), (address) => {
        const normal = webAddress(address) ?? '';
        expect(hostOf(normal)).toBe(new URL(normal).hostname.replace(/^www\./, ''));
      }),
      { numRuns: 1000 },
    );
  });

  test('what makes it the same is its host and port, its path, and its query without marks', () => {
    fc.assert(
      fc.property(url, (address) => {
        const { host: site, pathname, searchParams } = new URL(address);
        const query = [...searchParams].filter(
          ([name]) => !/^(utm_\w+|fbclid|gclid|mc_cid|xtor|_ga)$/.test(name),
        );
        expect(sameAddress(address)).toBe(
          `${site.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${new URLSearchParams(query)}`,
        );
      }),
      { numRuns: 1000 },
    );
  });
  test('taking the marks off once is enough, and leaves an address of the same page', () => {
    fc.assert(
      fc.property(url, (address) => {
        const without = withoutMarks(address);
        expect(withoutMarks(without)).toBe(without);
        expect(webAddress(without)).toBe(without);
        expect(sameAddress(without)).toBe(sameAddress(address));
      }),
      { numRuns: 1000 },
    );
  });
});
