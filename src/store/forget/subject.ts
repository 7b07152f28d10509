/** Whom or what is to be forgotten, as somebody writes it. */
import type { TenantId, TenantPlatform } from '../../tenants/tenant-id.ts';

export type Person = {
  readonly kind: 'person';
  /** Or how an editor signs in who is on neither. */
  readonly platform: TenantPlatform | 'openid' | 'here';
  /** Slack's ids of people are those of one workspace; Discord's are the same in every server. */
  readonly tenant: TenantId | undefined;
  readonly user: string;
  /** As editors are known who sign in. */
  readonly editor: string;
};

export type Place = {
  readonly kind: 'place';
  readonly platform: TenantPlatform;
  readonly tenant: TenantId;
  /** The server's or workspace's own id. */
  readonly id: string;
  /** undefined: the whole server or workspace. */
  readonly channel: string | undefined;
};

/**
 * @param text `slack:T012/U345` or `discord:8123`; of an editor also `openid:` or `here:` and the name that `dateline audit` shows
 * @throws where it is neither
 */
export function personOf(text: string): Person {
  const [, team, slack] = /^slack:([TE][A-Z0-9]+)\/([UW][A-Z0-9]+)$/.exec(text) ?? [];
  if (team && slack)
    return {
      kind: 'person',
      platform: 'slack',
      tenant: `slack:${team}`,
      user: slack,
      editor: text,
    };
  const [, discord] = /^discord:(\d+)$/.exec(text) ?? [];
  if (discord)
    return { kind: 'person', platform: 'discord', tenant: undefined, user: discord, editor: text };
  const [, way, editor] = /^(openid|here):(.+)$/.exec(text) ?? [];
  if (editor !== undefined && (way === 'openid' || way === 'here'))
    return { kind: 'person', platform: way, tenant: undefined, user: editor, editor: text };
  throw new Error(
    `A person is slack:T…/U…, the ids of the workspace and of the person, or discord: and their number, or of an editor openid: or here: and what they are known as, not "${text}".`,
  );
}

/**
 * @param text `slack:T012`, `slack:T012/C345`, `discord:9`, `discord:9/77`
 * @throws where it is none of them
 */
export function placeOf(text: string): Place {
  const found =
    /^(?<platform>slack):(?<id>[TE][A-Z0-9]+)(?:\/(?<channel>[CGD][A-Z0-9]+))?$/.exec(text) ??
    /^(?<platform>discord):(?<id>\d+)(?:\/(?<channel>\d+))?$/.exec(text);
  const { platform, id = '', channel } = found?.groups ?? {};
  if (platform !== 'slack' && platform !== 'discord')
    throw new Error(
      `A place is slack:T… or discord: and the server's number, and for one channel of it a slash and the channel's id, not "${text}".`,
    );
  return { kind: 'place', platform, tenant: `${platform}:${id}`, id, channel };
}
