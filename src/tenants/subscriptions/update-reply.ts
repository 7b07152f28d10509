/** Changes → the one message a channel gets. Pure. */

import { timelineChoice } from '../../answer/presentation/choices.ts';
import { factBlock } from '../../answer/presentation/fact-blocks.ts';
import { choice, choices } from '../../contract/blocks.ts';
import type { Block, Choice, FactBlock, Reply } from '../../contract/reply.ts';
import { translate } from '../../i18n/translate.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import { joinNames } from '../../knowledge/model/localised.ts';
import type { Locale } from '../../knowledge/model/schema.ts';
import { titleOf } from './subscription-topic.ts';
import type { FactChange, Subscription } from './types.ts';

/** More would be a wall; the timeline has the rest. */
const MOST_FACTS = 8;
const MOST_TOPICS = 4;

/** @param updates the subscriptions that have news, each with its own; at least one */
export function updateReply(
  updates: readonly {
    readonly subscription: Subscription;
    readonly changes: readonly FactChange[];
  }[],
  knowledge: Knowledge,
): Reply {
  const subscriptions = updates.map(({ subscription }) => subscription);
  const locale = subscriptions[0]?.locale ?? 'en';
  const title = (about: string) => titleOf(about, knowledge, locale) ?? about;
  // One fact may belong to several topics; it is told once.
  const changes = new Map<string, FactChange>();
  for (const change of updates.flatMap((update) => update.changes))
    changes.set(`${change.type} ${change.fact.id}`, change);
  const shown = [...changes.values()].sort(byKind).slice(0, MOST_FACTS);
  const left = changes.size - shown.length;
  const [only] = subscriptions;
  return {
    locale,
    command: 'following',
    blocks: [
      {
        type: 'headline',
        text:
          only && subscriptions.length === 1
            ? translate(locale, 'update.title', { title: title(only.about) })
            : translate(locale, 'update.title-many'),
      },
      ...ORDER.flatMap((type) => section(type, shown, knowledge, locale)),
      ...(left > 0
        ? [{ type: 'note', text: translate(locale, 'update.more', { count: left }) } as const]
        : []),
      ...choices(
        subscriptions
          .slice(0, MOST_TOPICS)
          .flatMap(({ about }) =>
            choicesFor(about, title(about), subscriptions.length === 1, locale),
          ),
      ),
    ],
  };
}

/** What may make an earlier message wrong comes first. */
const ORDER = ['retracted', 'corrected', 'replaced', 'added'] as const;
const byKind = (a: FactChange, b: FactChange): number =>
  ORDER.indexOf(a.type) - ORDER.indexOf(b.type);

function section(
  type: FactChange['type'],
  changes: readonly FactChange[],
  knowledge: Knowledge,
  locale: Locale,
): Block[] {
  const own = changes.filter((change) => change.type === type);
  if (own.length === 0) return [];
  return [
    { type: 'section', text: translate(locale, `update.${type}`, { count: own.length }) },
    ...own.map((change) => blockFor(change, knowledge, locale)),
  ];
}

function blockFor(change: FactChange, knowledge: Knowledge, locale: Locale): FactBlock {
  switch (change.type) {
    case 'added':
      return factBlock(change.fact, knowledge, locale);
    case 'replaced':
      return factBlock(change.by, knowledge, locale);
    case 'retracted':
      // Gone from the files, it still has its old status.
      return factBlock({ ...change.fact, status: 'retracted' }, knowledge, locale);
    case 'corrected': {
      const names = change.changed.map((field) => translate(locale, `update.changed.${field}`));
      const what = joinNames(names, locale);
      return factBlock(change.fact, knowledge, locale, [
        translate(locale, 'update.changed', { what }),
      ]);
    }
    default:
      return change satisfies never;
  }
}

function choicesFor(about: string, title: string, only: boolean, locale: Locale): Choice[] {
  if (only) return [timelineChoice(about, locale), unfollowChoice(about, locale)];
  return [
    timelineChoice(about, locale, translate(locale, 'choice.timeline-title', { title })),
    unfollowChoice(about, locale, translate(locale, 'choice.unfollow-title', { title })),
  ];
}

/** The button that ends a subscription. */
export const unfollowChoice = (
  about: string,
  locale: Locale,
  label = translate(locale, 'choice.unfollow'),
): Choice => choice(label, { command: 'unfollow', about, language: locale });
