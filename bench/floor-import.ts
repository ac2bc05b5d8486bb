import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/*
 * The floor below every import of bookmarks in JavaScript: a file of one line for each link, by a plain script, which looks
 * whether nothing is there already, checks nothing and reports nothing. `floor-import.ts <bookmarks> <content>`
 */
const [bookmarks = '', content = ''] = process.argv.slice(2);
mkdirSync(join(content, 'articles'), { recursive: true });

let number = 0;
let its: Record<string, string> | undefined;
let title = '';
const parser = new Parser({
  onopentag(name, attributes) {
    if (name !== 'a') return;
    its = attributes;
    title = '';
  },
  ontext(text) {
    title += text;
  },
  onclosetag(name) {
    if (name === 'a' && its) write(its, title);
  },
});
for await (const piece of createReadStream(bookmarks, 'utf8')) parser.write(piece);
parser.end();

function write({ href = '', add_date = '', tags = '' }: Record<string, string>, name: string): void {
  number += 1;
  const date = new Date(Number(add_date) * 1000).toISOString();
  const text = `---\ntitle: ${JSON.stringify(name)}\ndate: ${date}\nsource:\n  url: ${href}\ntags: [${tags}]\n---\n`;
  writeFileSync(join(content, 'articles', `${date.slice(0, 10)}-${number}.md`), text);
}
