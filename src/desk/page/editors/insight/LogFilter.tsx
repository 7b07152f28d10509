/** Which part of the log is looked at: since when, on which platform, in which server or workspace. */
import type { Place } from '../../../editors/insight-types.ts';
import { type Settings, useSettings } from '../../settings.tsx';

export type LogChoice = {
  readonly days: string;
  readonly platform: string;
  readonly tenant: string;
};

export const EVERYTHING: LogChoice = { days: '90', platform: '', tenant: '' };
const DAYS = ['7', '30', '90', '365'] as const;

/** As the API takes it: what is not chosen is left out. */
export const queryOf = (choice: LogChoice): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== ''));

export function LogFilter({
  choice,
  places,
  onChange,
}: {
  readonly choice: LogChoice;
  readonly places: readonly Place[];
  readonly onChange: (choice: LogChoice) => void;
}) {
  const { t } = useSettings();
  const platforms = [
    ['', t('desk.gaps.platform.all')],
    ['discord', 'Discord'],
    ['slack', 'Slack'],
    ['desk', t('desk.gaps.platform.desk')],
    ['cli', t('desk.gaps.platform.cli')],
  ] as const;
  return (
    <>
      <Choose
        label={t('desk.gaps.period')}
        value={choice.days}
        options={DAYS.map((days) => [days, t('desk.gaps.days', { count: Number(days) })])}
        onChange={(days) => onChange({ ...choice, days })}
      />
      <Choose
        label={t('desk.gaps.platform')}
        value={choice.platform}
        options={platforms}
        onChange={(platform) => onChange({ ...choice, platform, tenant: '' })}
      />
      {places.length > 0 && (
        <Choose
          label={t('desk.gaps.place')}
          value={choice.tenant}
          options={[
            ['', t('desk.gaps.place.all')],
            ...places
              .filter(({ tenant }) => tenant.startsWith(choice.platform))
              .map(({ tenant, name }) => [tenant, name ?? unnamed(tenant, t)] as const),
            ['none', t('desk.gaps.place.none')],
          ]}
          onChange={(tenant) => onChange({ ...choice, tenant })}
        />
      )}
    </>
  );
}

/** By the end of its id, so that two can be told apart. */
const unnamed = (tenant: string, t: Settings['t']): string =>
  t(tenant.startsWith('slack:') ? 'desk.gaps.place.slack' : 'desk.gaps.place.discord', {
    end: tenant.slice(-4),
  });

export function Choose({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="choose">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
