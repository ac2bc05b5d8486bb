import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kiosque } from '../../src/commands/kiosque.ts';
import { givenContent, printed } from '../given.ts';
import { elements, linksOf, textOf, treeOf } from '../tree.ts';
import { fakeWorld } from '../world.ts';

/* Pages that mean harm, from the command to the pages of the site. */

const harm = [
  '</title></textarea></script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1)) ![x](https://evil.example/pixel.gif "x") <javascript:alert(1)>',
  '{{ alert }} {% include "/etc/passwd" %} <%= alert %>',
  '---\npermalink: /owned/\n---',
  '\n\n    code\n\n# heading\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  '<style>*{display:none}</style><!-- <svg onload=alert(1)>',
];

function attribute(text: string): string {
  return text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(its: string): string {
  const value = attribute(its);
  const metas = [
    'og:title',
    'og:site_name',
    'og:description',
    'og:locale',
    'article:tag',
    'article:published_time',
  ];
  const named = metas.map((name) => `<meta property="${name}" content="${value}">`).join('');
  const links = `<link rel="canonical" href="${value}"><link rel="license" href="javascript:alert(1)">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${named}${links}<meta name="author" content="${value}"></head><body><article><h1>${value}</h1><p>${value}</p></article></body></html>`;
}

describe.each(harm)('a page whose every word is %j', (its) => {
  test('becomes an article, and pages of the site, in which nothing runs', async () => {
    const content = givenContent({ 'saved.html': page(its) });
    const world = fakeWorld({ now: Date.UTC(2015, 5, 5) });
    const args = ['scoop', '--content', content, '--html', join(content, 'saved.html')];
    expect(await kiosque([...args, '--url', 'https://news.example/a', '--no-image'], world)).toBe(0);
    expect(world.said()).not.toMatch(/[^\P{Cc}\n]/u);
    const [file = ''] = readdirSync(join(content, 'articles'));
    const text = readFileSync(join(content, 'articles', file), 'utf8');
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).not.toMatch(/^permalink/m);
    const pages = printed({ [`articles/${file}`]: text });
    expect(pages.has('/owned/')).toBe(false);
    const html = [...pages].filter(([address]) => /\/$|\.html$/.test(address));
    expect(html.length).toBeGreaterThan(3);
    for (const [, its] of html) expect(runningIn(its)).toEqual([]);
  });
});

test('what runs is found', () => {
  const bad =
    '<script>alert(1)</script><a href="javascript:x" onclick="x">x</a><img src="https://evil.example/"><style>a</style>';
  expect(runningIn(bad)).toHaveLength(5);
});

/** What a stranger's words could run, load or hide. */
function runningIn(html: string): string[] {
  const tree = treeOf(html);
  const isData = (type: unknown) => type === 'application/ld+json';
  const scripts = elements(tree, 'script').filter(({ properties }) => !isData(properties.type));
  const data = elements(tree, 'script').filter(({ properties }) => isData(properties.type));
  for (const block of data) JSON.parse(textOf(block));
  return [
    ...scripts.map(textOf).filter((code) => /alert|evil/.test(code)),
    ...elements(tree).flatMap(({ properties }) =>
      Object.keys(properties).filter((name) => /^on/i.test(name)),
    ),
    ...linksOf(tree).filter((link) => /^(?!https?:|mailto:|[/#?.]|$)[a-z]+:/i.test(link)),
    ...elements(tree, 'img')
      .map(({ properties }) => String(properties.src))
      .filter((src) => /evil|^x$/.test(src)),
    ...elements(tree, 'style').map(textOf),
  ];
}
