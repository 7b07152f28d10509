/** "Tell me if this changes": takes that from whoever saw an answer alone, and takes it back; see `jobs/reach-copy.ts` for telling. */
import { createHash } from 'node:crypto';
import { choice, choices, textBlock, textReply } from '../../contract/blocks.ts';
import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request, RequestOf } from '../../contract/request.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';
import { digestsIn } from './posted-answers.ts';
import { type PostedRepository, WATCHED } from './repository.ts';
import { CORRECTED_DAYS } from './stale-answers.ts';

/** Answers that are watched for one person at a time. */
const MOST_WATCHED = 50;
/** More facts are no answer but a list of them. */
const MOST_FACTS = 60;
/** What a button remembers of a question; a longer text was checked, and is not kept for this. */
const LONGEST_REQUEST = 10_000;
const DAY_MS = 86_400_000;

/** @returns nothing for an answer without facts */
export function watchChoice(
  request: Request,
  reply: Reply,
  knowledge: Knowledge,
): Choice | undefined {
  const { locale } = reply;
  const answered = JSON.stringify({ ...request, language: locale });
  const shows = digestsIn(reply, knowledge).map(({ id, hash }) => ({ id, mark: hash }));
  if (shows.length === 0 || shows.length > MOST_FACTS || answered.length > LONGEST_REQUEST)
    return undefined;
  const watch = { command: 'watch', answered, shows, language: locale } as const;
  return choice(translate(locale, 'watch.ask'), watch);
}

/** Who pressed. */
type Watcher = { readonly tenant: TenantId; readonly person: string };

export type WatchService = {
  /** Keeps it; resolves once it is written. */
  readonly take: (watch: RequestOf<'watch'>, by: Watcher, locale: Locale) => Promise<Reply>;
  readonly undo: (watch: RequestOf<'watch'>, by: Watcher, locale: Locale) => Promise<Reply>;
};

export function createWatchService(
  store: Pick<PostedRepository, 'notePosted' | 'forgetPosted' | 'watchedBy'>,
  clock: () => Date,
): WatchService {
  return {
    async take(watch, by, locale) {
      const count = await store.watchedBy(by);
      if (count >= MOST_WATCHED) return say('enough', locale, { count });
      const at = clock();
      const facts = watch.shows.map(({ id, mark }) => ({ id, hash: mark }));
      const request = watch.answered;
      await store.notePosted({ ...copyOf(watch, by), person: by.person, request, facts, at });
      const until = new Date(at.getTime() + CORRECTED_DAYS * DAY_MS);
      const date = dateWords(until.toISOString().slice(0, 10), locale);
      const undo = choice(translate(locale, 'watch.undo'), { ...watch, undo: true });
      return {
        locale,
        command: 'watch',
        blocks: [textBlock(translate(locale, 'watch.kept', { date })), ...choices([undo])],
      };
    },
    async undo(watch, by, locale) {
      await store.forgetPosted(copyOf(watch, by));
      return say('undone', locale);
    },
  };
}

/** It stands nowhere; the same person and answer have the same name. */
function copyOf({ answered }: RequestOf<'watch'>, { tenant, person }: Watcher) {
  const message = createHash('sha256')
    .update(JSON.stringify([tenant, person, answered]))
    .digest('base64url')
    .slice(0, 22);
  return { tenant, channel: WATCHED, message } as const;
}

const say = (
  key: 'enough' | 'undone',
  locale: Locale,
  values: Readonly<Record<string, number>> = {},
): Reply => textReply('watch', locale, translate(locale, `watch.${key}`, values));
