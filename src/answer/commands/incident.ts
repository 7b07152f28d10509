/** One incident: what, when, where, who, figures, what each side says, what followed. */

import { choices } from '../../contract/blocks.ts';
import type { Block, Choice, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, mustWhen, newestFirst } from '../../knowledge/model/edtf-date.ts';
import { entityRef } from '../../knowledge/model/entity-ref.ts';
import { inLocale, joinNames, namesOf } from '../../knowledge/model/localised.ts';
import type { Fact, Incident, Locale } from '../../knowledge/model/schema.ts';
import {
  incidentChoice,
  quoteChoice,
  sourcesChoice,
  timelineChoice,
  topicsChoice,
} from '../presentation/choices.ts';
import { sourcesOf } from '../presentation/fact-blocks.ts';
import {
  guessNotes,
  languageNotes,
  nothingKnown,
  translationNotes,
} from '../presentation/notes.ts';
import { cardFacts, isContested, sideBlocks } from '../presentation/side-by-side.ts';
import type { Corpus, Reader } from '../types.ts';
import { resolveEntity } from '../understanding/resolve-entity.ts';

type IncidentRequest = RequestOf<'incident'>;
const MOST_OFFERED = 10;
/** Facts an incident shows under one heading; the timeline has them all. */
const MOST_FACTS = 4;
const MOST_SOURCES = 5;

export function replyToIncident(request: IncidentRequest, corpus: Corpus, reader: Reader): Reply {
  const { knowledge } = corpus;
  const locale = request.language ?? reader.locale;
  const typed = request.incident;
  if (!typed)
    return offer(
      translate(locale, 'incident.choose'),
      newestFirst(knowledge.incidents.values()),
      locale,
    );
  const resolved = resolveEntity(typed, ['incident'], corpus, locale);
  const found = resolved.found && knowledge.incidents.get(resolved.found.id);
  const concerned = found || resolved.found ? [] : byMention(typed, corpus, locale);
  const incident = found ?? (concerned.length === 1 ? concerned[0] : undefined);
  if (!incident) {
    const near = resolved.found
      ? []
      : resolved.near.flatMap(({ id }) => knowledge.incidents.get(id) ?? []);
    if (near.length === 0 && concerned.length > 1)
      return offer(translate(locale, 'incident.choose'), concerned, locale);
    return offer(nothingKnown(typed, near.length > 0, locale), near, locale);
  }
  const notes = guessNotes(
    resolved.found ? resolved.how : 'guessed',
    inLocale(incident.title, locale).text,
    typed,
    locale,
  );
  return { locale, command: 'incident', blocks: card(incident, notes, corpus, locale) };
}

/** Not a name of an incident, but perhaps of somebody or some place in one or more: "Safarov". */
function byMention(typed: string, corpus: Corpus, locale: Locale): Incident[] {
  const resolved = resolveEntity(typed, ['actor', 'place'], corpus, locale);
  if (!resolved.found) return [];
  const { id } = resolved.found;
  return newestFirst(corpus.knowledge.incidents.values()).filter(
    (one) => one.actors.includes(id) || one.places.includes(id),
  );
}

