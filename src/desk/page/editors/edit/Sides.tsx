/** What stands beside an item's form: how readers will see it, what it answers, and the file itself. */
import { lazy, Suspense, useId } from 'react';
import type { EditSection } from '../../../../editing/items.ts';
import { useSettings } from '../../settings.tsx';
import { PreviewPane } from './PreviewPane.tsx';
import { TryPane } from './TryPane.tsx';
import type { EditedItem } from './use-item.ts';

// CodeMirror is for whoever wants the JSON.
const JsonPane = lazy(() => import('./JsonPane.tsx'));

export type Side = 'preview' | 'try' | 'json';

export function Sides({
  item,
  section,
  chosen,
  choose,
}: {
  readonly item: EditedItem;
  readonly section: EditSection;
  readonly chosen: Side | undefined;
  readonly choose: (side: Side) => void;
}) {
  const { t } = useSettings();
  const isFact = section === 'facts' || section === 'drafts';
  const sides: readonly Side[] = isFact ? ['preview', 'try', 'json'] : ['try', 'json'];
  const side = chosen && sides.includes(chosen) ? chosen : sides[0]!;
  const id = useId();
  return (
    <section className="item-side" aria-label={t('edit.side')}>
      <div
        role="tablist"
        aria-label={t('edit.side')}
        className="tabs"
        onKeyDown={(event) => {
          const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
          if (!by) return;
          const to = sides[(sides.indexOf(side) + by + sides.length) % sides.length]!;
          choose(to);
          document.getElementById(`${id}-${to}`)?.focus();
        }}
      >
        {sides.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            aria-selected={one === side}
            aria-controls={`${id}-panel`}
            tabIndex={one === side ? 0 : -1}
            onClick={() => choose(one)}
          >
            {t(`edit.side.${one}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${side}`}>
        {side === 'preview' && <PreviewPane value={item.value!} />}
        {side === 'try' && <TryPane value={item.value!} mark={item.detail!.mark} />}
        {side === 'json' && (
          <Suspense fallback={<p className="quiet">{t('desk.loading')}</p>}>
            <JsonPane path={item.detail!.path} from={item.detail!.lines.from} saved={item.reload} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
