/**
 * Whether a text tells of something itself, and not only what was promised or demanded of it: of "called in the envoy and
 * demanded justice" the first is told, of "demanded that the envoy be called in" nothing is.
 */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Word } from '../../language/index.ts';
import { plain } from '../../text/plain.ts';
import { isLightVerb } from '../claims/index.ts';

/** Places of words, from (inclusive) to (exclusive). */
export type Span = { readonly from: number; readonly to: number };

type Text = {
  readonly words: readonly Word[];
  readonly text: string;
  readonly locale: Locale;
};

/** How a language shows what is told, on folded words. */
type Marks = {
  /** A verb that tells what was or is done, by its form. */
  readonly finite: RegExp;
  /** What stands before such a form, adverbs aside, makes it something else. */
  readonly unless: RegExp;
  /** Forms that are told only behind "was", "был". */
  readonly passive?: { readonly form: RegExp; readonly be: RegExp };
  /** Begins a clause that is told of somebody, or not told at all. */
  readonly clause: RegExp;
  /** Begins what is told besides. */
  readonly besides: RegExp;
};

const NEVER = /(?!)/;
const TURKIC: Marks = {
  finite:
    /([dt][iu](l[ae]r)?|[iu]b(dir|dur|l[ae]r)?|[iu]p|m[iu]s(tir|tur|dir|dur|l[ae]r)?|yor(du|lar)?)$/,
  unless: NEVER,
  clause: /^(ki|diye|deye|guya|eger|g[oe]re)$/,
  besides: /^(ve|hem|ama|amma|fakat|lakin|ancaq|ancak)$/,
};
const MARKS: Readonly<Record<Locale, Marks>> = {
  en: {
    finite:
      /(?<!^(ne|spe|inde|hundr|r|se|fe))ed$|^(took|went|gave|bought|brought|came|began|kept|held|wrote|met|paid|led|lost|fell|sent|built|broke|drove|caught|won|fought|flew|struck|shot|sold|sank|stole|hid|hit|fled|left|found|said|told|made|became|withdrew|retook|put|cut|shut)$/,
    unless:
      /^(to|will|would|can|could|should|shall|may|might|must|be|a|an|the|its|his|her|their|if|no|not|never)$/,
    passive: { form: /ing$/, be: /^(is|are|was|were|been)$/ },
    clause: /^(that|which|who|whom|whose|if|whether|unless|what|how)$/,
    besides: /^(and|but|then)$/,
  },
  ru: {
    finite: /.{2}(l|la|lo|li)(s|sya)?$|([aeyu]et|[aeyu]yut|aut|uut)(sya)?$/,
    unless: /^(ne|by|esli|chtoby|budto)$/,
    passive: { form: /[nt][aoy]?$/, be: /^(byl[aoi]?)$/ },
    clause: /^(chto|chtoby|budto|yakoby|kotor\w*|kto|kogo|komu|esli|li|gde)$/,
    besides: /^(i|a|no|odnako|zatem)$/,
  },
  az: TURKIC,
  tr: TURKIC,
};
/** "Planned visits", "запланированные визиты", "planlanmış": of the thing beside it alone. */
const ATTRIBUTIVE: Readonly<Partial<Record<Locale, RegExp>>> = {
  ru: /(nn|em|im)(yy|aya|oe|ye|ykh|ogo|oy|ym|uyu|ymi|om|omu)$/,
  az: /(m[iu]s|[ae]n)$/,
  tr: /(m[iu]s|[ae]n)$/,
};
const BE_OR_HAVE = /^(is|are|was|were|been|has|have|had|byl[aoi]?)$/;
const TURKIC_NOUN_OF_VERB =
  /(m[ae](k|q|y[iae]|g[iae]|s[iu]n?[iae]?)|[ae]c[ae]([gk]|y)[iu]n?[iae]?)$/;
const LINKED = /[iu][bp]$/;

/**
 * @param asked what is asked about, where the text has it
 * @param reserves the words of the text that say it was promised, demanded, claimed
 * @returns undefined where no verb is among what is asked; true where one is told and none is promised
 */
export function isToldOutright(
  asked: readonly Span[],
  reserves: readonly Span[],
  text: Text,
): boolean | undefined {
  const verbs = asked.filter((one) => tells(one, text) || isMeantToBe(one, text));
  if (verbs.length === 0) return undefined;
  return verbs.every(
    (one) =>
      tells(one, text) &&
      !isInClause(one, text) &&
      reserves.every((reserve) => !governs(reserve, one, text)),
  );
}

