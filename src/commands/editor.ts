import { spawn } from 'node:child_process';
import { UserError } from '../problem.ts';
import type { World } from './world.ts';

/** The curator's editor: `$VISUAL`, or else `$EDITOR`, as programs of a terminal have always named it. */
export function editorOf({ VISUAL, EDITOR }: World['env']): string | undefined {
  return VISUAL || EDITOR || undefined;
}

/** Opens a file in an editor, and waits until it is closed. No shell reads the command. Throws `UserError` if it fails. */
export async function edit(file: string, command: string): Promise<void> {
  const [program = '', ...options] = command.split(/\s+/).filter(Boolean);
  const child = spawn(program, [...options, file], { stdio: 'inherit' });
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', () => failed(new UserError(`the editor ${program} cannot be started: see $EDITOR`)));
    child.once('close', ended);
  });
  if (code !== 0) throw new UserError(`the editor ${program} ended with ${code}: the article is in ${file}`);
}
