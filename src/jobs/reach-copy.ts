/**
 * Has one copy of an answer say what is so now, by whatever way is left: changed where it stands; by one message after
 * it, where nobody can change it; in a direct message, to who asked for that. A message of its own has a name that is
 * written down before it is sent, so that it goes out once, whatever ends this process.
 */
import { randomUUID } from 'node:crypto';
import { changeTold, directLine, followUpCorrection } from '../tenants/corrections/beside-reply.ts';
import type { CorrectionReply } from '../tenants/corrections/correction-reply.ts';
import type { CopyAfter, Way } from '../tenants/corrections/receipts.ts';
import type { FollowUp, PostedRepository } from '../tenants/corrections/repository.ts';
import type { EditOutcome, EditPosted, StaleAnswer } from '../tenants/corrections/stale-answers.ts';
import type { Telling, TellPromised } from '../tenants/promises/types.ts';
import { platformOf } from '../tenants/tenant-id.ts';

export type ReachOutcome =
  | {
      readonly type: 'reached';
      readonly how: readonly Way[];
      readonly copy: Omit<CopyAfter, 'facts'>;
      readonly why?: string;
    }
  | Exclude<EditOutcome, { type: 'edited' | 'fixed' }>;

type Stands = NonNullable<FollowUp['stands']>;
type Sent = { readonly type: 'sent'; readonly begun: FollowUp; readonly stands: Stands };

type Copy = Pick<StaleAnswer, 'at' | 'request'> & { readonly corrected: CorrectionReply };

export type ReachOptions = {
  readonly edit: EditPosted;
  readonly tell: TellPromised;
  readonly store: Pick<PostedRepository, 'beginFollowUp'>;
  readonly clock: () => Date;
};

/** @param last the copy is given up where it is not reached now: what could only not be changed is said after it */
export type ReachCopy = (copy: Copy, last: boolean) => Promise<ReachOutcome>;

