/**
 * An article → drafts of facts, and the sentences that are none, each with the reason. Nothing here writes a statement:
 * a draft's text is the article's own sentence until an editor has said it in the newsroom's words.
 */
import type { Engine } from '../answer/types.ts';
import { type Draft, LOCALES, type Locale } from '../knowledge/model/schema.ts';
import { sensesIn } from '../lexicon/index.ts';
import { createEntityLinker, type EntityLinker } from '../search/entity-linker.ts';
import type { Article } from './article.ts';
import { attributionIn, type Said } from './attribution.ts';
import { composeDraft } from './compose.ts';
import { createDateContext, type DateContext } from './date-context.ts';
import { datesOf } from './dates.ts';
import type { Drafted, Drafting, Left } from './drafting.ts';
import { figuresOf } from './figures.ts';
import { heldAgainst, waitingFor } from './held.ts';
import { type Reason, reasonAgainst } from './left-out.ts';
import { namesOf, wordsOf } from './names.ts';
import { leansOn } from './pronouns.ts';
import { createRegister, type Register } from './register.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { type ArticleSource, sourceOf } from './source.ts';
import { type SpokenOf, speakerBefore, spokenOfAfter } from './spoken-of.ts';
import { tenseOf } from './tense.ts';

export type { About, Article } from './article.ts';
export { draftFile, keptDraft } from './draft-file.ts';
export type { Drafted, Drafting, Left } from './drafting.ts';
export { FATE_NAMES } from './fates.ts';

/**
 * All at once.
 * @param waiting drafts that are there already, so that the same article does not make them twice
 */
export function draftArticle(
  article: Article,
  engine: Engine,
  waiting: readonly Draft[] = [],
): Drafting {
  const steps = draftInSteps(article, engine, waiting);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So much of an article tells its language, in characters. */
const TELLING = 600;

/** The same, stopping after each sentence: a long article takes long, and readers ask meanwhile. */
export function* draftInSteps(
  article: Article,
  engine: Engine,
  waiting: readonly Draft[] = [],
): Generator<undefined, Drafting> {
  const locale = article.language ?? languageOf(article, engine);
  const { knowledge } = engine;
  const sentences = sentencesIn(article);
  const source = sourceOf(article, locale, knowledge);
  const reader: Reader = {
    article,
    locale,
    engine,
    linker: linkerOf(engine),
    register: createRegister(knowledge, locale),
    dates: createDateContext(article.date),
    source,
    waiting,
  };
  // Every name is met once before any sentence is read, so that "Brekke" is known where he comes before "Anders Brekke".
  for (const { text, kind } of sentences)
    if (kind !== 'heading') namesOf(text, wordsOf(text, locale), locale, { knowledge, ...reader });
  const drafts: Drafted[] = [];
  const left: Left[] = [];
  const seen = new Set<string>();
  let before: SpokenOf = {};
  for (const sentence of sentences) {
    const read = readSentence(sentence, before, reader);
    before = read.subject;
    const twice = !read.reason && seen.has(sentence.text);
    seen.add(sentence.text);
    const reason = twice ? 'twice' : read.reason;
    if (!reason) drafts.push(read.drafted!);
    else
      left.push({
        from: sentence.from,
        to: sentence.to,
        text: sentence.text,
        reason,
        ...(read.drafted && { anyway: read.drafted }),
      });
    yield;
  }
  return { article, locale, source, drafts: numbered(drafts, source), left };
}

function languageOf(article: Article, engine: Engine): Locale {
  const [first, ...more] = article.blocks.map(({ from, to }) => article.text.slice(from, to));
  const text = [...more, first].join(' ').slice(0, TELLING);
  return engine.languageOf(text, LOCALES[0]);
}

const linkers = new WeakMap<Engine, EntityLinker>();
function linkerOf(engine: Engine): EntityLinker {
  const made = linkers.get(engine) ?? createEntityLinker(engine.knowledge);
  linkers.set(engine, made);
  return made;
}

type Reader = {
  readonly article: Article;
  readonly locale: Locale;
  readonly engine: Engine;
  readonly linker: EntityLinker;
  readonly register: Register;
  readonly dates: DateContext;
  readonly source: ArticleSource;
  readonly waiting: readonly Draft[];
};

type Read = {
  readonly subject: SpokenOf;
  readonly reason?: Reason;
  /** Left out where a draft could not hold it. */
  readonly drafted?: Drafted;
};

function readSentence(sentence: Sentence, before: SpokenOf, reader: Reader): Read {
  const { text, kind } = sentence;
  const { article, locale, dates: context, register, engine } = reader;
  const words = wordsOf(text, locale);
  const tense = tenseOf(text, locale);
  const dates = datesOf(text, locale, article.date, tense === 'future');
  if (kind === 'heading') {
    context.heading(dates);
    return { subject: {}, reason: 'heading' };
  }
  const names = namesOf(text, words, locale, { knowledge: engine.knowledge, ...reader });
  const { figures, unsure } = figuresOf(text, locale, dates);
  const said = attributionIn(text, words, names, locale);
  const speaker = said?.pronoun && speakerBefore(before, said.pronoun, sentence);
  const leans = leansOn(words, locale);
  const he = locale === 'en' ? 'person' : 'either';
  const meant =
    leans === 'person' ? speakerBefore(before, he, sentence) : leans ? before.thing : undefined;
  const reason = reasonAgainst(text, locale, {
    names: new Set(names.map(({ id }) => id)).size,
    words: words.filter(({ from }) => !dates.some((date) => from >= date.from && from < date.to))
      .length,
    dates: dates.length,
    figures: figures.length,
    said:
      said !== undefined &&
      said.speech !== 'hearsay' &&
      (said.pronoun ? speaker !== undefined : true),
    event: sensesIn(words, locale).some(
      ({ value }) => value.main && value.concept.class === 'event',
    ),
    unresolved: leans !== undefined && meant === undefined && names.length === 0,
  });
  const date = context.dateOf({
    text,
    locale,
    dates,
    block: sentence.block,
    tense,
    said: isSpoken(said),
  });
  const subject = spokenOfAfter(before, sentence, words, names);
  if (reason === 'long') return { subject, reason };
  const held = reason ? undefined : heldAgainst(text, locale, article.date, engine, dates);
  const drafted = composeDraft({
    sentence,
    words,
    locale,
    names,
    figures,
    unsure,
    said,
    date,
    source: reader.source,
    register,
    article,
    ...(meant !== undefined && { meant }),
    ...(speaker && { speaker }),
    leans: leans !== undefined,
    ...(held && { held }),
    waits: waitingFor(text, reader.waiting) !== undefined,
  });
  return { subject, ...(reason && { reason }), drafted };
}

const isSpoken = (said: Said | undefined) => said !== undefined && said.speech !== 'hearsay';

/** Ids that say which article they are from and in which order they stand there. */
function numbered(drafts: readonly Drafted[], { source }: ArticleSource): Drafted[] {
  return drafts.map((one, at) => ({
    ...one,
    draft: { ...one.draft, id: `${source.id.slice(0, 70)}-${String(at + 1).padStart(2, '0')}` },
  }));
}
