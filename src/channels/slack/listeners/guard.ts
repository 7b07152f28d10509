/** What goes wrong in a listener is logged, and said to the reader in a sentence of Dateline's own. */
import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Locale } from '../../../knowledge/model/schema.ts';
import { isWorthAnotherTry } from '../../shared/another-try.ts';
import { localeOf } from '../../shared/locale.ts';
import { factsOf, isAnswer, isLate } from '../errors.ts';
import { type SharedServices, type SlackServices, tenantOf } from '../receive/event-context.ts';
import { inWorkspace } from '../receive/in-workspace.ts';
import { teamOf } from '../receive/location.ts';
import { renderSentence } from '../render/render.ts';
import { answerView } from '../render/view.ts';
import { problemSentence } from '../send/problem.ts';
import { bodyBeside } from '../send/send.ts';
import { tellDirectly } from '../send/tell.ts';

type Acknowledge = (response?: object) => Promise<void>;

/** What Bolt hands over, as far as it is there for this kind of thing. */
type Tellable = AllMiddlewareArgs & {
  readonly ack?: Acknowledge;
  readonly respond?: (body: object) => Promise<unknown>;
  readonly command?: unknown;
  readonly view?: unknown;
  readonly body?: { readonly user_id?: string; readonly user?: { readonly id?: string } };
};

/** Listeners that throw nothing. */
export const guard =
  (shared: SharedServices) =>
  <A>(listener: (args: A, services: SlackServices) => Promise<void>) =>
  async (given: A): Promise<void> => {
    const { ack } = given as Tellable;
    const services = inWorkspace(given as Tellable, shared);
    let acknowledged = false;
    const noted: Acknowledge | undefined =
      ack &&
      ((response) => {
        acknowledged = true;
        return ack(response);
      });
    try {
      await listener(noted ? { ...given, ack: noted } : given, services);
    } catch (error) {
      services.log.error(factsOf(error), 'Something from Slack could not be answered');
      // Whoever did it is long gone on; a form would have had to open at once.
      if (services.delivery?.again && isLate(error)) return;
      try {
        // Slack does not look at what comes in a second acknowledgement.
        await tell(error, given as Tellable, acknowledged, services);
      } catch (problem) {
        services.log.warn(factsOf(problem), 'A Slack reader could not be told of it');
      }
    }
  };

/** Bolt takes what a listener throws for done: what may yet be answered is tried again instead. */
export async function orLater(
  listener: () => Promise<void>,
  { delivery, log }: Pick<SlackServices, 'delivery' | 'log'>,
): Promise<void> {
  try {
    await listener();
  } catch (error) {
    if (!isWorthAnotherTry(error, delivery, isAnswer)) throw error;
    log.warn(factsOf(error), 'Something from Slack could not be answered yet');
    delivery.failed(error);
  }
}

async function tell(
  error: unknown,
  args: Tellable,
  acknowledged: boolean,
  services: SlackServices,
): Promise<void> {
  const { ack, respond, command, view, body: about } = args;
  const user = about?.user_id ?? about?.user?.id;
  const locale = await readerLocale(user, teamOf(args, services), services);
  const words = problemSentence(error, locale);
  const sentence = renderSentence(words);
  const body = bodyBeside(sentence);
  if (ack && !acknowledged) {
    if (command) return ack(body);
    if (view) {
      return ack({ response_action: 'update', view: answerView([sentence], {}, locale) });
    }
    await ack();
  }
  if (respond) await respond(body);
  else if (user) await tellDirectly(words, user, services);
}

/** The language to speak to somebody of whom no more is known. */
export async function readerLocale(
  user: string | undefined,
  team: string,
  { service, users }: SlackServices,
): Promise<Locale> {
  const { language } = service.settings.of(tenantOf(team));
  return localeOf(user && (await users.of(user))?.locale, language);
}
