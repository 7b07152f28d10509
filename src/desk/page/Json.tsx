/** A payload as it is sent, to be read or copied. */
import { useEffect, useState } from 'react';
import { useSettings } from './settings.tsx';

export function Json({ value, label }: { readonly value: unknown; readonly label: string }) {
  const { t } = useSettings();
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(value, null, 2);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="json">
      <button
        type="button"
        className="quiet-button json-copy"
        onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
      >
        <span role="status">{t(copied ? 'desk.copied' : 'desk.copy')}</span>
      </button>
      {/* It scrolls, so a keyboard must be able to get into it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
