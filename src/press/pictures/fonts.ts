import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { onceFor } from '../../once.ts';

/** The family that all is set in; letters that it lacks come from the others. */
export const family = 'Source Serif 4';

const main = 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf';
const arabic = 'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf';
const hebrew = 'noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf';
const japanese = 'sawarabi-mincho/400Regular/SawarabiMincho_400Regular.ttf';
const chinese = 'zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf';
const korean = 'song-myung/400Regular/SongMyung_400Regular.ttf';

/** A font that is loaded when a letter is looked for in it. */
interface Face {
  file: string;
  font: Font;
}

const face = onceFor((name): Face => {
  const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}`);
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds more than one font`);
  return { file, font };
});

/** The fonts in the order in which they are asked for a letter: Han signs look otherwise in each. */
const orders = {
  others: [main, arabic, hebrew, japanese, chinese, korean],
  chinese: [main, arabic, hebrew, chinese, japanese, korean],
};

/** A letter as a font has it; `width` in ems, as it stands alone: joined letters take less. */
interface Letter {
  file: string;
  width: number;
}

// There are few different letters, however many titles are set.
const letters = {
  others: new Map<string, Letter | undefined>(),
  chinese: new Map<string, Letter | undefined>(),
};

/** A letter in the first font that has it; nothing where no font of ours has it. */
export function letterIn(lang: string, letter: string): Letter | undefined {
  const order = /^zh\b/i.test(lang) ? 'chinese' : 'others';
  const known = letters[order];
  if (!known.has(letter)) known.set(letter, found(letter, orders[order]));
  return known.get(letter);
}

function found(letter: string, names: string[]): Letter | undefined {
  const code = letter.codePointAt(0) ?? 0;
  for (const name of names) {
    const { file, font } = face(name);
    if (!font.hasGlyphForCodePoint(code)) continue;
    return { file, width: font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm };
  }
  return undefined;
}

/** The files of the fonts that texts need; that of all texts comes first. */
export function filesFor(texts: string[], lang: string): string[] {
  const files = new Set([face(main).file]);
  for (const letter of new Set(texts.join(''))) {
    const its = letterIn(lang, letter);
    if (its) files.add(its.file);
  }
  return [...files];
}
