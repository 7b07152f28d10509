/** Who people are to Slack: their language, whether they administer the workspace, their user groups. */
import type { webApi } from '@slack/bolt';
import pTimeout from 'p-timeout';
import type { Log } from '../../../log.ts';
import { factsOf } from '../errors.ts';
import { createCache } from './cache.ts';

type SlackUser = {
  /** As Slack writes it: `en-US`. */
  readonly locale?: string;
  /** Whether they own or administer the workspace. */
  readonly admin: boolean;
};

export type UserGroup = { readonly id: string; readonly name: string };

export type UserDirectory = {
  /**
   * A person as lately known, for their language. It waits for Slack no longer than a reader should, and
   * says undefined where Slack cannot say; what comes later is known the next time.
   */
  readonly of: (user: string) => Promise<SlackUser | undefined>;
  /** The same at this moment, for what they may do. Rejects where Slack cannot say. */
  readonly asOfNow: (user: string) => Promise<SlackUser>;
  /** Which of these user groups somebody is in. Rejects where Slack cannot say. */
  readonly groupsOf: (user: string, groups: readonly string[]) => Promise<readonly string[]>;
  /**
   * Whether a channel is what is between Dateline and this person alone: two people's direct messages
   * look the same. No where Slack cannot say.
   */
  readonly isOwnDirect: (user: string, channel: string) => Promise<boolean>;
  /** The user groups of the workspace; none where it has none or Slack cannot say. */
  readonly groups: () => Promise<readonly UserGroup[]>;
};

/** People remembered, and for how long: few change their language. */
const MOST = 5000;
const PERSON_MS = 60 * 60_000;
/** How long not to ask again about somebody, or anything, that Slack could not tell. */
const UNKNOWN_MS = 5 * 60_000;
const MOST_GROUPS = 500;
/** Memberships change more often. */
const GROUPS_MS = 60_000;
/** Of the three seconds that Slack gives. */
const WAIT_MS = 1000;

/** Makes the directory of a workspace, which only sees its own people. */
export type UserDirectories = (
  team: string,
  lookups: Pick<webApi.WebClient, 'users' | 'usergroups' | 'conversations'>,
) => UserDirectory;

/** @param languages whether to ask Slack for a reader's language at all */
export function createUserDirectories(log: Log, languages = true): UserDirectories {
  // One for all workspaces, so that many of them hold no more than one.
  const people = createCache<SlackUser>(MOST, PERSON_MS);
  const unknown = createCache<undefined>(MOST, UNKNOWN_MS);
  const directs = createCache<string | undefined>(MOST, PERSON_MS);
  const members = createCache<readonly string[]>(MOST_GROUPS, GROUPS_MS);
  const groups = createCache<readonly UserGroup[]>(MOST_GROUPS, GROUPS_MS);
  return (team, { users, usergroups, conversations }) => {
    const at = (id: string) => `${team} ${id}`;

    async function load(user: string): Promise<SlackUser> {
      const { user: found } = await users.info({ user, include_locale: true });
      return {
        admin: found?.is_admin === true || found?.is_owner === true,
        ...(found?.locale && { locale: found.locale }),
      };
    }

    return {
      async of(user) {
        const key = at(user);
        if (!people.peek(key) && (!languages || unknown.peek(key))) return undefined;
        const asked = people
          .get(key, () => load(user))
          .catch((error: unknown) => {
            if (!unknown.peek(key))
              log.warn(factsOf(error), 'The language of a Slack reader could not be looked up');
            return unknown.get(key, async () => undefined);
          });
        return inTime(asked);
      },
      asOfNow(user) {
        people.forget(at(user));
        return orRejected(people.get(at(user), () => load(user)));
      },
      async groupsOf(user, ids) {
        const asked = ids.map((usergroup) =>
          members.get(
            at(usergroup),
            async () => (await usergroups.users.list({ usergroup })).users ?? [],
          ),
        );
        const lists = await orRejected(Promise.all(asked));
        return ids.filter((_, index) => lists[index]?.includes(user));
      },
      async isOwnDirect(user, channel) {
        const open = async () => (await conversations.open({ users: user })).channel?.id;
        const asked = directs.get(at(user), open).catch((error: unknown) => {
          log.warn(factsOf(error), 'Which Slack conversation is Dateline’s own could not be found');
          return undefined;
        });
        return (await inTime(asked)) === channel;
      },
      groups: () =>
        orRejected(
          groups.get(team, async () => {
            const listed = await usergroups.list({});
            return (listed.usergroups ?? []).flatMap(({ id, name, handle }) =>
              id ? [{ id, name: name || handle || id }] : [],
            );
          }),
        ).catch((error: unknown) => {
          log.warn(factsOf(error), 'The user groups of the Slack workspace could not be read');
          return [];
        }),
    };
  };
}

/** What comes in time; undefined for what does not. */
const inTime = <T>(asked: Promise<T>): Promise<T | undefined> =>
  pTimeout(asked, { milliseconds: WAIT_MS, fallback: () => undefined });

/** What comes in time; an error for what does not. */
const orRejected = <T>(asked: Promise<T>): Promise<T> =>
  pTimeout(asked, { milliseconds: WAIT_MS, message: 'Slack did not say in time' });
