import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../src/web/robots-rules.ts';

/** Of some paths those that may be fetched. */
function allowed(text: string, ...paths: string[]): string[] {
  return paths.filter(rulesFor('kiosque', text));
}

describe('robots.txt', () => {
  test.each([
    ['all where it says nothing', '', ['/', '/a'], ['/', '/a']],
    ['what no rule matches', 'user-agent: *\ndisallow: /a', ['/', '/a', '/ab', '/b'], ['/', '/b']],
    ['all after an empty rule', 'user-agent: *\ndisallow:', ['/a'], ['/a']],
    ['nothing', 'user-agent: *\ndisallow: /', ['/', '/a?b'], []],
    [
      'what a longer rule allows',
      'user-agent: *\ndisallow: /a\nallow: /a/b',
      ['/a', '/a/b', '/a/bc'],
      ['/a/b', '/a/bc'],
    ],
    ['what a rule of the same length allows', 'user-agent: *\ndisallow: /a\nallow: /a', ['/a'], ['/a']],
    ['by path and query', 'user-agent: *\ndisallow: /*?', ['/a', '/a?b'], ['/a']],
    [
      'by what is between',
      'user-agent: *\ndisallow: /a*b*c',
      ['/abc', '/a/x/b/y/c/z', '/acb', '/ac'],
      ['/acb', '/ac'],
    ],
    [
      'by the end',
      'user-agent: *\ndisallow: /*.xml$',
      ['/a.xml', '/a.xml?b', '/a.xml/b', '/.xml'],
      ['/a.xml?b', '/a.xml/b'],
    ],
    ['by all of it', 'user-agent: *\ndisallow: /a$', ['/a', '/ab', '/'], ['/ab', '/']],
    ['by an end that is also its start', 'user-agent: *\ndisallow: /aba*ba$', ['/aba', '/ababa'], ['/aba']],
    ['a $ in the middle as it is', 'user-agent: *\ndisallow: /a$b', ['/a', '/a$b'], ['/a']],
    [
      'in whatever way a path is encoded',
      'user-agent: *\ndisallow: /caf%c3%a9\ndisallow: /%7Eada\ndisallow: /été',
      ['/caf%C3%A9', '/~ada', '/%C3%A9t%C3%A9', '/cafe'],
      ['/cafe'],
    ],
    ['an encoded slash apart from a slash', 'user-agent: *\ndisallow: /a%2fb', ['/a/b', '/a%2Fb'], ['/a/b']],
    ['only what a path begins with', 'user-agent: *\ndisallow: a', ['/a'], ['/a']],
    [
      'without comments, in capitals, with spaces',
      '\uFEFF USER-AGENT : * # all\r\n Disallow: /a # this\r#\rdisallow:/b',
      ['/a', '/b', '/c'],
      ['/c'],
    ],
    ['no rules before a robot is named', 'disallow: /', ['/a'], ['/a']],
    ['lines that are none', 'user-agent: *\nnonsense\n:\n: /\ndisallow /\nnoindex: /', ['/a'], ['/a']],
  ])('allows %s', (_what, text, paths, expected) => {
    expect(allowed(text, ...paths)).toEqual(expected);
  });

  test.each([
    ['by our name', 'user-agent: *\nallow: /\n\nuser-agent: kiosque\ndisallow: /a'],
    ['in capitals, with a version', 'user-agent: KIOSQUE/2.0 (x)\ndisallow: /a'],
    [
      'among others',
      'user-agent: a\nuser-agent: kiosque\n\nuser-agent: b\ndisallow: /a\n\nuser-agent: *\ndisallow:',
    ],
    [
      'in two groups',
      'user-agent: kiosque\ndisallow: /b\nuser-agent: a\ndisallow: /\nuser-agent: kiosque\ndisallow: /a',
    ],
    [
      'with something else in between',
      'user-agent: kiosque\nsitemap: /s\ncrawl-delay: 9\nuser-agent: a\ndisallow: /a',
    ],
    ['as one of all', 'user-agent: *\ndisallow: /a\n\nuser-agent: kiosque-news\nallow: /a'],
  ])('speaks to us %s', (_how, text) => {
    expect(allowed(text, '/a', '/c')).toEqual(['/c']);
  });

  test('for another is not for us', () => {
    expect(
      allowed('user-agent: kiosque-news\nuser-agent: kiosq\nuser-agent: googlebot\ndisallow: /', '/a'),
    ).toEqual(['/a']);
    expect(allowed('user-agent: *\ndisallow: /\nuser-agent: kiosque\ndisallow:', '/a')).toEqual(['/a']);
    expect(allowed('user-agent: __proto__\ndisallow: /\nuser-agent: constructor\ndisallow: /', '/a')).toEqual(
      ['/a'],
    );
  });

  test.each([
    ['many robots, each with many rules', 'user-agent:a\n'.repeat(18_000) + 'disallow:/\n'.repeat(22_000)],
    ['many times all robots', 'user-agent:*\n'.repeat(18_000) + 'disallow:/b\n'.repeat(22_000)],
    ['many groups', 'user-agent:*\ndisallow:/b\n'.repeat(20_000)],
    ['many rules that match almost', `user-agent:*\n${`disallow:*${'a'.repeat(30)}b\n`.repeat(12_000)}`],
    ['many stars', `user-agent:*\ndisallow:${'*a'.repeat(240_000)}b`],
    ['a few rules with many stars', `user-agent:*\n${`disallow:${'*aa'.repeat(3500)}b\n`.repeat(45)}`],
    ['long rules that match almost', `user-agent:*\n${`disallow:*b${'a'.repeat(4000)}\n`.repeat(120)}`],
    [
      'rules that begin and end with the same',
      `user-agent:*\n${`disallow:*${'a'.repeat(2000)}b${'a'.repeat(2000)}\n`.repeat(120)}`,
    ],
    ['a long line of nothing', '#'.repeat(500_000)],
    ['one line of colons', ':'.repeat(500_000)],
    ['one line of spaces', `user-agent:${' '.repeat(500_000)}a`],
    ['much to encode', `user-agent:*\ndisallow:/${'é%aZ'.repeat(100_000)}`],
  ])('is read to its end with %s', (_what, text) => {
    expect(allowed(text, `/${'a'.repeat(7900)}`)).toHaveLength(
      text.includes('disallow:/\n') && text.includes('*') ? 0 : 1,
    );
  });
});
