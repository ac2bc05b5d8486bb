import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fields } from '../../src/export/field.ts';
import { heldBy } from '../../src/export/formats.ts';
import { exportFormats } from '../../src/site/topic-fields.ts';

/** `UPDATE=1 npx vitest run tests/export/moving.test.ts` writes the table anew. */
test('docs/moving.md says of each field what becomes of it in each format', () => {
  const file = 'docs/moving.md';
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(
    /(?<=<!-- holds -->\n)([\s\S]*)(?=<!-- \/holds -->)/,
  );
  const text = `${before}${table()}${after}`;
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

function table(): string {
  const rows = [
    ['field', ...exportFormats.map((name) => `\`${name}\``)],
    ['---', ...exportFormats.map(() => '---')],
  ];
  const all = [
    ...rows,
    ...fields.map((field) => [`\`${field}\``, ...exportFormats.map((name) => said(heldBy(name)[field]))]),
  ];
  return all
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
    .replaceAll('| --- ', '|---')
    .replaceAll('--- |', '---|');
}

function said(its: true | string | undefined): string {
  return its === true ? 'yes' : (its ?? '–');
}
