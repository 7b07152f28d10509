/** Facts → what a picture of them is made from. */

import { timelineEntry } from '../answer/presentation/fact-blocks.ts';
import { languageNotes } from '../answer/presentation/notes.ts';
import type { SelectedTimeline } from '../answer/types.ts';
import type { Knowledge } from '../knowledge/model/knowledge.ts';
import type { Theme, TimelinePicture } from './picture.ts';

/** The picture of a selected timeline, with all of its facts. */
export function pictureOf(
  { headline, range, facts, locale }: SelectedTimeline,
  knowledge: Knowledge,
  theme: Theme,
): TimelinePicture {
  return {
    title: headline,
    ...(range && { subtitle: range }),
    entries: facts.map((fact) => {
      const { date, text, status, statusWords, attribution } = timelineEntry(
        fact,
        knowledge,
        locale,
      );
      return {
        when: fact.when,
        date,
        text,
        status,
        statusWords,
        ...(attribution && { attribution }),
      };
    }),
    notes: languageNotes(facts, locale),
    locale,
    theme,
  };
}
