/** What the approved facts cover. */

import { choices } from '../../contract/blocks.ts';
import type { Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { newestFirst } from '../../knowledge/model/edtf-date.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { timelineChoice } from '../presentation/choices.ts';
import type { Corpus, Reader } from '../types.ts';

export function replyToTopics(
  request: RequestOf<'topics'>,
  { knowledge }: Corpus,
  reader: Reader,
): Reply {
  const locale = request.language ?? reader.locale;
  const facts = [...currentFacts(knowledge).values()];
  const topics = [...knowledge.topics.values()]
    .map((topic) => ({
      topic,
      title: inLocale(topic.title, locale).text,
      count: facts.filter((fact) => isAbout(fact, { type: 'topic', id: topic.id }, knowledge))
        .length,
    }))
    .filter(({ count }) => count > 0);
  const incidents = newestFirst(knowledge.incidents.values());
  return {
    locale,
    command: 'topics',
    blocks: [
      { type: 'headline', text: translate(locale, 'topics.title') },
      ...[...knowledge.packs.values()].map(
        (pack) => ({ type: 'text', text: inLocale(pack.description, locale).text }) as const,
      ),
      {
        type: 'list',
        items: topics.map(({ title, count }) => ({
          text: title,
          detail: translate(locale, 'topics.facts', { count }),
        })),
      },
      ...(incidents.length
        ? [
            { type: 'section', text: translate(locale, 'topics.incidents') } as const,
            {
              type: 'list',
              items: incidents.map((one) => ({
                text: inLocale(one.title, locale).text,
                detail: dateWords(one.when, locale),
              })),
            } as const,
          ]
        : []),
      ...choices(
        topics
          .slice(0, 10)
          .map(({ topic, title }) => timelineChoice(entityRef('topic', topic.id), locale, title)),
      ),
    ],
  };
}
