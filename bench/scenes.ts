import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What happens to the content before each build, in this order; `undo` makes it what it was. */
export interface Scenes {
  scenes: Record<string, () => void>;
  undo: () => void;
}

export function scenesOf(content: string): Scenes {
  const old = middleOf(join(content, 'articles'));
  const text = readFileSync(old, 'utf8');
  const year = join(content, 'articles/2025');
  return {
    scenes: {
      clean: () => {},
      'nothing changed': () => {},
      'one added': () => {
        mkdirSync(year);
        writeFileSync(join(year, '2025-12-30-added.md'), added);
      },
      'one edited': () => writeFileSync(old, `${text}\nIts curator has found one more paragraph.\n`),
    },
    undo: () => {
      rmSync(year, { recursive: true, force: true });
      writeFileSync(old, text);
    },
  };
}

const added = `---
title: "One more article: it brings a tag that is new"
source: { url: https://publisher1.example/articles/added, publisher: Publisher 1 }
tags: [tag 1, tag 12, a tag that is new]
---

data market price server
`;

/** The article that is neither old nor new. */
function middleOf(articles: string): string {
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
  return join(articles, files[Math.floor(files.length / 2)] ?? '');
}
