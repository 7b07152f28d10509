/** What may be done to an item as a whole: made a fact, put back, moved, given another id, deleted. Each can be undone. */
import { useId, useState } from 'react';
import type { Changed, ItemDetail } from '../../../editors/edit/types.ts';
import { post } from '../../api.ts';
import { go } from '../../route.tsx';
import { useSettings } from '../../settings.tsx';
import { Moving } from './Moving.tsx';
import { itemAddress } from './place.ts';
import { Removing } from './Removing.tsx';
import { useWork } from './work.tsx';

type Asking = 'move' | 'rename' | 'remove';

export function ItemActions({
  detail,
  reload,
}: {
  readonly detail: ItemDetail;
  readonly reload: () => Promise<void>;
}) {
  const { t } = useSettings();
  const { refresh, mayEdit } = useWork();
  const [asking, setAsking] = useState<Asking>();
  const [why, setWhy] = useState<string>();
  const input = useId();
  const { section, id } = detail;
  const key = { section, id };
  if (!mayEdit) return null;

  async function act(path: string, body: object, then: (done: Changed) => void): Promise<void> {
    const done = await post<Changed>(`editors/${path}`, { ...body });
    setAsking(undefined);
    setWhy(done.kind === 'not-changed' ? t(`edit.why.${done.why}`) : undefined);
    refresh();
    if (done.kind === 'done') then(done);
  }
  const open = (done: Changed) => {
    if (done.kind === 'done' && done.item) go(itemAddress(done.item.section, done.item.id));
  };
  const isChanged =
    !detail.published || JSON.stringify(detail.published) !== JSON.stringify(detail.value);
  return (
    <div className="item-actions">
      {section === 'drafts' && (
        <button
          type="button"
          className="main-button"
          onClick={() => void act('make-fact', { id }, open)}
        >
          {t('edit.make-fact')}
        </button>
      )}
      {isChanged && detail.published && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => void act('discard', key, () => void reload())}
        >
          {t('edit.put-back')}
        </button>
      )}
      {(['move', 'rename', 'remove'] as const)
        .filter((one) => one !== 'rename' || !detail.published || section === 'drafts')
        .map((one) => (
          <button
            key={one}
            type="button"
            className="quiet-button"
            aria-expanded={asking === one}
            onClick={() => setAsking(asking === one ? undefined : one)}
          >
            {t(`edit.${one}`)}
          </button>
        ))}
      {why && (
        <p className="problem" role="alert">
          {why}
        </p>
      )}
      {asking === 'remove' && (
        <Removing users={detail.users} remove={() => void act('remove', key, () => go('/edit'))} />
      )}
      {asking === 'move' && (
        <Moving
          from={detail.path}
          move={(path) => void act('move', { ...key, path }, () => void reload())}
        />
      )}
      {asking === 'rename' && (
        <form
          className="asking"
          onSubmit={(event) => {
            event.preventDefault();
            const to = String(new FormData(event.currentTarget).get('to') ?? '');
            void act('rename', { ...key, to }, open);
          }}
        >
          <label htmlFor={input}>{t('edit.rename.to')}</label>
          <input
            id={input}
            name="to"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            title={t('edit.rename.form')}
            defaultValue={id}
            required
          />
          <button type="submit" className="quiet-button">
            {t('edit.rename')}
          </button>
        </form>
      )}
    </div>
  );
}
