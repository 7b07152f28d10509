/** The numbers of a sentence that count something, as figures of a fact. */
import type { Figure, Locale } from '../knowledge/model/schema.ts';
import { analyse, fold, numbersIn, placesOf, type Word } from '../language/index.ts';
import { plain } from '../text/plain.ts';
import { type Fate, fateOf, hasFate } from './fates.ts';
import { type Placed, phrase, qualifierOf } from './figure-words.ts';
import { withOnes } from './ones.ts';
import { unitBehind } from './units.ts';

const MOST_FIGURES = 6;

export type FiguresRead = {
  readonly figures: readonly Figure[];
  /** Whether what a number counts, or what became of so many, could not be told: such a number is left out. */
  readonly unsure: boolean;
};

/** @param dates where dates stand in the plain sentence: what is in them counts nothing */
export function figuresOf(
  sentence: string,
  locale: Locale,
  dates: readonly { readonly from: number; readonly to: number }[],
): FiguresRead {
  const text = plain(sentence);
  const words = analyse(text, locale);
  const counted = numbersIn(text, locale).flatMap((number): Placed[] => {
    const places = placesOf(words, number);
    const inDate = dates.some(({ from, to }) => number.from < to && number.to > from);
    return places &&
      !inDate &&
      number.kind === 'cardinal' &&
      !isName(words, places.at) &&
      !isYear(words, places.at)
      ? [{ ...number, ...places }]
      : [];
  });
  const numbers = withOnes(counted, words, text, locale);
  const figures: Figure[] = [];
  let unsure = false;
  /** What the figure before counts, and what became of them. */
  let last: { readonly noun: string; readonly fate: Fate | undefined } | undefined;
  for (let place = 0; place < numbers.length && figures.length < MOST_FIGURES; place += 1) {
    const one = numbers[place]!;
    const next = numbers[place + 1];
    const part = next && isPartOf(one, next, words, text, locale);
    const range = next && !part && isRange(one, next, words);
    // "Between 60 and 80 million": both are millions.
    const scale = range && one.value < 1_000 && next.value >= 1_000 ? scaleOf(next) : 1;
    const value = round(one.value * scale);
    const end = part ? next.end : one.end;
    const figure = { value, ...(part && { of: next.value }) };
    const unit =
      unitBehind(words, range ? next.end : end, locale, one.unit ?? next?.unit) ??
      (part ? unitBehind(words, one.end, locale, one.unit) : undefined);
    const limit = numbers[place + (part || range ? 2 : 1)]?.at ?? words.length;
    const fate = fateOf(text, words, { at: one.at, end: range ? next.end : end, limit }, locale);
    const qualifier = range ? 'at-least' : qualifierOf(one, words, text);
    const again = !unit && !fate && last && isEstimate(text, figures, one) ? last : undefined;
    // "Two people died and 11 were hurt": of people, too, as something became of both.
    const noun = unit?.text ?? again?.noun ?? (fate && last?.fate ? last.noun : '');
    const became = fate ?? again?.fate;
    const counts = [noun, became].filter(Boolean).join(' ').slice(0, 60);
    if (counts === '') unsure = true;
    else {
      figures.push({
        ...figure,
        unit: counts,
        ...(qualifier && { qualifier }),
        words: {
          [locale]: phrase(text, words, one, Math.max(end, range ? next.end : 0, unit?.end ?? 0)),
        },
      });
      // Of as many fates as there are, one was nobody's here.
      if (!became && last?.fate && hasFate(words.slice(end, limit))) unsure = true;
      // "One person died and two were injured".
      last = { noun: noun === 'person' ? 'people' : noun, fate: became };
    }
    if (part) place += 1;
    if (range) {
      const behind = unitBehind(words, next.end, locale, next.unit);
      if (behind)
        figures.push({
          value: next.value,
          unit: behind.text.slice(0, 60),
          qualifier: 'at-most',
          words: { [locale]: phrase(text, words, one, behind.end) },
        });
      place += 1;
    }
  }
  return { figures, unsure: unsure || figures.length === MOST_FIGURES };
}

/** "Half a million people, though some estimates reach two million": the same once more. */
const ESTIMATE =
  /estimat|put(s|ting)? (it|the)|as many as|or even|otsenk|drugim dannym|hesabl|melumat|tahmin|bazi kaynak/;
function isEstimate(text: string, figures: readonly Figure[], { from }: Placed): boolean {
  const [words] = Object.values(figures.at(-1)?.words ?? {});
  const begin = words ? text.lastIndexOf(words, from) : -1;
  return begin >= 0 && ESTIMATE.test(fold(text.slice(begin + words!.length, from)));
}

/** "Flight 8243", "Article 5", "Boeing 737". */
const NUMBERED =
  /^(flight|no|number|article|chapter|page|room|reys\w*|nomer|statya|stati\w*|boeing|airbus|route|channel|phase|act)$/;
const isName = (words: readonly Word[], at: number) => NUMBERED.test(words[at - 1]?.folded ?? '');

/** "In 2024 people died": where nothing else shows that a date is meant. */
const isYear = (words: readonly Word[], at: number) =>
  /^(19|20)\d\d$/.test(words[at]!.typed) &&
  /^(in|since|until|during|before|after)$/.test(words[at - 1]?.folded ?? '');

function isPartOf(
  one: Placed,
  next: Placed,
  words: readonly Word[],
  text: string,
  locale: Locale,
): boolean {
  if (next.at - one.end > 3 || next.value < one.value) return false;
  const between = words.slice(one.end, next.at).map(({ folded }) => folded);
  if (locale === 'en')
    return (
      between[0] === 'of' &&
      between.slice(1).every((word) => /^(the|its|their|his|her|all)$/.test(word))
    );
  if (locale === 'ru') return between.includes('iz');
  // "67'den 38'i", "67 nəfərdən 38-i" give the whole first; nothing here says so.
  return /^\s*(of|iz)\s*$/.test(text.slice(one.to, next.from));
}

const JOINS = /^(and|to|or|i|ili|do|ve|ile|ila|veya)$/;
const FROM = /^(between|from|ot|mezhdu)$/;

function isRange(one: Placed, next: Placed, words: readonly Word[]): boolean {
  if (next.value <= one.value) return false;
  const between = words.slice(one.end, next.at);
  const before = words.slice(Math.max(0, one.at - 2), one.at);
  if (between.length === 0)
    return next.at === one.end && /[-–]/.test(one.to < next.from ? '-' : '');
  return (
    between.length === 1 &&
    JOINS.test(between[0]!.folded) &&
    before.some(({ folded }) => FROM.test(folded))
  );
}

const scaleOf = ({ value }: Placed) => 1_000 ** Math.floor(Math.log10(value) / 3);
/** What is lost in decimals as a computer has them. */
const round = (value: number) => Number(value.toPrecision(12));
