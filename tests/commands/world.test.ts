import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../src/commands/world.ts';

describe('the folder for what a curator decided on this machine', () => {
  test.each([
    ['the one that is named', { XDG_STATE_HOME: '/var/state' }, '/var/state/kiosque'],
    [
      'of the home where a relative one is named',
      { XDG_STATE_HOME: 'state' },
      join(homedir(), '.local/state/kiosque'),
    ],
    [
      'of the home where an empty one is named',
      { XDG_STATE_HOME: '' },
      join(homedir(), '.local/state/kiosque'),
    ],
  ])('is %s', (_which, env, expected) => {
    expect(stateOf(env)).toBe(expected);
  });
});
