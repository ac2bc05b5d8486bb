import { folded } from './text.ts';

/** Tried after the page's own language, which many pages do not say or say wrong. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'ru', 'ar'];

/** 1 to 12; 0 if no month is called so in the language of the page or in another one. */
export function monthNamed(name: string, language: string | undefined): number {
  const wanted = folded(name);
  for (const one of [language ?? 'en', ...languages]) {
    const months = monthsOf(one);
    const exact = months.findIndex((names) => names.includes(wanted));
    if (exact >= 0) return exact + 1;
    const begun = months.flatMap((names, at) =>
      names.some((month) => month.startsWith(wanted)) ? at + 1 : [],
    );
    if (begun.length === 1) return begun[0] ?? 0;
  }
  return 0;
}

const known = new Map<string, string[][]>();

/** Alone, in a date (`sierpień`, `3 sierpnia`) and in short, as the Unicode CLDR has them. */
function monthsOf(language: string): string[][] {
  const made = known.get(language) ?? namesOfMonths(language);
  known.set(language, made);
  return made;
}

function namesOfMonths(language: string): string[][] {
  const formats = (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' as const }].map(
      (parts) => new Intl.DateTimeFormat(language, { ...parts, calendar: 'gregory', timeZone: 'UTC' }),
    ),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => {
      const parts = format.formatToParts(Date.UTC(2001, month, 15));
      return folded(parts.find(({ type }) => type === 'month')?.value ?? '');
    }),
  );
}
