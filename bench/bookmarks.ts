import { closeSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { randomNumbers, words } from './corpus.ts';

/**
 * Writes a file of made-up bookmarks as browsers do, the same for the same number: in folders, a tenth of them with an icon of
 * 2 kB, half of them with tags, a third with a description.
 */
export function writeBookmarks(path: string, bookmarks: number): void {
  const random = randomNumbers(19_941_215);
  const file = openSync(path, 'w');
  writeSync(
    file,
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n',
  );
  for (let start = 0; start < bookmarks; start += inFolder) {
    const numbers = Array.from({ length: Math.min(inFolder, bookmarks - start) }, (_, at) => start + at);
    const list = numbers.map((number) => bookmark(number, random)).join('');
    writeSync(file, `<DT><H3>Folder ${start / inFolder}</H3>\n<DL><p>\n${list}</DL><p>\n`);
  }
  writeSync(file, '</DL>\n');
  closeSync(file);
}

const inFolder = 500;

function bookmark(number: number, random: () => number): string {
  const date = 1_104_537_600 + number * 6000;
  const icon = random() < 0.1 ? ` ICON="data:image/png;base64,${'iVBORw0KGgo'.repeat(190)}"` : '';
  const tags = random() < 0.5 ? ` TAGS="tag ${number % 97},tag ${number % 31}"` : '';
  const said = random() < 0.3 ? `<DD>${words(20, random)}\n` : '';
  const address = `https://publisher${number % 211}.example/articles/${number}`;
  return `<DT><A HREF="${address}" ADD_DATE="${date}"${icon}${tags}>Bookmark ${number}: ${words(6, random)}</A>\n${said}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , path = '.cache/bookmarks.html', bookmarks = '100000'] = process.argv;
  writeBookmarks(path, Number(bookmarks));
}
