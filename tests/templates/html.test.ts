import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/build.ts';
import type { PlannedPage } from '../../src/pages/planned.ts';
import { forEach, type Sheet } from '../../templates/for-each.ts';
import { html, raw } from '../../templates/html.ts';
import { articleText, givenContent, now } from '../given.ts';
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
  /** All pages of two articles, each on a sheet of its own. */
  const given = (): Sheet[] => {
    const content = givenContent({
      'articles/2015-06-05-a.md': articleText('title: A & B'),
      'articles/2015-06-04-c.md': articleText('title: C\nsource: https://news.example/c'),
    });
    return plan(content, { now, preview: false }).pages.map((page) => [page]);
  };

  test('takes the sheets of its kind only, and may have none', () => {
    const kinds = data.pagination.before(given()).flatMap((sheet) => sheet.map(({ kind }) => kind));
    expect(kinds).toEqual(['article', 'article']);
    expect(data.pagination.before([])).toEqual([]);
  });

  test('prints a sheet to the file of its first page', () => {
    const [sheet] = data.pagination.before(given()) as [Sheet];
    expect(data.permalink({ sheet, press: {} })).toBe('articles/a/index.html');
    expect(render({ sheet, press: {} })).toBe('<p>A &amp; B</p>');
  });

  test('hands over each page of a sheet with its text, where someone takes them', () => {
    const sheet = data.pagination.before(given()).flat() as unknown as Sheet;
    const taken: [string, string][] = [];
    const take = (page: PlannedPage, text: string) => taken.push([page.address, text]);
    expect(render({ sheet, press: { take } })).toBe('');
    expect(taken).toEqual([
      ['/articles/a/', '<p>A &amp; B</p>'],
      ['/articles/c/', '<p>C</p>'],
    ]);
  });
});
