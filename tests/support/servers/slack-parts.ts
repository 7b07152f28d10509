/** What the Web API of the local Slack and what people do there are made from. */
import type { Kind, Retry } from './slack-delivery.ts';
import type { Installs } from './slack-installs.ts';
import type { Records } from './slack-records.ts';
import type { Finding } from './slack-rules.ts';
import type { Ack, From, Json, Person, Post, View } from './slack-shapes.ts';
import type { Workspace } from './slack-workspace.ts';

export type ApiParts = {
  readonly workspace: Workspace;
  readonly records: Records;
  /** Judges nothing: for what judging would hide. */
  readonly judging: boolean;
  /** Mentions that a message may carry, such as `<@U123>`. */
  readonly mentions: readonly string[];
  /** Where the app is installed, by its tokens. */
  readonly installs: Installs;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** The links that the app was told of, by their message: `channel-ts`. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Where this server answers, without a path. */
  readonly origin: () => string;
  /** A trigger's interaction, used up by being asked for; an error of Slack's otherwise. */
  readonly spend: (trigger: unknown) => { user: string; act: string; view?: string } | string;
  readonly isClosed: (view: string) => boolean;
  /** A message that everybody in the channel sees, the app included. */
  readonly heard: (post: Post) => void;
};

export type Act = {
  readonly id: string;
  readonly user: Person;
  readonly channel: string | undefined;
  /** The message whose button was pressed. */
  readonly source: Post | undefined;
  /** The view that was submitted, or whose button was pressed. */
  readonly view: View | undefined;
  readonly thread: string | undefined;
};

export type ActParts = ApiParts & {
  readonly judged: (findings: readonly Finding[], what: string) => Json | undefined;
  readonly send: (
    kind: Kind,
    payload: Json,
    how: { retry?: Retry | undefined; tamper?: From['tamper'] },
  ) => Promise<Ack>;
  readonly close: (view: string) => void;
};
