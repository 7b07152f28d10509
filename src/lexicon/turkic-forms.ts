/**
 * Turkish and Azerbaijani: the roots that a typed form may come from (evi → ev, gəldi → gəl-, öldürüldü → öldür-).
 * On folded letters, so that what is typed without marks is found, too; vowel harmony has only two vowels left then.
 */
import type { Analysis } from './analysis.ts';

const PLURAL = 'l[ae]r';
/** Case behind a consonant, a vowel, and "his"; Göksel & Kerslake 2005, "Turkish: A Comprehensive Grammar", ch. 8. */
const CASE_C = '(?:[iu]n?|[ae]|[dt][ae]n?|l[ae]|c[ae])';
const CASE_V = '(?:[yn][iu]|[yn][ae]|n[iu]n|[dt][ae]n?|y?l[ae]|c[ae])';
const CASE_3 = '(?:n[iu]n?|n[ae]|nd[ae]n?|yl[ae]|nc[ae])';
const CHAIN_C = `(?:[iu][mn](?:[iu]z)?${CASE_C}?|[iu]${CASE_3}?|${CASE_C})?`;
const CHAIN_V = `(?:[mn](?:[iu]z)?${CASE_C}?|s[iu]${CASE_3}?|${CASE_V})?`;
/** -ki, "is", "was", and a question glued on. */
const TAIL =
  '(?:ki(?:l[ae]r)?(?:n[iu]n?|n[ae]|nd[ae]n?)?)?(?:y?[dt][iu]r?|y?m[iu]s|y?k[ae]n|[iu]m|y[iu]m|y[iu]q)?(?:m[iu](?:y[iu]m|s[iu]n|d[iu]r|yd[iu]|ym[iu]s)?)?';
const DERIVED_C = '(?:l[iu][kqgy]|s[iu]z)';
const DERIVED_V = '(?:l[iu]|c[iu])';
const NOUN_C = new RegExp(
  `^(?:${DERIVED_V}(?:${PLURAL}${CHAIN_C}|${CHAIN_V})|${DERIVED_C}?(?:${PLURAL})?${CHAIN_C})${TAIL}$`,
);
const NOUN_V = new RegExp(
  `^(?:${DERIVED_V}(?:${PLURAL}${CHAIN_C}|${CHAIN_V})|${DERIVED_C}(?:${PLURAL})?${CHAIN_C}|${PLURAL}${CHAIN_C}|${CHAIN_V})${TAIL}$`,
);

const VOICE = '(?:[iu]?n|[iu]?l|[iu]?s|[dt][iu]r|[iu]?t|[iu]r|[ae]r)?';
/** Can, cannot, not. */
const MODAL = '(?:y?[ae]bil|y?[ae]m[ae]|m[ae]|m)?';
const TENSE =
  '(?:[dt][iu]|m[iu]s|y?[iu][bp]|[iu]?yor|y?[iu]r|[ae]r|r|z|y?[ae]c[ae][kqgy]|m[ae]l[iu]|s[ae]|m[ae][kq]t[ae]|y?[ae])';
/** Repeated, so no letters may be read in two ways, or a long word that is no form is read in all of them. */
const PERSON =
  '(?:m(?![iu][mq])|m[iu]s?|[nkq]|l[ae]r|s[iu]n|s[ae]|y?[iu][mqz]|[dt][iu]r?|y?k[ae]n)*';
const VERBAL_NOUN = '(?:m[ae]|m[ae][kqg]|y?[iu]s|y?[ae]n|[dt][iu][kgy]|y?[ae]c[ae][kgqy]|m[iu]s)';
const CONVERB = '(?:y?[ae]r[ae][kq]|y?[iu]nc[ae]|[ae]rk[ae]n|[iu]rk[ae]n|y?[ae]nd[ae]|y?[iu]p)';
const NOMINAL = `(?:${PLURAL})?(?:s?[iu]|[iu]m|[iu]n|m|l[ae]r[iu])?(?:${CASE_3}|${CASE_C}|${CASE_V})?${TAIL}`;
const VERB = new RegExp(
  `^${VOICE}${VOICE}${MODAL}(?:${TENSE}${PERSON}|${VERBAL_NOUN}${NOMINAL}|${CONVERB})$`,
);

