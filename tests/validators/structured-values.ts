import { isIri } from './addresses.ts';
import { isIsoDate } from './dates.ts';
import type { Expected } from './vocabulary.ts';

/** What is wrong with a value that is no object, for a property that expects what is said. */
export function valueMistakes(value: unknown, { data, words }: Expected): string[] {
  if (value === null) return ['is null'];
  if (typeof value === 'boolean') return data.has('Boolean') ? [] : [`may not be ${value}`];
  if (typeof value === 'number') return numberMistakes(value, data);
  if (typeof value !== 'string') return [`is no value: ${JSON.stringify(value)}`];
  if (value.trim() === '') return ['is blank'];
  if (words.has(value)) return [];
  const forms = [...data].flatMap((name) => form[name] ?? []);
  if (forms.some((is) => is(value))) return [];
  if (data.size > 0) return [`"${value}" is no ${[...data].join(' or ')}`];
  const other = words.size > 0 ? ', or a word of a known list' : '';
  return [`"${value}" must be an object${other}`];
}

function numberMistakes(value: number, data: Set<string>): string[] {
  if (data.has('Number') || data.has('Float') || (data.has('Integer') && Number.isInteger(value))) return [];
  return [`may not be the number ${value}`];
}

const any = () => true;
const isNumber = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
const isMeasure = (text: string) => /^\d+(?:\.\d+)? \p{L}+$/u.test(text);
const isDuration = (text: string) =>
  /^P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/.test(text);

/** How each data type is written in a text. */
const form: Record<string, (text: string) => boolean> = {
  Text: any,
  PronounceableText: any,
  CssSelectorType: any,
  XPathType: any,
  URL: (text) => isIri(text) || /^\/(?!\/)[^\s<>"{}|\\^`]*$/.test(text),
  Date: isIsoDate,
  DateTime: isIsoDate,
  Time: (text) => /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?$/.test(text),
  Duration: isDuration,
  Distance: isMeasure,
  Energy: isMeasure,
  Mass: isMeasure,
  Number: isNumber,
  Float: isNumber,
  Integer: (text) => /^-?\d+$/.test(text),
  Boolean: (text) => /^(?:https:\/\/schema\.org\/)?(?:True|False)$/.test(text),
};
