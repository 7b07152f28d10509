/** Which fields the form of each kind of item has, in which order and under which heading. */
import type { EditSection } from '../../../../editing/items.ts';
import type { MessageKey } from '../../../../i18n/messages.ts';

export type FieldSpec = {
  readonly name: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
} & (
  | { readonly kind: 'texts'; readonly rows: number; readonly translated?: true }
  | { readonly kind: 'lists'; readonly least?: number }
  | {
      readonly kind:
        | 'when'
        | 'status'
        | 'figures'
        | 'evidence'
        | 'tests'
        | 'synonyms'
        | 'day'
        | 'line'
        | 'kind'
        | 'languages';
    }
  | { readonly kind: 'refs' | 'ref'; readonly to: Exclude<EditSection, 'pack' | 'drafts'> }
);

export type FormPart = { readonly title: MessageKey; readonly fields: readonly FieldSpec[] };

const when: FieldSpec = { name: 'when', label: 'edit.when', hint: 'edit.when.hint', kind: 'when' };
const status: FieldSpec = { name: 'status', label: 'edit.status', kind: 'status' };
const about: readonly FieldSpec[] = [
  { name: 'actors', label: 'edit.actors', kind: 'refs', to: 'actors' },
  { name: 'places', label: 'edit.places', kind: 'refs', to: 'places' },
  { name: 'topics', label: 'edit.topics', kind: 'refs', to: 'topics' },
];
const figures: FieldSpec = {
  name: 'figures',
  label: 'edit.figures',
  hint: 'edit.figures.hint',
  kind: 'figures',
};
const aliases: FieldSpec = {
  name: 'aliases',
  label: 'edit.aliases',
  hint: 'edit.aliases.hint',
  kind: 'lists',
};

const FACT: readonly FormPart[] = [
  {
    title: 'edit.part.says',
    fields: [
      {
        name: 'text',
        label: 'edit.text',
        hint: 'edit.text.hint',
        kind: 'texts',
        rows: 4,
        translated: true,
      },
    ],
  },
  {
    title: 'edit.part.sure',
    fields: [
      when,
      status,
      {
        name: 'attribution',
        label: 'edit.attribution',
        hint: 'edit.attribution.hint',
        kind: 'refs',
        to: 'actors',
      },
      { name: 'reviewBy', label: 'edit.review-by', hint: 'edit.review-by.hint', kind: 'day' },
    ],
  },
  {
    title: 'edit.part.read',
    fields: [
      { name: 'sources', label: 'edit.sources', kind: 'refs', to: 'sources' },
      { name: 'evidence', label: 'edit.evidence', hint: 'edit.evidence.hint', kind: 'evidence' },
    ],
  },
  {
    title: 'edit.part.asked',
    fields: [
      {
        name: 'questions',
        label: 'edit.questions',
        hint: 'edit.questions.hint',
        kind: 'lists',
        least: 3,
      },
    ],
  },
  {
    title: 'edit.part.about',
    fields: [{ name: 'incident', label: 'edit.incident', kind: 'ref', to: 'incidents' }, ...about],
  },
  { title: 'edit.part.figures', fields: [figures] },
  {
    title: 'edit.part.others',
    fields: [
      {
        name: 'disputes',
        label: 'edit.disputes',
        hint: 'edit.disputes.hint',
        kind: 'refs',
        to: 'facts',
      },
      {
        name: 'supersedes',
        label: 'edit.supersedes',
        hint: 'edit.supersedes.hint',
        kind: 'ref',
        to: 'facts',
      },
    ],
  },
];

const name = (rows = 1): FieldSpec => ({ name: 'name', label: 'edit.name', kind: 'texts', rows });
const title = (rows = 1): FieldSpec => ({
  name: 'title',
  label: 'edit.title',
  kind: 'texts',
  rows,
});
const one = (...fields: readonly FieldSpec[]): readonly FormPart[] => [
  { title: 'edit.part.says', fields },
];

export const FORMS: Readonly<Record<EditSection, readonly FormPart[]>> = {
  facts: FACT,
  drafts: FACT,
  incidents: [
    {
      title: 'edit.part.says',
      fields: [
        title(),
        { name: 'summary', label: 'edit.summary', kind: 'texts', rows: 3, translated: true },
        aliases,
      ],
    },
    { title: 'edit.part.sure', fields: [when, status] },
    {
      title: 'edit.part.about',
      fields: [...about, { name: 'follows', label: 'edit.follows', kind: 'refs', to: 'incidents' }],
    },
    { title: 'edit.part.figures', fields: [figures] },
  ],
  actors: one(
    name(),
    { name: 'kind', label: 'edit.kind', kind: 'kind' },
    { name: 'role', label: 'edit.role', hint: 'edit.role.hint', kind: 'texts', rows: 1 },
    { name: 'of', label: 'edit.of', kind: 'ref', to: 'actors' },
    aliases,
  ),
  places: one(name(), { name: 'in', label: 'edit.in', kind: 'ref', to: 'places' }, aliases),
  topics: one(title(), aliases),
  sources: one(
    { name: 'title', label: 'edit.title', kind: 'line' },
    { name: 'publisher', label: 'edit.publisher', kind: 'line' },
    { name: 'url', label: 'edit.url', hint: 'edit.url.hint', kind: 'line' },
    { name: 'published', label: 'edit.published', kind: 'when' },
    { name: 'retrieved', label: 'edit.retrieved', kind: 'day' },
    { name: 'license', label: 'edit.license', kind: 'line' },
    { name: 'note', label: 'edit.note', hint: 'edit.note.hint', kind: 'texts', rows: 2 },
  ),
  pack: [
    {
      title: 'edit.part.says',
      fields: [
        title(),
        { name: 'description', label: 'edit.description', kind: 'texts', rows: 2 },
        {
          name: 'languages',
          label: 'edit.languages',
          hint: 'edit.languages.hint',
          kind: 'languages',
        },
      ],
    },
    {
      title: 'edit.part.asked',
      fields: [
        { name: 'synonyms', label: 'edit.synonyms', hint: 'edit.synonyms.hint', kind: 'synonyms' },
        { name: 'tests', label: 'edit.tests', hint: 'edit.tests.hint', kind: 'tests' },
        { name: 'subject', label: 'edit.subject', hint: 'edit.subject.hint', kind: 'lists' },
        { name: 'subjectTopics', label: 'edit.subject-topics', kind: 'refs', to: 'topics' },
      ],
    },
  ],
};
