import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/web/page.ts';

function languageOf(tag: string, head = '') {
  const html = `<!doctype html><html${tag && ` lang="${tag}"`}><head><title>A</title>${head}</head><body></body></html>`;
  return readPage(html, 'https://news.example/').described.language;
}

describe('the language of a page', () => {
  test.each([
    ['fr', 'fr'],
    [' fr_FR ', 'fr-FR'],
    ['fra', 'fr'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['en-US-u-hc-h12', 'en-US'],
  ])('“%s” is %s', (tag, code) => {
    expect(languageOf(tag)).toEqual({ value: code, where: '<html lang>' });
  });

  test.each(['', 'english', 'index', 'und', 'mul', 'x-klingon', 'qq', '{{ lang }}', 'en-'])(
    'is not “%s”: article files could not have it',
    (tag) => {
      expect(languageOf(tag)).toBeUndefined();
      expect(languageOf(tag, '<meta property="og:locale" content="de_AT">')).toEqual({
        value: 'de-AT',
        where: 'og:locale',
      });
    },
  );
});
