/** Where something from Slack comes from, read from it as Bolt reads it, and before Bolt does. */
import type { Source } from './workspace.ts';

type Parts = Readonly<Record<string, unknown>>;

/** @returns as far as it says so; what is odd says nothing */
export function sourceIn(sent: object): Source {
  const body = sent as Parts;
  const by = partsOf(Array.isArray(body.authorizations) ? body.authorizations[0] : undefined);
  const [team, user, view] = [partsOf(body.team), partsOf(body.user), partsOf(body.view)];
  const forAll = by.is_enterprise_install ?? body.is_enterprise_install;
  return {
    teamId:
      text(by.team_id) ??
      text(view.app_installed_team_id) ??
      text(body.team_id) ??
      text(team.id) ??
      text(user.team_id),
    enterpriseId:
      text(by.enterprise_id) ??
      text(body.enterprise_id) ??
      text(partsOf(body.enterprise).id) ??
      text(team.enterprise_id),
    // A command says it in words.
    isEnterpriseInstall: forAll === true || forAll === 'true',
  };
}

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? (value as Parts) : {};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
