import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * Who may know whom. Each layer may import itself and those before it; docs/architecture.md says why. Imports of types
 * count like all others.
 */
const layers: [layer: string, files: RegExp][] = [
  [
    'text',
    /^src\/(?:problem|yaml-mistake|front-matter|markdown|prose|typography|clean-html|link|controls|digest|quick-hash|once|at-a-time|tokens|home|assets)\.ts$/,
  ],
  ['words', /^src\/words\//],
  ['article', /^src\/article\//],
  ['reading', /^src\/reading\//],
  ['site', /^src\/site\//],
  ['curating', /^src\/curating\//],
  ['pages', /^src\/pages\//],
  ['export', /^src\/export\//],
  ['build', /^src\/build\.ts$/],
  ['press', /^src\/press\//],
  ['formats', /^src\/formats\//],
  ['import', /^src\/import\//],
  ['web', /^src\/web\//],
  ['commands', /^src\/(?:commands\/|editor-schema\.ts$)/],
];

const files = ['src', 'templates'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);

interface Import {
  /** A file of ours, or the name of a package. */
  of: string;
  typesOnly: boolean;
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** All that a file imports: as our code style writes it, each import is a statement with a name in single quotes. */
function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[\s(])(?:(import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?|import\()'([^']+)'/g,
  );
  return [...found].map(([, , type, names = '', name = '']) => ({
    of: name.startsWith('.') ? join(dirname(file), name).replaceAll('\\', '/') : name,
    typesOnly:
      Boolean(type) ||
      (/^\{/.test(names) &&
        names
          .replace(/[{}\s]/g, ' ')
          .split(',')
          .filter((one) => one.trim())
          .every((one) => /^\s*type\s/.test(one))),
  }));
}

function layerOf(file: string): number {
  return layers.findIndex(([, pattern]) => pattern.test(file));
}

/** `a → b` for each import that a rule forbids. */
function forbidden(from: RegExp, isForbidden: (of: Import, file: string) => boolean): string[] {
  return files
    .filter((file) => from.test(file))
    .flatMap((file) =>
      (imports.get(file) ?? []).filter((one) => isForbidden(one, file)).map(({ of }) => `${file} → ${of}`),
    );
}

test('every import is found, also one over several lines or in the middle of a function', () => {
  expect(imports.get('src/tokens.ts')?.map(({ of }) => of)).toEqual([
    'markdown-it',
    'src/clean-html.ts',
    'src/link.ts',
    'src/prose.ts',
    'src/typography.ts',
  ]);
  expect(imports.get('src/press/run.ts')?.map(({ of }) => of)).toContain('@11ty/eleventy');
  const unknown = [...imports.values()]
    .flat()
    .filter(({ of }) => /^(?:src|templates)\//.test(of) && !files.includes(of));
  expect(unknown).toEqual([]);
});

describe('a layer', () => {
  test('holds every file of src', () => {
    expect(files.filter((file) => file.startsWith('src/') && layerOf(file) < 0)).toEqual([]);
  });

  test('imports no layer after it', () => {
    expect(
      forbidden(/^src\//, ({ of }, file) => of.startsWith('src/') && layerOf(of) > layerOf(file)),
    ).toEqual([]);
  });

  test('of words knows nothing but words, and how to say one once', () => {
    expect(forbidden(/^src\/words\//, ({ of }) => !/^src\/(?:words\/|once\.ts$)/.test(of))).toEqual([]);
  });

  test('that is not a command cannot reach the network', () => {
    expect(
      forbidden(
        /^src\/(?!commands\/|web\/)/,
        ({ of }) => of.startsWith('src/web/') || /^(?:node:)?(?:https?|net|tls|dns|undici)$/.test(of),
      ),
    ).toEqual([]);
  });

  test('that is neither press nor command knows nothing of Eleventy', () => {
    expect(
      forbidden(/^(?:templates|src\/(?!press\/|commands\/))/, ({ of }) => of.startsWith('@11ty/')),
    ).toEqual([]);
  });

  test('below the press and the commands reads the disk only where content is read and remembered', () => {
    expect(
      forbidden(
        /^src\/(?!press\/|commands\/|web\/|assets\.ts|curating\/|site\/(?:list|read|memory|cache|lock)\.ts|editor-schema\.ts)/,
        ({ of }) => /^node:fs/.test(of),
      ),
    ).toEqual([]);
  });
});

test('templates are known to the press, and to it by their types only', () => {
  expect(
    forbidden(
      /^src\//,
      ({ of, typesOnly }, file) =>
        of.startsWith('templates/') &&
        !(typesOnly && of === 'templates/for-each.ts' && file.startsWith('src/press/')),
    ),
  ).toEqual([]);
});

test('the tools of the curator see what makes an article of a page, in any browser', () => {
  const seen =
    /^src\/(?:curating\/(?:form|form-file|known-addresses|new-file-page|shared)|reading\/in-short|article\/minute|link)\.ts$/;
  expect(
    forbidden(
      /^templates\/curator\//,
      ({ of, typesOnly }) => !of.startsWith('templates/') && !typesOnly && !seen.test(of),
    ),
  ).toEqual([]);
});

test('templates see the types of pages and articles, and of the program only what makes pages, addresses and texts', () => {
  const running =
    /^src\/(?:pages\/(?:address|find-data|make)|article\/print|markdown|once)\.ts$|^src\/words\//;
  const types = /^src\/(?:pages|article)\//;
  expect(
    forbidden(
      /^templates\/(?!curator\/)/,
      ({ of, typesOnly }) => of.startsWith('src/') && !running.test(of) && !(typesOnly && types.test(of)),
    ),
  ).toEqual([]);
});

test('no file imports itself, by whatever way', () => {
  const cycles = files.filter((file) => reachable(file).has(file));
  expect(cycles).toEqual([]);
});

/** All files that a file needs to run; types are gone by then. */
function reachable(start: string): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { of, typesOnly } of imports.get(file) ?? []) {
      if (typesOnly || found.has(of)) continue;
      found.add(of);
      waiting.push(of);
    }
  }
  return found;
}
