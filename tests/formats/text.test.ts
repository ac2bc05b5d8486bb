import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/formats/text.ts';

const html = { type: 'text/html' };
const xml = { type: 'application/rss+xml' };
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : Buffer.from(part))));

const meta = (charset: string) => `<meta charset="${charset}">`;
const declaration = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('a text is read', () => {
  test.each([
    ['as UTF-8 where nothing is said', html, Buffer.from('été 夏 🚀'), 'été 夏 🚀'],
    [
      'as windows-1252 where it is no UTF-8',
      html,
      bytes('"', [0x93], 'l', [0x92], [0xe9], 't', [0xe9, 0x94, 0x80]),
      '"“l’été”€',
    ],
    ['by the header', { ...html, charset: 'windows-1251' }, bytes([0xcf, 0xf0, 0xe8]), 'При'],
    [
      'by the header, not by what it says itself',
      { ...html, charset: 'koi8-r' },
      bytes(meta('utf-8'), [0xf0, 0xd2]),
      `${meta('utf-8')}Пр`,
    ],
    [
      'by a header that names Latin-1, as browsers do',
      { ...html, charset: 'ISO-8859-1' },
      bytes([0x80, 0x93]),
      '€“',
    ],
    [
      'by its mark, whatever the header says',
      { ...html, charset: 'iso-8859-1' },
      bytes([0xef, 0xbb, 0xbf, 0xc3, 0xa9]),
      'é',
    ],
    ['by its mark as UTF-16', { ...html, charset: 'utf-8' }, bytes([0xff, 0xfe, 0xe9, 0]), 'é'],
    ['by its mark as UTF-16 the other way round', html, bytes([0xfe, 0xff, 0, 0xe9]), 'é'],
    ['as UTF-16 without a mark', html, utf16le('<p>é'), '<p>é'],
    [
      'as UTF-16 the other way round without a mark',
      xml,
      utf16be('<?xml version="1.0"?><p>é'),
      '<?xml version="1.0"?><p>é',
    ],
    ['as UTF-16 by the header', { ...html, charset: 'utf-16be' }, utf16be('é<p>'), 'é<p>'],
    ['by its meta', html, bytes(meta('shift_jis'), [0x89, 0xc4]), `${meta('shift_jis')}夏`],
    [
      'by its meta of old',
      html,
      bytes('<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=euc-kr">', [0xc7, 0xd1]),
      '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=euc-kr">한',
    ],
    ['by its declaration', xml, bytes(declaration('iso-8859-15'), [0xa4]), `${declaration('iso-8859-15')}€`],
    [
      'by a declaration in single quotes, after blanks',
      xml,
      bytes("\n <?xml version='1.0' encoding = 'big5' ?>", [0xae, 0x4c]),
      "\n <?xml version='1.0' encoding = 'big5' ?>夏",
    ],
    [
      'by the declaration of a page',
      html,
      bytes(declaration('gb2312'), [0xcf, 0xc4]),
      `${declaration('gb2312')}夏`,
    ],
    [
      'as UTF-8 where it says UTF-16 in single bytes',
      html,
      Buffer.from(`${meta('utf-16')}é`),
      `${meta('utf-16')}é`,
    ],
    [
      'as UTF-8 where its declaration says UTF-16 in single bytes',
      xml,
      Buffer.from(`${declaration('UTF-16')}été`),
      `${declaration('UTF-16')}été`,
    ],
    [
      'by its meta where the header names what nobody knows',
      { ...html, charset: 'none' },
      bytes(meta('koi8-r'), [0xf0]),
      `${meta('koi8-r')}П`,
    ],
    [
      'by its meta where the header does not fit',
      { ...html, charset: 'utf-8' },
      bytes(meta('iso-8859-1'), [0xe9]),
      `${meta('iso-8859-1')}é`,
    ],
    ['as UTF-8 where only that fits', { ...html, charset: 'euc-jp' }, Buffer.from('né🚀'), 'né🚀'],
    [
      'as JSON, which is UTF-8, whatever stands in it',
      { type: 'application/feed+json' },
      Buffer.from(`{"a":"${meta('koi8-r')}é"}`),
      `{"a":"${meta('koi8-r')}é"}`,
    ],
    [
      'as it says where one byte is wrong',
      { ...html, charset: 'utf-8' },
      bytes([0xc3, 0xa9, 0xff], 'a'),
      'é\ufffda',
    ],
    [
      'as it says where the end is missing',
      { ...html, charset: 'utf-8' },
      bytes('a', [0xe2, 0x82]),
      'a\ufffd',
    ],
    [
      'with what it says of itself at the very end',
      html,
      bytes('<meta content="charset">'),
      '<meta content="charset">',
    ],
    ['without the mark of UTF-8', { type: 'application/json' }, Buffer.from('\ufeff{}'), '{}'],
    ['empty', html, Buffer.alloc(0), ''],
  ])('%s', (_how, said, given, expected) => {
    expect(textOf({ ...said, bytes: given })).toBe(expected);
  });

  test('in every position of windows-1252, by every name that browsers have for it', () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
    for (const charset of [
      'windows-1252',
      'cp1252',
      'iso-8859-1',
      'latin1',
      'us-ascii',
      'ascii',
      'ANSI_X3.4-1968',
    ]) {
      const text = textOf({ ...html, charset, bytes: all });
      expect(text.slice(0, 128)).toBe(all.toString('latin1').slice(0, 128));
      expect(text.slice(128, 160)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
      expect(text.slice(160)).toBe(all.toString('latin1').slice(160));
    }
  });

  test('whatever the bytes are and whatever is said of them', () => {
    const label = fc.oneof(
      fc.constantFrom(
        'utf-8',
        'utf-16',
        'utf-16be',
        'utf-7',
        'utf-32',
        'x-user-defined',
        'replacement',
        'hz-gb-2312',
        'iso-2022-jp',
        'gb18030',
        'big5',
        'euc-jp',
      ),
      fc.string({ unit: 'binary' }),
    );
    const start = fc.constantFrom(
      '',
      '<?xml encoding="',
      '<meta charset=',
      '<meta content="charset',
      '<meta http-equiv=content-type content="charset=',
      '\ufeff',
      '<',
    );
    fc.assert(
      fc.property(
        start,
        label,
        fc.option(label, { nil: undefined }),
        fc.uint8Array(),
        (begin, inside, charset, rest) => {
          const given = Buffer.concat([Buffer.from(begin + inside), rest]);
          for (const type of ['text/html', 'text/xml', 'application/json', ''])
            expect(typeof textOf({ type, charset, bytes: given })).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('as it was written, in UTF-8 and UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const page = `<p>${text}`;
        expect(textOf({ ...html, bytes: Buffer.from(page) })).toBe(page);
        expect(textOf({ ...html, bytes: utf16le(page) })).toBe(page);
        expect(textOf({ ...html, bytes: utf16be(`\ufeff${page}`) })).toBe(page);
      }),
    );
  });

  test('in a moment, also where it is long and wrong', () => {
    const begun = performance.now();
    for (const part of ['<', '<meta ', '<?xml ', '\xff', '\0', '<!--'])
      textOf({ ...html, bytes: latin1(part.repeat(5_000_000 / part.length)) });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
