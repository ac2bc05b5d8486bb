/*
 * The words of Scoop.it's own pages, as they stand in a page that was copied as text: in English, and as French pages and
 * their translations by browsers have them.
 */

/** What is said about a post above it: who chose it, and in which topic it was found. */
export interface Credit {
  curator: string;
  from?: string;
  /** The topic that it was put into. */
  onto?: string;
}

/** A line of Scoop.it's own is short; longer ones are text, and are not looked at. */
const longest = 500;

/** White space and what is not seen, such as a non-breaking space or a joiner of no width. */
export function isBlank(line: string): boolean {
  return /^[\s\u200b-\u200d\u2060\ufeff]*$/.test(line);
}

const credited =
  /^(?:(?:re-?)?scooped by|(?:re-?)?scoopée? par|(?:re-?)?scoop de)\s+(\S.*?)(?:\s*scoop\.it\s*!)?$/i;
const found = /^(.+?)\s+(?:from|depuis|à partir de|issue? de|du topic|en provenance de)\s+(.+)$/i;
const put = /^(.+)\s+(?:onto|dans le topic|vers le topic)\s+(.+)$/i;

/** `Rescooped by P from T`; `undefined` for a line that is no such thing. */
export function creditIn(line: string): Credit | undefined {
  const [, names] = credited.exec(short(line)) ?? [];
  if (!names) return undefined;
  const [, curator = names, origin] = found.exec(names) ?? [];
  const [, who = curator, onto] = (origin ? undefined : put.exec(curator)) ?? [];
  return { curator: who.replace(/\s*!$/, ''), ...(origin && { from: origin }), ...(onto && { onto }) };
}

/** A credit may run on below its line: in which topic it was found, into which it was put. */
export function goesOn(line: string): boolean {
  return /^(?:from|onto|depuis|dans le topic)\s+\S/i.test(short(line));
}

/** Whether a line ends with the button `Scoop.it!`, glued to what stands before it. */
export function hasButton(line: string): boolean {
  return /scoop\.it\s*!$/i.test(short(line));
}

/** What is put where a picture cannot be seen: `TITLE | TOPIC | Scoop.it`. */
export function isAlt(line: string): boolean {
  return /\s\|\s*scoop\.it$/i.test(line.trim().slice(-40));
}

/** Lines of the page that say nothing of a post. */
export function isChrome(line: string): boolean {
  return /^(?:scoop\.it\s*!?|your new post is loading.*|votre nouveau (?:post|scoop|contenu) est en cours de chargement.*|chargement.*|follow(?:ing)?|suivre|suivi|abonné|sign up(?: to (?:comment|follow).*)?|log ?in(?: to comment)?|(?:inscrivez|connectez)-vous(?: pour commenter)?|no comments? yet\.?|(?:pas encore de|aucun) commentaires?(?: pour (?:le moment|l['’]instant))?\.?|add (?:a|your) comment\.*|ajouter un commentaire\.*|share|partager|rescoop|thank|merci|remercier|previous|next|précédent|suivant)$/i.test(
    short(line),
  );
}

/** What ends a post's text: it opens what else belongs to it. */
export function isMore(line: string): boolean {
  return /^(?:more|plus|en savoir plus|lire la suite)\s*(?:\.{3}|…)$/i.test(short(line));
}

export function isNoComment(line: string): boolean {
  return /^(?:no comments? yet|(?:pas encore de|aucun) commentaires?(?: pour (?:le moment|l['’]instant))?)\.?$/i.test(
    short(line),
  );
}

/** `26.5K views | +0 today` */
export function isViews(line: string): boolean {
  return /^[\d.,\s]+[km]?\s+(?:views?|vues?)\b/i.test(short(line));
}

/** The tag by which a page is filtered: `Find tag "T"`; `''` where there is none. */
export function tagIn(line: string): string | undefined {
  const found =
    /^(?:find|trouver|chercher|rechercher|filtrer par)\s+(?:(?:le|un|the)\s+)?tag\b\s*:?\s*(?:["“”«'‘]\s*(.*?)\s*["”“»'’])?$/i.exec(
      short(line),
    );
  return found ? (found[1] ?? '') : undefined;
}

/** Whose words follow: `P's insight:`; and what stands behind it on the same line. */
export function insightIn(line: string): { of: string; rest: string } | undefined {
  const [, english, french, rest = ''] =
    /^(?:(.{1,80}?)\s?['’‘`´]\s?s?\s+(?:curator\s+)?insight|(?:le |l['’])?(?:point de vue|avis|éclairage|commentaire|insight|analyse) de (.{1,80}?))\s*:\s*(.*)$/i.exec(
      short(line),
    ) ?? [];
  const of = english ?? french;
  return of ? { of, rest } : undefined;
}

/** The names in `Via A, B`; `undefined` for a sentence that begins with `Via`. */
export function viaIn(line: string): string[] | undefined {
  const [, text] = /^via\s*:?\s+(\S.*)$/i.exec(short(line)) ?? [];
  const names = text?.split(/\s*,\s*/).filter(Boolean) ?? [];
  const isName = (name: string) => name.length <= 60 && name.split(/\s+/).length <= 6;
  const isSentence = /^(?:\p{Ll}|\S+(?:\s+\S+){4}).*[.!?…:;]$/u.test(names.at(-1) ?? '');
  return names.length > 0 && names.every(isName) && !isSentence ? names : undefined;
}

export function suggestedIn(line: string): string | undefined {
  return /^(?:suggested by|suggérée? par|proposée? par)\s+(\S.*)$/i.exec(short(line))?.[1];
}

export function tagsIn(line: string): string[] | undefined {
  const [, text] = /^(?:tags?|mots-clés|étiquettes?)\s*:\s*(\S.*)$/i.exec(short(line)) ?? [];
  return text?.split(/\s*,\s*/).filter(Boolean);
}

/** Where a post leads to and when it was made: `From www.news.example - June 5, 2015 10:12 AM`. */
export function metaIn(line: string): { host: string; date: string } | undefined {
  const [, host, date] =
    /^(?:(?:from|de|source\s*:|sur)\s+)?([a-z\d-]+(?:\.[a-z\d-]+)+)\s+[-–—]\s+(\S.*)$/i.exec(short(line)) ??
    [];
  return host && date ? { host, date } : undefined;
}

/** Who curates the page, or writes it: said in its head. */
export function isOfPage(line: string): boolean {
  return /^(?:curated by|curat(?:or|eur)\s*:?|curation par|author\s*:|auteur\s*:)\s+\S/i.test(short(line));
}

function short(line: string): string {
  return line.length > longest ? '' : line.trim().replace(/\s+/g, ' ');
}
