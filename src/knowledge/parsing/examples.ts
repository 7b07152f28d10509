/** What to write where a value has the wrong form, with the editor's own words in it. */
import { LOCALES, type Locale } from '../model/schema.ts';
import { spelt } from './explain-number.ts';
import { type Document, type JsonPath, valueAt } from './parse-json.ts';

/** Fields of texts by language, and of lists of texts by language. */
const LOCALISED: ReadonlySet<string> = new Set(
  'text title name summary description words role'.split(' '),
);
const LISTS: ReadonlySet<string> = new Set(['questions', 'aliases', 'subject']);

/**
 * @param expected what should stand there, as zod calls it: object, array, string, number
 * @returns `"text": { "en": "Boats came." }`; undefined where nothing sensible can be made of it
 */
export function exampleOf(document: Document, at: JsonPath, expected: string): string | undefined {
  const value = valueAt(document.value, at);
  const field = [...at].reverse().find((step) => typeof step === 'string');
  const right = rightForm(document, String(field), value, expected);
  if (right === undefined) return undefined;
  return typeof at.at(-1) === 'number' ? right : `"${String(field)}": ${right}`;
}

function rightForm(
  document: Document,
  field: string,
  value: unknown,
  expected: string,
): string | undefined {
  if (expected === 'number' && typeof value === 'string') return spelt(value.trim());
  if (expected === 'string' && typeof value === 'number') return `"${value}"`;
  if (expected === 'array' && typeof value === 'string') return `[${quoted(value)}]`;
  if (expected !== 'object') return undefined;
  const words = Array.isArray(value) ? value : [value];
  if (!words.every((word) => typeof word === 'string')) return undefined;
  const language = likeliestLanguage(document, words.join(' '));
  if (LISTS.has(field))
    return `{ "${language}": [${words.slice(0, 1).map(quoted)}${words.length > 1 ? ', …' : ''}] }`;
  const [only] = words;
  if (!LOCALISED.has(field) || words.length !== 1 || only === undefined) return undefined;
  return `{ "${language}": ${quoted(only)} }`;
}

/** Long texts are cut: the editor has the rest. */
const quoted = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

/** The language that the file's pack names, or that most of its other texts have, as far as the letters allow. */
function likeliestLanguage(document: Document, words: string): Locale {
  if (/\p{Script=Cyrillic}/u.test(words)) return 'ru';
  if (/ə/iu.test(words)) return 'az';
  const latin = LOCALES.filter((locale) => locale !== 'ru');
  const named = ['languages', 'locales'].flatMap((field) => {
    const languages = valueAt(document.value, ['pack', field]);
    return Array.isArray(languages) ? languages : [];
  });
  const meant = latin.filter((locale) => named.includes(locale));
  if (meant.length > 0) return meant.includes('en') ? 'en' : (meant[0] ?? 'en');
  const text = JSON.stringify(document.value);
  const uses = (locale: Locale) => text.split(`"${locale}":`).length - 1;
  return latin.reduce((best, one) => (uses(one) > uses(best) ? one : best), 'en');
}
