/** Questions whose askers want to be told: whether they are answered by now, and what pressing the button does. */
import type { Reply } from '../contract/reply.ts';
import type { RequestOf } from '../contract/request.ts';
import { NotKept } from '../tenants/not-kept.ts';
import { knownReply, promiseReply } from '../tenants/promises/promise-replies.ts';
import type { PromiseService } from '../tenants/promises/promise-service.ts';
import type { AskPromised } from '../tenants/promises/types.ts';
import type { SettingsService } from '../tenants/settings/settings-service.ts';
import type { RequestAnswerer } from './answer-request.ts';
import { isAnswered } from './is-answered.ts';
import type { RequestContext } from './request-context.ts';
import type { Answered } from './types.ts';

export const createAskPromised =
  (answerer: Pick<RequestAnswerer, 'reply'>): AskPromised =>
  async ({ question, context, language, on }, tenant, patient) => {
    const request = {
      command: 'ask',
      question,
      ...(context && { context }),
      ...(language && { language }),
    } as const;
    const from = {
      locale: language ?? 'en',
      ...(tenant && { tenant }),
      now: new Date(`${on}T12:00:00Z`),
    };
    const { asked, reply, knowledge, late } = await answerer.reply(request, from);
    if (late && patient) return { state: 'late' };
    return asked && isAnswered(asked)
      ? { state: 'answered', reply, request, knowledge }
      : { state: 'open', ...(late && { late }) };
  };

/** No knowledge's version: it was asked by words alone, and is asked anew. */
const UNCHECKED = '';

/** Answers a press of the button. */
export const createPromiseCommand =
  (parts: {
    readonly promises: PromiseService | undefined;
    readonly ask: AskPromised;
    /** The version of all that is served. */
    readonly version: () => string;
    readonly settings: Pick<SettingsService, 'of'>;
  }) =>
  async (request: RequestOf<'promise'>, from: RequestContext): Promise<Answered> => {
    const { platform, tenant, user, tellAt } = from;
    const { promises } = parts;
    const { undo, ...question } = request;
    const locale = request.language ?? from.locale;
    const say = (reply: Reply): Answered => ({ reply, request, feedback: [], onlyReader: true });
    if (platform === 'desk' || platform === 'cli')
      return say(promiseReply({ state: 'elsewhere' }, locale));
    if (!promises) throw new NotKept('nothing about readers is kept');
    if (!user) return say(promiseReply({ state: 'off' }, locale));
    const at = tellAt ?? ({ way: 'directly' } as const);
    const presser = { platform, ...(tenant && { tenant }), user, at, locale };
    if (undo) return say(await promises.undo(question, presser));
    if (parts.settings.of(tenant).promises === 'off')
      return say(promiseReply({ state: 'off' }, locale));
    // Before it is asked: what is published meanwhile is for whoever keeps the promise to look at.
    const version = parts.version();
    const known = await parts.ask(question, tenant, false);
    if (known.state !== 'answered') {
      const isChecked = known.state === 'open' && !known.late;
      return say(await promises.take(question, presser, isChecked ? version : UNCHECKED));
    }
    const { reply, request: asked, knowledge } = known;
    return { reply: knownReply(reply), request: asked, knowledge, feedback: [] };
  };
