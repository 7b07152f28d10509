/** Whom a fact tells of where a statement names another, by the name that the fact's own text has for them. */
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';
import { analyse, fold } from '../../language/index.ts';
import { sensesIn } from '../../lexicon/index.ts';
import type { StatementAlignment, StatementReading } from '../alignment/index.ts';
import type { Corpus } from '../types.ts';

/** So many letters of a name tell it from others, whatever its ending. */
export const SHORTEST_BEGINNING = 5;

/** The one of the fact's actors, as its text names it, who stands nearest to what happens in statement and fact. */
export function namedInstead(
  missing: readonly string[],
  { words }: StatementAlignment,
  fact: Fact,
  { locale, shown }: StatementReading['statement'],
  corpus: Corpus,
): string | undefined {
  const [only, ...more] = missing;
  if (only === undefined) return undefined;
  if (more.length === 0) return factsNameOf(only, fact, shown, corpus);
  const { text, lang } = inLocale(fact.text, locale);
  const own = analyse(text, lang);
  const senses = sensesIn(own, lang);
  const happens = words.flatMap(({ token }) =>
    token.senses.some(({ concept, main }) => main && concept.class === 'event') ? [token] : [],
  );
  const places = own.flatMap(({ stem }, at) =>
    happens.some(
      (token) =>
        token.stem === stem ||
        senses.some(
          ({ value, from, to }) =>
            at >= from &&
            at < to &&
            value.main &&
            token.senses.some(({ concept, main }) => main && concept === value.concept),
        ),
    )
      ? [at]
      : [],
  );
  const near = corpus.index.linker
    .mentions(own, () => true)
    .filter(({ entity: { type, id } }) => type === 'actor' && missing.includes(id))
    .map(({ entity: { id }, from, to }) => ({
      id,
      far: Math.min(...places.map((at) => (at < from ? from - at : at - to + 1))),
    }))
    .sort((a, b) => a.far - b.far)[0];
  return near && Number.isFinite(near.far) ? factsNameOf(near.id, fact, shown, corpus) : undefined;
}

/** The name by which a fact's text speaks of somebody: the Kremlin, and not Russia. */
export function factsNameOf(
  actor: string,
  fact: Fact,
  shown: Locale,
  { index, knowledge }: Corpus,
): string | undefined {
  const one = knowledge.actors.get(actor);
  if (!one) return undefined;
  const name = inLocale(one.name, shown).text;
  const text = fact.text[shown];
  if (text === undefined) return name;
  const words = analyse(text, shown);
  const mention = index.linker
    .mentions(words, () => true)
    .find(({ entity: { type, id } }) => type === 'actor' && id === actor);
  const said = words
    .slice(mention?.from ?? 0, mention?.to ?? 0)
    .find(({ stop }) => !stop)
    ?.folded.slice(0, SHORTEST_BEGINNING);
  const spelt = [name, ...(one.aliases[shown] ?? [])].find(
    (spelling) => said && fold(spelling).replace(/^the /, '').startsWith(said),
  );
  return spelt?.replace(/['’ʼ]\p{L}+$/u, '') ?? name;
}
