import { join } from 'node:path';
import { readDate } from '../article/date.ts';
import { isError } from '../problem.ts';
import type { Described } from '../reading/described.ts';
import { loadArticle } from '../site/load.ts';
import { type Ask, Left } from './ask.ts';
import { edit, editorOf } from './editor.ts';
import type { Reporter } from './report.ts';
import type { Draft, Outcome, Scooping } from './scooping.ts';
import { fieldLines } from './tell-scoop.ts';
import type { World } from './world.ts';

/** Who is spoken to, and where. */
export interface Room {
  ask: Ask;
  reporter: Reporter;
  env: World['env'];
  /** The content folder. */
  content: string;
}

/** Shows what was read, asks what is missing, and writes the article when its curator says so. Throws `Left` otherwise. */
export async function interview(read: Draft, scooping: Scooping, room: Room): Promise<Outcome> {
  for (const line of fieldLines(read)) room.reporter.line(line);
  const draft = await complete(read, room.ask);
  const editor = editorOf(room.env);
  const what = await room.ask.one('This article', [
    { value: 'write', label: 'Write it' },
    ...(editor
      ? [{ value: 'edit' as const, label: 'Write it and open it in your editor', hint: editor }]
      : []),
    { value: 'leave', label: 'Leave it' },
  ]);
  if (what === 'leave') throw new Left();
  const outcome = await scooping.file(draft);
  if (!('file' in outcome)) return outcome;
  room.reporter.file(outcome.file);
  for (const warning of outcome.warnings) room.reporter.warning(warning);
  if (what === 'edit' && editor) await open(outcome.file, editor, scooping, room);
  return outcome;
}

/** Asks for what the page does not say, and for the curator's own part. */
async function complete(draft: Draft, ask: Ask): Promise<Draft> {
  const { page, title, tags, insight, proposals } = draft;
  const its = title ?? (await ask.line('Title', { isNeeded: true }));
  const described = await completed(page.described, ask);
  const choices = proposals.map(({ name, why }) => ({ value: name, label: name, hint: why }));
  const sure = proposals.filter(({ isSure }) => isSure).map(({ name }) => name);
  const chosen = tags.length === 0 && choices.length > 0 ? await ask.some('Tags', choices, sure) : tags;
  const own = insight ?? (await ask.line('Your insight'));
  return { ...draft, page: { ...page, described }, title: its, tags: chosen, insight: own };
}

async function completed(described: Described, ask: Ask): Promise<Described> {
  const author = described.author ?? typed(await ask.line('Author'));
  const publisher = described.publisher ?? typed(await ask.line('Publisher'));
  const isDay = (text: string) => (readDate(text, 'UTC') ? undefined : 'Write it as 2026-01-31.');
  const published = described.published ?? typed(await ask.line('First published', { check: isDay }));
  return { ...described, author, publisher, published };
}

function typed(value: string) {
  return value ? { value, where: 'typed' } : undefined;
}

/** The file is there already, whatever becomes of it in the editor; its mistakes are told. */
async function open(file: string, editor: string, { collection }: Scooping, room: Room): Promise<void> {
  await edit(join(room.content, file), editor);
  const { problems } = loadArticle(room.content, file, collection.topic);
  room.reporter.problems(problems.filter(isError));
}
