/** Where facts come from: of an answer, of a topic, or of everything. */

import { choice, choices } from '../../contract/blocks.ts';
import type { Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { entityRef, isAbout } from '../../knowledge/model/entity-ref.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import type { Fact } from '../../knowledge/model/schema.ts';
import { factWords } from '../presentation/fact-words.ts';
import { guessNotes, nothingKnown } from '../presentation/notes.ts';
import type { Corpus, Reader } from '../types.ts';
import { resolveEntity } from '../understanding/resolve-entity.ts';

type SourcesRequest = RequestOf<'sources'>;
const PAGE = 10;

export function replyToSources(request: SourcesRequest, corpus: Corpus, reader: Reader): Reply {
  const { knowledge, index } = corpus;
  const locale = request.language ?? reader.locale;
  const resolved = request.about
    ? resolveEntity(request.about, ['incident', 'topic', 'actor', 'place'], corpus, locale)
    : undefined;
  const entity = resolved?.found;
  const title = entity && index.linker.title(entity, locale);
  const notes =
    resolved && !resolved.found
      ? [nothingKnown(request.about ?? '', false, locale)]
      : resolved?.found
        ? guessNotes(resolved.how, title ?? '', request.about ?? '', locale)
        : [];
  const facts = factsOf(request, corpus).filter(
    (fact) => !entity || isAbout(fact, entity, knowledge),
  );
  const behind = new Map<string, number>();
  for (const id of facts.flatMap((fact) => fact.sources)) behind.set(id, (behind.get(id) ?? 0) + 1);
  const sources = [...knowledge.sources.values()].filter(({ id }) => behind.has(id));
  const pages = Math.max(1, Math.ceil(sources.length / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(request.page ?? 1)), pages);
  const [only] = request.facts?.length === 1 ? facts : [];
  const items = sources.slice((page - 1) * PAGE, page * PAGE).map((source) => ({
    text: source.title,
    detail: [
      source.publisher,
      source.published &&
        translate(locale, 'sources.published', { date: dateWords(source.published, locale) }),
      source.retrieved &&
        translate(locale, 'sources.retrieved', { date: dateWords(source.retrieved, locale) }),
      source.license,
      translate(locale, 'sources.supports', { count: behind.get(source.id) ?? 0 }),
      source.note && inLocale(source.note, locale).text,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(source.url && { url: source.url }),
  }));
  return {
    locale,
    command: 'sources',
    blocks: [
      {
        type: 'headline',
        text: title
          ? translate(locale, 'sources.for', { title })
          : translate(locale, 'sources.title'),
      },
      ...(only ? [{ type: 'text', text: factWords(only, locale).text } as const] : []),
      ...(items.length
        ? [{ type: 'list', items } as const]
        : [{ type: 'text', text: translate(locale, 'sources.none') } as const]),
      ...notes.map((text) => ({ type: 'note', text }) as const),
      ...choices([
        ...(page < pages
          ? [
              choice(
                translate(locale, 'choice.next'),
                {
                  ...request,
                  ...(entity && { about: entityRef(entity.type, entity.id) }),
                  page: page + 1,
                  language: locale,
                },
                'primary',
              ),
            ]
          : []),
      ]),
    ],
  };
}

function factsOf(request: SourcesRequest, { knowledge }: Corpus): Fact[] {
  return request.facts
    ? request.facts.flatMap((id) => knowledge.facts.get(id) ?? [])
    : [...currentFacts(knowledge).values()];
}
