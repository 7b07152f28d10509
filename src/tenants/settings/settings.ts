/** What a server or workspace has settled on; one zod schema with a default for everything. */

import { z } from 'zod';
import { LOCALES } from '../../knowledge/model/schema.ts';
import type { TenantId } from '../tenant-id.ts';
import { platformOf } from '../tenant-id.ts';

/** Lists of ids end somewhere, so that a row stays small; a Discord select takes 25. */
export const MOST_CHOSEN = 25;
export const LONGEST_WAIT = 3_600;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const chosen = z.array(id).max(MOST_CHOSEN).readonly();
const seconds = z.int().min(0).max(LONGEST_WAIT);

export const WHO_FOLLOWS = ['managers', 'everyone'] as const;
export const SWITCH = ['on', 'off'] as const;
export const FEEDBACK = ['anonymous', 'named', 'off'] as const;

export const settingsSchema = z.object({
  /** Pack ids to answer from; empty means all there are. */
  packs: chosen.default([]),
  /** Where neither the reader's client nor the question says a language. */
  language: z.enum(LOCALES).default('en'),
  /** Who sees the answer to a command that does not say. */
  answers: z.enum(['public', 'private']).default('public'),
  /** Channels to answer in; empty means all. */
  channels: chosen.default([]),
  /** Seconds between two questions of one person, and between two in one channel; 0 is no wait. */
  userWait: seconds.default(2),
  channelWait: seconds.default(0),
  /** Roles (Discord), user groups (Slack) and people who may change the settings beside the admins. */
  managerRoles: chosen.default([]),
  managerUsers: chosen.default([]),
  /** Channels for unsolicited answers: to a question nobody addressed to Dateline, when the answer is sure. */
  unasked: chosen.default([]),
  /** Where "Ask the editors" goes; without one the button is not offered. */
  editorsChannel: id.nullable().default(null),
  /** Where the weekly digest of what was asked in vain goes; without one there is none. */
  digestChannel: id.nullable().default(null),
  /** Whether 👍 and 👎 are offered, and whether they keep a (hashed) name. */
  feedback: z.enum(FEEDBACK).default('anonymous'),
  /** Whether people may ask to be told once something is known, for which who asks is kept. */
  promises: z.enum(SWITCH).default('on'),
  /** Who may subscribe a channel to a topic (`/follow`). */
  follows: z.enum(WHO_FOLLOWS).default('managers'),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type SettingName = keyof Settings;

export const DEFAULTS: Settings = settingsSchema.parse({});

/** Slack's readers know commands whose answers are for them alone until they share them. */
const SLACK_DEFAULTS: Settings = { ...DEFAULTS, answers: 'private' };

/** What holds where a tenant has not settled on anything else. */
export const defaultsFor = (tenant: TenantId | undefined): Settings =>
  tenant && platformOf(tenant) === 'slack' ? SLACK_DEFAULTS : DEFAULTS;
