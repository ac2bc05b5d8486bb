import { expect, test } from 'vitest';
import { names, shaped, text, yesNo } from '../../src/import/shape.ts';

const read = shaped({ title: text, tags: names, shared: yesNo });

test('what no field is for is kept under its own name, whatever that name is', () => {
  const record = JSON.parse(
    '{"title":"A","constructor":1,"__proto__":{"polluted":1},"toString":"x","empty":"","none":[]}',
  );
  const { its, more } = read(record);
  expect(its.title).toBe('A');
  expect(Object.entries(more)).toEqual([
    ['constructor', 1],
    ['__proto__', { polluted: 1 }],
    ['toString', 'x'],
  ]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a value of another kind than its field is kept as it is', () => {
  expect(read({ title: { en: 'A' }, tags: 'a b' })).toEqual({
    its: {},
    more: { title: { en: 'A' }, tags: 'a b' },
  });
});

test('names are found in text, numbers and objects', () => {
  expect(
    read({ tags: ['a', 1, { name: 'b' }, { label: 'c' }, { tag: 'd' }, null, {}, ['e']] }).its.tags,
  ).toEqual(['a', '1', 'b', 'c', 'd']);
});

test.each([[null], [undefined], ['text'], [7], [['text']]])('%j is no record and says nothing', (value) => {
  expect(read(value)).toEqual({ its: {}, more: {} });
});
