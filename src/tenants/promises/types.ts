/** "Tell me when you know": a question that nothing answers yet, and who wants to hear once something does. */
import type { Reply } from '../../contract/reply.ts';
import type { RequestOf } from '../../contract/request.ts';
import type { Knowledge } from '../../knowledge/model/knowledge.ts';
import type { TenantId, TenantPlatform } from '../tenant-id.ts';

/**
 * Where somebody is to be told: where others read along under what they were told there, or in a direct message.
 * `message`: on Discord the one to reply to, on Slack the first of the thread.
 */
export type TellAt =
  | { readonly way: 'there'; readonly channel: string; readonly message?: string }
  | { readonly way: 'directly' };

/** The question as it was asked: with what it went on with, when, and the language it was answered in. */
export type PromisedQuestion = Omit<RequestOf<'promise'>, 'undo'>;

export type PromiseTo = {
  /** Of this person and question: asked for twice, it is one. */
  readonly id: string;
  readonly platform: TenantPlatform;
  /** The server or workspace; undefined in a direct message on Discord. */
  readonly tenant?: TenantId;
  /** The platform's id of who asked: kept because they wished it, until they are told. */
  readonly user: string;
  readonly at: TellAt;
  readonly question: PromisedQuestion;
  readonly askedAt: Date;
  /** Not kept any longer than this. */
  readonly until: Date;
};

/** `late`: what compares meanings did not say in time, so that the answer would be, or was, found by words alone. */
type PromisedAnswer =
  | { readonly state: 'open'; readonly late?: true }
  | { readonly state: 'late' }
  | {
      readonly state: 'answered';
      readonly reply: Reply;
      readonly request: RequestOf<'ask'>;
      readonly knowledge: Knowledge;
    };

/**
 * Asks a promised question anew as it was asked: of the tenant's packs, in its language and conversation, on its day.
 * @param patient false where words alone have to do
 */
export type AskPromised = (
  question: PromisedQuestion,
  tenant: TenantId | undefined,
  patient: boolean,
) => Promise<PromisedAnswer>;

/** How a message that tells is known by: under this name it goes out once, whichever process sends it. */
type TellingKey = {
  readonly key: string;
  /** When it was first tried. */
  readonly since: Date;
  /** Whether it may stand already. */
  readonly again: boolean;
};

/**
 * - `told`: it stands there.
 * - `later`: that platform or tenant is not connected here.
 * - `closed`: the channel, or the person, takes no messages of Dateline's as things are.
 * - `left`: the person, or Dateline itself, is not in that server or workspace any more.
 */
export type Telling =
  | {
      readonly type: 'told';
      readonly channel: string;
      readonly messages: readonly string[];
      /** In a direct message. */
      readonly direct?: true;
    }
  | { readonly type: 'later' }
  | { readonly type: 'closed'; readonly why: string }
  | { readonly type: 'left'; readonly who: 'person' | 'dateline' };

/**
 * What an adapter does: tell somebody, pinging nobody. Reject where it is the platform that fails.
 * @param to without a user where it is said to all who read there
 */
export type TellPromised = (
  to: Pick<PromiseTo, 'platform' | 'tenant' | 'at'> & { readonly user?: string },
  reply: Reply,
  key: TellingKey,
) => Promise<Telling>;
