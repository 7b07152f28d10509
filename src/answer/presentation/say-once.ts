/**
 * What a reply has said of one fact is not said again of the next: who says so and the sources, where they
 * are those of all facts above. A fact that is quoted or exported has all of it.
 */
import type { Block, FactBlock, Reply, SourceLine } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Actor, Locale } from '../../knowledge/model/schema.ts';

type Told = Pick<FactBlock, 'id' | 'status' | 'attribution' | 'sources' | 'asAbove'>;

export function sayOnce(reply: Reply, knowledge: Knowledge): Reply {
  // Who says so is all that is asked for.
  if (reply.command === 'basis') return reply;
  const again = createMemory(reply.locale, knowledge);
  const blocks = reply.blocks.map((block): Block => {
    if (block.type === 'fact') return again(block);
    if (block.type === 'timeline') return { ...block, entries: block.entries.map(again) };
    return block;
  });
  return { ...reply, blocks };
}

/** Takes facts in the order of their reading, and leaves out of each what was said above it. */
function createMemory(locale: Locale, knowledge: Knowledge) {
  const attributions = new Set<string>();
  const sourced = new Set<string>();
  return <Fact extends Told>(fact: Fact): Fact => {
    const { attribution = '' } = fact;
    const sources = fact.sources.map(({ id }) => id).join(' ');
    // "The same" is clear only where there was but one before.
    const isSameSource = sources !== '' && sourced.size === 1 && sourced.has(sources);
    const isSaidBySame = attributions.size === 1 && attributions.has(attribution);
    if (attribution) attributions.add(attribution);
    if (sources) sourced.add(sources);
    const isItself = fact.sources.every((source) => isWhoSaysSo(fact, source, knowledge));
    if (!isSameSource) {
      const more = fact.sources.filter(
        (source) => hasMore(source) || !isWhoSaysSo(fact, source, knowledge),
      );
      return more.length < fact.sources.length ? { ...fact, sources: more } : fact;
    }
    // Who claims something is said of each claim.
    if (fact.status !== 'confirmed' && isItself) return { ...fact, sources: [] };
    const { attribution: _said, ...unsaid } = fact;
    const isSaid = isSaidBySame || (isItself && saysItAlone(fact, knowledge));
    const kept = fact.status === 'confirmed' && isSaid ? (unsaid as Fact) : fact;
    return { ...kept, sources: [], asAbove: translate(locale, 'sources.same') };
  };
}

/** Whether one of those who say so is the document itself: "the explainer “Tensions”". */
const isWhoSaysSo = (
  { id }: Pick<FactBlock, 'id'>,
  { title }: SourceLine,
  { facts, actors }: Knowledge,
): boolean =>
  (facts.get(id)?.attribution ?? []).some((actor) => isNamedAfter(actors.get(actor), title));

/** Whether the documents are all who say so: a ministry beside them is not left out. */
const saysItAlone = ({ id, sources }: Told, { facts, actors }: Knowledge): boolean =>
  (facts.get(id)?.attribution ?? []).every((actor) =>
    sources.some(({ title }) => isNamedAfter(actors.get(actor), title)),
  );

const isNamedAfter = (actor: Actor | undefined, title: string): boolean =>
  Object.values(actor?.name ?? {}).some((name) => name?.includes(title));

/** Whether a source has more to say than its title. */
const hasMore = ({ publisher, published, url }: SourceLine): boolean =>
  publisher !== undefined || published !== undefined || url !== undefined;
