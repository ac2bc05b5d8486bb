import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/pages/page.ts';
import { forEach } from '../../templates/for-each.ts';
import { html, raw } from '../../templates/html.ts';
import { articleText, planned } from '../given.ts';
import { one, textOf, treeOf } from '../tree.ts';

describe('a template', () => {
  test('escapes its values for text and for attributes', () => {
    const value = `<b> & "c" 'd'`;
    expect(String(html`<p title="${value}">${value}</p>`)).toBe(
      '<p title="&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;">&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>',
    );
  });

  test('is read by a browser with the very words that it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!/[\0\r]/.test(value));
        const paragraph = one(treeOf(String(html`<p title="${value}">.${value}</p>`)), 'p');
        expect(textOf(paragraph)).toBe(`.${value}`);
        expect(paragraph.properties.title).toBe(value);
      }),
    );
  });

  test('takes other templates and what is HTML already as they are', () => {
    expect(String(html`<p>${html`<b>${'<'}</b>`}${raw('<i></i>')}</p>`)).toBe('<p><b>&lt;</b><i></i></p>');
  });

  test('joins lists, also of lists', () => {
    expect(String(html`${['<', html`<b></b>`, [1, undefined, 2]]}`)).toBe('&lt;<b></b>12');
  });

  test('prints nothing for what is not there, but a nought is there', () => {
    expect(String(html`${undefined}${null}${false}${''}${0}`)).toBe('0');
  });
});

describe('the template of a kind of page', () => {
  const { data, render } = forEach('article', (page) => html`<p>${page.card.title}</p>`);
  const given = () => planned({ 'articles/2015-06-05-a.md': articleText('title: A & B') }).pages;

  test('takes the pages of its kind only, and may have none', () => {
    expect(data.pagination.before(given()).map(({ kind }) => kind)).toEqual(['article']);
    expect(data.pagination.before([])).toEqual([]);
  });

  test('prints a page to the file of its address', () => {
    const [page] = data.pagination.before(given()) as [Page];
    expect(data.permalink({ planned: page })).toBe('articles/a/index.html');
    expect(render({ planned: page })).toBe('<p>A &amp; B</p>');
  });
});
