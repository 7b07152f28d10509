/**
 * What a platform brings of its own; everything else in this folder is written once, for all of them:
 * - `start`: a `PlatformConnection`, with what `createPostUpdate` and `createEditPosted` post with,
 * - `render`: a `Renderer`, with the platform's `limits` and its escaping,
 * - `listeners`: what people do there → a `Request` and a `RequestContext`, answered with
 *   `createAnswerPreparer`, `decidePress` and `refusalOf`,
 * - a `TicketMessenger`, for questions to the editors.
 */

import type { RequestListener } from 'node:http';
import type { Choice, Reply } from '../../contract/reply.ts';
import type { Request } from '../../contract/request.ts';
import type { EditPosted } from '../../tenants/corrections/stale-answers.ts';
import type { TellPromised } from '../../tenants/promises/types.ts';
import type { PostUpdate } from '../../tenants/subscriptions/types.ts';
import type { TenantId } from '../../tenants/tenant-id.ts';

/** What a message has besides the reply itself. */
export type RenderOptions = {
  /** The id under which a button's request is remembered. */
  readonly idFor: (request: Request) => string;
  /** The version of the knowledge, for the buttons to carry. */
  readonly version?: string;
  /** Who asked, for the buttons to carry where the platform does not tell. */
  readonly asker?: string;
  /** Seen only by the person who asked. */
  readonly ephemeral?: boolean;
  /** What the reader thought of it, and "Ask the editors": after the reply's own choices. */
  readonly feedback?: readonly Choice[];
  readonly editors?: Choice;
  /** "Tell me when you know". */
  readonly promise?: Choice;
  /** "Tell me if this changes". */
  readonly watch?: Choice;
  /** Adds the button that shows everyone, for the request remembered under this id. */
  readonly shareId?: string;
  /** Every choice is a button where its block stands, as on a page that is no answer: Slack's Home tab. */
  readonly spelledOut?: boolean;
};

/** A reply as the platform's messages, in the order to send them; at least one. */
export type Renderer<Message> = (reply: Reply, options: RenderOptions) => Message[];

/**
 * Whether readers there are answered at this moment.
 * `why`: one sentence for whoever runs Dateline: what is wrong, and what to do where it does not pass by itself;
 * `since`: ISO 8601, in UTC.
 */
export type PlatformState =
  | { readonly ready: true }
  | { readonly ready: false; readonly why: string; readonly since: string };

/** A platform that Dateline is connected to. */
export type PlatformConnection = {
  readonly stop: () => Promise<void>;
  /** Asked often, and answered from what is known: it calls nobody. */
  readonly state: () => PlatformState;
  /** Tells a channel of changes to the topics it subscribes to. */
  readonly postUpdate: PostUpdate;
  /** Tells somebody what they wanted to know. */
  readonly tellPromised: TellPromised;
  /** Changes a posted answer whose facts have changed. */
  readonly editPosted: EditPosted;
  /** What people call the servers or workspaces there, as far as that is known. */
  readonly names: () => Promise<ReadonlyMap<TenantId, string>>;
  /** Serves the platform's calls, where it calls over HTTP. */
  readonly requestListener?: RequestListener;
};
