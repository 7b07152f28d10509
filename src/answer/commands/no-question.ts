/**
 * What is said to Dateline and asks nothing of the facts: small talk, a link alone, "source?" about what was shown, a
 * command's word alone, a command that there is not. It is answered civilly and counts as no question.
 */
import { unknownCommandIn } from '../../contract/command-line.ts';
import { COMMANDS } from '../../contract/commands.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import { currentFacts } from '../../knowledge/model/current-facts.ts';
import { LOCALES, type Locale } from '../../knowledge/model/schema.ts';
import { analyse, stem } from '../../language/index.ts';
import { isBlank } from '../../text/sanitize.ts';
import { withoutLinks } from '../../text/without-links.ts';
import { smallTalkBlocks } from '../presentation/small-talk-blocks.ts';
import type { Corpus, Reader } from '../types.ts';
import { askedOfShown } from '../understanding/asked-of-shown.ts';
import { goingOn, idsOf } from '../understanding/conversation-context.ts';
import { pageInWords } from '../understanding/page-in-words.ts';
import { asksOfNothing, type SmallTalk, smallTalkIn } from '../understanding/small-talk.ts';
import { replyToBasis } from './basis.ts';
import { replyToIncident } from './incident.ts';
import { replyToSources } from './sources.ts';
import { replyToTimeline } from './timeline.ts';
import { replyToTopics } from './topics.ts';

type Said = {
  /** As typed. */
  readonly message: string;
  /** Without addresses, mentions and the like. */
  readonly words: string;
  readonly corpus: Corpus;
  readonly reader: Reader;
  /** The language that was chosen for the reply. */
  readonly language: Locale | undefined;
};

/** @returns undefined for whatever is or may be a question */
export function replyToNoQuestion(
  message: string,
  corpus: Corpus,
  reader: Reader,
  language?: Locale,
): Reply | undefined {
  const words = withoutLinks(message);
  const said = { message, words, corpus, reader: goingOn(reader), language };
  return (
    replyToNoCommand(said) ??
    replyToLink(said) ??
    replyOnShown({ ...said, reader }) ??
    replyToSmallTalk(said) ??
    replyToPage(said)
  );
}

const sentence = (locale: Locale, text: string): Reply => ({
  locale,
  command: 'ask',
  blocks: [{ type: 'text', text }],
});

/** `/timline karabakh` */
function replyToNoCommand({ message, reader, language }: Said): Reply | undefined {
  const name = unknownCommandIn(message);
  if (name === undefined) return undefined;
  const locale = language ?? reader.locale;
  const commands = COMMANDS.map((command) => `/${command.name}`).join(', ');
  return sentence(locale, translate(locale, 'error.command', { name: `/${name}`, commands }));
}

/** Small talk beside a link, such as an emoji, is no reason to say that there was only a link. */
function replyToLink({ message, words, reader, language }: Said): Reply | undefined {
  if (!isBlank(words.replace(/[\p{P}\p{S}]/gu, '')) || !/\S\.\S/.test(message)) return undefined;
  if (/\p{Emoji_Presentation}/u.test(words)) return undefined;
  const locale = language ?? reader.context?.language ?? reader.locale;
  return sentence(locale, translate(locale, 'ask.link-only'));
}

/** "Source?" goes on with what was shown before; with nothing before, it points at nothing that Dateline can see. */
function replyOnShown({ message, corpus, reader, language }: Said): Reply | undefined {
  const asked = askedOfShown(message);
  if (!asked) return undefined;
  const { context, locale: own } = reader;
  const locale = language ?? inOneOf(asked.locales, context?.language, own);
  const facts = context?.shown ?? (context ? idsOf('fact', context) : []);
  if (facts.some((id) => corpus.knowledge.facts.has(id)))
    return replyToBasis({ command: 'basis', facts, language: locale }, corpus, reader);
  const [about] = context?.about ?? [];
  if (about !== undefined && !asked.talk)
    return replyToSources({ command: 'sources', about, language: locale }, corpus, reader);
  return asked.talk ? undefined : sentence(locale, translate(locale, 'shown.which'));
}

const NOTHING_SAID: SmallTalk = { kind: 'noise', locales: [] };

function replyToSmallTalk({ message, words, corpus, reader, language }: Said): Reply | undefined {
  const { context } = reader;
  const isTold = (word: string) =>
    LOCALES.some(
      (locale) =>
        corpus.index.termOf(stem(word, locale)) !== undefined ||
        corpus.index.linker.mentions(analyse(word, locale), () => true).length > 0,
    );
  const chat = message
    ? (smallTalkIn(message, isTold) ??
      smallTalkIn(words, isTold) ??
      (context ? undefined : asksOfNothing(message)))
    : NOTHING_SAID;
  if (!chat) return undefined;
  const locale = language ?? localeOf(message, chat, context?.language, reader.locale);
  const blocks: Block[] = smallTalkBlocks(chat.kind, corpus.knowledge, locale);
  return { locale, command: 'ask', blocks };
}

/** A command's word and nothing else; in a conversation, about what that is about. */
function replyToPage({ message, corpus, reader, language }: Said): Reply | undefined {
  const wanted = pageInWords(message, corpus, reader);
  if (!wanted || 'named' in wanted) return undefined;
  const locale = language ?? wanted.language ?? reader.context?.language ?? reader.locale;
  const about = talkedAbout(corpus, reader);
  const of = { ...(about && { about }), language: locale };
  switch (wanted.page) {
    case 'timeline':
      return replyToTimeline({ command: 'timeline', ...of, ...wanted.bounds }, corpus, reader);
    case 'sources':
      return replyToSources({ command: 'sources', ...of }, corpus, reader);
    case 'incident':
      return replyToIncident({ command: 'incident', language: locale }, corpus, reader);
    case 'topics':
      return replyToTopics({ command: 'topics', language: locale }, corpus, reader);
  }
}

/** The incident or topic of a conversation, or whatever else it is about, as a reference. */
function talkedAbout({ knowledge }: Corpus, { context }: Reader): string | undefined {
  if (!context) return undefined;
  const [fact] = idsOf('fact', context).flatMap((id) => currentFacts(knowledge).get(id) ?? []);
  const [topic] = fact?.topics ?? [];
  const [incident] = context.about.filter((one) => one.startsWith('incident:'));
  return incident ?? (topic ? `topic:${topic}` : context.about[0]);
}

const inOneOf = (locales: readonly Locale[], talked: Locale | undefined, own: Locale): Locale =>
  [talked, own].find((one) => one !== undefined && locales.includes(one)) ?? locales[0] ?? own;

/**
 * Small talk is returned in its own language, and where it has several or none, in that of the talk or the reader.
 * "lol" in Latin letters is no sign that a talk goes on in Russian.
 */
function localeOf(
  said: string,
  { locales }: SmallTalk,
  talked: Locale | undefined,
  own: Locale,
): Locale {
  const goesOn = talked && !(talked === 'ru' && /\p{Script=Latin}/u.test(said));
  const either = goesOn ? [talked, own] : [own];
  return either.find((one) => locales.includes(one)) ?? locales[0] ?? either[0]!;
}
