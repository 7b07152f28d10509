/** One number at a place in a text, in figures, in words or in both: "1,2 млн", "two and a half million". */
import type { Locale } from '../../knowledge/model/schema.ts';
import type { Token } from '../tokens.ts';
import { ended, isPart, JOINED } from './endings.ts';
import { readFigure } from './figure.ts';
import type { Lexicon, ReadNumber } from './lexicon.ts';
import { LEXICONS } from './lexicons.ts';

const LARGE = 1_000;
const MORE = /^(fazla|cok|cox|artiq|az|yukari|yuxari)$/;

/** @returns undefined where no number begins at that token */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  locale: Locale,
): ReadNumber | undefined {
  const lexicon = LEXICONS[locale];
  const token = tokens[at];
  if (!token) return undefined;
  const read = readShare(tokens, at, lexicon) ?? sum(tokens, at, lexicon);
  if (!read) return undefined;
  const { kind, value, end } = read;
  if (kind !== 'cardinal') return read;
  // "One" is a pronoun or an article too often.
  if (value === 1 && end === at + 1 && !token.figures) return undefined;
  // "Bu yüzden" is "therefore"; "yüzden fazla" is "more than a hundred".
  if (token.folded === 'yuzden' && !MORE.test(tokens[end]?.folded ?? '')) return undefined;
  if (isPart(tokens, at, end, lexicon)) return { ...read, kind: 'fraction' };
  return ended(tokens, read, locale);
}

/** "Half a million", "четверть миллиона", "yarım milyon". */
function readShare(
  tokens: readonly Token[],
  at: number,
  { wordOf, article }: Lexicon,
): ReadNumber | undefined {
  const token = tokens[at]!;
  const word = token.figures ? undefined : wordOf(token.folded, token.typed);
  if (word?.is !== 'share') return undefined;
  for (let end = at + 1; end <= at + 3; end += 1) {
    const next = tokens[end];
    if (!next || next.figures || !JOINED.test(next.before)) return undefined;
    const scale = wordOf(next.folded, next.typed);
    if (scale?.is === 'scale')
      return scale.value === 12 || scale.value >= LARGE
        ? {
            kind: 'cardinal',
            value: word.value * scale.value,
            step: scale.value / 10,
            plain: false,
            end: end + 1,
          }
        : undefined;
    if (!article || !(article.test(next.folded) || next.folded === 'of')) return undefined;
  }
  return undefined;
}

function sum(tokens: readonly Token[], start: number, lexicon: Lexicon): ReadNumber | undefined {
  const { wordOf, joint, article, andHalf, leastTens } = lexicon;
  let whole = 0;
  let part: number | undefined;
  let other: number | undefined;
  /** What the last figure counts. */
  let step = 1;
  /** What may still be added is less than this. */
  let room = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let plain = false;
  let end = start;
  const total = () => whole + (part ?? 0);
  const wordAt = (place: number) => {
    const token = tokens[place];
    return token && !token.figures ? wordOf(token.folded, token.typed) : undefined;
  };
  const first = tokens[start]!;
  if (article?.test(first.folded)) {
    const next = wordAt(start + 1);
    if (next?.is !== 'scale' || next.value === 10 || /s$/.test(tokens[start + 1]!.folded))
      return undefined;
    part = 1;
    room = 1;
    end = start + 1;
  }
  for (;;) {
    const token = tokens[end];
    if (!token || (end > start && !JOINED.test(token.before))) break;
    if (token.figures) {
      const figure = readFigure(tokens, end, lexicon);
      if (figure.kind === 'label') {
        if (end > start) break;
        return { ...figure, kind: 'label' };
      }
      // "1 млн 200 тыс.": more figures only with a smaller scale behind them.
      const scale = scaleBehind(tokens, figure.end, lexicon);
      if (end > start && !(part === undefined && scale !== undefined && scale < least)) break;
      part = figure.value;
      other = end > start ? undefined : figure.other;
      step = figure.step ?? 1;
      room = 1;
      plain = end === start && figure.plain && scale === undefined;
      end = figure.end;
      if (scale === undefined) break;
      whole += part * scale;
      step *= scale;
      other = other === undefined ? undefined : other * scale;
      const glued = tokens[end]!.before === '' && lexicon.glued.has(tokens[end]!.folded);
      // "5m" are five million, or five metres.
      if (glued && scale === 1e6) other = part;
      part = undefined;
      least = scale;
      room = scale;
      end += 1;
      continue;
    }
    const half = andHalf.find((words) =>
      words.every((word, place) => tokens[end + place]?.folded === word),
    );
    if (half && end > start && !plain) {
      if (part !== undefined) part += 0.5;
      else whole += least / 2;
      step = part === undefined ? least / 10 : 0.1;
      room = 1;
      end += half.length;
      if (part === undefined) break;
      continue;
    }
    const word = wordAt(end);
    if (joint?.test(token.folded) && end > start && room >= 100) {
      const next = wordAt(end + 1);
      if (next && (next.is === 'small' || next.is === 'ordinal') && next.value < room) {
        end += 1;
        continue;
      }
      break;
    }
    if (!word) break;
    if (word.is === 'ordinal') {
      if (end > start && !(word.value < room)) break;
      return { kind: 'ordinal', value: total() + word.value, plain: false, end: end + 1 };
    }
    if (word.is === 'small') {
      const isYear =
        part !== undefined && whole === 0 && part >= 10 && part <= 20 && word.value >= 10;
      if (isYear && joint && word.value < 100 && room < 100) {
        const unit = wordAt(end + 1);
        const one = unit?.is === 'small' && unit.value < 10 && word.value >= 20 ? unit.value : 0;
        return {
          kind: 'year',
          value: part! * 100 + word.value + one,
          plain: false,
          end: end + 1 + (one > 0 ? 1 : 0),
        };
      }
      if (part !== undefined ? word.value >= room || word.value === 0 : word.value >= least) break;
      part = (part ?? 0) + word.value;
      step = 1;
      room = roomAfter(word.value, leastTens);
    } else if (word.is === 'scale') {
      if (part === undefined && !word.alone) break;
      if (word.value < LARGE) {
        if ((part ?? 1) >= 100) break;
        part = (part ?? 1) * word.value;
        room = word.value === 100 ? 100 : 1;
      } else {
        if (word.value >= least) break;
        whole += (part ?? 1) * word.value;
        step *= word.value;
        part = undefined;
        least = word.value;
        room = word.value;
      }
    } else break;
    end += 1;
  }
  if (end === start || (part === undefined && whole === 0)) return undefined;
  return {
    kind: 'cardinal',
    value: total(),
    plain,
    end,
    ...(step !== 1 && { step }),
    ...(other !== undefined && { other }),
  };
}

function roomAfter(value: number, leastTens: number): number {
  if (value >= 100) return value % 100 === 0 ? 100 : 1;
  return value >= leastTens && value % 10 === 0 ? 10 : 1;
}

/** The scale right behind figures: "5k", "5 тыс.", "5 million"; "2 dozen" too. */
function scaleBehind(
  tokens: readonly Token[],
  at: number,
  { wordOf, short, glued }: Lexicon,
): number | undefined {
  const token = tokens[at];
  if (!token || token.figures || !/^ ?$|^-$/.test(token.before)) return undefined;
  if (token.before === '' && glued.has(token.folded)) return glued.get(token.folded);
  const word = wordOf(token.folded, token.typed);
  if (word?.is === 'scale') return word.value;
  return token.before === '-' ? undefined : short.get(token.folded);
}
