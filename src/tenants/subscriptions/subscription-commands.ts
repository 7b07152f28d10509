/** `/follow`, `/unfollow` and `/following`: what a channel is told of. */

import { timelineChoice } from '../../answer/presentation/choices.ts';
import { choice, choices, textBlock } from '../../contract/blocks.ts';
import type { Block, Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import type { Suggestion } from '../../contract/suggestion.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { truncate } from '../../text/truncate.ts';
import type { ChannelAddress } from '../message-address.ts';
import type { SubscriptionRepository } from './repository.ts';
import { factsOn, titleOf } from './subscription-topic.ts';
import type { Subscription } from './types.ts';
import { unfollowChoice } from './update-reply.ts';

export type SubscriptionRequest = RequestOf<'follow' | 'unfollow' | 'following'>;

export type SubscriptionContext = {
  readonly store: Pick<SubscriptionRepository, 'subscribe' | 'unsubscribe' | 'subscriptions'>;
  readonly knowledge: Knowledge;
  readonly suggest: (typed: string, locale: Locale, limit: number) => readonly Suggestion[];
  /** Whether this reader may subscribe the channel, and end it. */
  readonly maySubscribe: boolean;
  readonly channel: ChannelAddress;
  readonly user: string;
  readonly now: Date;
};

/** What the channel should know is for everyone in it; refusals and questions back are not. */
export type SubscriptionReply = { readonly reply: Reply; readonly onlyReader?: true };

/** Enough for a newsroom's channel; each is looked at whenever a fact changes. */
const MOST_SUBSCRIPTIONS = 25;
/** Buttons under the list, within what a message of every platform can hold. */
const MOST_BUTTONS = 20;

export async function replyToSubscription(
  request: SubscriptionRequest,
  locale: Locale,
  context: SubscriptionContext,
): Promise<SubscriptionReply> {
  const make = (...blocks: readonly Block[]): SubscriptionReply => ({
    reply: { locale, command: request.command, blocks },
  });
  const quietly = (...blocks: readonly Block[]): SubscriptionReply => ({
    ...make(...blocks),
    onlyReader: true,
  });
  const subscriptions = await context.store.subscriptions(context.channel);
  if (request.command === 'following') return make(...listOf(subscriptions, locale, context));
  if (!context.maySubscribe) return quietly(textBlock(translate(locale, 'refusal.follow')));
  const typed = request.about?.trim() ?? '';
  const leavable = request.command === 'unfollow' ? subscriptions : [];
  const picked = pick(typed, leavable, locale, context);
  if (!picked.about) {
    return quietly(
      textBlock(
        typed && picked.near.length === 0
          ? translate(locale, 'showing.nothing', { typed: truncate(typed, 100) })
          : translate(locale, 'follow.which'),
      ),
      ...choices(
        (picked.near.length ? picked.near : context.suggest('', locale, 5)).map(
          ({ value, label }) =>
            choice(label, { command: request.command, about: value, language: locale }),
        ),
      ),
    );
  }
  return request.command === 'follow'
    ? make(...(await subscribe(picked.about, subscriptions, locale, context)))
    : make(...(await unsubscribe(picked.about, locale, context)));
}

async function subscribe(
  about: string,
  subscriptions: readonly Subscription[],
  locale: Locale,
  { store, channel, knowledge, user, now }: SubscriptionContext,
): Promise<Block[]> {
  const title = titleOf(about, knowledge, locale) ?? about;
  if (subscriptions.some((subscription) => subscription.about === about))
    return [textBlock(translate(locale, 'follow.already', { title }))];
  if (subscriptions.length >= MOST_SUBSCRIPTIONS)
    return [textBlock(translate(locale, 'follow.most', { max: MOST_SUBSCRIPTIONS }))];
  const subscription: Subscription = { ...channel, about, locale, by: user, at: now };
  await store.subscribe(subscription, factsOn(about, knowledge));
  return [
    { type: 'headline', text: translate(locale, 'follow.done', { title }) },
    textBlock(translate(locale, 'follow.means')),
    ...choices([timelineChoice(about, locale), unfollowChoice(about, locale)]),
  ];
}

async function unsubscribe(
  about: string,
  locale: Locale,
  { store, channel, knowledge }: SubscriptionContext,
): Promise<Block[]> {
  const title = titleOf(about, knowledge, locale) ?? about;
  const ended = await store.unsubscribe(channel, about);
  return [textBlock(translate(locale, ended > 0 ? 'unfollow.done' : 'unfollow.not', { title }))];
}

function listOf(
  subscriptions: readonly Subscription[],
  locale: Locale,
  { knowledge, maySubscribe }: SubscriptionContext,
): Block[] {
  const headline: Block = { type: 'headline', text: translate(locale, 'following.title') };
  if (subscriptions.length === 0) return [headline, textBlock(translate(locale, 'following.none'))];
  const title = ({ about }: Subscription) => titleOf(about, knowledge, locale) ?? about;
  return [
    headline,
    {
      type: 'list',
      items: subscriptions.map((subscription) => ({
        text: title(subscription),
        detail: translate(locale, 'following.since', {
          date: dateWords(subscription.at.toISOString().slice(0, 10), locale),
        }),
      })),
    },
    ...choices(
      (maySubscribe ? subscriptions : [])
        .slice(0, MOST_BUTTONS)
        .map((subscription) =>
          unfollowChoice(
            subscription.about,
            locale,
            translate(locale, 'choice.unfollow-title', { title: title(subscription) }),
          ),
        ),
    ),
  ];
}

/**
 * The topic meant: one picked, one named in full, or the only one that is near. Anything else is asked
 * back, because a channel with the wrong subscription is told the wrong things for months.
 * @param leavable the subscriptions that may be meant
 */
function pick(
  typed: string,
  leavable: readonly Subscription[],
  locale: Locale,
  { knowledge, suggest }: SubscriptionContext,
): { readonly about?: string; readonly near: readonly Suggestion[] } {
  // A subscription can be ended even when the knowledge has its topic no more.
  if (
    titleOf(typed, knowledge, locale) !== undefined ||
    leavable.some(({ about }) => about === typed)
  )
    return { about: typed, near: [] };
  if (typed === '') return { near: [] };
  const near = suggest(typed, locale, 5);
  const same = near.filter(
    ({ value }) =>
      value.endsWith(`:${typed}`) ||
      titleOf(value, knowledge, locale)?.toLocaleLowerCase(locale) ===
        typed.toLocaleLowerCase(locale),
  );
  const [only] = same.length === 1 ? same : near;
  return same.length === 1 || near.length === 1 ? { about: only!.value, near } : { near };
}
