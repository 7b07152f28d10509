/** Actors: does a statement put another name in the place of one that the fact names? */

import { namesOf } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { fold } from '../../language/index.ts';
import type { Corpus } from '../types.ts';
import { type EntityLink, nameKeysOf, related } from './entity-links.ts';
import { factProfile } from './fact-profile.ts';
import { isLocative } from './places.ts';
import { type Difference, type Statement, typedWords } from './statement.ts';

/** What may stand in for what: nobody takes a person for a state. */
const GROUPS = {
  person: 'person',
  state: 'state',
  organisation: 'group',
  outlet: 'group',
  community: 'group',
} as const;

/**
 * Only where exactly one name of the statement is not the fact's, exactly one of the fact's names of the same
 * kind is not the statement's, and a name or date that they share shows that the same matter is meant.
 */
export function compareActors(
  statement: Statement,
  fact: Fact,
  named: readonly EntityLink[],
  corpus: Corpus,
): Difference | undefined {
  const { knowledge } = corpus;
  const { keys: own, inText } = factProfile(fact, statement.locale, corpus);
  const strangers = named.filter(({ keys }) => !own.some((one) => related(one, keys)));
  const [stranger] = strangers;
  if (!stranger || strangers.length > 1 || isLocative(stranger, statement)) return undefined;
  const missing = fact.actors.filter(
    (id) =>
      inText.includes(id) &&
      groupOf(id, corpus) === groupOfNamed(stranger, corpus) &&
      !named.some(({ keys }) => related(keys, nameKeysOf({ type: 'actor', id }, knowledge))) &&
      !adjective(id, statement, corpus),
  );
  if (missing.length !== 1) return undefined;
  return {
    aspect: 'actor',
    asserted: stranger.typed,
    approved: namesOf(missing, knowledge.actors, statement.shown)[0]!,
    words: typedWords(statement, stranger.from, stranger.to),
  };
}

const SHORTEST_STEM = 5;

/** "Azerbaijani fruit" names Azerbaijan too. */
function adjective(id: string, { words }: Statement, { knowledge }: Corpus): boolean {
  const names = Object.values(knowledge.actors.get(id)?.name ?? {}).flatMap((name) =>
    name ? fold(name) : [],
  );
  return names.some(
    (name) =>
      name.length >= SHORTEST_STEM &&
      words.some(({ folded }) =>
        folded.startsWith(name.slice(0, Math.max(SHORTEST_STEM, name.length - 2))),
      ),
  );
}

function groupOf(id: string, { knowledge }: Corpus): string | undefined {
  const kind = knowledge.actors.get(id)?.kind;
  return kind && GROUPS[kind];
}

function groupOfNamed({ entity, country }: EntityLink, corpus: Corpus): string | undefined {
  return entity?.type === 'actor' ? groupOf(entity.id, corpus) : country ? 'state' : undefined;
}

/** Names of the statement that the fact does not have in any form. */
export function unknownEntities(
  fact: Fact,
  statement: Statement,
  named: readonly EntityLink[],
  corpus: Corpus,
): EntityLink[] {
  const { keys: own } = factProfile(fact, statement.locale, corpus);
  return named.filter(({ keys }) => !own.some((one) => related(one, keys)));
}
