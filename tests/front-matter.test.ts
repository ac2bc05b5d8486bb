import { describe, expect, test } from 'vitest';
import { place } from '../src/front-matter.ts';
import { matterOf, refusalOf } from './given.ts';

describe('the two halves of a file', () => {
  test('what stands between the fences is fields, what stands below is the body', () => {
    const matter = matterOf('---\ntitle: A\n---\n\nWords.\n');
    expect(matter.fields).toEqual({ title: 'A' });
    expect(matter.body).toBe('\nWords.\n');
  });

  test('the fields start on the line after the opening fence, also under blank lines', () => {
    expect(matterOf('---\ntitle: A\n---\n').firstLine).toBe(2);
    expect(matterOf('\n\n---\ntitle: A\n---\n').firstLine).toBe(4);
  });

  test('white space after a fence and a missing newline at the end make no difference', () => {
    expect(matterOf('--- \ntitle: A\n---\t')).toMatchObject({ fields: { title: 'A' }, body: '' });
  });

  test('the line separators of Unicode end no line', () => {
    expect(matterOf('---\ntitle: "a\u2028---\u2028b"\n---\n').fields).toEqual({ title: 'a\u2028---\u2028b' });
  });

  test('a rule or a second front matter in the body is text', () => {
    const body = '---\ntitle: B\n---\n';
    expect(matterOf(`---\ntitle: A\n---\n${body}`)).toMatchObject({ fields: { title: 'A' }, body });
  });
});

describe('values', () => {
  test.each([
    ['no', 'no'],
    ['1.10', '1.10'],
    ['2015-06-05', '2015-06-05'],
    ['0x1F', '0x1F'],
    ['true', 'true'],
    ['1_000', '1_000'],
    ['12:30:45', '12:30:45'],
    ['"a # b"', 'a # b'],
    ["'it''s'", "it's"],
    ['"\\u00e9"', 'é'],
  ])('%s is text as typed', (typed, text) => {
    expect(matterOf(`---\ntitle: ${typed}\n---\n`).fields).toEqual({ title: text });
  });

  test.each(['', '~', 'null', 'NULL'])('“%s” says that a field is not there', (typed) => {
    expect(matterOf(`---\ntitle: ${typed}\n---\n`).fields).toEqual({ title: null });
  });

  test('`<<` is no merge but a field like any other', () => {
    expect(matterOf('---\na: &a { x: y }\n<<: *a\n---\n').fields).toEqual({
      a: { x: 'y' },
      '<<': { x: 'y' },
    });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['', 1, 1, 'the file is empty'],
    ['\n \n', 1, 1, 'the file is empty'],
    ['Words.', 1, 1, 'the front matter is missing'],
    ['+++\ntitle = "A"\n+++\n', 1, 1, 'the front matter is TOML'],
    ['---js\n{}\n---\n', 1, 1, 'the front matter names a language'],
    ['---\ntitle: A\n', 1, 1, 'the front matter is never closed'],
    ['\n---\ntitle: A\n', 2, 1, 'the front matter is never closed'],
    ['---\n---\n', 2, 1, 'the front matter has no fields'],
    ['---\n# a remark\n---\n', 2, 1, 'the front matter has no fields'],
    ['---\nwords\n---\n', 2, 1, 'the front matter is not made of fields'],
    ['---\n[a]\n---\n', 2, 1, 'the front matter is not made of fields'],
    ['---\n\ta: b\n---\n', 2, 1, 'the line is indented with a tab'],
    ['---\na: b: c\n---\n', 2, 5, 'the value holds a colon and a space'],
    ['---\na: b\na: c\n---\n', 3, 1, 'the field is there twice'],
    ['---\na: @b\n---\n', 2, 4, 'a value starts with `@`'],
    ['---\na: `b`\n---\n', 2, 4, 'a value starts with ```'],
    ['---\na: - b\n---\n', 2, 4, 'a value starts with `-`'],
    ['---\na: *b\n---\n', 2, 4, 'a value starts with `*`'],
    ['---\na: !b c\n---\n', 2, 4, 'a value starts with `!`'],
    ['---\na: [b] c\n---\n', 2, 8, 'something follows the closing `]`'],
    ['---\na: "b" c\n---\n', 2, 8, 'something follows the closing `"`'],
    ['---\na: c\nb: "d\ne: f\n---\n', 3, 4, 'a quotation mark is never closed'],
    ['---\na: [b]\nc: [d, [e]\nf: g\n---\n', 3, 4, 'a list in brackets is never closed, or lacks a comma'],
    ['---\na: [b,, c]\n---\n', 2, 7, 'a value is missing here'],
    ['---\na: "\\q"\n---\n', 2, 6, 'a `\\` in double quotes begins a special sign'],
    ['---\na: \n  b: c\n d: e\n---\n', 4, 2, 'the line is not indented like those around it'],
  ])('%j is refused at %i:%i because %s', (text, line, column, what) => {
    expect(refusalOf(text)).toMatchObject({ line, column, what, severity: 'error' });
  });

  test('a refusal shows the line that it is about', () => {
    expect(refusalOf('---\na: b\nc: "d\n---\n').source).toBe('c: "d');
  });

  test('lists in lists beyond every honest number are refused, not followed', () => {
    const deep = `---\na: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n---\n`;
    expect(refusalOf(deep).what).toContain('nesting');
  });
});

describe('the place of a field', () => {
  const matter = matterOf('---\ntitle: A\nvia:\n  - { name: Bob, url: x }\n  - Carla\nfrom:\n---\n');

  test.each([
    [['title'], 2, 8],
    [['via'], 4, 3],
    [['via', 0, 'url'], 4, 23],
    [['via', 1], 5, 5],
    [['via', 0, 'nothing'], 4, 5],
    [['nothing'], 1, 1],
  ])('the value of %j stands at %i:%i', (path, line, column) => {
    expect(place(matter, path)).toMatchObject({ line, column });
  });

  test('the name of a field stands before its value', () => {
    expect(place(matter, ['via', 0, 'url'], 'name')).toMatchObject({ line: 4, column: 18 });
  });
});
