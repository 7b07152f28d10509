/** Passages of the sources, in their own words. */
import { useSettings } from '../../../settings.tsx';
import { Entries, type ListProps } from './entries.tsx';
import { useForm } from './Field.tsx';
import { Grown } from './Grown.tsx';

export function EvidenceField(props: ListProps) {
  const { t } = useSettings();
  const { value, names, mayEdit } = useForm();
  const sources = Array.isArray(value.sources) ? value.sources.map(String) : [];
  return (
    <Entries {...props} empty={{ source: sources[0] ?? '', passage: '' }}>
      {(one, set) => (
        <>
          <Grown
            rows={2}
            aria-label={t('edit.evidence.passage')}
            lang={String(one.language ?? '')}
            value={String(one.passage ?? '')}
            readOnly={!mayEdit}
            onChange={(to) => set('passage', to)}
          />
          <label className="small-field">
            <span>{t('edit.evidence.source')}</span>
            <select
              value={String(one.source ?? '')}
              disabled={!mayEdit}
              onChange={({ target }) => set('source', target.value)}
            >
              {[...new Set([...sources, String(one.source ?? '')])].map((id) => (
                <option key={id} value={id}>
                  {names?.sources.find((source) => source.id === id)?.name ?? id}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </Entries>
  );
}
