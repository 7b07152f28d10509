/** A story: a topic, incident, actor or place, in the form that suggestions and buttons carry. */
import { inLocale } from '../../answer/presentation/fact-blocks.ts';
import { isAbout } from '../../answer/understanding/resolve-entity.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Fact, Locale } from '../../knowledge/model/schema.ts';

type Story = { readonly type: 'incident' | 'topic' | 'actor' | 'place'; readonly id: string };

export function storyOf(about: string): Story | undefined {
  const read = about.match(/^(incident|topic|actor|place):([a-z0-9-]+)$/);
  return read ? { type: read[1] as Story['type'], id: read[2]! } : undefined;
}

/** What a story is called; undefined where the knowledge has none of that name. */
export function titleOf(about: string, knowledge: Knowledge, locale: Locale): string | undefined {
  const story = storyOf(about);
  if (!story) return undefined;
  const { incidents, topics, actors, places } = knowledge;
  const text =
    story.type === 'incident'
      ? incidents.get(story.id)?.title
      : story.type === 'topic'
        ? topics.get(story.id)?.title
        : (story.type === 'actor' ? actors : places).get(story.id)?.name;
  return text && inLocale(text, locale).text;
}

/** The facts on a story that stand now. */
export function factsOn(about: string, knowledge: Knowledge): ReadonlyMap<string, Fact> {
  const story = storyOf(about);
  if (!story) return new Map();
  return new Map(
    [...currentFacts(knowledge)].filter(([, fact]) => isAbout(fact, story, knowledge)),
  );
}
