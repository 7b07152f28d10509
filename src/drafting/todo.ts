/** What is still to be done to a draft before it is a fact; in words in `i18n/catalogues/parts/drafting.ts`. */
import type { DateBasis } from './date-context.ts';

export type Todo =
  | 'reword'
  | 'date-missing'
  | 'date-carried'
  | 'date-counted'
  | 'date-by-article'
  | 'other-dates'
  | 'pronoun'
  | 'who-says'
  | 'figures'
  | 'own-act'
  | 'unknown'
  | 'names'
  | 'several'
  | 'there'
  | 'waits'
  | 'same'
  | 'differs';

type Signs = {
  readonly basis: DateBasis;
  readonly otherDates: boolean;
  readonly leans: boolean;
  readonly nobodySays: boolean;
  readonly figures: boolean;
  readonly confirmed: boolean;
  readonly unknown: boolean;
  readonly proposes: boolean;
  readonly several: boolean;
  readonly held: 'there' | 'same' | 'differs' | undefined;
  readonly waits: boolean;
};

const BY_BASIS: Readonly<Partial<Record<DateBasis, Todo>>> = {
  none: 'date-missing',
  carried: 'date-carried',
  counted: 'date-counted',
  'by-article': 'date-by-article',
};

/** In the order in which an editor would go through them. */
export function todosOf(signs: Signs): Todo[] {
  const byDate = BY_BASIS[signs.basis];
  return [
    // First of all: there may be nothing to do.
    ...(signs.held === 'there' ? ['there' as const] : []),
    ...(signs.waits ? ['waits' as const] : []),
    'reword',
    ...(signs.held && signs.held !== 'there' ? [signs.held] : []),
    ...(byDate ? [byDate] : []),
    ...(signs.otherDates ? ['other-dates' as const] : []),
    ...(signs.leans ? ['pronoun' as const] : []),
    ...(signs.nobodySays ? ['who-says' as const] : []),
    ...(signs.figures ? ['figures' as const] : []),
    ...(signs.confirmed ? ['own-act' as const] : []),
    ...(signs.unknown ? ['unknown' as const] : []),
    ...(signs.proposes ? ['names' as const] : []),
    ...(signs.several ? ['several' as const] : []),
  ];
}
