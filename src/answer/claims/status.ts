/** Status: does a statement take for granted what the fact says did not happen, or what is only claimed or denied? */

import { attributionOf } from '../../i18n/attribution.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { terms } from '../../language/index.ts';
import { alike, isLightVerb, type Negated, negationsIn } from './negation.ts';
import { type Difference, type Statement, typed } from './statement.ts';

/** Folded words that say a matter is settled, in four languages. */
const SETTLED =
  /^(confirm(s|ed|ing)?|prove[dns]?|proven|podtverd\w*|dokaza\w*|tesdiq\w*|subut\w*|kanitla\w*|dogrulan\w*|dogrula(di|yan)\w*)$/;
/** And those that say somebody owned up to it. */
const ADMITTED =
  /^(admit(s|ted|ting)?|acknowledge[ds]?|concede[ds]?|prizna(l|la|li|lo|yet|yut|nie)|etiraf|itiraf)$/;

/** @param negations what the fact's text in the language of the statement denies */
export function compareStatus(
  statement: Statement,
  fact: Fact,
  knowledge: Knowledge,
  negations: readonly Negated[] | undefined,
): Difference | undefined {
  if (negationsIn(statement.text, statement.locale).length > 0) return undefined;
  return settled(statement, fact, knowledge) ?? negated(statement, negations);
}

function settled(statement: Statement, fact: Fact, knowledge: Knowledge): Difference | undefined {
  if (fact.status === 'confirmed' || fact.status === 'retracted') return undefined;
  const attribution = attributionOf(fact, knowledge, statement.shown);
  const word = statement.words.find(
    ({ folded }) => SETTLED.test(folded) || (fact.status === 'denied' && ADMITTED.test(folded)),
  );
  if (!word || !attribution) return undefined;
  const { text, lang } = inLocale(fact.text, statement.locale);
  if (terms(text, lang).some((own) => alike(own, word.stem))) return undefined;
  return { aspect: 'status', asserted: word.typed, approved: attribution, words: [word.typed] };
}

/** "When did he admit it?" beside "He did not admit it." */
function negated(
  statement: Statement,
  negations: readonly Negated[] | undefined,
): Difference | undefined {
  const [denial, ...more] = negations ?? [];
  // With two negations in a text it is not plain what each denies.
  if (!denial?.stem || !denial.main || more.length > 0) return undefined;
  const at = statement.words.findIndex((one) => !one.stop && alike(one.stem, denial.stem!));
  const word = statement.words[at];
  if (!word) return undefined;
  // "Etiraf etdi", "kabul etti": the noun alone says nothing.
  const isLight =
    (statement.locale === 'az' || statement.locale === 'tr') &&
    denial.typed.includes(' ') &&
    isLightVerb(statement.words[at + 1]);
  return {
    aspect: 'status',
    asserted: typed(statement, at, isLight ? at + 2 : at + 1),
    approved: denial.typed,
    words: [word.typed],
  };
}
