import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, sample } from './given.ts';

const samples = readdirSync('tests/import/samples').toSorted();

test.each(samples)('%s is known, and read the same in pieces of any size', async (name) => {
  const whole = await read(sample(name));
  // The name of a sample begins with that of its format.
  expect(name).toMatch(new RegExp(`^${whole.format}\\.`));
  expect(whole.found.length).toBeGreaterThan(0);
  expect(await read(sample(name, 1))).toEqual(whole);
  expect(await read(sample(name, 7))).toEqual(whole);
});
