import { describe, expect, test } from 'vitest';
import { far, Progress } from '../../src/commands/progress.ts';
import { type FakeWorld, fakeWorld } from '../world.ts';

const clear = '\r\u001b[K';

/** Shows pages of a build of 5,000 as they are done, each at its moment in milliseconds; tells all that was written. */
function shown(moments: [milliseconds: number, done: number][], world: FakeWorld = onTerminal()): string {
  let now = 5_000_000;
  const progress = new Progress(world, () => now);
  for (const [milliseconds, done] of moments) {
    now = 5_000_000 + milliseconds;
    progress.show(done, 5000);
  }
  progress.end();
  return world.said();
}

function onTerminal(env: Record<string, string> = {}): FakeWorld {
  const world = fakeWorld({ env });
  world.err.isTTY = true;
  return world;
}

describe('how far a build is', () => {
  test('is shown after a second, with pages a second and the time left, and is gone in the end', () => {
    expect(shown([[2000, 2000]])).toBe(`${clear}2,000 of 5,000 pages · 1,000 a second · 3 s left${clear}`);
  });

  test('is not shown for what takes less than a second', () => {
    expect(
      shown([
        [0, 0],
        [500, 100],
        [999, 4999],
      ]),
    ).toBe('');
  });

  test('is shown every tenth of a second, not for each page', () => {
    const every = Array.from({ length: 500 }, (_none, index): [number, number] => [1000 + index, index + 1]);
    expect(shown(every).split(clear).length - 1).toBe(5 + 1);
  });

  test('stands in one line', () => {
    expect(
      shown([
        [1500, 100],
        [2500, 200],
      ]),
    ).not.toContain('\n');
  });

  test.each([
    ['a pipe or a file', fakeWorld()],
    ['CI, even with a terminal', onTerminal({ CI: 'true' })],
  ])('is not shown in %s', (_where, world) => {
    expect(shown([[2000, 2000]], world)).toBe('');
  });

  test('is at its end when there is nothing left', () => {
    expect(far({ milliseconds: 4000, done: 5000, all: 5000 })).toMatch(/· 0 s left$/);
  });
});
