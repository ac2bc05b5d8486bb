import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../import/formats.ts';
import type { Given } from '../import/given.ts';
import { UserError } from '../problem.ts';
import { loadTopic } from '../site/load.ts';
import type { Topic } from '../site/topic.ts';
import type { Reporter } from './report.ts';

/**
 * The topic that files are taken into; `undefined` where topic.md has mistakes, which are told. Throws `UserError` where there is
 * none yet: with what the files say of theirs, to begin with.
 */
export async function topicFor(
  content: string,
  files: readonly Given[],
  reporter: Reporter,
): Promise<Topic | undefined> {
  const path = join(content, 'topic.md');
  if (!existsSync(path)) {
    const lines = ['---', ...(await saidOf(files)), '---'].map((line) => `    ${line}`).join('\n');
    throw new UserError(
      `${path} is missing\n  Write it first, with the name of your topic and your own:\n${lines}`,
    );
  }
  const { value, problems } = loadTopic(content);
  if (!value) reporter.problems(problems);
  return value;
}

/** The fields of a topic, as the first file that says any has them. */
async function saidOf(files: readonly Given[]): Promise<string[]> {
  let [name, tagline, curator] = ['My topic', '', 'My name'];
  for (const file of files) {
    const format = await formatOf(file);
    for await (const found of format?.read(file, {}) ?? []) {
      if ('about' in found) {
        name = found.about.name ?? name;
        tagline = found.about.tagline ?? tagline;
      }
      if (!('entry' in found)) continue;
      curator = found.entry.curator?.name ?? curator;
      break;
    }
  }
  const fields = { name, ...(tagline && { tagline }), curator };
  return Object.entries(fields).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
}
