/** What ends a form under a gap: why it did not work, doing it, and leaving it. */
import { useSettings } from '../../settings.tsx';

export type FormFootProps = {
  readonly label: string;
  readonly why: string | undefined;
  readonly disabled?: boolean;
  /** Whether it is warned of. */
  readonly careful?: boolean;
  readonly onCancel: () => void;
};

export function FormFoot({
  label,
  why,
  disabled = false,
  careful = false,
  onCancel,
}: FormFootProps) {
  const { t } = useSettings();
  return (
    <>
      {why && <p role="alert">{t('desk.gaps.failed', { why })}</p>}
      <p className="gap-tools">
        <button
          type="submit"
          className={careful ? 'quiet-button' : 'quiet-button gap-do'}
          disabled={disabled}
        >
          {label}
        </button>
        <button type="button" className="quiet-button" onClick={onCancel}>
          {t('desk.gaps.cancel')}
        </button>
      </p>
    </>
  );
}
