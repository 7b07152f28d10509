/**
 * What a reply has said of one fact is not said again of the next: who says so and the sources, where they
 * are those of all facts above. A fact that is quoted or exported has all of it.
 */
import type { Block, FactBlock, Reply, SourceLine } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';

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
    const kept =
      fact.status === 'confirmed' && (isSaidBySame || isItself) ? (unsaid as Fact) : fact;
    return { ...kept, sources: [], asAbove: translate(locale, 'sources.same') };
  };
}

/** Whether who says so is the document itself: "the explainer “Tensions”". */
function isWhoSaysSo(
  { id }: Pick<FactBlock, 'id'>,
  { title }: SourceLine,
  { facts, actors }: Knowledge,
): boolean {
  const names = (facts.get(id)?.attribution ?? []).flatMap((actor) =>
    Object.values(actors.get(actor)?.name ?? {}),
  );
  return names.some((name) => name?.includes(title));
}

/** Whether a source has more to say than its title. */
const hasMore = ({ publisher, published, url }: SourceLine): boolean =>
  publisher !== undefined || published !== undefined || url !== undefined;
