/**
 * A question held against a fact, word by word: matched, in other words, something else of the same kind, or left over.
 * Ranking, vetoes, contradictions, checks and explanations all read this.
 */
import type { Fact } from '../../knowledge/model/schema.ts';
import { excludedBy, isOfNews, type Sense } from '../../lexicon/index.ts';
import type { Corpus } from '../types.ts';
import type { Query } from '../understanding/parse-question.ts';
import { hasNewName, slotMatch } from './answer-slot.ts';
import { sameDirection } from './direction.ts';
import { factConcepts } from './fact-concepts.ts';
import { factSide } from './fact-side.ts';
import { figureFit } from './figure-fit.ts';
import { notLater } from './later.ts';
import { asksForAnother, sameLimits } from './limits.ts';
import { mainEvent } from './main-event.ts';
import { alignName, type NameAlignment } from './name-alignment.ts';
import { rolesMatch } from './roles.ts';

export type Alignment = {
  /** How each name of the question stands to the fact, in their order. */
  readonly nameAlignments: readonly NameAlignment[];
  /** 1 each name that the fact has, `WITHIN` a town inside its place, 0 another; the mean, 1 where there is none. */
  readonly names: number;
  /** 1 less the share of all words, by weight, that the lexicon knows and the fact has in no form. */
  readonly explained: number;
  /** 1 less the share that means something else of the kind that the fact speaks of. */
  readonly undisturbed: number;
  /** 1 less the share, by weight, of words for what happens that it has in no form. */
  readonly happens: number;
  /** 1 it has what such a question asks for, -1 it has not, 0 nothing of the kind is asked for. */
  readonly slot: number;
  /** How much of what a figure of the fact counts the question asks for, of the figure that fits best; 1 where no number is asked for. */
  readonly figureFit: number;
  /** 1 unless it asks what came after, and the fact says nothing of the kind. */
  readonly notLater: number;
  /** 1 unless what happens in it is only said by the way. */
  readonly mainEvent: number;
  /** 1 those named stand in the same part, -1 they are turned round, 0 it cannot be told. */
  readonly roles: number;
  /** 1 unless it picks one of several, or leaves some out, and the fact does not. */
  readonly sameLimits: number;
  /** 1 what goes from or to a place does so in the fact, -1 the other way round, 0 it cannot be told. */
  readonly direction: number;
  /** 1 it gives the kind of value asked for, -1 it does not, 0 none is asked for. */
  readonly value: number;
};

/** Up to here a word is covered by one that only looks or sounds like it, or by one of several meanings. */
const ITSELF_ONLY = 0.5;
/** Up to here by what it is a kind of. */
const KIN = 0.6;

/** What a town inside the fact's place counts: it may have been there. */
const WITHIN = 0.5;

/** @param covered how well each token of the question is matched by the fact in any of its entries, 0..1 */
export function align(
  query: Query,
  fact: Fact,
  covered: ArrayLike<number>,
  corpus: Corpus,
): Alignment {
  const { tokens } = query;
  const nameAlignments = query.names.map((name) => alignName(name, query, fact, corpus));
  const ofFact = factConcepts(fact, corpus);
  const says = ({ concept }: Sense) => ofFact.concepts.has(concept.id);
  let [mass, unexplained, disturbed, notHappening] = [0, 0, 0, 0];
  tokens.forEach(({ name, dated, weight, senses }, at) => {
    mass += weight;
    if (name) return;
    const share = covered[at]!;
    const isOther = (sense: Sense) => isDisturbing(sense, ofFact.concepts);
    // Of two offices it is the fact's own text that says which, whatever its editors ask.
    const isOtherRole = (sense: Sense) => isRole(sense) && isOther(sense) && !says(sense);
    if (senses.some(isOtherRole) || (!dated && share <= KIN && senses.some(isOther)))
      disturbed += weight;
    // A date is held against the fact's own, not against its words.
    if (dated || share > ITSELF_ONLY) return;
    if (senses.some(({ concept }) => isOfNews(concept))) unexplained += weight;
    if (senses.some(({ concept }) => concept.class === 'event')) notHappening += weight;
  });
  return {
    nameAlignments,
    names: nameAlignments.length
      ? nameAlignments.reduce((sum, one) => sum + SCORE[one], 0) / nameAlignments.length
      : 1,
    explained: 1 - unexplained / (mass || 1),
    undisturbed: 1 - disturbed / (mass || 1),
    happens: 1 - notHappening / (mass || 1),
    slot: slotMatch(query, fact, corpus),
    figureFit: figureFit(query, fact),
    notLater: asksForAnother(query, fact, corpus) ? 0 : notLater(query, fact, corpus),
    mainEvent: mainEvent(query, fact, corpus),
    roles: rolesMatch(query, fact, corpus),
    sameLimits: sameLimits(query, fact, corpus),
    direction: sameDirection(query, fact, corpus),
    value:
      query.wanted === undefined
        ? 0
        : (
              query.wanted === 'name'
                ? hasNewName(query, fact, corpus)
                : factSide(fact, corpus).values.has(query.wanted)
            )
          ? 1
          : -1,
  };
}

/** Share of the words beside names and dates, by weight, that the fact's own text covers; 1 where there are none. */
export function textCoverage({ tokens }: Query, fact: Fact, corpus: Corpus): number {
  const { textTerms } = factConcepts(fact, corpus);
  let [asked, inText] = [0, 0];
  for (const { name, dated, weight, matches } of tokens) {
    if (name || dated) continue;
    asked += weight;
    inText += weight * (matches.find(({ term }) => textTerms.has(term))?.weight ?? 0);
  }
  return asked ? inText / asked : 1;
}

const SCORE: Readonly<Record<NameAlignment, number>> = { same: 1, within: WITHIN, other: 0 };

const isRole = ({ main, concept }: Sense) => main && concept.class === 'role';

/** Whether a word mainly means what cannot be what the fact says: injured beside killed. */
function isDisturbing({ concept, main }: Sense, own: ReadonlySet<string>): boolean {
  return main && excludedBy(concept).some((other) => own.has(other));
}
