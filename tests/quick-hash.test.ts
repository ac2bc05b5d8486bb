import { expect, test } from 'vitest';
import { quickHash } from '../src/quick-hash.ts';

test('a text has one number, the same for ever', () => {
  expect([quickHash(''), quickHash('news.example/a?'), quickHash('日本語')]).toMatchInlineSnapshot(`
    [
      3694910437631296,
      1642770057190703,
      3193441203712647,
    ]
  `);
});

test('texts that differ a little have numbers that are spread over the whole range', () => {
  const numbers = Array.from({ length: 8000 }, (_, at) => quickHash(`news.example/${at}?`));
  expect(new Set(numbers).size).toBe(8000);
  const eighths = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (eighth) => numbers.filter((number) => Math.floor(number / 2 ** 50) === eighth).length,
  );
  // 1,000 are expected in each; six standard deviations on either side.
  for (const count of eighths) expect(Math.abs(count - 1000)).toBeLessThan(180);
});
