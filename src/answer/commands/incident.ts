/** One incident: what, when, where, who, figures, what each side says, what followed. */

import type { Block, Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { say } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { compareWhen, mustWhen } from '../../knowledge/model/edtf-date.ts';
import type { Fact, Incident, Locale } from '../../knowledge/model/schema.ts';
import type { Answering } from '../answering.ts';
import { choices } from '../presentation/choices.ts';
import {
  inLocale,
  list,
  namesOf,
  sourcesOf,
  translationNotes,
} from '../presentation/fact-blocks.ts';
import { cardFacts, isContested, sideBlocks } from '../presentation/side-by-side.ts';
import type { Reader } from '../types.ts';
import { resolve, showing } from '../understanding/resolve-entity.ts';
import { quoteChoice } from './quote.ts';
import { languageNotes } from './timeline.ts';

type IncidentRequest = Extract<Request, { command: 'incident' }>;
const MOST_OFFERED = 10;
/** Facts an incident shows under one heading; the timeline has them all. */
const MOST_FACTS = 4;
const MOST_SOURCES = 5;

export function replyToIncident(request: IncidentRequest, parts: Answering, reader: Reader): Reply {
  const { knowledge } = parts;
  const locale = request.language ?? reader.locale;
  const typed = request.incident;
  if (!typed)
    return offer(say(locale, 'incident.choose'), newestFirst(knowledge.incidents), locale);
  const resolved = resolve(typed, ['incident'], parts, locale);
  const incident = resolved.found
    ? knowledge.incidents.get(resolved.found.id)
    : byMention(typed, parts, locale);
  if (!incident) {
    const near = resolved.found
      ? []
      : resolved.near.flatMap(({ id }) => knowledge.incidents.get(id) ?? []);
    return offer(
      say(locale, 'showing.nothing', { typed: typed.slice(0, 100) }),
      near.length ? near : newestFirst(knowledge.incidents),
      locale,
    );
  }
  const notes = showing(
    resolved.found ? resolved.how : 'guessed',
    inLocale(incident.title, locale).text,
    typed,
    locale,
  );
  return { locale, command: 'incident', blocks: card(incident, notes, parts, locale) };
}

/** Not a name of an incident, but perhaps of somebody in just one: "Safarov". */
function byMention(typed: string, parts: Answering, locale: Locale): Incident | undefined {
  const resolved = resolve(typed, ['actor', 'place'], parts, locale);
  if (!resolved.found) return undefined;
  const { id } = resolved.found;
  return newestFirst(parts.knowledge.incidents).find(
    (one) => one.actors.includes(id) || one.places.includes(id),
  );
}

function card(
  incident: Incident,
  notes: readonly string[],
  { knowledge }: Answering,
  locale: Locale,
): Block[] {
  const facts = [...currentFacts(knowledge).values()]
    .filter((fact) => fact.incident === incident.id)
    .sort((a, b) => compareWhen(mustWhen(a.when), mustWhen(b.when)));
  const end = mustWhen(incident.when).end;
  const later = (fact: Fact) => mustWhen(fact.when).end > end;
  const sides = facts.filter((fact) => isContested(fact, facts));
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
      ? [{ type: 'section', text: say(locale, 'incident.after') } as const]
      : []),
    ...(followed.length ? [incidentList(followed, locale)] : []),
    ...(before.length
      ? [
          { type: 'section', text: say(locale, 'incident.before') } as const,
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
      { type: 'section', text: say(locale, key) },
      ...cardFacts(all, MOST_FACTS, knowledge, locale, sourced),
    ];
  }
}

function sourceList(
  ids: readonly string[],
  knowledge: Answering['knowledge'],
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
        { type: 'section', text: say(locale, 'sources.title') },
        { type: 'list', items },
        ...(rest > 0
          ? [{ type: 'note', text: say(locale, 'more', { count: rest }) } as const]
          : []),
      ]
    : [];
}

function fieldsOf(
  incident: Incident,
  facts: readonly Fact[],
  locale: Locale,
  { places, actors }: Answering['knowledge'],
): { label: string; value: string }[] {
  const where = namesOf(incident.places, places, locale);
  const who = namesOf(incident.actors, actors, locale);
  const figures = [
    ...incident.figures,
    ...facts.flatMap((fact) => (fact.status === 'confirmed' ? fact.figures : [])),
  ].map((figure) => inLocale(figure.words, locale).text);
  return [
    { label: say(locale, 'incident.when'), value: dateWords(incident.when, locale) },
    ...(where.length ? [{ label: say(locale, 'incident.where'), value: list(where, locale) }] : []),
    ...(who.length ? [{ label: say(locale, 'incident.who'), value: list(who, locale) }] : []),
    ...(figures.length
      ? [{ label: say(locale, 'incident.figures'), value: [...new Set(figures)].join('; ') }]
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
  const about = `incident:${incident.id}`;
  return [
    ...(facts.length
      ? [
          {
            label: say(locale, 'choice.timeline'),
            kind: 'secondary',
            request: { command: 'timeline', about, language: locale },
          } as const,
        ]
      : []),
    ...(facts.length
      ? [
          {
            label: say(locale, 'choice.sources'),
            kind: 'secondary',
            request: { command: 'sources', about, language: locale },
          } as const,
        ]
      : []),
    ...(facts.length ? [quoteChoice(facts, locale)] : []),
    ...linked.slice(0, 3).map((one) => incidentChoice(one, locale)),
  ];
}

function incidentChoice(incident: Incident, locale: Locale): Choice {
  return {
    label: inLocale(incident.title, locale).text.slice(0, 75),
    kind: 'secondary',
    request: { command: 'incident', incident: `incident:${incident.id}`, language: locale },
  };
}

function offer(text: string, incidents: readonly Incident[], locale: Locale): Reply {
  return {
    locale,
    command: 'incident',
    blocks: [
      { type: 'text', text },
      ...(incidents.length ? [incidentList(incidents.slice(0, MOST_OFFERED), locale)] : []),
      ...choices(incidents.slice(0, MOST_OFFERED).map((one) => incidentChoice(one, locale))),
    ],
  };
}

export function newestFirst(incidents: ReadonlyMap<string, Incident>): Incident[] {
  return [...incidents.values()].sort((a, b) => compareWhen(mustWhen(b.when), mustWhen(a.when)));
}
