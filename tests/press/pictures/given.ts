import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, onTestFinished } from 'vitest';
import { plan } from '../../../src/build.ts';
import { lookAtPictures } from '../../../src/press/pictures/look.ts';
import { Maker, madeFiles } from '../../../src/press/pictures/made.ts';
import { type Studio, studio } from '../../../src/press/pictures/studio.ts';
import { print } from '../../../src/press/print.ts';
import { isError } from '../../../src/problem.ts';
import { listContent } from '../../../src/site/list.ts';
import { givenContent, now } from '../../given.ts';

export const red = { r: 200, g: 30, b: 30 };
export const blue = { r: 30, g: 60, b: 200 };

/** A picture of one colour, whose upper half is of another. */
export function drawn(width: number, height: number, upper = red, lower = blue): Sharp {
  const half = {
    create: { width, height: Math.max(1, height >> 1), channels: 3 as const, background: upper },
  };
  const whole = { create: { width, height, channels: 3 as const, background: lower } };
  return sharp(whole).composite([{ input: half, top: 0, left: 0 }]);
}

/** What a camera makes: it lies on its side, and says where it was taken. */
export async function photo(width: number, height: number): Promise<Buffer> {
  const sideways = sharp(await drawn(width, height).png().toBuffer()).rotate(-90);
  const exif = { IFD0: { Orientation: '6', Artist: 'Someone' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } };
  return await sideways.withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
}

export function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The studio itself, which counts what it is asked: the paths it looked at, and the recipes it followed. */
export function counting(): Studio & { looks: string[]; recipes: string[] } {
  const [looks, recipes] = [[] as string[], [] as string[]];
  return {
    looks,
    recipes,
    look: (bytes, path) => {
      looks.push(path);
      return studio.look(bytes, path);
    },
    develop: (bytes, recipe) => {
      recipes.push(`${recipe.format} ${recipe.width}`);
      return studio.develop(bytes, recipe);
    },
  };
}

/** A topic with pictures, and ways to build it that count what is done. */
export function givenTopic(files: Record<string, string | Uint8Array>) {
  const [content, work] = [givenContent(files), givenFolder()];
  const folders = { content, output: join(work, 'out'), cache: join(work, 'cache') };
  const look = async (its: Studio = studio) => await lookAtPictures(folders, listContent(content), { its });
  const planned = async (its?: Studio) => {
    const result = plan(content, { now, preview: false }, undefined, undefined, await look(its));
    expect(result.problems.filter(isError)).toEqual([]);
    return result;
  };
  const build = async (output = folders.output) => {
    const its = counting();
    const { pages, images, made } = await planned(its);
    const files = madeFiles(made, new Maker(folders, its));
    const { printed } = await print(pages, { images, made: files }, { ...folders, output });
    return { looks: its.looks, recipes: its.recipes.sort(), printed: [...printed.keys()] };
  };
  return { ...folders, work, look, planned, build };
}
