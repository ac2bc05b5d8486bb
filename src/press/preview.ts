import { parentPort, workerData } from 'node:worker_threads';
import { isError } from '../problem.ts';
import { isPlainArticle, listContent } from '../site/list.ts';
import type { Answer } from './answer.ts';
import { Desk, type Told } from './desk.ts';
import { type Folders, memoryFor } from './folders.ts';
import { lookAtPictures } from './pictures/look.ts';
import { Maker } from './pictures/made.ts';
import { searchFiles } from './search.ts';

/** What the preview's thread is asked. */
export type Question = { update: readonly string[] | undefined } | { check: true } | { answer: string };

/** What it says: `told` to the first two, `answer` to the last; `failure` is a mistake of the program. */
export interface Reply {
  id: number;
  told?: Told;
  answer?: Answer;
  failure?: string;
}

/*
 * The preview's own thread. When the code or a template changes, `serve` ends this thread and starts another, so that
 * nothing old stays loaded.
 */
const folders = workerData as Folders;
const memory = memoryFor(folders);
const desk = new Desk(folders.content, memory, {
  maker: new Maker(folders),
  makeSearch: async (search) => (await searchFiles(search, folders)).files,
});
let isSaved = false;

parentPort?.on('message', async ({ id, ...question }: Question & { id: number }) => {
  try {
    parentPort?.postMessage({ id, ...(await reply(question)) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) });
  }
});

async function reply(question: Question): Promise<Omit<Reply, 'id'>> {
  if ('answer' in question) return { answer: await desk.answer(question.answer) };
  if ('update' in question) return { told: await update(question.update) };
  const told = desk.check();
  // Once is enough: what changes while the preview runs is soon read at the next start.
  if (!isSaved && !told.problems.some(isError)) memory.save();
  isSaved = true;
  return { told };
}

/** Pictures are looked at again, unless nothing but articles changed. */
async function update(changed: readonly string[] | undefined): Promise<Told> {
  if (changed?.every((path) => isPlainArticle(folders.content, path)))
    return desk.update(Date.now(), changed);
  const pictures = await lookAtPictures(folders, listContent(folders.content));
  return desk.update(Date.now(), changed, pictures);
}
