import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownTags } from '../../../templates/scripts/parts/match.ts';
import { changed, readQuery, written } from '../../../templates/scripts/parts/query.ts';

const tags = knownTags([
  ['Amazon Web Services', 'aws', 5, 'Amazon cloud'],
  ['Cloud', 'cloud', 9],
  ['Cloud computing', 'cloud-computing', 3],
  ['Docker', 'docker', 3],
  ['Données', 'donnees', 3],
  ['France', 'france', 3],
  ['Web', 'web', 1],
]);
/** As slugs, those that are left out with `-`, and what is no tag with `?`. */
function read(text: string): string[] {
  const query = readQuery(tags, text);
  return [
    ...query.with.map(({ slug }) => slug),
    ...query.without.map(({ slug }) => `-${slug}`),
    ...query.unknown.map((word) => `?${word}`),
  ];
}

describe('a query is read', () => {
  test.each([
    ['as slugs', 'cloud france', ['cloud', 'france']],
    ['as slugs to leave out', 'cloud -docker', ['cloud', '-docker']],
    ['as slugs to leave out only', '-docker', ['-docker']],
    ['as slugs where all are, though they make a name together', 'web cloud', ['web', 'cloud']],
    ['as a name', 'Cloud Computing', ['cloud-computing']],
    ['as a name without accents', 'donnees', ['donnees']],
    ['as an alias', 'amazon cloud', ['aws']],
    ['as names, the longest first', 'amazon web services france', ['aws', 'france']],
    ['as a name to leave out', 'France -Amazon Web Services', ['france', '-aws']],
    ['with what is no tag', 'cloud zzz france', ['cloud', 'france', '?zzz']],
    ['as nothing', '  ', []],
    ['with a lone hyphen as what it is', '-', ['?-']],
    ['by its last word on a tag', 'cloud france -cloud', ['france', '-cloud']],
  ])('%s', (_how, text, slugs) => {
    expect(read(text)).toEqual(slugs);
  });
});

test('any choice of tags is read back from what is written of it', () => {
  const choice = fc.uniqueArray(fc.tuple(fc.constantFrom(...tags), fc.boolean()), {
    selector: ([tag]) => tag,
  });
  fc.assert(
    fc.property(choice, (chosen) => {
      const start = readQuery(tags, '');
      const query = chosen.reduce((all, [tag, isIn]) => changed(all, tag, isIn ? 'with' : 'without'), start);
      const text = new URLSearchParams(written(query)).get('t') ?? '';
      expect(readQuery(tags, text)).toEqual(query);
    }),
  );
});

test('a tag that is let go stands in no address', () => {
  const query = readQuery(tags, 'cloud -docker');
  const [cloud, docker] = [query.with[0], query.without[0]];
  if (!cloud || !docker) throw new Error('not read');
  expect(written(changed(query, docker, 'none'))).toBe('?t=cloud');
  expect(written(changed(query, docker, 'with'))).toBe('?t=cloud+docker');
  expect(written(changed(changed(query, docker, 'none'), cloud, 'none'))).toBe('');
});
