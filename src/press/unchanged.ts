import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../digest.ts';
import { home } from '../home.ts';
import type { Content } from '../site/list.ts';
import { filesBelow } from './files.ts';
import { codeFingerprint } from './fingerprint.ts';
import type { Outcome } from './ledger.ts';
import type { Survey } from './survey.ts';

/**
 * A name for content, code and the address of the site as they are: what has the same name makes the same site at the same moment. None while a
 * file is so new that its next change could go unseen, or something was left out with a warning.
 */
export function nameOf(content: Content, url = ''): string | undefined {
  const stamps = [...content.stamps];
  if (content.problems.length > 0 || stamps.some(([, { isFresh }]) => isFresh)) return undefined;
  return hash(
    [codeFingerprint(), url, ...ourFiles(), ...stamps.map(([file, { text }]) => `${file}\t${text}`)].join(
      '\n',
    ),
  );
}

/** The few files that we publish as they are, by what is in them: they are new wherever we were just installed. */
function ourFiles(): string[] {
  const folder = join(home, 'public');
  return filesBelow(folder).map((file) => `${file}\t${hash(readFileSync(join(folder, file), 'latin1'))}`);
}

/** What the last build came to, when this one could come to nothing else. */
export async function unchanged(
  { ledger: { outcome }, edited }: Survey,
  key: string | undefined,
  now: number,
): Promise<Outcome | undefined> {
  if (!outcome || outcome.key !== key || now < outcome.from || now >= outcome.until) return undefined;
  return (await edited).size === 0 ? outcome : undefined;
}
