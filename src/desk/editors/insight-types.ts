/** What the pages of gaps and of insight are told. */
import type { ItemKey } from '../../editing/items.ts';
import type { Gap } from '../../insight/index.ts';
import type { Locale } from '../../knowledge/model/schema.ts';

/** A fact as a list shows it. */
export type ShownFact = {
  readonly id: string;
  readonly text: string;
  readonly lang: Locale;
};

export type ShownGap = Omit<Gap, 'first' | 'last' | 'aside' | 'nearest' | 'answer'> & {
  /** ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly nearest: readonly ShownFact[];
  readonly answer?: ShownFact;
  readonly aside?: {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly since: number;
  };
};

/** A server or workspace to choose; without a name where nobody said how it is called. */
export type Place = { readonly tenant: string; readonly name?: string };

export type GapList = {
  readonly open: readonly ShownGap[];
  readonly answered: readonly ShownGap[];
  readonly aside: readonly ShownGap[];
  readonly talk: number;
  readonly leaning: number;
  readonly rest: { readonly groups: number; readonly times: number };
  readonly places: readonly Place[];
  /** Packs that a draft can go into. */
  readonly packs: readonly { readonly id: string; readonly title: string }[];
};

/** `GET gaps/pack`: the one whose names a question has, by id; none where no pack's or several's are in it. */
export type PackOffered = { readonly pack?: string };

/** `POST gaps/wording`: the fact, and the mark of the working copy with it, by which that alone can be undone. */
export type WordingAdded = ItemKey & { readonly mark: string };

type Outcomes = { readonly answer: number; readonly related: number; readonly none: number };
type Opinions = { readonly good: number; readonly bad: number; readonly 'not-asked': number };

export type InsightReport = {
  readonly total: number;
  readonly outcomes: Outcomes;
  readonly days: readonly ({ readonly day: string } & Outcomes)[];
  readonly locales: readonly ({ readonly locale: string } & Outcomes)[];
  /** Without a title: no topic. */
  readonly topics: readonly ({ readonly title?: string } & Outcomes)[];
  readonly feedback: Opinions;
  readonly used: readonly (ShownFact & { readonly times: number } & Opinions)[];
  readonly unused: readonly ShownFact[];
  readonly gone: number;
  readonly pastReview: readonly (ShownFact & { readonly by: string })[];
  readonly places: readonly Place[];
};
