/** How much a word of a question tells of the matter: words of grammar little, and those that only say what kind of answer is wanted. */
import { carriesMatter, type Sense } from '../../lexicon/index.ts';
import type { QuestionType } from './question-type.ts';
import type { WantedValue } from './wanted-value.ts';

/** "On what date", "in which town", "the reason": a fact need not say so to have one. */
const ASKED_BY_TYPE: Readonly<Partial<Record<QuestionType, ReadonlySet<string>>>> = {
  when: new Set(['date', 'day', 'year', 'month', 'hour', 'week']),
  where: new Set(['city', 'state-country', 'village', 'region', 'district', 'island', 'street']),
  why: new Set(['cause-of-accident']),
};
const ASKED_BY_VALUE: Readonly<Record<WantedValue, readonly string[]>> = {
  age: ['age', 'elderly', 'old-person', 'old-thing', 'year'],
  money: ['price', 'money', 'pay'],
  duration: ['long', 'length'],
  'clock-time': ['hour'],
  percentage: ['percent', 'share', 'share-stock'],
  height: ['height', 'tall'],
  depth: ['depth', 'deep'],
  width: ['width', 'wide'],
  length: ['length', 'long'],
  distance: ['distance', 'far'],
  speed: ['speed', 'fast'],
  weight: ['weight', 'heavy'],
  temperature: ['temperature'],
  colour: ['color'],
  phone: [],
  name: ['name'],
};
/** What is left of the weight of such a word. */
const LITTLE = 0.2;

/** Share of its weight that a word of these senses keeps, 0..1. */
export function shareThatTells(
  senses: readonly Sense[],
  type: QuestionType,
  wanted: WantedValue | undefined,
): number {
  const main = senses.filter((sense) => sense.main);
  const own = main.length > 0 ? main : senses;
  if (own.length > 0 && !own.some(({ concept }) => carriesMatter(concept))) return LITTLE;
  const isAsked = ({ concept: { id } }: Sense) =>
    ASKED_BY_TYPE[type]?.has(id) || (wanted !== undefined && ASKED_BY_VALUE[wanted].includes(id));
  return own.some(isAsked) ? LITTLE : 1;
}