export function createReachCopy({ edit, tell, store, clock }: ReachOptions): ReachCopy {
  /** Sends a message of its own, once. */
  async function send(
    { tenant, channel, message }: StaleAnswer['at'],
    to: Omit<Parameters<TellPromised>[0], 'platform' | 'tenant'>,
    reply: Parameters<TellPromised>[1],
  ): Promise<
    { readonly told: Telling; readonly begun: FollowUp; readonly again: boolean } | undefined
  > {
    const mine = { key: randomUUID(), since: clock().toISOString() };
    const begun = await store.beginFollowUp({ tenant, channel, message }, mine);
    if (!begun) return undefined;
    const { key, since } = begun;
    const again = key !== mine.key;
    const where = { platform: platformOf(tenant), ...(isServer(tenant) && { tenant }) };
    const told = await tell({ ...where, ...to }, reply, { key, since: new Date(since), again });
    return { told, begun, again };
  }

  /**
   * The same where it shows facts. Begun by a process that did not live to note it, it may stand with what they said
   * then: it is changed to what they say now.
   */
  async function sendFacts(
    at: StaleAnswer['at'],
    to: Parameters<typeof send>[1],
    said: CorrectionReply,
    before?: string,
  ): Promise<Sent | Exclude<ReachOutcome, { type: 'reached' }>> {
    const sent = await send(at, to, said.reply);
    if (sent?.told.type !== 'told') return notTold(sent?.told, before);
    const { begun, again, told } = sent;
    const stands = { channel: told.channel, messages: told.messages };
    if (!again) return { type: 'sent', begun, stands };
    const edited = await editSent(at, stands, said);
    return edited.type === 'edited' ? { type: 'sent', begun, stands } : edited;
  }

  /** Changes a message of its own. */
  async function editSent(
    { tenant }: StaleAnswer['at'],
    { channel, messages }: Stands,
    corrected: CorrectionReply,
  ): Promise<Exclude<EditOutcome, { type: 'fixed' }>> {
    const [message = '', ...more] = messages;
    // Pictures are none of it.
    const request = { command: 'help' } as const;
    const edited = await edit({ at: { tenant, channel, message, more }, request, corrected });
    return edited.type === 'fixed' ? { ...edited, type: 'refused' } : edited;
  }

  async function tellPerson({ at, request, corrected }: Copy, user: string): Promise<ReachOutcome> {
    const sent = await sendFacts(
      at,
      { user, at: { way: 'directly' } },
      changeTold(corrected, request),
    );
    if (sent.type !== 'sent') return sent;
    const [message = at.message, ...more] = sent.stands.messages;
    const stands = { channel: sent.stands.channel, message, more };
    return {
      type: 'reached',
      how: ['told'],
      copy: { stands, place: { direct: true }, followUp: null },
    };
  }

  async function followUp({ at, corrected }: Copy, why: string): Promise<ReachOutcome> {
    const { channel, message, place } = at;
    const there = { way: 'there', channel, message: place?.thread ?? message } as const;
    const sent = await sendFacts(at, { at: there }, followUpCorrection(corrected), why);
    if (sent.type !== 'sent') return sent;
    const { begun, stands } = sent;
    return {
      type: 'reached',
      how: ['followed-up'],
      copy: { followUp: { ...begun, stands } },
      why,
    };
  }

  /** Changes the message that was sent after a copy, and sends none beside it. */
  async function editFollowUp({ at, corrected }: Copy, stands: Stands): Promise<ReachOutcome> {
    const edited = await editSent(at, stands, followUpCorrection(corrected));
    if (edited.type !== 'edited') return edited;
    const { missing: why } = edited;
    return { type: 'reached', how: ['followed-up'], copy: {}, ...(why && { why }) };
  }

  /** A change in a direct message makes no sound: a line after it does. */
  async function sayDirectly(
    { at, request, corrected }: Copy,
    edited: Extract<EditOutcome, { type: 'edited' }>,
  ): Promise<ReachOutcome> {
    const { tenant, channel, message, place: stood } = at;
    // On Slack a thread of its own would make no sound either.
    const under = stood?.thread ?? (platformOf(tenant) === 'discord' ? message : undefined);
    const there = { way: 'there', channel, ...(under && { message: under }) } as const;
    const sent = await send(at, { at: there }, directLine(corrected, request));
    const { how = ['edited'], place, missing } = edited;
    const heard = sent?.told.type === 'told';
    const why = [missing, ...(heard ? [] : ['no line could be said after it'])]
      .filter(Boolean)
      .join(', ');
    return {
      type: 'reached',
      how: heard ? [...how, 'told'] : how,
      copy: { ...(place && { place }), followUp: null },
      ...(why && { why }),
    };
  }

  return async (copy, last) => {
    const { at } = copy;
    if (at.person !== undefined) return tellPerson(copy, at.person);
    if (at.followUp?.stands) return editFollowUp(copy, at.followUp.stands);
    const edited = await edit(copy);
    if (edited.type === 'fixed') return followUp(copy, edited.why);
    if (edited.type === 'refused' && last) {
      const told = await followUp(copy, edited.why);
      return told.type === 'reached' ? told : edited;
    }
    if (edited.type !== 'edited') return edited;
    if (at.place?.direct) return sayDirectly(copy, edited);
    const { how = ['edited'], place, missing: why } = edited;
    return { type: 'reached', how, copy: place ? { place } : {}, ...(why && { why }) };
  };
}

/** Where Dateline is on no server there is nobody whose packs it answers from. */
const isServer = (tenant: string): boolean => tenant !== 'discord:@me';

function notTold(
  told: Exclude<Telling, { type: 'told' }> | undefined,
  before?: string,
): Exclude<ReachOutcome, { type: 'reached' }> {
  const because = (why: string) => (before ? `${before}; ${why}` : why);
  if (!told) return { type: 'gone', why: because('it is not noted any more') };
  switch (told.type) {
    case 'later':
      return told;
    case 'closed':
      return { type: 'refused', why: because(told.why) };
    case 'left':
      return {
        type: 'gone',
        why: because(
          told.who === 'person'
            ? 'whoever wanted to be told is not there any more'
            : 'Dateline is not there any more',
        ),
      };
    default:
      return told satisfies never;
  }
}
