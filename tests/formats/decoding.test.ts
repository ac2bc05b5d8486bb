import { describe, expect, test } from 'vitest';
import { encodingOf, textIn } from '../../src/formats/decoding.ts';
import { encoded } from './encoded.ts';

/** What a file of these bytes says. */
async function textOf(bytes: Uint8Array, piece = 1000): Promise<string> {
  async function* open() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  let text = '';
  for await (const part of textIn(open, await encodingOf(open))) text += part;
  return text;
}

/** A table in which few signs are no ASCII, as most are. */
function table(...titles: string[]): string {
  const rows = titles.map(
    (title, at) => `${title},https://news.example/${at},2015-06-0${(at % 9) + 1},tag\n`,
  );
  return `title,url,date,tags\n${rows.join('')}`;
}

const french = [
  'Le numérique à l’école',
  'Où va la presse ?',
  'Un été sans réseau',
  'Données ouvertes',
  'L’œuvre « libre »',
  'Code and law',
];
const german = [
  'Über die Öffentlichkeit',
  'Große Pläne für Köln',
  'Die Straße der Zukunft',
  'Netzpolitik heute',
  'Mädchen lernen Technik',
];
const spanish = [
  'El año de los datos',
  '¿Qué es la nube?',
  'Educación y tecnología en España',
  'Periodismo',
  'Más información pública',
];
const polish = [
  'Źródła wiedzy o świecie',
  'Książka, którą warto przeczytać',
  'Społeczeństwo w sieci',
  'Łódź buduje sieć',
  'Jak działają wyszukiwarki',
];
const russian = [
  'Открытые данные в России',
  'Как устроены поисковые системы',
  'Новости науки и техники',
  'Что такое облако',
];
const japanese = [
  'クラウドの時代',
  '新聞とインターネット',
  '図書館のこれから',
  'データを読む',
  '東京の公共交通について',
];
const simplified = ['开放数据的未来', '图书馆与互联网', '新闻业的变化', '云计算是什么'];
const traditional = ['開放資料的未來', '圖書館與網際網路', '新聞業的變化', '雲端運算是什麼'];
const korean = ['공개 데이터의 미래', '도서관과 인터넷', '신문의 변화', '클라우드란 무엇인가'];

describe('a table that says nothing of its encoding', () => {
  test.each<[string, string, string[]]>([
    ['French', 'windows-1252', french],
    ['German', 'windows-1252', german],
    ['Spanish', 'windows-1252', spanish],
    ['Polish', 'windows-1250', polish],
    ['Russian', 'windows-1251', russian],
    ['Russian', 'koi8-r', russian],
    ['Japanese', 'shift_jis', japanese],
    ['Japanese', 'euc-jp', japanese],
    ['Chinese', 'gb18030', simplified],
    ['Chinese', 'big5', traditional],
    ['Korean', 'euc-kr', korean],
  ])('in %s, in %s, is read as it was written', async (_, encoding, titles) => {
    const text = table(...titles);
    expect(await textOf(encoded(text, encoding))).toBe(text);
  });

  test.each([
    ['one accent', 'Café'],
    ['one sign of money', 'It costs 5 €'],
    ['quotation marks and a dash', 'The “cloud” – a story’s end'],
    ['two accents in capitals', 'À LA UNE, ÉTÉ'],
  ])('and has %s only, is read as windows-1252', async (_, title) => {
    const text = table(title, 'Another title', 'Words of a third one');
    expect(await textOf(encoded(text, 'windows-1252'))).toBe(text);
  });
});

describe('a file', () => {
  test('that names its encoding is read by it', async () => {
    const meta = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">';
    const page = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n${meta}\n<DT><A HREF="https://a.example/">Да</A>\n`;
    expect(await textOf(encoded(page, 'windows-1251'))).toBe(page);
  });

  test('in UTF-8 is that, whatever it says of itself', async () => {
    const page = '<META charset="windows-1252"><A HREF="https://a.example/">Été</A>\n';
    expect(await textOf(Buffer.from(page))).toBe(page);
  });

  test('in UTF-8 that is cut within a sign is that all the same', async () => {
    const bytes = Buffer.from(`${table(...french)}é`);
    expect(await textOf(bytes.subarray(0, -1))).toBe(`${table(...french)}\ufffd`);
  });

  test.each([1, 500, 100_000])(
    'in UTF-8 with one broken byte loses that sign only, in pieces of %d',
    async (piece) => {
      const text = table(...french, ...japanese);
      const bytes = Buffer.from(`${text}A broken \u0001 one, é\n${text}`);
      bytes[bytes.indexOf(1)] = 0xe9;
      expect(await textOf(bytes, piece)).toBe(`${text}A broken \ufffd one, é\n${text}`);
    },
  );

  test('in UTF-8 with a broken byte far behind is that too', async () => {
    const bytes = Buffer.from(`${table(...french)}${'words '.repeat(50_000)}\u0001 end\n`);
    bytes[bytes.indexOf(1)] = 0xe9;
    expect((await textOf(bytes, 4096)).startsWith(table(...french))).toBe(true);
  });

  test('in windows-1252 with signs that look like one of UTF-8 is not taken for it', async () => {
    const text = table('Ã©tude of signs', 'Les étés', 'Où ?', 'À côté');
    expect(await textOf(encoded(text, 'windows-1252'))).toBe(text);
  });
});
