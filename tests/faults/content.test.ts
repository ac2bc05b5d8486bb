import { describe, expect, test } from 'vitest';
import { toHtml, toLead } from '../../src/markdown.ts';
import { articleOf, articleText, ownWords, planned, printed, problemsOf, prose } from '../given.ts';
import { dangersOf, elements, linksOf, one, textOf, treeOf, withClass } from '../tree.ts';
import { every, parseXml } from '../validators/xml.ts';

/*
 * Strangers' words: every text of an article may be hostile. What a test says of a page it says of the elements that a
 * browser makes of it.
 */

/** The texts that a body comes to: of an excerpt, of its lead in lists, and of the curator's own words. */
const texts = (markdown: string) =>
  [toHtml(prose(markdown)), toLead(prose(markdown)), toHtml(ownWords(markdown, '/my-topic/'))].map(treeOf);

/** A title, a name or a tag that tries to leave every place it could be put. */
const breakouts = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;',
  '--><script>alert(1)</script>',
  '{{ 7 * 7 }}{% raw %}<%= 7 %>\u0024{7}',
];

/** A whole site whose every field holds one text. */
function siteOf(text: string): Map<string, string> {
  const quoted = JSON.stringify(text);
  return printed({
    'topic.md': `---\nname: ${quoted}\ntagline: ${quoted}\ncurator: { name: ${quoted} }\nemail: ada@clouds.example\ntags: [{ name: ${quoted}, description: ${quoted} }]\n---\n\n${text}\n`,
    'articles/2015-06-05-a.md': articleText(
      `title: ${quoted}\nsource: { url: https://news.example/a, publisher: ${quoted}, author: ${quoted} }\nfrom: ${quoted}\nvia: [${quoted}]\ntags: [${quoted}]\nimage: { src: images/a.svg, alt: ${quoted} }\ndescription: ${quoted}\ninsight: ${quoted}`,
      text,
    ),
    'articles/2015-06-04-b.md': articleText(`title: ${quoted}\nsource: https://news.example/b`),
    'pages/about.md': `---\ntitle: ${quoted}\ndescription: ${quoted}\n---\n\n${text}\n`,
    'images/a.svg': '<svg/>',
  });
}

const htmlOf = (site: Map<string, string>) =>
  [...site]
    .filter(([, text]) => text.startsWith('<!doctype html>'))
    .map(([address, text]) => [address, treeOf(text)] as const);

/** What our own pages hold that would be a danger in a text, by their addresses: what a harmless text comes with too. */
const ownDangers = () =>
  new Map(htmlOf(siteOf('Words')).map(([address, tree]) => [shapeOf(address), dangersBelowHead(tree)]));

/** All but metadata, style sheets and icons of the head. */
function dangersBelowHead(tree: Parameters<typeof dangersOf>[0]): string[] {
  return dangersOf(tree).filter((danger) => !['<meta>', '<link>'].includes(danger));
}

