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

/** The fonts for a language, in the order in which they are asked for a letter: Han signs look otherwise in each. */
function facesFor(lang: string): string[] {
  const others = /^zh\b/i.test(lang) ? [chinese, japanese, korean] : [japanese, chinese, korean];
  return [main, arabic, hebrew, ...others];
}

/** The font that has a letter; none where no font of ours has it. */
export function faceOf(letter: string, lang: string): Face | undefined {
  const code = letter.codePointAt(0) ?? 0;
  for (const name of facesFor(lang)) {
    const its = face(name);
    if (its.font.hasGlyphForCodePoint(code)) return its;
  }
  return undefined;
}

/** How wide a letter is, in ems, as it stands alone; joined letters take less. */
export function widthOf(letter: string, lang: string): number {
  const its = faceOf(letter, lang);
  if (!its) return 0;
  return its.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / its.font.unitsPerEm;
}

/** The files of the fonts that texts need; that of all texts comes first. */
export function filesFor(texts: string[], lang: string): string[] {
  const files = new Set([face(main).file]);
  for (const letter of new Set(texts.join(''))) {
    const its = faceOf(letter, lang);
    if (its) files.add(its.file);
  }
  return [...files];
}
