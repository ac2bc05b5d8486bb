import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Expects that a document has this text between its marks `<!-- name -->` and `<!-- /name -->`. With `UPDATE=1` in the environment
 * the test writes it there.
 */
export function inDocs(file: string, name: string, text: string): void {
  const marked = new RegExp(`(?<=<!-- ${name} -->\\n)[\\s\\S]*(?=\\n<!-- /${name} -->)`);
  const docs = readFileSync(file, 'utf8');
  if (process.env.UPDATE)
    writeFileSync(
      file,
      docs.replace(marked, () => text),
    );
  expect(marked.exec(readFileSync(file, 'utf8'))?.[0]).toBe(text);
}
