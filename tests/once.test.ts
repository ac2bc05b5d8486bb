import { describe, expect, test } from 'vitest';
import { onceFor, oncePer } from '../src/once.ts';

/** Counts how often something is made. */
function counting<K, V>(make: (key: K) => V) {
  const asked: K[] = [];
  return {
    asked,
    make: (key: K) => {
      asked.push(key);
      return make(key);
    },
  };
}

describe('what is made once per object', () => {
  test('is the same thing each time', () => {
    const { asked, make } = counting(({ name }: { name: string }) => ({ name }));
    const made = oncePer(make);
    const ada = { name: 'Ada' };
    expect(made(ada)).toBe(made(ada));
    expect(asked).toEqual([ada]);
  });

  test('is made for each object, also for equal ones', () => {
    const made = oncePer(({ name }: { name: string }) => ({ name }));
    expect(made({ name: 'Ada' })).not.toBe(made({ name: 'Ada' }));
    expect(made({ name: 'Bob' })).toEqual({ name: 'Bob' });
  });

  test('is made once also when it is nothing', () => {
    const { asked, make } = counting(() => undefined);
    const made = oncePer(make);
    const key = {};
    expect([made(key), made(key)]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });

  test('is asked for again after making it failed', () => {
    const { asked, make } = counting((_key: object) => {
      if (asked.length === 1) throw new Error('not yet');
      return 'made';
    });
    const made = oncePer(make);
    const key = {};
    expect(() => made(key)).toThrow('not yet');
    expect(made(key)).toBe('made');
  });
});

describe('what is made once for a text', () => {
  test('is the same thing each time, and another for another text', () => {
    const { asked, make } = counting((text: string) => [text]);
    const made = onceFor(make);
    expect(made('fr')).toBe(made('fr'));
    expect(made('en')).toEqual(['en']);
    expect(asked).toEqual(['fr', 'en']);
  });

  test('is not mistaken for a part that every object has', () => {
    const made = onceFor((text) => text.length);
    expect(['__proto__', 'constructor', ''].map(made)).toEqual([9, 11, 0]);
  });
});
