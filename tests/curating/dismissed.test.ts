import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Dismissed } from '../../src/curating/dismissed.ts';

function givenState(): string {
  const state = mkdtempSync(join(tmpdir(), 'kiosque-state-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  return state;
}

describe('what is dismissed', () => {
  test('is known the next time, however its address is spelled, and to its own topic only', () => {
    const state = givenState();
    new Dismissed(state, '/clouds').add(['https://www.news.example/a/?utm_source=x']);
    expect(new Dismissed(state, '/clouds').has('http://news.example/a#top')).toBe(true);
    expect(new Dismissed(state, '/clouds').has('https://news.example/b')).toBe(false);
    expect(new Dismissed(state, '/trains').has('https://news.example/a')).toBe(false);
  });

  test('by two commands at once is all kept, and each address once', () => {
    const state = givenState();
    const [one, other] = [new Dismissed(state, '/clouds'), new Dismissed(state, '/clouds')];
    one.add(['https://news.example/a', 'https://news.example/a/']);
    other.add(['https://news.example/b']);
    one.add(['https://news.example/a', 'https://news.example/c']);
    const after = new Dismissed(state, '/clouds');
    expect(['a', 'b', 'c'].every((name) => after.has(`https://news.example/${name}`))).toBe(true);
    const [file = ''] = readdirSync(state);
    expect(readFileSync(join(state, file), 'utf8').split('\n').filter(Boolean)).toHaveLength(3);
  });

  test('survives a line before it that was cut off', () => {
    const state = givenState();
    new Dismissed(state, '/clouds').add(['https://news.example/a']);
    appendFileSync(join(state, readdirSync(state)[0] ?? ''), '\u0000news.exa');
    new Dismissed(state, '/clouds').add(['https://news.example/b']);
    const after = new Dismissed(state, '/clouds');
    expect([after.has('https://news.example/a'), after.has('https://news.example/b')]).toEqual([true, true]);
  });

  test('is forgotten with the file', () => {
    const state = givenState();
    new Dismissed(state, '/clouds').add(['https://news.example/a']);
    rmSync(state, { recursive: true });
    expect(new Dismissed(state, '/clouds').has('https://news.example/a')).toBe(false);
  });
});
