import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { takeTurn } from '../../src/curating/turn.ts';
import { hash } from '../../src/digest.ts';
import { givenContent } from '../given.ts';

function given() {
  const cache = join(givenContent({}), '.cache');
  return { cache, output: '/a/topic' };
}

describe('a turn', () => {
  test('is one at a time, and everyone comes to theirs', async () => {
    const locked = given();
    let [now, most, done] = [0, 0, 0];
    const work = async () => {
      const end = await takeTurn(locked);
      now += 1;
      most = Math.max(most, now);
      await setTimeout(5);
      [now, done] = [now - 1, done + 1];
      end();
    };
    await Promise.all(Array.from({ length: 8 }, work));
    expect([most, done]).toEqual([1, 8]);
    expect(readdirSync(locked.cache)).toEqual([]);
  });

  test('of another folder is not waited for', async () => {
    const locked = given();
    const end = await takeTurn(locked);
    const other = await takeTurn({ ...locked, output: '/another/topic' });
    other();
    end();
  });

  test('of a process that was killed is over', async () => {
    const locked = given();
    const end = await takeTurn(locked);
    const [name = ''] = readdirSync(locked.cache);
    end();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(locked.cache, name), `${pid} ${hostname()}`);
    (await takeTurn(locked))();
    expect(name).toContain(hash(locked.output));
  });

  test('that does not end is told at last, with who has it', async () => {
    const locked = given();
    const end = await takeTurn({ ...locked, by: 'command' });
    await expect(takeTurn({ ...locked, by: 'command' }, 50)).rejects.toThrow(
      `another command (process ${process.pid}) is writing to /a/topic: wait for it`,
    );
    end();
  });
});