const SHORTEST_ROOT = 2;
/** A root of so few letters is found only under its commonest endings: nearly anything begins like it. */
const SHORT_ROOT = 2;
const SHORT_VERB =
  /^(?:[iu]?n|[iu]?l|[dt][iu]r)?(?:m[ae])?(?:(?:[dt][iu]|m[iu]s|y?[iu][bp]|[iu]?yor|y?[iu]r|y?[ae]n|y?[ae]c[ae][kqg])(?:m(?!im)|mi|[nkqu]|l[ae]r|d[iu]r?|t[iu]|im|[ae]m|s[iu]n)*|[dt][iu][gy][iu](?:n[iuae]?|m)?|y?[ae]c[ae][gy][iu](?:n[iuae]?)?|m[ae](?:y[ae]|s[iu](?:n[iuae]n?|nd[ae]n?)?|n[iu]n|d[ae]n|l[iu]|m[ae]k|[kq]t?[ae]?n?)?|m[iu]s[dt][iu])$/;
const SHORT_NOUN = /^(l[ae]r)?(s?[iu]|[iu]m|[iu]n)?(n?d[ae]n?|n?[iu]n|n?[ae]|y[ae]|y[iu])?(ki)?$/;
const VOWEL = /[aeiou]$/;

/** What a vowel behind it makes of a root's last letter: kitap, kitabı; gitmek, gidiyor; çörək, çörəyi. */
const SOFTENED: Readonly<Record<string, string>> = { b: 'p', c: 'c', d: 't', g: 'kq', y: 'kq' };

/**
 * @param form folded
 * @returns its possible roots, the longest first, a verb before a noun
 */
export function turkicAnalyses(form: string): Analysis[] {
  const found: Analysis[] = [];
  for (let length = form.length; length >= SHORTEST_ROOT; length -= 1) {
    const root = form.slice(0, length);
    const rest = form.slice(length);
    const short = length <= SHORT_ROOT;
    const isVerb = (short ? SHORT_VERB : VERB).test(rest);
    const isNoun = (short ? SHORT_NOUN : VOWEL.test(root) ? NOUN_V : NOUN_C).test(rest);
    if (isVerb) found.push({ root, kind: 'verb' });
    if (isNoun) found.push({ root, kind: 'noun' });
    if (short || !/^[aeiu]/.test(rest)) continue;
    for (const hard of SOFTENED[root.at(-1)!] ?? '') {
      if (isVerb) found.push({ root: root.slice(0, -1) + hard, kind: 'verb' });
      if (isNoun) found.push({ root: root.slice(0, -1) + hard, kind: 'noun' });
    }
    // "bekliyor" is of bekle-, "yaşıyor" of yaşa-.
    if (/^[iu]yor/.test(rest))
      found.push({ root: `${root}a`, kind: 'verb' }, { root: `${root}e`, kind: 'verb' });
    // "şehri" is of şehir, "oğlu" of oğul.
    if (isNoun && ELIDED.test(root)) found.push({ root, kind: 'elided' });
  }
  return found;
}
const ELIDED = /[^aeiou][lmnrszkg]$/;

const asVerb = (root: string): Analysis => ({ root, kind: 'verb' });
const INFINITIVE = /m[ae][kq]$/;

/** The roots under which a folded lemma is kept. */
export function turkicRoots(lemma: string): Analysis[] {
  if (INFINITIVE.test(lemma)) {
    const root = lemma.slice(0, -3);
    // etmek, edildi: too short to be softened by rule.
    return root === 'et' ? [root, 'ed'].map(asVerb) : [asVerb(root)];
  }
  const roots: Analysis[] = [{ root: lemma, kind: 'noun' }];
  if (/[^aeiou][iu][lmnrszk]$/.test(lemma))
    roots.push({ root: lemma.slice(0, -2) + lemma.at(-1), kind: 'elided' });
  return roots;
}

/** Whether the letters of a root were typed as it is spelt: 2 with its marks, 1 with some left out, 0 with others. */
export function markFit(typed: string, spelt: string, length: number): 0 | 1 | 2 {
  let fit: 1 | 2 = 2;
  const letters = [...plainer(typed)];
  const own = [...plainer(spelt)];
  // The last letter may have been softened.
  for (let at = 0; at < length - 1 && at < own.length; at += 1) {
    if (letters[at] === own[at]) continue;
    if (!/[a-z]/.test(letters[at] ?? '')) return 0;
    fit = 1;
  }
  return fit;
}

/** Marks that people leave out or put in as they like. */
const plainer = (word: string) =>
  word.replaceAll('ı', 'i').replaceAll('â', 'a').replaceAll('î', 'i').replaceAll('û', 'u');
