import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { built } from './built.ts';
import { writeTopic } from './generated-topic.ts';
import { siteMistakes } from './validators/site.ts';

/* Every file of whole sites, by validators that know the formats and not the program. They print what they looked at. */

const made = mkdtempSync(join(tmpdir(), 'kiosque-validity-'));
writeTopic(made, 2000);
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe.each([
  ['the shipped topic', 'content', 'https://univers-du-cloud.example/'],
  ['the shipped topic below a folder', 'content', 'https://user.example/clouds/'],
  ['a topic with every kind of credit', 'tests/sites/credit/content', 'https://user.example/my-topic/'],
  ['a topic with hostile sources and people', 'tests/sites/ways/content', 'https://user.example/chemins/'],
  ['a generated topic of 2,000 articles', made, 'https://topic.example/'],
])('%s', (name, content, url) => {
  test('has no mistake in any file', { timeout: 300_000 }, async () => {
    const files = await built(`validity-${name}`, content, '--url', url);
    const { mistakes, looked } = await siteMistakes(files, url);
    process.stdout.write(`${name}: ${JSON.stringify(looked)}, ${mistakes.length} mistakes\n`);
    expect(mistakes.slice(0, 20)).toEqual([]);
    expect(Object.values(looked).filter((count) => count === 0)).toEqual([]);
  });
});
