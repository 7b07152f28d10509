/** Whom an edit reaches besides those who ask: posted copies and channels that follow. */
import type { Reached } from '../../../../impact/types.ts';
import { useSettings } from '../../settings.tsx';

export function Reach({ reached }: { readonly reached: Reached }) {
  const { t } = useSettings();
  const { facts, copies, followers, errors } = reached;
  return (
    <ul className="impact-reach">
      {errors.length > 0 && (
        <li className="problem">{t('desk.impact.errors', { count: errors.length })}</li>
      )}
      <li>{t('desk.impact.facts', { count: facts })}</li>
      {copies && (
        <li>
          {t('desk.impact.copies', { count: copies.count })} <Where of={copies} />
        </li>
      )}
      {followers && (
        <li>
          {t('desk.impact.followers', { count: followers.count })} <Where of={followers} />
        </li>
      )}
    </ul>
  );
}

/** How many of them on each platform, where it is both. */
function Where({ of }: { readonly of: { readonly discord: number; readonly slack: number } }) {
  if (of.discord === 0 || of.slack === 0) return null;
  return <span className="quiet">{`Discord ${of.discord}, Slack ${of.slack}`}</span>;
}
