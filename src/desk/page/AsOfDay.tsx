/** Below the question box: the day as of which to answer, which is today unless somebody chooses another. */
import { useId, useState } from 'react';
import { dateWords } from '../../i18n/date-words.ts';
import { useSettings } from './settings.tsx';
import type { Typed } from './use-conversation.ts';

export function AsOfDay({
  day,
  onDay,
}: {
  /** ISO 8601; empty for today. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}) {
  const { t } = useSettings();
  const [open, setOpen] = useState(day !== '');
  const id = useId();
  const close = () => {
    onDay('');
    setOpen(false);
  };
  if (!open)
    return (
      <p className="ask-day">
        <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
          {t('desk.as-of.open')}
        </button>
      </p>
    );
  return (
    <p className="ask-day">
      <label htmlFor={id}>{t('desk.as-of.label')}</label>
      <input
        id={id}
        type="date"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        max={new Date().toISOString().slice(0, 10)}
        value={day}
        onChange={(event) => onDay(event.target.value)}
      />
      <button type="button" className="quiet-button" onClick={close}>
        {t('choice.today')}
      </button>
    </p>
  );
}

/** What can be asked of a past day. */
const OF_A_DAY = /^\/(?:ask|timeline|incident)(?=\s|$)/i;

/** The same asked as of a day, where that can be; what has its own day keeps it. */
export function ofDay(
  asking: Typed,
  day: string,
  { t, locale }: Pick<ReturnType<typeof useSettings>, 't' | 'locale'>,
): Typed {
  const { line, label } = asking;
  const command = line.startsWith('/') ? OF_A_DAY.exec(line)?.[0] : '/ask';
  if (!day || !command || /(?:^|\s)as_of:/i.test(line)) return asking;
  const rest = line.startsWith('/') ? line.slice(command.length) : ` ${line}`;
  return {
    line: `${command} as_of:${day}${rest}`,
    label: t('desk.as-of.asked', { question: label, date: dateWords(day, locale) }),
  };
}
