import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readPage } from '../../src/web/page.ts';

const folder = 'tests/web/pages';
test('x', () => {
  const totals: Record<string, number> = {};
  for (const name of readdirSync(folder)) {
    const { address, charset, says } = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));
    const html = new TextDecoder(charset ?? 'utf-8').decode(readFileSync(`${folder}/${name}/page.html`));
    const t = performance.now();
    const { described, text } = readPage(html, address, Date.parse('2026-01-01'));
    const d = described as any;
    const got: any = {
      ...Object.fromEntries(Object.keys(says).map((k) => [k, d[k]?.value ?? null])),
      image: d.image?.value.url ?? null,
    };
    const bad = Object.keys(says).filter((k) => got[k] !== says[k]);
    for (const k of Object.keys(says)) totals[k] = (totals[k] ?? 0) + (bad.includes(k) ? 0 : 1);
    console.log(
      `${name} ${Math.round(performance.now() - t)}ms ${text.length} letters`,
      ...bad.map(
        (k) => `\n   ${k}: ${JSON.stringify(got[k])} (${d[k]?.where})\n     not ${JSON.stringify(says[k])}`,
      ),
    );
  }
  console.log(totals);
});
