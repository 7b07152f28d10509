/** Takes promises from whoever wants to be told, and takes them back; see `jobs/promises.ts` for keeping them. */
import { createHash } from 'node:crypto';
import type { Reply } from '../../contract/reply.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import type { TenantId, TenantPlatform } from '../tenant-id.ts';
import { promiseReply } from './promise-replies.ts';
import type { PromiseRepository } from './repository.ts';
import type { PromisedQuestion, TellAt } from './types.ts';

/** Questions of one person that wait at a time. */
const MOST_KEPT = 50;
/** What nobody could find out in half a year is let go, and so is who asked. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** Who pressed, and where they are to be told. */
type Presser = {
  readonly platform: TenantPlatform;
  readonly tenant?: TenantId;
  readonly user: string;
  readonly at: TellAt;
  readonly locale: Locale;
};

export type PromiseService = {
  /**
   * Keeps a promise, or says that it is kept; resolves once it is written.
   * @param checked the version of the knowledge that does not answer it: with any other it is asked anew
   */
  readonly take: (question: PromisedQuestion, presser: Presser, checked: string) => Promise<Reply>;
  /** Takes it back. */
  readonly undo: (question: PromisedQuestion, presser: Presser) => Promise<Reply>;
};

export function createPromiseService(
  store: Pick<PromiseRepository, 'promise' | 'promisesTo' | 'keepPromise' | 'breakPromise'>,
  clock: () => Date,
): PromiseService {
  return {
    async take(question, presser, checked) {
      const { locale, at, ...person } = presser;
      const id = promiseId(question, presser);
      const askedAt = clock();
      const kept = await store.promise(id);
      if (kept && kept.until > askedAt) return promiseReply({ state: 'already', kept }, locale);
      if (kept) await store.breakPromise(id);
      const count = await store.promisesTo(person);
      if (count >= MOST_KEPT) return promiseReply({ state: 'enough', count }, locale);
      const until = new Date(askedAt.getTime() + KEPT_DAYS * DAY_MS);
      const made = { id, ...person, at, question, askedAt, until };
      await store.keepPromise(made, checked);
      return promiseReply({ state: 'kept', kept: made }, locale);
    },
    async undo(question, presser) {
      await store.breakPromise(promiseId(question, presser));
      return promiseReply({ state: 'undone' }, presser.locale);
    },
  };
}

/** The same person and the same question, whatever its capitals, spaces and marks. */
function promiseId(
  { question, context, language }: PromisedQuestion,
  { platform, tenant, user }: Presser,
): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return createHash('sha256')
    .update(JSON.stringify([platform, tenant, user, words, context, language]))
    .digest('base64url')
    .slice(0, 22);
}
