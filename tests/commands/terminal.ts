import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type { World } from '../../src/commands/world.ts';
import { fakeWorld } from '../world.ts';

/** Somebody at a terminal: what they see, and what they type. */
export interface Terminal {
  world: World;
  /** All that was ever shown, without what moves the cursor. */
  seen(): string;
  /** Waits until something is shown that was not before, then types keys, one at a time. */
  answer(question: string, ...keys: string[]): Promise<void>;
}

export const keys = { enter: '\r', down: '\u001b[B', space: ' ', escape: '\u001b', interrupt: '\u0003' };

export function givenTerminal(env: World['env'] = {}): Terminal {
  let text = '';
  let read = 0;
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const out = Object.assign(output, { isTTY: true, columns: 100, rows: 40 });
  const seen = () => stripVTControlCharacters(text);
  return {
    world: { ...fakeWorld({ env }), in: input, out, err: out },
    seen,
    async answer(question, ...typed) {
      for (let wait = 0; !seen().slice(read).includes(question); wait += 10) {
        if (wait > 10_000) throw new Error(`“${question}” was not asked:\n${seen().slice(read)}`);
        await setTimeout(10);
      }
      read = seen().length;
      for (const key of typed) {
        input.write(key);
        await setTimeout(20);
      }
    },
  };
}
