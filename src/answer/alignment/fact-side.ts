/** What a fact has that names and values of a question can be held against, read once for each index. */
import {
  type Fact,
  type Lists,
  LOCALES,
  type Locale,
  type Localised,
} from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { knownNamesIn, nameKey } from '../../lexicon/index.ts';
import { perFact } from '../claims/index.ts';
import type { Corpus } from '../types.ts';
import { type WantedValue, wantedValueOf } from '../understanding/wanted-value.ts';
import { valuesIn } from './values.ts';

export type FactSide = {
  /** Gazetteer ids of every place that the fact or its incident names, by noun or adjective. */
  readonly places: ReadonlySet<string>;
  /** Those where it happened: of its places, or else the ones its text names; only the innermost. */
  readonly where: ReadonlySet<string>;
  /** Those whose people a community of the fact is named by: "the Azerbaijani diaspora". */
  readonly peoples: ReadonlySet<string>;
  /** Sounds of every name in its texts and around it. */
  readonly nameKeys: ReadonlySet<string>;
  /** Folded words that begin with a capital there or in its example questions. */
  readonly capitals: ReadonlySet<string>;
  /** Folded words of its texts and of the names around it. */
  readonly words: ReadonlySet<string>;
  /** Kinds of value that its texts give, or that its editors' questions ask for. */
  readonly values: ReadonlySet<WantedValue>;
};

export const factSide = perFact(read);

type Text = readonly [Locale, string];

function read(fact: Fact, { knowledge }: Corpus): FactSide {
  const incident = fact.incident === undefined ? undefined : knowledge.incidents.get(fact.incident);
  const texts = textsOf(fact.text);
  const placeNames = namesOf([...fact.places, ...(incident?.places ?? [])], knowledge.places);
  const incidentNames = incident ? [...textsOf(incident.title), ...listed(incident.aliases)] : [];
  const actors = [...fact.actors, ...fact.attribution];
  const actorNames = namesOf(actors, knowledge.actors);
  // Sputnik Azerbaijan is no country: of actors only states are where something may be.
  const states = namesOf(
    actors.filter((id) => knowledge.actors.get(id)?.kind === 'state'),
    knowledge.actors,
  );
  const communities = namesOf(
    actors.filter((id) => knowledge.actors.get(id)?.kind === 'community'),
    knowledge.actors,
  );
  const others = actorNames.filter(
    ([, name]) => name.includes(' ') && !states.some(([, state]) => state === name),
  );
  const around = [...placeNames, ...actorNames, ...incidentNames];
  const all = [...texts, ...around];
  const inText = placesIn(texts.map(([locale, text]) => [locale, without(text, others)]));
  const own = placesIn(placeNames);
  const content = all.flatMap(([locale, text]) => analyse(text, locale));
  const asked = listed(fact.questions).flatMap(([locale, text]) => analyse(text, locale));
  return {
    places: new Set([...inText, ...own, ...placesIn([...states, ...incidentNames])]),
    where: placeNames.length > 0 ? own : inText,
    peoples: placesIn(communities),
    capitals: new Set(
      [...content, ...asked]
        .filter(({ typed }) => /^\p{Lu}/u.test(typed))
        .map(({ folded }) => folded),
    ),
    nameKeys: new Set(
      content
        .filter(({ typed, folded }) => /^\p{Lu}/u.test(typed) && folded.length > 3)
        .map(({ typed }) => nameKey(typed)),
    ),
    words: new Set(content.map(({ folded }) => folded)),
    values: new Set([
      ...texts.flatMap(([, text]) => [...valuesIn(fold(text), text)]),
      ...listed(fact.questions).flatMap(([, question]) => wantedValueOf(question) ?? []),
    ]),
  };
}

const textsOf = (text: Localised): Text[] =>
  LOCALES.flatMap((locale) => (text[locale] ? [[locale, text[locale]] as const] : []));
const listed = (lists: Lists): Text[] =>
  LOCALES.flatMap((locale) => (lists[locale] ?? []).map((text) => [locale, text] as const));

function namesOf(
  ids: readonly string[],
  all: ReadonlyMap<
    string,
    { readonly name: Localised; readonly aliases: Lists; readonly in?: string | undefined }
  >,
): Text[] {
  return ids.flatMap((id) => {
    const one = all.get(id);
    return one ? [...textsOf(one.name), ...listed(one.aliases)] : [];
  });
}

const without = (text: string, names: readonly Text[]) =>
  names.reduce((rest, [, name]) => rest.replaceAll(name, ' '), text);

function placesIn(texts: readonly Text[]): Set<string> {
  return new Set(
    texts.flatMap(([locale, text]) =>
      knownNamesIn(analyse(text, locale), locale).flatMap(({ value }) =>
        value.kind === 'place' ? [value.named.id] : [],
      ),
    ),
  );
}
