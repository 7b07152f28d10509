/** The words by which somebody says, denies or does a thing before all eyes, in four languages. */
import type { Locale } from '../knowledge/model/schema.ts';

/** What a verb makes of a statement. */
export type Speech = 'says' | 'denies' | 'acts';

/** By the concept of the lexicon that a verb means. */
export const SPEECH_BY_CONCEPT: Readonly<Record<string, Speech>> = {
  say: 'says',
  state: 'says',
  tell: 'says',
  announce: 'says',
  report: 'says',
  confirm: 'says',
  claim: 'says',
  promise: 'says',
  threaten: 'says',
  warn: 'says',
  admit: 'says',
  accuse: 'says',
  criticise: 'says',
  emphasise: 'says',
  explain: 'says',
  suggest: 'says',
  argue: 'says',
  predict: 'says',
  deny: 'denies',
  summon: 'acts',
  demand: 'acts',
  'call-for': 'acts',
  'demand-apology': 'acts',
  resign: 'acts',
  expel: 'acts',
  'recall-envoy': 'acts',
  'declare-war': 'acts',
  congratulate: 'acts',
  condolence: 'acts',
  mourning: 'acts',
};

/** Verbs that the lexicon has as something else, folded, at their beginning. */
export const SPEECH_BY_WORD: Readonly<Record<Locale, readonly (readonly [Speech, RegExp])[]>> = {
  en: [
    [
      'says',
      /^(alleg(e|es|ed)|testif(y|ies|ied)|insist(s|ed)?|maintain(s|ed)?|blam(e|es|ed)|added|adds|told|tells|estimates?|estimated|believes?|according)$/,
    ],
    ['denies', /^(den(y|ies|ied)|refut(e|es|ed)|dismissed)$/],
    ['acts', /^condolences$/],
  ],
  ru: [
    [
      'says',
      /^(zayavi\w+|zayavlya\w+|skazal\w*|soobshch\w+|utverzhda\w+|rasskazal\w*|obvini\w+|obvinya\w+|otmeti\w+|dobavi\w+|poyasni\w+|nastaiva\w+|svidetelstvoval\w*)$/,
    ],
    ['denies', /^(otrits\w+|oproverg\w*|otverg\w*)$/],
    ['acts', /^(potrebova\w+|soboleznovani\w+)$/],
  ],
  az: [
    ['says', /^(dedi|deyib|deyir|bildir(di|ib|ir)\w*|soyle\w+|vurgula\w+|acikla\w+)$/],
    ['denies', /^(inkar|tekzib)$/],
    ['acts', /^(teleb|bassagligi)$/],
  ],
  tr: [
    [
      'says',
      /^(dedi|soyledi|soyluyor|belirtti|bildirdi|acikladi|sucladi|vurguladi|savundu|anlatti|ekledi)$/,
    ],
    ['denies', /^(yalanladi|reddetti|reddediyor)$/],
    ['acts', /^(taziye)$/],
  ],
};

/** "Rejected the allegation" denies; "rejected the bill" does not. On folded words. */
export const ALLEGATION =
  /^(allegations?|accusations?|claims?|charges?|criticism|reports?|obvineni\w+|iddia\w*|ittiham\w*|sucla\w*|elestiri\w*)$/;
export const REJECTS: ReadonlySet<string> = new Set(['reject']);

/** Somebody says so, and the sentence does not tell who. On folded text. */
export const HEARSAY: Readonly<Record<Locale, RegExp>> = {
  en: /\b(reportedly|allegedly|supposedly|purportedly|is said to|are said to|is believed to|rumou?red)\b/,
  ru: /\b(yakoby|predpolozhitelno|kak soobshchaetsya|po slukham|po nekotorym dannym)\b/,
  az: /\b(guya|iddialara gore|sayielere gore|deyilenlere gore|ehtimal ki)\b/,
  tr: /\b(iddiaya gore|iddialara gore|sozde|soylentilere gore|soylenenlere gore)\b/,
};

/**
 * Who says so stands behind (or, with Turkic words, before) these; folded. The group is the name.
 * What stands there ends with a comma, or at a verb.
 */
export const BY_ACCOUNT: Readonly<
  Record<Locale, { readonly before?: RegExp; readonly behind?: RegExp }>
> = {
  en: { before: /\b(according to|in the words of)( the| an?)? $/ },
  ru: {
    before:
      /(^|[^a-z])(po slovam|po dannym|po mneniyu|po informatsii|po otsenke|po svedeniyam|soglasno|kak soobshchaet|kak soobshchil\w*) $/,
  },
  az: {
    behind:
      /^(n?in|n?un)?( \w+)? ?(sozlerine|melumatina|bildirdiyine|dediyine|hesablamalarina)? ?gore\b/,
  },
  tr: { behind: /^( \w+)? ?(sozlerine|verilerine|aciklamasina|bilgiye)? ?gore\b/ },
};

/** Folded: it says that something is not known. */
export const NOT_KNOWN: Readonly<Record<Locale, RegExp>> = {
  en: /\b(was|were|has|have|is|are) (never|not|not yet|still not)( been)? (established|determined|identified|found out|known|clear)\b|\b(is|are|was|were|remains?|remained) (still )?(unknown|unclear)\b|\bnobody knows\b/,
  ru: /\b(ne (byl\w* )?(ustanovlen\w*|vyyasnen\w*|opredelen\w*)|neizvestn\w+|ne izvestn\w+|neyasn\w+|ne ustanovili)\b/,
  az: /\b(melum deyil|melum olmay\w+|mueyyen edilme\w+|mueyyenlesdirilme\w+|namelum\w*|bilinmir)\b/,
  tr: /\b(bilinmiyor|bilinmemektedir|belli degil|belirlenemedi|belirlenmedi|tespit edilemedi|anlasilamadi|aciklik kazanmadi)\b/,
};