function shapeOf(address: string): string {
  return address.replace(/^\/(tags|sources|via)\/[^/]+\//, '/$1/a/');
}

describe('a body that wants to run a script', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="x` `<script>alert(1)</script>"` `>',
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x></svg>',
    '<body onload=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '<video><source onerror=alert(1)></video>',
    '<marquee onstart=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#x0A;script:alert(1)">x</a>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<math><maction actiontype="statusline#http://evil.example" xlink:href="javascript:alert(1)">x',
    '<p/onclick=alert(1)>x',
    '<p onclick\n=\n"alert(1)">x',
    'a\n\n<div\nonclick="alert(1)">x</div>',
    '- <img src=x onerror=alert(1)>',
    '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
    '> <script>alert(1)</script>',
    '[<img src=x onerror=alert(1)>](x)',
    '![" onerror="alert(1)](x)',
    '![x](images/a.jpg"onerror="alert(1) "t\\"onerror=alert(1)")',
  ])('%s runs nothing', (markdown) => {
    for (const tree of texts(markdown)) expect(dangersOf(tree)).toEqual([]);
  });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  '&#1;javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'view-source:https://news.example/',
])('a link to %j leads nowhere, however it is written', (href) => {
  const ways = [
    `[x](<${href}>)`,
    `[x](${href})`,
    `[x][y]\n\n[y]: <${href}>`,
    `<${href}>`,
    `![x](<${href}>)`,
    `<a href="${href}">x</a>`,
    `<img src="${href}" alt="x">`,
    `<q cite="${href}">x</q>`,
  ];
  for (const tree of ways.flatMap(texts))
    expect(linksOf(tree).filter((link) => !/^(?:https?:\/\/|\/|#)/.test(link))).toEqual([]);
});

test.each(['``` "><script>alert(1)</script>', '~~~ x" onmouseover="alert(1)', '```html onclick=alert(1)'])(
  'the language of a block of code is no way out: %s',
  (fence) => {
    for (const tree of texts(`${fence}\ncode\n${fence.slice(0, 3)}\n`)) {
      expect(dangersOf(tree)).toEqual([]);
      expect(textOf(one(tree, 'code'))).toBe('code\n');
    }
  },
);

test('attributes in braces after a heading are text', () => {
  for (const tree of texts('### a {#b onmouseover=alert(1)}'))
    expect(textOf(tree).trim()).toBe('a {#b onmouseover=alert(1)}');
});

describe('a body that is never closed', () => {
  test.each([
    '<!--',
    '<style>',
    '<script>',
    '<textarea>',
    '<title>',
    '<plaintext>',
    '<select>',
    '<xmp>',
    '<iframe>',
    '<noscript>',
    '<template>',
    '<![CDATA[',
    '<?xml',
    '<div title="',
    '<table><tr><td>',
    '<p><b><a href="x">',
    '</article></main></body></html>',
    '</blockquote></div>',
  ])('%s hides none of its words and stays in its own element', (opening) => {
    const site = printed({
      'articles/2015-06-05-a.md': articleText('insight: Own words', `${opening}\n\nThe last line.`),
    });
    for (const address of ['/articles/a/', '/']) {
      const tree = treeOf(site.get(address) ?? '');
      expect(textOf(one(tree, withClass('excerpt')))).toContain('The last line.');
      expect(textOf(one(tree, withClass('insight')))).toContain('Own words');
      expect(elements(tree, 'main')).toHaveLength(1);
      expect(elements(tree, 'footer')).toHaveLength(1);
    }
  });

  test('closes no element of the page: what follows `</main>` stays in the excerpt', () => {
    const site = printed({
      'articles/2015-06-05-a.md': articleText(
        '',
        '</article></main></body><script>alert(1)</script>\n\nStill inside.',
      ),
    });
    const tree = treeOf(site.get('/articles/a/') ?? '');
    expect(textOf(one(one(tree, 'main'), withClass('excerpt')))).toContain('Still inside.');
    expect(elements(one(tree, 'body'), 'script')).toEqual([]);
  });
});

test.each([
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg><foreignObject><p><style><img title="</style><img src onerror=alert(1)>">',
  '<math><annotation-xml encoding="text/html"><style><img title="</style><img src onerror=alert(1)>">',
  '<select><option><style></option></select><img src onerror=alert(1)></style>',
])('what is harmless when it is read once is harmless when it is read again: %s', (html) => {
  for (const rendered of [toHtml(prose(html)), toLead(prose(html))]) {
    const twice = toHtml(prose(rendered));
    expect(dangersOf(treeOf(rendered))).toEqual([]);
    expect(dangersOf(treeOf(twice))).toEqual([]);
  }
});

test.each([
  '<p id="main">x</p>',
  '<a name="body">x</a>',
  '<img name="getElementById" src="images/a.jpg">',
  '<form id="forms">x</form>',
  '<p id="cookie">x</p>',
  '<p class="h-entry"><a class="u-repost-of" rel="me" href="https://evil.example/">x</a></p>',
  '<p style="position:fixed;inset:0">x</p>',
  '<p data-x="y" aria-hidden="true" role="alert">x</p>',
])('a body cannot take the names, classes and roles of the page: %s', (html) => {
  const own = new Set(['href', 'rel', 'src', 'alt', 'loading', 'decoding']);
  for (const tree of texts(html)) {
    const names = elements(tree).flatMap(({ properties }) => Object.keys(properties));
    expect(names.filter((name) => !own.has(name))).toEqual([]);
    expect(elements(tree, 'a').flatMap(({ properties }) => properties.rel)).not.toContain('me');
  }
});

test.each([
  '<style>body { display: none }</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import url(https://evil.example/x.css)</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.example/"></object>',
  '<embed src="https://evil.example/">',
  '<form action="https://evil.example/"><button formaction="https://evil.example/">x</button></form>',
])('a body brings no style, frame, form or new base: %s', (html) => {
  for (const tree of texts(`${html}\n\nwords`)) {
    expect(dangersOf(tree)).toEqual([]);
    expect(
      elements(tree, ({ tagName }) => ['button', 'form', 'iframe', 'object', 'embed'].includes(tagName)),
    ).toEqual([]);
    expect(linksOf(tree)).toEqual([]);
  }
});

describe('a text that stands in every field', () => {
  test.each(breakouts)('%s is shown as it was written, on every page', (text) => {
    const own = ownDangers();
    for (const [address, tree] of htmlOf(siteOf(text))) {
      expect([address, dangersBelowHead(tree)]).toEqual([address, own.get(shapeOf(address))]);
      expect([
        address,
        elements(tree, ({ tagName }) => ['main', 'footer', 'title'].includes(tagName)).length,
      ]).toEqual([address, 3]);
    }
  });

  test.each(breakouts)('%s is the title of its own page to the letter', (text) => {
    const tree = treeOf(siteOf(text).get('/articles/a/') ?? '');
    expect(textOf(one(tree, 'h1'))).toBe(text);
    expect(textOf(one(tree, 'title'))).toContain(text);
  });

  test.each(breakouts)('%s leaves each feed well-formed, and each entry its title', (text) => {
    for (const [address, xml] of siteOf(text)) {
      if (!/\.(?:atom|rss)$/.test(address)) continue;
      const { root, mistakes } = parseXml(xml);
      expect(mistakes, address).toEqual([]);
      const titles = root ? every(root).filter(({ localName }) => localName === 'title') : [];
      expect(titles.map(({ textContent }) => textContent)).toContain(text);
    }
  });

  test('a character that XML cannot hold is in no feed, however it is written', () => {
    const site = siteOf('<div>&#xFFFE;&#xFFFF;</div>');
    const feeds = [...site].filter(([address]) => /\.(?:atom|rss|json)$/.test(address));
    expect(feeds.length).toBeGreaterThan(0);
    expect(feeds.filter(([, xml]) => /[\uFFFE\uFFFF]/.test(xml))).toEqual([]);
  });

  test('signs of template languages are signs', () => {
    const text = '{{ 7 * 7 }} {% include "x" %} <%= 7 * 7 %> \u0024{7 * 7} {{ "{" }}';
    const site = siteOf(text);
    expect([...site.values()].filter((page) => /\b49\b/.test(page.replace(/#?[0-9a-f]{6,}/g, '')))).toEqual(
      [],
    );
    expect(textOf(one(treeOf(site.get('/articles/a/') ?? ''), 'h1')).replace(/[“”]/g, '"')).toBe(text);
  });
});

describe('tags', () => {
  const names = [
    '../../../etc/hosts',
    '..',
    '.',
    'a/b',
    'C:\\x',
    'a%2fb',
    'a\u0000b',
    '/',
    '\\',
    '"><script>alert(1)</script>',
    "x' onclick='alert(1)",
    'a\nb',
  ];

  test('that look like paths have pages inside the output', () => {
    const { pages } = planned({ 'articles/2015-06-05-a.md': articleText(`tags: ${JSON.stringify(names)}`) });
    const tagged = pages.filter(({ kind }) => kind === 'tag').map(({ address }) => address);
    expect(tagged).toHaveLength(names.length);
    expect(tagged.filter((address) => !/^\/tags\/[a-z0-9-]+\/$/.test(address))).toEqual([]);
  });

  test('named like parts of every object are counted like any other', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty', 'valueOf'];
    const site = printed({ 'articles/2015-06-05-a.md': articleText(`tags: ${JSON.stringify(odd)}`) });
    const items = elements(one(treeOf(site.get('/tags/') ?? ''), withClass('tag-groups')), 'li').map(textOf);
    expect(items.sort()).toEqual(odd.map((name) => `${name} 1`).sort());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('front matter', () => {
  test('of another language than YAML is refused and never run', () => {
    for (const [name, text] of [
      ['js', '---js\n{ title: globalThis.owned = true }\n---\n'],
      ['json', '---json\n{}\n---\n'],
      ['coffee', '---coffee\ntitle: 1\n---\n'],
    ]) {
      expect(problemsOf({ [`articles/2015-06-05-${name}.md`]: text ?? '' }).map(({ what }) => what)).toEqual([
        'the front matter names a language',
      ]);
    }
    expect(globalThis).not.toHaveProperty('owned');
  });

  test.each([
    "!!js/function 'function () { globalThis.owned = true }'",
    '!!js/undefined x',
    "!!python/object/apply:os.system ['true']",
    '!!binary aGk=',
  ])('the type %s is refused with its line', (value) => {
    expect(problemsOf({ 'articles/2015-06-05-a.md': articleText(`title: ${value}`) })).toMatchObject([
      { line: 3, column: 8, what: 'a value starts with `!`' },
    ]);
  });

  test.each([
    ['lists', (inner: string) => `[${Array(9).fill(inner).join(', ')}]`],
    ['fields', (inner: string) => `{ ${[...'rstuvwxyz'].map((name) => `${name}: ${inner}`).join(', ')} }`],
  ])('aliases that stand for a thousand million %s are refused at once', { timeout: 2_000 }, (_name, of) => {
    const lines = [...'abcdefghi'].map(
      (name, index) => `${name}: &${name} ${of(index === 0 ? 'lol' : `*${'abcdefghi'[index - 1]}`)}`,
    );
    const problems = problemsOf({
      'articles/2015-06-05-a.md': articleText(`${lines.join('\n')}\ntags: *i\nfrom: *i`),
    });
    expect(problems.map(({ what }) => what)).toContain('unknown field `i`');
  });
});

describe('addresses', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://user:secret@news.example/',
  ])('%s is refused wherever a field wants one', (url) => {
    const problems = problemsOf({
      'topic.md': `---\nname: Clouds\ncurator: { name: Ada, url: "${url}" }\nurl: "${url}"\n---\n`,
      'articles/2015-06-05-a.md': articleText(
        `source: { url: "${url}" }\nvia: { name: Bob, url: "${url}" }\nfrom: { topic: Nets, url: "${url}" }\ncurator: { name: Bob, url: "${url}" }`,
      ),
    });
    expect(problems.map(({ what }) => what)).toEqual(Array(6).fill('`url` is not a web address'));
  });

  test('with a password in a text are not published as links', () => {
    for (const tree of texts(
      '[x](https://user:secret@news.example/) <a href="https://user:secret@news.example/">y</a>',
    )) {
      expect(linksOf(tree).filter((link) => link.includes('secret'))).toEqual([]);
    }
  });
});

describe('signs that turn the direction of text or cannot be seen', () => {
  const title = '\u202egnp.exe \u2066x \u200bz';
  const site = () =>
    printed({
      'articles/2015-06-05-a.md': articleText(
        `title: ${JSON.stringify(title)}\nsource: { url: https://news.example/a, publisher: "\u202epub", author: "\u202eaut" }\nvia: ["\u202evia"]\nfrom: "\u202efrom"\ntags: ["\u202etag"]`,
      ),
    });

  test('stay within the name that they stand in', () => {
    for (const address of ['/', '/articles/a/', '/tags/']) {
      const tree = treeOf(site().get(address) ?? '');
      const isolated = elements(tree, (element) => {
        const { tagName, properties } = element;
        const isOutOfText = ['bdi', 'title'].includes(tagName) || properties.ariaHidden === 'true';
        return isOutOfText || properties.dir === 'auto';
      });
      const inside = isolated.map(textOf).join('');
      const all = textOf(one(tree, 'body')) + textOf(one(tree, 'title'));
      expect([address, all.split('\u202e').length - 1]).toEqual([address, inside.split('\u202e').length - 1]);
    }
  });

  test('have no part in an address', () => {
    expect([...site().keys()].filter((address) => !/^[\x21-\x7e]+$/.test(address))).toEqual([]);
  });

  test('the title is published as it was written', () => {
    expect(articleOf(articleText(`title: ${JSON.stringify(title)}`)).title).toBe(title);
  });
});