/** The word that carries the verb's ending: "iptal etti" ends in the second. */
function verbOf({ from, to }: Span, { words, locale }: Text): number {
  if (locale === 'en' || locale === 'ru') return from;
  return isLightVerb(words[to]) ? to : to - 1;
}

function tells(span: Span, text: Text): boolean {
  const { words, locale } = text;
  const { finite, unless, passive } = MARKS[locale];
  const at = verbOf(span, text);
  const { folded } = words[at]!;
  const before = words.slice(0, at).findLast((word) => !/ly$/.test(word.folded))?.folded ?? '';
  if (passive?.form.test(folded) && passive.be.test(before)) return true;
  if (!finite.test(folded) || unless.test(before)) return false;
  // "Planlanmış ziyaret", "hükümeti": a Turkic verb that tells something ends a sentence or its part.
  return locale === 'en' || locale === 'ru' || LINKED.test(folded) || isLast(at, text);
}

function isLast(at: number, text: Text): boolean {
  const next = text.words[at + 1];
  const { besides, clause } = MARKS[text.locale];
  return (
    !next ||
    STOP.test(between(at, at + 1, text)) ||
    besides.test(next.folded) ||
    clause.test(next.folded)
  );
}

/** "To repair", "отремонтировать", "onarmaya": what is only meant to be. */
function isMeantToBe(span: Span, text: Text): boolean {
  const { words, locale } = text;
  const at = verbOf(span, text);
  const { folded } = words[at]!;
  if (locale === 'ru') return /(t|ti|ch)(sya|s)?$/.test(folded) && !/(ost|st)$/.test(folded);
  if (locale === 'en')
    return /^(to|will|would|can|could|should|may|might|must|be)$/.test(words[at - 1]?.folded ?? '');
  return TURKIC_NOUN_OF_VERB.test(folded);
}

/** "Who shot it down", "that it was sold": up to the comma before. */
function isInClause(span: Span, text: Text): boolean {
  for (let at = span.from - 1; at >= 0 && !STOP.test(between(at, at + 1, text)); at -= 1)
    if (MARKS[text.locale].clause.test(text.words[at]!.folded)) return true;
  return false;
}

function governs(reserve: Span, verb: Span, text: Text): boolean {
  const { words, locale } = text;
  const isTurkic = locale === 'az' || locale === 'tr';
  const { clause, besides } = MARKS[locale];
  if (reserve.from < verb.to && verb.from < reserve.to) return true;
  const isBefore = reserve.from < verb.from;
  const [first, second] = isBefore ? [reserve, verb] : [verb, reserve];
  const gap = words.slice(first.to, second.from).map(({ folded }) => folded);
  const isSentence = /[.;:]/.test(between(first.to - 1, second.from, text));
  if (isBefore && gap.some((word) => clause.test(word))) return true;
  if (isAttributive(reserve, text)) return false;
  if (isBefore) return !isTurkic && !isSentence && !gap.some((word) => besides.test(word));
  if (isTurkic) {
    const isLinked =
      LINKED.test(words[verbOf(verb, text)]!.folded) &&
      !gap.some((word) => TURKIC_NOUN_OF_VERB.test(word));
    const after = words.slice(second.to, second.to + 2).some(({ folded }) => clause.test(folded));
    return after || !(isLinked || isSentence || gap.some((word) => besides.test(word)));
  }
  // A clause has one verb that tells: "called off visits they had planned", and not "called off, they claim".
  const isOver = isSentence || gap.some((word) => besides.test(word) || clause.test(word));
  const isComment =
    /,/.test(between(first.to - 1, second.from, text)) &&
    !MEANWHILE[locale]?.test(words[reserve.from]!.folded);
  return !isOver && (isComment || BE_OR_HAVE.test(words[reserve.from - 1]?.folded ?? ''));
}

/** "Called in the envoy, demanding justice": done as well. */
const MEANWHILE: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /ing$/,
  ru: /(ya|yas|v|vshi|vshis)$/,
};

function isAttributive({ from, to }: Span, { words, locale }: Text): boolean {
  const { folded } = words[to - 1]!;
  if (locale !== 'en') return to < words.length && ATTRIBUTIVE[locale]!.test(folded);
  return (
    /ed$/.test(folded) &&
    (from === 0 || /^(a|an|the|its|his|her|their|all|some)$/.test(words[from - 1]!.folded))
  );
}

const STOP = /[,.;:]/;

/** All that stands between two words, as typed. */
function between(one: number, other: number, { words, text }: Text): string {
  const [first, second] = [words[one], words[other]];
  return first && second ? plain(text).slice(first.from + first.typed.length, second.from) : '';
}
