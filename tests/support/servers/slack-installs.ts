/**
 * Where the app of the local Slack is installed, and installing it: `emulate` has the pages and the codes, this
 * adds other workspaces and organisations than its one, tokens that expire, and taking the app away. All of them
 * share the people and channels of the one workspace.
 */
import { APP, BOT_ID, BOT_TOKEN, BOT_USER, type Json, type Person, TEAM } from './slack-shapes.ts';

/** A workspace, by itself or by its organisation. */
export type Place = {
  readonly team: string;
  readonly organisation?: string;
  /** Whether it is the organisation that has the app. */
  readonly orgWide?: boolean;
  /** The app's own user there. */
  readonly botUser: string;
};

type Install = {
  readonly place: Place;
  readonly scopes: readonly string[];
  readonly refresh: string | undefined;
  state: 'good' | 'revoked' | 'expired';
};

const HERE: Place = { team: TEAM, botUser: BOT_USER };
const EXPIRES_SECONDS = 43_200;
export const CLIENT = { id: 'local.client', secret: 'local-secret' } as const;

export function createInstalls(parts: {
  /** Where `emulate` listens. */
  readonly emulator: string;
  /** What the app of the workspace that is there from the beginning may do; undefined for everything. */
  readonly scopes: readonly string[] | undefined;
}) {
  const installs = new Map<string, Install>();
  const codes = new Map<string, { readonly place: Place; readonly expires: boolean }>();
  let here = HERE;
  let issued = 0;

  const byRefresh = (token: unknown) =>
    [...installs].find(([, { refresh, state }]) => refresh === token && state !== 'revoked');

  function issue(install: Omit<Install, 'state' | 'refresh'>, expires: boolean): Json {
    issued += 1;
    const token = expires ? `xoxe.xoxb-local-${issued}` : `xoxb-local-${issued}`;
    const refresh = expires ? `xoxe-local-${issued}` : undefined;
    installs.set(token, { ...install, refresh, state: 'good' });
    const { team, organisation, orgWide = false, botUser } = install.place;
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: install.scopes.join(','),
      bot_user_id: botUser,
      app_id: APP,
      team: orgWide ? null : { id: team, name: team },
      enterprise: organisation ? { id: organisation, name: organisation } : null,
      is_enterprise_install: orgWide,
      authed_user: { id: 'U0INSTALLER' },
      ...(refresh && { refresh_token: refresh, expires_in: EXPIRES_SECONDS }),
    };
  }

  return {
    /** From now on everything that people do, they do there. */
    goTo(place: Place = HERE) {
      here = place;
    },

    /** What is delivered, as it is where people are. */
    placed(payload: Json): Json {
      const { team, organisation = null, orgWide = false, botUser } = here;
      const text = JSON.stringify(payload).replaceAll(TEAM, team).replaceAll(BOT_USER, botUser);
      const all = JSON.parse(text) as Json;
      if ('enterprise' in all) all.enterprise = organisation && { id: organisation, name: 'Org' };
      if ('is_enterprise_install' in all)
        all.is_enterprise_install = 'command' in all ? String(orgWide) : orgWide;
      if ('command' in all && organisation) all.enterprise_id = organisation;
      // Of what an organisation has, Slack names no workspace but the person's.
      if ('team' in all && orgWide) all.team = null;
      if (Array.isArray(all.authorizations)) {
        all.authorizations = all.authorizations.map((one) => ({
          ...(one as Json),
          enterprise_id: organisation,
          is_enterprise_install: orgWide,
        }));
      }
      return all;
    },

    /**
     * Somebody opens the app's address, and allows in Slack what it asks for.
     * @param appUrl the app's `/slack/install`
     * @returns the page that the app then shows
     */
    async install(
      appUrl: string,
      person: Person,
      {
        place = HERE,
        expires = false,
        deny = false,
      }: { place?: Place; expires?: boolean; deny?: boolean } = {},
    ): Promise<{ readonly status: number; readonly text: string }> {
      const begun = await fetch(appUrl, { redirect: 'manual' });
      const asked = new URL(begun.headers.get('location') ?? '');
      const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0]!;
      const back = new URL('/slack/oauth_redirect', appUrl);
      const consent = new URL(`${asked.pathname}${asked.search}`, parts.emulator);
      if (!(await fetch(consent)).ok) throw new Error(`Slack does not know this app: ${asked}`);
      const param = (name: string) => asked.searchParams.get(name) ?? '';
      if (deny)
        back.search = new URLSearchParams({
          error: 'access_denied',
          state: param('state'),
        }).toString();
      else {
        const allowed = await fetch(new URL('/oauth/v2/authorize/callback', parts.emulator), {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({
            user_id: person.id,
            redirect_uri: back.href,
            scope: param('scope'),
            state: param('state'),
            client_id: param('client_id'),
          }),
        });
        back.search = new URL(allowed.headers.get('location') ?? '').search;
        codes.set(back.searchParams.get('code') ?? '', { place, expires });
      }
      const shown = await fetch(back, { headers: { cookie } });
      return { status: shown.status, text: await shown.text() };
    },

    /** `oauth.v2.access` */
    async access(args: Json): Promise<Json> {
      if (args.grant_type === 'refresh_token') {
        const found = byRefresh(args.refresh_token);
        if (!found || args.client_secret !== CLIENT.secret)
          return { ok: false, error: 'invalid_refresh_token' };
        const [, { place, scopes }] = found;
        found[1].state = 'revoked';
        return issue({ place, scopes }, true);
      }
      const answered = await fetch(new URL('/api/oauth.v2.access', parts.emulator), {
        method: 'POST',
        body: new URLSearchParams(args as Record<string, string>),
      });
      const given = (await answered.json()) as Json;
      const known = codes.get(String(args.code));
      if (!given.ok || !known) return given;
      return issue({ place: known.place, scopes: String(given.scope).split(',') }, known.expires);
    },

    /** `auth.test` of an installed token; undefined for the one that is there from the beginning. */
    test(token: string): Json | undefined {
      const install = installs.get(token);
      if (!install) return undefined;
      const { team, organisation, orgWide = false, botUser } = install.place;
      const id = orgWide ? organisation! : team;
      return {
        ok: true,
        url: `https://${id.toLowerCase()}.slack.com/`,
        team: id,
        team_id: id,
        user: 'dateline',
        user_id: botUser,
        bot_id: BOT_ID,
        is_enterprise_install: orgWide,
        ...(organisation && { enterprise_id: organisation }),
      };
    },

    /** @returns Slack's error where a token is not good; undefined where it is */
    problem(token: string): string | undefined {
      if (token === '') return 'not_authed';
      if (token === BOT_TOKEN) return undefined;
      const state = installs.get(token)?.state;
      if (state === 'revoked') return 'token_revoked';
      return state === undefined
        ? 'invalid_auth'
        : state === 'expired'
          ? 'token_expired'
          : undefined;
    },

    /** What a token may do; undefined for everything. */
    scopesOf: (token: string) => (token === BOT_TOKEN ? parts.scopes : installs.get(token)?.scopes),

    /** Where a token belongs. */
    placeOf: (token: string) => (token === BOT_TOKEN ? HERE : installs.get(token)?.place),

    /** Half a day passes, and tokens that expire do. */
    expire() {
      for (const install of installs.values())
        if (install.refresh && install.state === 'good') install.state = 'expired';
    },

    /** Somebody takes the app away: no token for that place is good any more. */
    uninstall(place: Place) {
      for (const install of installs.values()) {
        const { team, organisation } = install.place;
        const same = install.place.orgWide
          ? organisation === place.organisation
          : team === place.team;
        if (same) install.state = 'revoked';
      }
    },
  };
}

export type Installs = ReturnType<typeof createInstalls>;
