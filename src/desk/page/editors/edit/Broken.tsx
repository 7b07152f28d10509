/** That an item's file is broken: where, and that nothing is lost. */
import type { ItemDetail } from '../../../editors/edit/types.ts';
import { useSettings } from '../../settings.tsx';

export function Broken({ of, show }: { readonly of: ItemDetail; readonly show: () => void }) {
  const { t } = useSettings();
  const { line, message } = of.broken ?? {};
  return (
    <div className="banner-note" role="alert">
      <p>
        {line === undefined ? t('edit.broken.nowhere') : t('edit.broken', { line: String(line) })}
      </p>
      {message !== undefined && (
        <p>
          <code>{of.path}</code> <span lang="en">{message}</span>
        </p>
      )}
      {line !== undefined && (
        <button type="button" className="quiet-button" onClick={show}>
          {t('edit.broken.show', { line: String(line) })}
        </button>
      )}
    </div>
  );
}
