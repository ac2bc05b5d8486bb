import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/article/date.ts';
import { tagKey } from '../../src/article/tag.ts';
import { withoutControls } from '../../src/controls.ts';
import { emptyForm, type Form, formOf } from '../../src/curating/form.ts';
import { fileOf, type NewFile } from '../../src/curating/form-file.ts';
import type { Setup } from '../../src/curating/setup.ts';
import { webAddress } from '../../src/link.ts';
import type { Found } from '../../src/reading/described.ts';
import type { InShort } from '../../src/reading/in-short.ts';
import { articleOf } from '../given.ts';

const now = Date.UTC(2026, 0, 15, 23, 30);
const setup: Setup = {
  topic: 'Clouds',
  curator: { name: 'Ada' },
  language: 'en',
  timezone: 'Europe/Paris',
  excerptLength: 300,
  known: '0.',
};
const filled: Form = { ...emptyForm, title: 'A title', url: 'https://news.example/a' };

function made(form: Partial<Form>, its: Partial<Setup> = {}): NewFile {
  const file = fileOf({ ...filled, ...form }, { ...setup, ...its }, now);
  if (!file) throw new Error('no file');
  return file;
}

const read = ({ name, text }: NewFile, its: Setup = setup) => articleOf(text, `articles/${name}`, its);
const found = (value: string): Found => ({ value, where: 'here' });

describe('a form', () => {
  test('holds what the page says of itself', () => {
    const page: InShort = {
      url: found('https://news.example/a'),
      title: found('Un titre'),
      author: found('Sophie'),
      publisher: found('Objectif'),
      published: found('2015-06-04T08:00:00+02:00'),
      language: found('fr'),
      description: found('Ce que dit la source.'),
    };
    expect(formOf(page, '', setup)).toEqual({
      ...emptyForm,
      url: 'https://news.example/a',
      title: 'Un titre',
      author: 'Sophie',
      publisher: 'Objectif',
      published: '2015-06-04T08:00:00+02:00',
      language: 'fr',
      excerpt: 'Ce que dit la source.',
    });
  });

  test('quotes the selected words, as they are, instead of the description', () => {
    const page: InShort = {
      url: found('https://news.example/a'),
      description: found('No.'),
    };
    const { excerpt } = formOf(page, '  One *word*.\r\n\r\n\r\n  Two   words\nof it.  ', setup);
    expect(excerpt).toBe('One \\*word\\*.\n\nTwo words\nof it.');
  });

  test('quotes no more of a description than the topic wants', () => {
    const description = found('A sentence of it. '.repeat(40));
    const { excerpt } = formOf({ url: found('https://news.example/a'), description }, '', setup);
    expect(excerpt.length).toBeLessThanOrEqual(300);
    expect(excerpt).toMatch(/^(?:A sentence of it\. ?)+$/);
  });
});

describe('the file of a form', () => {
  test('reads as a person would have written it', () => {
    const form = {
      author: 'Sophie Arutunian',
      published: '2015-06-04',
      language: 'fr',
      tags: 'DigitalPlace, Toulouse, digitalplace,',
      via: 'Jacques Le Bris, Odile https://odile.example, https://bob.example/x',
      insight: 'My words.\n',
      excerpt: 'Their words.',
    };
    expect(made(form)).toEqual({
      // In the topic's zone it is the next day already.
      name: '2026-01-16-a-title.md',
      text: `---
title: A title
date: 2026-01-16T00:30:00+01:00
source:
  url: https://news.example/a
  author: Sophie Arutunian
  date: 2015-06-04
via: [ Jacques Le Bris, { name: Odile, url: https://odile.example/ }, { name: bob.example, url: https://bob.example/x } ]
tags: [ DigitalPlace, Toulouse ]
lang: fr
insight: |
  My words.
---

Their words.
`,
    });
  });

  test.each([{ title: ' \n' }, { url: 'ftp://news.example/' }, { url: 'https://ada:secret@news.example/' }])(
    'is not there with %o',
    (form) => {
      expect(fileOf({ ...filled, ...form }, setup, now)).toBeUndefined();
    },
  );

  test.each(['yesterday', '2015-02-30', '0000-01-01', '2015-06-04T25:00:00Z', '06/04/2015'])(
    'says nothing of a day that is none: %s',
    (published) => {
      expect(read(made({ published })).source).toEqual({ url: 'https://news.example/a' });
    },
  );

  test.each(['french', 'x', '', 'en_GB'])('is in the language of the topic, not in %o', (language) => {
    expect(read(made({ language })).lang).toBe('en');
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '---',
    '"x": [y',
    '# x',
    'a, b',
    '- a\n- b',
    '{{ x }}',
    '\u2028',
    '\u0000',
    'null',
    'yes',
    '@',
    'a:\nb',
  ),
);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const date = fc
  .date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .chain((at) => fc.constantFrom(at.toISOString().slice(0, 10), at.toISOString().replace('Z', '+02:00')))
  .map((text) => readDate(text, 'UTC') ?? '2015-06-05');
const page: fc.Arbitrary<InShort> = fc.record(
  {
    url: url.map((address) => found(new URL(address).href)),
    title: words.map((text) => found(text)),
    author: words.map((text) => found(text)),
    publisher: words.map((text) => found(text)),
    published: date.map((text) => found(text)),
    language: fc.constantFrom('fr', 'en-GB', 'zh-Hant').map((text) => found(text)),
    description: words.map((text) => found(text)),
  },
  { requiredKeys: ['url'] },
);
const setups: fc.Arbitrary<Setup> = fc.record({
  topic: fc.constant('Clouds'),
  curator: fc.constantFrom({ name: 'Ada' }, { name: 'no', url: 'https://ada.example/' }),
  language: fc.constantFrom('en', 'fr'),
  timezone: fc.constantFrom('UTC', 'Europe/London', 'America/St_Johns'),
  excerptLength: fc.constantFrom(0, 300),
  known: fc.constant('0.'),
});
const oneLine = (text = '') => withoutControls(text).replace(/\s+/g, ' ').trim() || undefined;

test('whatever a page says and a curator types, the file says the same without a problem', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(page, words, words, words, setups, moment, (its, selected, tags, insight, setupOf, at) => {
      const form = { ...formOf(its, selected, setupOf), tags, insight };
      const title = oneLine(form.title) ?? 'A title';
      const file = fileOf({ ...form, title }, setupOf, at);
      if (!file) throw new Error('no file');
      const article = read(file, setupOf);
      expect(article).toMatchObject({
        title,
        at: at - (at % 60_000),
        source: { url: webAddress(its.url.value) },
        curator: setupOf.curator,
        lang: its.language?.value ?? setupOf.language,
        slug: file.name.slice(11, -3),
        status: 'published',
        excerpt: withoutControls(form.excerpt).trim(),
      });
      expect(article.source.author).toBe(oneLine(its.author?.value));
      expect(article.source.publisher).toBe(oneLine(its.publisher?.value));
      expect(article.source.date).toBe(its.published?.value);
      expect(article.insight).toBe(withoutControls(insight.replace(/\r\n?/g, '\n')).trim() || undefined);
      const keys = tags
        .split(',')
        .flatMap((tag) => oneLine(tag) ?? [])
        .map(tagKey);
      expect(article.tags.map(tagKey)).toEqual([...new Set(keys)]);
    }),
    { numRuns: 500 },
  );
});
