/** A button that copies a text and says so. */
import { useEffect, useState } from 'react';
import { useSettings } from './settings.tsx';

export function Copy({
  text,
  label,
  className = '',
}: {
  readonly text: string;
  /** What it says before it is pressed; "Copy" unless told. */
  readonly label?: string;
  readonly className?: string;
}) {
  const { t } = useSettings();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <button
        type="button"
        className={`quiet-button ${className}`}
        onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      >
        {copied ? t('desk.copied') : (label ?? t('desk.copy'))}
      </button>
      <span className="unseen" role="status">
        {copied && t('desk.copied')}
      </span>
    </>
  );
}
