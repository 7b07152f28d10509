/** The sections a knowledge file may have: what one item of each is called, its schema and what it refers to. */
import type { z } from 'zod';
import {
  type Actor,
  actorSchema,
  type Fact,
  factSchema,
  type Incident,
  incidentSchema,
  type Pack,
  type Place,
  packSchema,
  placeSchema,
  type Source,
  sourceSchema,
  type Topic,
  topicSchema,
} from './schema.ts';

/** The value of one item, by the section it stands in. */
export type Values = {
  readonly pack: Pack;
  readonly sources: Source;
  readonly actors: Actor;
  readonly places: Place;
  readonly topics: Topic;
  readonly incidents: Incident;
  readonly facts: Fact;
};
export type Section = keyof Values;

export const SECTIONS = [
  'pack',
  'sources',
  'actors',
  'places',
  'topics',
  'incidents',
  'facts',
] as const satisfies readonly Section[];

/** What an editor calls one item of the section. */
export const NOUNS: Readonly<Record<Section, string>> = {
  pack: 'pack',
  sources: 'source',
  actors: 'actor',
  places: 'place',
  topics: 'topic',
  incidents: 'incident',
  facts: 'fact',
};

export const SCHEMAS: { readonly [S in Section]: z.ZodObject & z.ZodType<Values[S]> } = {
  pack: packSchema,
  sources: sourceSchema,
  actors: actorSchema,
  places: placeSchema,
  topics: topicSchema,
  incidents: incidentSchema,
  facts: factSchema,
};

/** A field that holds the id, or a list of ids, of items of another section. */
export type ReferenceField = {
  readonly field: string;
  readonly to: Section;
  /** Without what it names the item cannot be said honestly, so the item is left out with it. */
  readonly needed?: true;
  /** Following it must come to an end. */
  readonly acyclic?: true;
};

export const REFERENCES: Readonly<Record<Section, readonly ReferenceField[]>> = {
  pack: [{ field: 'subjectTopics', to: 'topics' }],
  sources: [],
  topics: [],
  actors: [{ field: 'of', to: 'actors', acyclic: true }],
  places: [{ field: 'in', to: 'places', acyclic: true }],
  incidents: [
    { field: 'places', to: 'places' },
    { field: 'actors', to: 'actors' },
    { field: 'topics', to: 'topics' },
    { field: 'follows', to: 'incidents', acyclic: true },
  ],
  facts: [
    { field: 'attribution', to: 'actors', needed: true },
    { field: 'sources', to: 'sources', needed: true },
    { field: 'incident', to: 'incidents' },
    { field: 'actors', to: 'actors' },
    { field: 'places', to: 'places' },
    { field: 'topics', to: 'topics' },
    { field: 'disputes', to: 'facts' },
    { field: 'supersedes', to: 'facts', acyclic: true },
  ],
};