function card(
  incident: Incident,
  notes: readonly string[],
  { knowledge }: Corpus,
  locale: Locale,
): Block[] {
  const facts = [...currentFacts(knowledge).values()]
    .filter((fact) => fact.incident === incident.id)
    .sort((a, b) => compareWhen(mustWhen(a.when), mustWhen(b.when)));
  const end = mustWhen(incident.when).end;
  const later = (fact: Fact) => mustWhen(fact.when).end > end;
  const sides = facts.filter((fact) => isContested(fact, facts, knowledge));
  const agreed = facts.filter((fact) => !sides.includes(fact));
  const what = agreed.filter((fact) => !later(fact));
  const after = agreed.filter(later);
  const followed = [...knowledge.incidents.values()].filter((one) =>
    one.follows.includes(incident.id),
  );
  const before = incident.follows.flatMap((id) => knowledge.incidents.get(id) ?? []);
  const summary = inLocale(incident.summary, locale);
  const summaryNotes = translationNotes(incident.translation, summary.lang, locale);
  const sources = [...new Set(facts.flatMap((fact) => fact.sources))];
  // One source behind all of it is named once, at the end.
  const sourced = sources.length > 1;
  return [
    { type: 'headline', text: inLocale(incident.title, locale).text },
    { type: 'text', text: summary.text },
    ...summaryNotes.map((text) => ({ type: 'note', text }) as const),
    ...notes.map((text) => ({ type: 'note', text }) as const),
    { type: 'fields', fields: fieldsOf(incident, facts, locale, knowledge) },
    ...part('incident.what', what),
    ...sideBlocks(sides, knowledge, locale, sourced),
    ...part('incident.after', after),
    ...(followed.length && !after.length
      ? [{ type: 'section', text: translate(locale, 'incident.after') } as const]
      : []),
    ...(followed.length ? [incidentList(followed, locale)] : []),
    ...(before.length
      ? [
          { type: 'section', text: translate(locale, 'incident.before') } as const,
          incidentList(before, locale),
        ]
      : []),
    ...sourceList(sources, knowledge, locale),
    ...languageNotes(facts, locale)
      .filter((text) => !summaryNotes.includes(text))
      .map((text) => ({ type: 'note', text }) as const),
    ...choices(choicesOf(incident, facts, [...followed, ...before], locale)),
  ];

  function part(key: 'incident.what' | 'incident.after', all: readonly Fact[]): Block[] {
    if (all.length === 0) return [];
    return [
      { type: 'section', text: translate(locale, key) },
      ...cardFacts(all, MOST_FACTS, knowledge, locale, sourced),
    ];
  }
}

function sourceList(
  ids: readonly string[],
  knowledge: Corpus['knowledge'],
  locale: Locale,
): Block[] {
  const items = sourcesOf(ids, knowledge, locale)
    .slice(0, MOST_SOURCES)
    .map(({ title, publisher, published, url }) => {
      const detail = [publisher, published].filter(Boolean).join(' · ');
      return { text: title, ...(detail && { detail }), ...(url && { url }) };
    });
  const rest = ids.length - items.length;
  return items.length
    ? [
        { type: 'section', text: translate(locale, 'sources.title') },
        { type: 'list', items },
        ...(rest > 0
          ? [{ type: 'note', text: translate(locale, 'more', { count: rest }) } as const]
          : []),
      ]
    : [];
}

function fieldsOf(
  incident: Incident,
  facts: readonly Fact[],
  locale: Locale,
  { places, actors }: Corpus['knowledge'],
): { label: string; value: string }[] {
  const where = namesOf(incident.places, places, locale);
  const who = namesOf(incident.actors, actors, locale);
  const figures = [
    ...incident.figures,
    ...facts.flatMap((fact) => (fact.status === 'confirmed' ? fact.figures : [])),
  ].map((figure) => inLocale(figure.words, locale).text);
  return [
    { label: translate(locale, 'incident.when'), value: dateWords(incident.when, locale) },
    ...(where.length
      ? [{ label: translate(locale, 'incident.where'), value: joinNames(where, locale) }]
      : []),
    ...(who.length
      ? [{ label: translate(locale, 'incident.who'), value: joinNames(who, locale) }]
      : []),
    ...(figures.length
      ? [{ label: translate(locale, 'incident.figures'), value: [...new Set(figures)].join('; ') }]
      : []),
  ];
}

function incidentList(incidents: readonly Incident[], locale: Locale): Block {
  return {
    type: 'list',
    items: incidents.map((one) => ({
      text: inLocale(one.title, locale).text,
      detail: dateWords(one.when, locale),
    })),
  };
}

function choicesOf(
  incident: Incident,
  facts: readonly Fact[],
  linked: readonly Incident[],
  locale: Locale,
): Choice[] {
  const about = entityRef('incident', incident.id);
  return [
    ...(facts.length
      ? [
          timelineChoice(about, locale),
          sourcesChoice({ about }, locale),
          quoteChoice(facts, locale),
        ]
      : []),
    ...linked.slice(0, 3).map((one) => titledChoice(one, locale)),
  ];
}

const titledChoice = ({ id, title }: Incident, locale: Locale): Choice =>
  incidentChoice(id, locale, inLocale(title, locale).text);

function offer(text: string, incidents: readonly Incident[], locale: Locale): Reply {
  return {
    locale,
    command: 'incident',
    blocks: [
      { type: 'text', text },
      ...(incidents.length ? [incidentList(incidents.slice(0, MOST_OFFERED), locale)] : []),
      ...choices(
        incidents.length
          ? incidents.slice(0, MOST_OFFERED).map((one) => titledChoice(one, locale))
          : [topicsChoice(locale)],
      ),
    ],
  };
}
