import { describe, expect, test } from 'vitest';
import { newFilePage } from '../../src/curating/new-file-page.ts';
import type { Repository } from '../../src/site/repository.ts';

const github: Repository = {
  url: 'https://github.com/ada/clouds',
  kind: 'github',
  branch: 'main',
  folder: 'content',
};
const forgejo: Repository = { ...github, url: 'https://codeberg.org/ada/clouds', kind: 'forgejo' };
const file = { name: '2026-01-15-a.md', text: '---\ntitle: É & # %\n---\n' };
const value = 'value=---%0Atitle%3A%20%C3%89%20%26%20%23%20%25%0A---%0A';

describe('the page on which a file is made', () => {
  test.each<[Repository, string]>([
    [github, 'https://github.com/ada/clouds/new/main?filename=content%2Farticles%2F2026-01-15-a.md&'],
    [
      { ...github, branch: 'release/1#0', folder: '' },
      'https://github.com/ada/clouds/new/release/1%230?filename=articles%2F2026-01-15-a.md&',
    ],
    [forgejo, 'https://codeberg.org/ada/clouds/_new/main/content/articles/?filename=2026-01-15-a.md&'],
    [
      { ...forgejo, kind: 'gitea', folder: 'sites/été' },
      'https://codeberg.org/ada/clouds/_new/main/sites/%C3%A9t%C3%A9/articles/?filename=2026-01-15-a.md&',
    ],
  ])('of %o is filled in', (repository, start) => {
    expect(newFilePage(repository, file)).toBe(`${start}${value}`);
  });

  test('is not there where its address would be longer than servers take', () => {
    const room = 8000 - (newFilePage(github, { ...file, text: '' })?.length ?? 0);
    expect(newFilePage(github, { ...file, text: 'a'.repeat(room) })).toHaveLength(8000);
    expect(newFilePage(github, { ...file, text: 'a'.repeat(room + 1) })).toBeUndefined();
    expect(newFilePage(github, { ...file, text: 'é'.repeat(room / 4) })).toBeUndefined();
  });
});
