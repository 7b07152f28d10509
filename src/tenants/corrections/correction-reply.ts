/** A message as it should read now that facts it shows have changed. Pure. */
import { factBlock } from '../../answer/presentation/fact-blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { inLocale } from '../../knowledge/model/localised.ts';
import { type FactStanding, factDigest, isUpToDate, standingOf } from './fact-digest.ts';
import { digestsIn, factsIn } from './posted-answers.ts';
import type { PostedAnswer } from './repository.ts';

/** More would be a wall; the answer as of now has the rest. */
const MOST_FACTS = 5;

export type CorrectionReply = {
  /** What changed, then the answer as of now. */
  readonly reply: Reply;
  /** What changed alone, for where the whole is more than one message. */
  readonly short: Reply;
  /** What became of facts in this message, without them. */
  readonly notice: Reply;
  /** What the changed facts said in this message, where they say something else now and that is kept. */
  readonly said: readonly string[];
  /** The day of it, in words. */
  readonly date: string;
  /** What the message shows once it is changed so. */
  readonly facts: PostedAnswer['facts'];
};

/** @returns the facts of those that do not say any more what was posted; nothing is known of what cannot be read */
export function staleFacts(
  facts: PostedAnswer['facts'],
  knowledge: Knowledge,
  /** Whether every knowledge file could be read. */
  whole: boolean,
): PostedAnswer['facts'] {
  return facts.filter(
    ({ id, hash }) =>
      (whole || knowledge.facts.has(id)) && !isUpToDate(hash, standingOf(id, knowledge)),
  );
}

/**
 * @param changed the outdated facts of a message; at least one
 * @param now the reply to the message's request, as of now
 */
export function correctionReply(
  changed: PostedAnswer['facts'],
  now: Reply,
  knowledge: Knowledge,
  at: Date,
): CorrectionReply {
  const { locale } = now;
  const standings = changed.map(({ id }) => ({ id, standing: standingOf(id, knowledge) }));
  const date = dateWords(at.toISOString().slice(0, 10), locale);
  const told = new Set(factsIn(now, knowledge));
  const notice = (shown: ReadonlySet<string>): Block[] =>
    KINDS.flatMap((type) => {
      const own = standings.filter(({ standing }) => standing.type === type);
      if (own.length === 0) return [];
      return [
        { type: 'headline', text: translate(locale, headlineOf(type, own), { date }) } as const,
        ...own
          .flatMap(({ standing }) => blocksOf(standing, shown, knowledge, now))
          .slice(0, MOST_FACTS),
      ];
    });
  // What nobody knew was no mistake.
  const headlineOf = (type: FactStanding['type'], own: readonly { readonly id: string }[]) =>
    type === 'replaced' && own.every(({ id }) => knowledge.facts.get(id)?.status === 'unknown')
      ? ('posted.known' as const)
      : (`posted.${type}` as const);
  const shownNow = digestsIn(now, knowledge);
  const ids = new Set(shownNow.map(({ id }) => id));
  const replacing = standings.flatMap(({ standing }) =>
    standing.type === 'replaced'
      ? [{ id: standing.by.id, standing: standingOf(standing.by.id, knowledge) }]
      : [],
  );
  const short: Reply = {
    ...now,
    blocks: [...notice(new Set()), ...now.blocks.filter(({ type }) => type === 'choices')],
  };
  return {
    // Where nothing answers any more, the notice has said all; nobody has asked anew.
    reply: now.outcome === 'none' ? short : { ...now, blocks: [...notice(told), ...now.blocks] },
    short,
    notice: { ...now, blocks: notice(new Set()).filter(({ type }) => type === 'headline') },
    said: changed.flatMap(({ words }, at) =>
      words === undefined || saysStill(words, standings[at]!.standing, locale) ? [] : [words],
    ),
    date,
    facts: [
      ...shownNow,
      // Should one be restored or changed again, the message says that, too.
      ...[...standings, ...replacing]
        .filter(({ id }) => !ids.has(id))
        .map(({ id, standing }) => ({ id, hash: factDigest(standing, locale) })),
    ],
  };
}

/**
 * Lays a correction out over the messages that an answer took, so that none of them is left as it was.
 * @param count how many messages there are
 * @param render a reply as messages of the platform's, at least one
 * @returns as many messages
 */
export function layOut<M>(
  corrected: Pick<CorrectionReply, 'reply' | 'short' | 'notice'>,
  count: number,
  render: (reply: Reply) => readonly M[],
): M[] {
  const whole = render(corrected.reply);
  const messages = (whole.length <= count ? whole : render(corrected.short)).slice(0, count);
  const [notice] = render(corrected.notice);
  while (notice && messages.length < count) messages.push(notice);
  return messages;
}

/** Whether what is said of it now has the same words. */
function saysStill(words: string, standing: FactStanding, locale: Reply['locale']): boolean {
  const fact = standing.type === 'replaced' ? standing.by : standing.fact;
  return fact !== undefined && inLocale(fact.text, locale).text === words;
}

/** What may have made the message wrong comes first. */
const KINDS = [
  'retracted',
  'stands',
  'replaced',
] as const satisfies readonly FactStanding['type'][];

/** @param shown what the answer as of now shows anyway */
function blocksOf(
  standing: FactStanding,
  shown: ReadonlySet<string>,
  knowledge: Knowledge,
  { locale }: Reply,
): Block[] {
  switch (standing.type) {
    case 'retracted':
      return standing.fact
        ? [factBlock({ ...standing.fact, status: 'retracted' }, knowledge, locale)]
        : [];
    case 'stands':
      return shown.has(standing.fact.id) ? [] : [factBlock(standing.fact, knowledge, locale)];
    case 'replaced':
      return shown.has(standing.by.id) ? [] : [factBlock(standing.by, knowledge, locale)];
    default:
      return standing satisfies never;
  }
}
