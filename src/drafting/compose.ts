/** What was read of one sentence → a draft of a fact. */
import type { Actor, Draft, Figure, Locale, Status } from '../knowledge/model/schema.ts';
import { fold, type Word } from '../language/index.ts';
import { plain } from '../text/plain.ts';
import type { Article } from './article.ts';
import type { Said } from './attribution.ts';
import { NOT_KNOWN } from './attribution-words.ts';
import { isBareTitle } from './capital-runs.ts';
import type { Dated } from './date-context.ts';
import type { Drafted } from './drafting.ts';
import type { Held } from './held.ts';
import { ORGANISATION } from './name-kinds.ts';
import { type Named, typedOf } from './names.ts';
import type { Register } from './register.ts';
import type { Sentence } from './sentences.ts';
import type { ArticleSource } from './source.ts';
import { todosOf } from './todo.ts';

export type SentenceRead = {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly locale: Locale;
  readonly names: readonly Named[];
  readonly figures: readonly Figure[];
  /** What a number counts could not be told. */
  readonly unsure: boolean;
  readonly said: Said | undefined;
  readonly date: Dated;
  readonly source: ArticleSource;
  readonly register: Register;
  readonly article: Article;
  /** The actor that its first word stands for. */
  readonly meant?: string;
  /** Whom a pronoun before its verb of saying stands for. */
  readonly speaker?: string;
  readonly leans: boolean;
  readonly held?: Held;
  /** Whether a draft with the same words is there already. */
  readonly waits: boolean;
};

export function composeDraft(read: SentenceRead): Drafted {
  const { sentence, locale, figures, date, source, register, article, held } = read;
  const { status, attribution } = standing(read);
  // What nobody knows is of the day on which nobody did, whatever else the sentence dates.
  const when = status === 'unknown' ? article.date : date.when;
  const actors = unique([
    ...idsOf(read.names, 'actor'),
    ...(read.meant ? [read.meant] : []),
    ...attribution.filter((id) => id !== source.outlet?.actor.id),
  ]);
  const places = idsOf(read.names, 'place');
  const proposed = proposedOf([...actors, ...attribution], places, source, register);
  const todo = todosOf({
    basis: status === 'unknown' ? (article.date ? 'written' : 'none') : date.basis,
    otherDates: date.others.length > 0,
    leans: read.leans,
    nobodySays:
      (attribution.length === 0 && status !== 'unknown') || read.said?.speech === 'hearsay',
    figures: read.unsure,
    confirmed: status === 'confirmed',
    proposes: (proposed.actors?.length ?? 0) + (proposed.places?.length ?? 0) > 0,
    several: SEVERAL.test(sentence.text),
    held: held?.verdict === 'same' && held.byPassage ? 'there' : held?.verdict,
    waits: read.waits,
    unknown: status === 'unknown',
  });
  const draft: Draft = {
    id: 'draft',
    text: { [locale]: sentence.text },
    ...(when && { when }),
    status: held?.verdict === 'differs' && status !== 'denied' ? 'disputed' : status,
    ...(attribution.length > 0 && { attribution: [...attribution] }),
    sources: [source.source.id],
    ...(actors.length > 0 && { actors }),
    ...(places.length > 0 && { places }),
    ...(figures.length > 0 && { figures: [...figures] }),
    ...(held?.verdict === 'differs' && { disputes: [held.fact.id] }),
    evidence: [{ source: source.source.id, passage: sentence.text, language: locale }],
    article: {
      ...(article.title && { title: article.title.slice(0, 200) }),
      ...(article.date && { date: article.date }),
    },
    ...(Object.keys(proposed).length > 0 && { proposed }),
    todo: [],
  };
  return { from: sentence.from, to: sentence.to, draft, todo, ...(held && { held }) };
}

/** More than one statement in a sentence: each should be a fact of its own. */
const SEVERAL =
  /;|, (while|whereas|and (the|he|she|it|they|[A-Z]))|(, (а|и|тогда как) )|(, (ise|amma|ancak) )/u;

/** The status that the words support, and whose word it is; an editor decides. */
function standing(read: SentenceRead): {
  readonly status: Status;
  readonly attribution: readonly string[];
} {
  const { said, source } = read;
  const outlet = source.outlet ? [source.outlet.actor.id] : [];
  // Whoever says that it is not known: a known unknown, with a day by which to look again.
  const isOwnVoice = !said || said.speech === 'hearsay';
  if (isOwnVoice && isUnknown(read)) return { status: 'unknown', attribution: [] };
  if (isOwnVoice) return { status: 'claimed', attribution: outlet };
  const who = sayerOf(read);
  // Somebody says it, and not the outlet: an editor is to say who.
  if (!who) return { status: said.speech === 'denies' ? 'denied' : 'claimed', attribution: [] };
  if (said.speech === 'denies') return { status: 'denied', attribution: [who] };
  // An act before all eyes is its own record; it is attributed to whose act it is.
  if (said.speech === 'acts') {
    const kind = read.register.actors().find(({ id }) => id === who)?.kind;
    const isKnown = said.named !== undefined || kind === 'organisation';
    return { status: isKnown ? 'confirmed' : 'claimed', attribution: [who] };
  }
  return { status: 'claimed', attribution: [who] };
}

const isUnknown = ({ sentence, locale }: SentenceRead) =>
  NOT_KNOWN[locale].test(fold(plain(sentence.text)));

function sayerOf({
  said,
  words,
  sentence,
  locale,
  register,
  speaker,
}: SentenceRead): string | undefined {
  if (said?.named) return said.named.type === 'actor' ? said.named.id : undefined;
  if (said?.pronoun) return speaker;
  if (!said?.subject) return undefined;
  const own = words.slice(said.subject.from, said.subject.to);
  const known = register.known(own);
  if (known) return known.type === 'actor' ? known.id : undefined;
  if (isBareTitle(own)) return undefined;
  const kind: Actor['kind'] = own.some(({ folded }) => ORGANISATION.test(folded))
    ? 'organisation'
    : 'community';
  return register.add(typedOf(sentence.text, own), own, kind, locale);
}

const idsOf = (names: readonly Named[], type: Named['type']) =>
  unique(names.filter((one) => one.type === type).map(({ id }) => id));

const unique = (ids: readonly string[]) => [...new Set(ids)];

function proposedOf(
  actors: readonly string[],
  places: readonly string[],
  { source, known, outlet }: ArticleSource,
  register: Register,
): NonNullable<Draft['proposed']> {
  const wanted = new Set(actors);
  const newActors = [
    ...register.actors().filter(({ id }) => wanted.has(id)),
    ...(outlet && !outlet.known && wanted.has(outlet.actor.id) ? [outlet.actor] : []),
  ];
  const newPlaces = register.places().filter(({ id }) => places.includes(id));
  return {
    ...(!known && { sources: [source] }),
    ...(newActors.length > 0 && { actors: newActors }),
    ...(newPlaces.length > 0 && { places: newPlaces }),
  };
}
